import { z } from 'zod';
import type { Database } from '../../store/database.ts';

/** In how many passages each folded syllable occurs, and how many passages there are. */
export async function countSyllables(db: Database): Promise<{ syllables: Map<string, number>; passages: number }> {
  const rows = await db.query(
    "select term, passages from term_counts where term !~ '[#_=^]'",
    [],
    z.object({ term: z.string(), passages: z.number() }),
  );
  const syllables = new Map(rows.map((row) => [row.term, row.passages]));
  const passages = syllables.get('') ?? 0;
  syllables.delete('');
  return { syllables, passages };
}

/** How many passages those counts are of. */
export async function countedPassages(db: Database): Promise<number> {
  const [row] = await db.query(
    "select passages from term_counts where term = ''",
    [],
    z.object({ passages: z.number() }),
  );
  return row?.passages ?? 0;
}
