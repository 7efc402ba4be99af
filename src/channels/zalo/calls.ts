import { AsyncLocalStorage } from 'node:async_hooks';
import { reachedNobody } from '../lost-on-the-way.ts';

/** What became of the calls of one message. */
export interface Attempt {
  /** The call that makes the message itself has gone out; before it there were uploads at most. */
  hasGoneOut: boolean;
  /** Given up: a call that makes a message is not made any more. */
  isOver: boolean;
}

/** The calls that the client makes to Zalo: the one place where they can be led elsewhere, are bounded in time, and are told apart. */
export interface Calls {
  fetch: typeof fetch;
  /** Runs what sends a message; its calls are noted down in the attempt, however late they come. */
  within<T>(attempt: Attempt, work: () => Promise<T>): Promise<T>;
}

/** A call that got no answer, or one that is none: `status` 0 where none came. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  constructor(
    readonly path: string,
    readonly status: number,
    options?: ErrorOptions,
  ) {
    super(status === 0 ? `no answer of ${path}` : `${path} answered with status ${status}`, options);
  }

  /** Nobody listens there: nothing was received. */
  get wasRefused(): boolean {
    return reachedNobody(this.cause);
  }
}

const LONGEST_CALL_MS = 30_000;
/** Zalo holds these until the picture is scanned. */
const LOGIN_HOST = 'id.zalo.me';
const LONGEST_SCAN_MS = 120_000;
const MAKES_MESSAGE =
  /\/(?:message\/(?:sms|quote)|group\/(?:sendmsg|mention|quote)|photo_original\/send|asyncfile\/msg)$/u;

/** @param call what makes a call; the seam by which a test leads them to its own server. @param longestMs of one call but those of a login by QR. */
export function createCalls(call: typeof fetch, longestMs = LONGEST_CALL_MS): Calls {
  const attempts = new AsyncLocalStorage<Attempt>();
  return {
    within: (attempt, work) => attempts.run(attempt, work),
    async fetch(input, init) {
      const { hostname, pathname } = new URL(input instanceof Request ? input.url : input);
      const attempt = attempts.getStore();
      if (MAKES_MESSAGE.test(pathname) && attempt) {
        if (attempt.isOver) throw new CallFailed(pathname, 0);
        attempt.hasGoneOut = true;
      }
      const limit = AbortSignal.timeout(hostname === LOGIN_HOST ? LONGEST_SCAN_MS : longestMs);
      const response = await call(input, {
        ...init,
        signal: init?.signal ? AbortSignal.any([init.signal, limit]) : limit,
      }).catch((cause: unknown) => {
        throw new CallFailed(pathname, 0, { cause });
      });
      if (response.status >= 400) throw new CallFailed(pathname, response.status);
      return response;
    },
  };
}
