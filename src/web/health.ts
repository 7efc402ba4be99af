import type { Handler } from 'hono';
import { z } from 'zod';
import type { Database } from '../store/database.ts';

const LONGEST_WAIT_MS = 2000;

/** Tells whoever watches the program that it runs and reaches its store; 503 where it does not. */
export function tellHealth(db: Database, version: string): Handler {
  return async (c) =>
    (await isReachable(db)) ? c.json({ status: 'ok', version }) : c.json({ status: 'store_unreachable', version }, 503);
}

async function isReachable(db: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), LONGEST_WAIT_MS);
  });
  const asked = db.query('select 1 as one', [], z.object({ one: z.number() })).then(
    () => true,
    // Why is told by whatever else needs the store.
    () => false,
  );
  const isThere = await Promise.race([asked, late]);
  clearTimeout(timer);
  return isThere;
}
