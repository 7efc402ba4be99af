import { tell } from './tell.ts';

const FAILED = 1;
/** The program stops within ten seconds, whatever hangs. */
const LONGEST_STOP_MS = 9500;

/** Resolves with the signal that ends the program; from then on there is little time. */
export function waitForStop(): Promise<NodeJS.Signals> {
  // While a channel waits to call again nothing else may keep the program alive.
  const alive = setInterval(() => undefined, 2 ** 30);
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals) => {
      clearInterval(alive);
      setTimeout(() => {
        tell('Chưa dừng hết trong 10 giây nên bị ngắt.');
        process.exit(FAILED);
      }, LONGEST_STOP_MS).unref();
      resolve(signal);
    };
    process.once('SIGTERM', stop).once('SIGINT', stop);
  });
}
