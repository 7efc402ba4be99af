import { type API, CloseReason, type Message, ThreadType } from 'zca-js';
import type { Log } from '../../log/open-log.ts';
import { asleep, type Timer } from '../../model/timer.ts';
import { readInOrder } from './read-in-order.ts';

/** What is done with what comes. */
export interface Hearing {
  /** Messages that were sent before this are not asked for again. */
  since: Date;
  onMessage(message: Message): void;
  /** The connection stands. */
  onUp(): void;
}

/** How a connection ended. `kicked`: the account was opened elsewhere. */
export type Ended = { kind: 'closed' | 'kicked'; code: number; why: string };

export interface Listening {
  /** Does not reject. */
  ended: Promise<Ended>;
  /** Ends it from this side. */
  end(ended: Ended): void;
}

interface ListeningParts {
  log: Log;
  timer: Timer;
  quietMs: number;
  signal: AbortSignal;
  onUp: () => void;
  /** Told from time to time while it certainly stands. */
  onAlive: () => Promise<void>;
}

/** Whatever comes shows that the connection stands. */
const SIGNS = [
  'connected',
  'cipher_key',
  'message',
  'typing',
  'seen_messages',
  'delivered_messages',
  'reaction',
  'undo',
  'friend_event',
  'group_event',
] as const;
const KICKED: ReadonlySet<number> = new Set([CloseReason.DuplicateConnection, CloseReason.KickConnection]);
const LOOK_EVERY_MS = 60_000;

/**
 * Listens until the connection ends, by whichever side. The client's own way to connect again is not used: it gives up on what the server does
 * not list (1006), its counts never begin anew, and it does not look whether the session still lives.
 */
export function listen({ listener }: API, { since, onMessage }: Hearing, parts: ListeningParts): Listening {
  const { log, timer, quietMs, signal, onUp, onAlive } = parts;
  let heardAt = timer.now();
  let end: Listening['end'] = () => undefined;
  const over = new AbortController();
  const ended = new Promise<Ended>((resolve) => {
    end = (how) => {
      if (over.signal.aborted) return;
      over.abort();
      listener.stop();
      resolve(how);
    };
  });
  for (const sign of SIGNS)
    listener.on(sign as 'connected', () => {
      heardAt = timer.now();
    });
  listener.on('cipher_key', () => {
    onUp();
    // What came while nobody listened.
    for (const kind of [ThreadType.User, ThreadType.Group]) listener.requestOldMessages(kind);
  });
  listener.on('message', onMessage);
  listener.on('old_messages', (messages) => {
    const missed = messages.filter(({ data }) => Number(data.ts) > since.getTime());
    for (const one of missed.sort((a, b) => Number(a.data.ts) - Number(b.data.ts))) onMessage(one);
  });
  // Without somebody who listens to them these would end the program; what was on its way when it ended cannot be read any more.
  listener.on('error', (error) => {
    if (!over.signal.aborted) log.warn('zalo: a fault of the connection', { error: faultIn(error) });
  });
  listener.on('closed', (code, reason) =>
    end({ kind: KICKED.has(code) ? 'kicked' : 'closed', code, why: String(reason) }),
  );
  const watch = async () => {
    while (!over.signal.aborted) {
      await asleep(timer, LOOK_EVERY_MS, over.signal);
      if (over.signal.aborted) return;
      if (timer.now() - heardAt > quietMs) end({ kind: 'closed', code: 0, why: 'no event for long' });
      else await onAlive();
    }
  };
  watch().catch((error: unknown) => end({ kind: 'closed', code: 0, why: `not watched any more: ${error}` }));
  signal.addEventListener('abort', () => end({ kind: 'closed', code: CloseReason.ManualClosure, why: 'stopped' }), {
    signal: over.signal,
  });
  listener.start();
  readInOrder(listener);
  return { ended, end };
}

/** What the socket tells carries the whole socket. */
function faultIn(error: unknown): unknown {
  return error instanceof Error ? error : { message: (error as { message?: unknown } | null)?.message };
}
