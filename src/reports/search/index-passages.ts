import { z } from 'zod';
import type { Database } from '../../store/database.ts';
import { PASSAGE_COLUMNS, passageRow } from '../passage.ts';
import { weighPassage } from './passage-weights.ts';
import { sparseVector } from './sparse-vector.ts';
import { termId } from './term-id.ts';

/** Raised when passages are weighed or their terms are numbered otherwise: then every report is indexed again. */
const INDEX_VERSION = 2;

/** What of a passage is searched. */
interface Searched {
  ordinal: number;
  body: string;
  terms: string[];
  pathTerms: string[];
}

/** Puts the passages of one report into the search index. They are stored already, and none of them is in it. */
export async function indexPassages(tx: Database, reportId: number, passages: Searched[]): Promise<void> {
  await tx.execute(
    `insert into passage_index (passage_id, report_id, terms, weights)
     select p.id, $1, rows.terms, rows.weights::sparsevec
     from jsonb_to_recordset($2::jsonb) as rows (ordinal int, terms int[], weights text)
     join passages p on p.report_id = $1 and p.ordinal = rows.ordinal`,
    [reportId, JSON.stringify(passages.map(indexRow))],
  );
  await tx.execute('update reports set index_version = $2 where id = $1', [reportId, INDEX_VERSION]);
}

function indexRow(passage: Searched): { ordinal: number; terms: number[]; weights: string } {
  const weights = weighPassage(passage);
  // A syllable with its marks goes with the same without: by itself it makes no passage a candidate.
  const terms = [...weights.keys()].filter((term) => !term.startsWith('='));
  return { ordinal: passage.ordinal, terms: [...new Set(terms.map(termId))], weights: sparseVector(weights) };
}

/** Indexes the reports that an older program stored, each in a transaction of its own. @returns how many there were. */
export async function indexOldReports(db: Database): Promise<number> {
  const rows = await db.query(
    'select id from reports where index_version <> $1 order by id',
    [INDEX_VERSION],
    z.object({ id: z.number() }),
  );
  for (const { id } of rows)
    await db.transaction(async (tx) => {
      await tx.execute('delete from passage_index where report_id = $1', [id]);
      await indexPassages(tx, id, await storedPassages(tx, id));
    });
  return rows.length;
}

function storedPassages(tx: Database, reportId: number): Promise<Searched[]> {
  return tx.query(`select ${PASSAGE_COLUMNS} from passages p where p.report_id = $1`, [reportId], passageRow);
}
