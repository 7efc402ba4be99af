import { tell } from './tell.ts';

const FAILED = 1;
/** The program stops within ten seconds, whatever hangs. */
const LONGEST_STOP_MS = 9500;

/** The wish that the program ends; from then on there is little time. */
export interface Stopping {
  /** Resolves with why: a signal, or what the terminal says. */
  stopped: Promise<string>;
  stop(why: string): void;
}

/** Waits for a signal, or for the person at the terminal. */
export function waitForStop(): Stopping {
  // While a channel waits to call again nothing else may keep the program alive.
  const alive = setInterval(() => undefined, 2 ** 30);
  let resolveWith: (why: string) => void;
  const stopped = new Promise<string>((resolve) => {
    resolveWith = resolve;
  });
  const stop = (why: string) => {
    clearInterval(alive);
    setTimeout(() => {
      tell('Chưa dừng hết trong 10 giây nên bị ngắt.');
      process.exit(FAILED);
    }, LONGEST_STOP_MS).unref();
    resolveWith(why);
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  return { stopped, stop };
}
