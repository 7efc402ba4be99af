import { z } from 'zod';
import type { Database } from '../store/database.ts';

/** Tells the store how much it holds now, so that it looks things up by the index that is quickest; the embedded one never finds out by itself. */
export async function refreshStatistics(db: Database): Promise<void> {
  await db.query('select refresh_statistics()', [], z.unknown());
}
