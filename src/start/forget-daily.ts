import { type Forgotten, forgetOld, type Retention } from '../audit/forget-old.ts';
import type { Log } from '../log/open-log.ts';
import { asleep, type Timer } from '../model/timer.ts';
import type { Database } from '../store/database.ts';
import type { Release } from './release.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Deletes what was kept long enough, at the start and each day from then on: that it goes after its time hangs on no other program.
 *
 * @returns how that is ended.
 */
export function forgetDaily(db: Database, retention: Retention, { log, timer }: { log: Log; timer: Timer }): Release {
  const stopping = new AbortController();
  const forgetting = (async () => {
    while (!stopping.signal.aborted) {
      try {
        tellForgotten(log, await forgetOld(db, retention, new Date(timer.now())));
      } catch (error) {
        log.error('what was kept long enough could not be deleted', { error });
      }
      await asleep(timer, DAY_MS, stopping.signal);
    }
  })();
  return () => {
    stopping.abort();
    return forgetting;
  };
}

function tellForgotten(log: Log, forgotten: Forgotten): void {
  if (Object.values(forgotten).some((count) => count > 0)) log.info('what was kept long enough was deleted', forgotten);
}
