import { z } from 'zod';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import type { Library } from '../../src/answers/library.ts';
import { embedPassages } from '../../src/commands/embeddings.ts';
import { loadRegistry, openLibrary } from '../../src/commands/workspace.ts';
import { PASSAGE_COLUMNS, passageRow } from '../../src/reports/passage.ts';
import type { Database } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open.ts';
import { actAs, EVERYTHING } from '../../src/store/scope.ts';
import { type GoldQuestion, type GoldSet, readGoldSets } from './gold-set.ts';
import { LANGCHAIN } from './langchain.ts';
import { MINISEARCH } from './minisearch.ts';
import { ORAMA } from './orama.ts';
import { OURS } from './ours.ts';
import { overlaps } from './overlaps.ts';
import { PLAIN_POSTGRES } from './plain-postgres.ts';
import type { Corpus, Hit, System } from './system.ts';

/** What one system made of one question. */
export interface Outcome {
  system: string;
  set: string;
  asked: GoldQuestion;
  /** Place of the first passage that holds an expected quote, from 1; null when none of those returned does. */
  place: number | null;
  /** Milliseconds. */
  time: number;
  /** What came first. */
  first: Hit | null;
}

/** The product first, then what a developer would assemble instead. */
export const SYSTEMS: System[] = [OURS, LANGCHAIN, MINISEARCH, ORAMA, PLAIN_POSTGRES];

/** Asks every gold question that a quote answers of every system, in one run. @param shared folder with gold/ and reports/. */
export async function askPeers(shared: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const set of readGoldSets(shared)) {
    const owner = await openDatabase({});
    try {
      const db = actAs(owner, EVERYTHING);
      const registry = await loadRegistry(db);
      await ingestFiles(db, registry, [set.reports], {
        maxFileBytes: 1e8,
        refuseInternal: false,
        now: new Date(),
      });
      await embedPassages({ owner });
      const corpus = await corpusOf(owner, await openLibrary({ db, registry }));
      for (const system of SYSTEMS) outcomes.push(...(await ask(system, corpus, set)));
    } finally {
      await owner.close();
    }
  }
  return outcomes;
}

export async function corpusOf(owner: Database, library: Library): Promise<Corpus> {
  const passages = await library.db.query(
    `select ${PASSAGE_COLUMNS} from passages p order by p.report_id, p.ordinal`,
    [],
    passageRow,
  );
  const texts = await library.db.query(
    'select file_name as report, body from reports order by id',
    [],
    z.object({ report: z.string(), body: z.string() }),
  );
  return { owner, library, passages, texts };
}

/** All questions twice: the second round is timed, when all are warm. */
async function ask(system: System, corpus: Corpus, { name, questions }: GoldSet): Promise<Outcome[]> {
  const search = await system.index(corpus);
  for (const asked of questions) await (await search(asked))();
  const outcomes: Outcome[] = [];
  for (const asked of questions) {
    const find = await search(asked);
    const started = performance.now();
    const hits = await find();
    const time = performance.now() - started;
    outcomes.push({ system: system.name, set: name, asked, place: placeOf(asked, hits), time, first: hits[0] ?? null });
  }
  return outcomes;
}

/**
 * Where the first passage stands that holds an expected quote, from 1; null when none does. Another unit's report may say the same sentence: only the
 * reports that answer count.
 */
export function placeOf({ quotes, reports }: GoldQuestion, hits: Hit[]): number | null {
  const at = hits.findIndex(
    ({ text, report }) =>
      (reports.length === 0 || reports.includes(report)) && quotes.some((quote) => overlaps(quote, text)),
  );
  return at < 0 ? null : at + 1;
}
