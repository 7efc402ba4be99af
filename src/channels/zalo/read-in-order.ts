import type { API } from 'zca-js';

/** What the client makes of one frame, when it has made it. */
type Reader = (event: unknown) => Promise<void>;

/** The client's own socket, which its types hide; seen in 2.2.0. */
interface WithSocket {
  ws: { onmessage: Reader } | null;
}

/**
 * Has the frames of a connection read one after the other. The client opens each by itself as it comes, side by side, so that of two messages in
 * quick succession the later may be told first. To be called right after the listener is started.
 *
 * @throws where the client has no such socket: another release of it.
 */
export function readInOrder(listener: API['listener']): void {
  const { ws } = listener as unknown as WithSocket;
  const read = ws?.onmessage;
  if (!ws || !read) throw new Error('zalo: the client has no socket where one was expected: is it another release?');
  let last: Promise<void> = Promise.resolve();
  ws.onmessage = (event) => {
    last = last.then(() => read.call(ws, event));
    return last;
  };
}
