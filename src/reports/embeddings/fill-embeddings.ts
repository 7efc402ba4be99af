import { z } from 'zod';
import type { Database } from '../../store/database.ts';
import type { EmbeddingSpace } from '../search/search-passages.ts';
import type { Embedder } from './embedder.ts';
import { spaceOf } from './spaces.ts';

export interface FillOptions {
  /** So many passages are given to the embedder at once. */
  batch: number;
  /** Told after each batch: so many passages have been embedded in this run. */
  onProgress?: (embedded: number) => void;
  signal?: AbortSignal;
  /** From so many vectors on they get an index; with fewer, comparing all of them is as fast as a graph, which takes long to build. */
  indexFrom?: number;
}

/** The embedded store takes about a minute for the graph of 100,000, and compares 20,000 vectors in 60 ms. */
const INDEX_FROM: Record<Database['kind'], number> = { embedded: 100_000, server: 5000 };
/** After so many new vectors the store is told how many there are, so that it looks them up by the quickest index. */
const MANY = 500;

/**
 * Gives every passage its vector of this embedder. While that lasts, the space that was ready before is searched; then this one is, and
 * the others are dropped. It may be stopped anywhere, run again, and run by two processes at once.
 *
 * @param db as its owner: indexes are made and dropped.
 * @returns how many passages were embedded.
 * @throws what the embedder throws; what was embedded until then is kept.
 */
export async function fillEmbeddings(db: Database, embedder: Embedder, options: FillOptions): Promise<number> {
  const space = await spaceOf(db, embedder);
  let embedded = 0;
  let after = 0;
  for (;;) {
    if (options.signal?.aborted) return embedded;
    const missing = await passagesWithout(db, space, after, options.batch);
    const last = missing.at(-1);
    if (!last) break;
    const vectors = await embedder.embedDocuments(missing.map(textOf));
    await insertVectors(db, space, missing, vectors);
    after = last.id;
    embedded += missing.length;
    options.onProgress?.(embedded);
  }
  await finish(db, space, options.indexFrom ?? INDEX_FROM[db.kind]);
  if (embedded >= MANY) await db.execute('analyze passage_embeddings (report_id, passage_id, space_id)');
  return embedded;
}

const passageRow = z.object({ id: z.number(), report_id: z.number(), path: z.array(z.string()), body: z.string() });
type Missing = z.output<typeof passageRow>;

/** The two nearest headings say what a passage is about. */
function textOf({ path, body }: Missing): string {
  return [...path.slice(-2), body].join('\n');
}

function passagesWithout(db: Database, space: EmbeddingSpace, after: number, limit: number): Promise<Missing[]> {
  return db.query(
    `select p.id, p.report_id, p.path, p.body from passages p
     where p.id > $1 and not exists (select 1 from passage_embeddings e where e.space_id = $2 and e.passage_id = p.id)
     order by p.id limit $3`,
    [after, space.id, limit],
    passageRow,
  );
}

/** A passage that was removed meanwhile has no vector to keep. */
async function insertVectors(
  db: Database,
  space: EmbeddingSpace,
  passages: Missing[],
  vectors: number[][],
): Promise<void> {
  if (vectors.length !== passages.length || vectors.some((vector) => vector.length !== space.dimensions))
    throw new Error(
      `the embedder ${space.model} gave ${vectors.length} vectors of ${vectors[0]?.length} for ${passages.length} of ${space.dimensions}`,
    );
  const rows = passages.map(({ id }, i) => ({ id, embedding: JSON.stringify(vectors[i]) }));
  await db.execute(
    `insert into passage_embeddings (space_id, passage_id, report_id, embedding)
     select $1, p.id, p.report_id, rows.embedding::vector
     from jsonb_to_recordset($2::jsonb) as rows (id bigint, embedding text) join passages p on p.id = rows.id
     on conflict do nothing`,
    [space.id, JSON.stringify(rows)],
  );
}

async function finish(db: Database, space: EmbeddingSpace, indexFrom: number): Promise<void> {
  const [row] = await db.query(
    'select count(*)::int as vectors from passage_embeddings where space_id = $1',
    [space.id],
    z.object({ vectors: z.number() }),
  );
  if ((row?.vectors ?? 0) >= indexFrom) await buildIndex(db, space);
  await db.transaction(async (tx) => {
    await tx.execute("update embedding_spaces set state = 'ready' where id = $1", [space.id]);
    const others = await tx.query(
      'delete from embedding_spaces where id < $1 returning id',
      [space.id],
      z.object({ id: z.number() }),
    );
    for (const other of others) await tx.script(`drop index if exists ${indexOf(other)}`);
  });
}

/**
 * HNSW (Malkov and Yashunin 2018) over the vectors of one space alone. The embedded store builds a graph with half the edges: it takes a
 * third of the time there, and a question finds as well by its words.
 */
const GRAPHS: Record<Database['kind'], { edges: number; candidates: number; memory: string }> = {
  embedded: { edges: 8, candidates: 32, memory: '128MB' },
  server: { edges: 16, candidates: 64, memory: '512MB' },
};

async function buildIndex(db: Database, space: EmbeddingSpace): Promise<void> {
  const { edges, candidates, memory } = GRAPHS[db.kind];
  const type = await indexedType(db, space);
  const operators = `${type.startsWith('half') ? 'halfvec' : 'vector'}_cosine_ops`;
  await db.transaction(async (tx) => {
    await tx.script(`set local statement_timeout = 0; set local maintenance_work_mem = '${memory}'`);
    await tx.script(
      `create index if not exists ${indexOf(space)} on passage_embeddings
       using hnsw ((embedding::${type}) ${operators}) with (m = ${edges}, ef_construction = ${candidates})
       where space_id = ${space.id}`,
    );
  });
}

/** As the search compares them (passages_by_meaning). */
async function indexedType(db: Database, { dimensions }: EmbeddingSpace): Promise<string> {
  const [row] = await db.query('select indexed_type($1) as type', [dimensions], z.object({ type: z.string() }));
  return (row as { type: string }).type;
}

function indexOf({ id }: { id: number }): string {
  return `passage_embeddings_space_${id}`;
}
