import { z } from 'zod';
import type { Database } from '../store/database.ts';

/** What reports are looked up by. */
const COLUMNS = {
  passages: 'report_id, ordinal',
  figures: 'report_id, ordinal',
  document_references: 'report_id, ordinal, bare_number',
  passage_index: 'report_id, passage_id, terms',
  passage_embeddings: 'report_id, passage_id, space_id',
};

/** Indexes of words. What was added last waits in a list that each search reads through until it is worked in. */
const WORD_INDEXES = [
  'passage_index_by_terms',
  'figures_by_terms',
  'figures_by_near_terms',
  'document_references_by_terms',
];

/** Tells the store how much it holds now, so that it looks things up by the index that is quickest; the embedded one never finds out by itself. */
export async function refreshStatistics(db: Database): Promise<void> {
  for (const index of WORD_INDEXES) await db.query(`select gin_clean_pending_list('${index}')`, [], z.unknown());
  for (const [table, columns] of Object.entries(COLUMNS)) await db.execute(`analyze ${table} (${columns})`);
}
