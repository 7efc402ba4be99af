import type { Database } from '../store/database.ts';

/** What reports are looked up by. */
const COLUMNS = {
  passages: 'report_id, ordinal',
  figures: 'report_id, ordinal',
  document_references: 'report_id, ordinal, bare_number',
};

/** Tells the store how much it holds now, so that it looks things up by the index that is quickest; the embedded one never finds out by itself. */
export async function refreshStatistics(db: Database): Promise<void> {
  for (const [table, columns] of Object.entries(COLUMNS)) await db.execute(`analyze ${table} (${columns})`);
}
