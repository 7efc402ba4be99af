import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

const AGAIN_MS = 1000;
/** A machine that is gone without a word is noticed after a minute, and its locks are free. */
const KEEPALIVE = '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3';

/**
 * Holds an advisory lock on a connection of its own, and takes it anew when that is lost: between the two, others may think that this process
 * is gone.
 *
 * @returns how to let it go; a second time does nothing.
 */
export async function keepLock(connection: pg.ClientConfig, space: number, key: number): Promise<() => Promise<void>> {
  let isHeld = true;
  let client = await take();

  async function take(): Promise<pg.Client> {
    const one = new pg.Client({
      ...connection,
      options: `${connection.options ?? ''} ${KEEPALIVE}`.trim(),
      keepAlive: true,
    });
    // That it is lost is told by its end.
    one.on('error', () => undefined);
    await one.connect();
    await one.query('select pg_advisory_lock($1, $2)', [space, key]);
    one.once('end', () => {
      if (isHeld) void takeAgain();
    });
    return one;
  }

  async function takeAgain(): Promise<void> {
    while (isHeld) {
      await setTimeout(AGAIN_MS, undefined, { ref: false });
      try {
        client = await take();
        if (!isHeld) await client.end();
        return;
      } catch {
        // Whatever else needs the server tells that it is gone.
      }
    }
  }

  return async () => {
    if (!isHeld) return;
    isHeld = false;
    await client.end();
  };
}
