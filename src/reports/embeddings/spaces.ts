import { z } from 'zod';
import type { Database } from '../../store/database.ts';
import type { EmbeddingSpace } from '../search/search-passages.ts';
import type { Embedder } from './embedder.ts';

const spaceRow = z.object({ id: z.number(), model: z.string(), dimensions: z.number() });
const COLUMNS = 'id, model, dimensions';

/** The space that is searched: of the ready ones the latest; null while there is none. */
export async function readySpace(db: Database): Promise<EmbeddingSpace | null> {
  const [row] = await db.query(
    `select ${COLUMNS} from embedding_spaces where state = 'ready' order by created_at desc, id desc limit 1`,
    [],
    spaceRow,
  );
  return row ?? null;
}

/** The space of an embedder's vectors, made when there is none. */
export async function spaceOf(db: Database, { model, dimensions }: Embedder): Promise<EmbeddingSpace> {
  const [row] = await db.query(
    `insert into embedding_spaces (model, dimensions, state) values ($1, $2, 'filling')
     on conflict (model, dimensions) do update set model = excluded.model returning ${COLUMNS}`,
    [model, dimensions],
    spaceRow,
  );
  return row as EmbeddingSpace;
}
