import type { QuestionEmbedding } from '../answers/library.ts';
import type { Log } from '../log/open-log.ts';
import { weighGrams } from '../model/embeddings/corpus-weights.ts';
import { createLexicalEmbedder } from '../model/embeddings/lexical-embedder.ts';
import { createServerEmbedder, type EmbeddingServer } from '../model/embeddings/server-embedder.ts';
import { toModelFault } from '../model/model-fault.ts';
import type { Embedder } from '../reports/embeddings/embedder.ts';
import { fillEmbeddings } from '../reports/embeddings/fill-embeddings.ts';
import { readySpace } from '../reports/embeddings/spaces.ts';
import { countSyllables } from '../reports/embeddings/syllable-counts.ts';
import type { EmbeddingSpace } from '../reports/search/search-passages.ts';
import type { Database } from '../store/database.ts';
import { note } from './print.ts';

/** The program's own embedder works on so many passages at once: as much as one statement carries easily. */
const OWN_BATCH = 200;

/** The embedder that the settings name: a server's, else the program's own. */
function currentEmbedder(db: Database, server: EmbeddingServer | undefined): Embedder {
  return server ? createServerEmbedder(server) : lexicalEmbedder(db);
}

/** Its weights are read when the first question is embedded. */
function lexicalEmbedder(db: Database): Embedder {
  let weights: Promise<(gram: string) => number> | undefined;
  return createLexicalEmbedder(() => {
    weights ??= countSyllables(db).then(({ syllables, passages }) => weighGrams(syllables, passages));
    return weights;
  });
}

/**
 * The embedding that is searched: the latest that is complete. After a change of the settings that is the one before, until the new one
 * is; another model is asked of the server that the settings name now.
 */
export async function openEmbedding(
  db: Database,
  server: EmbeddingServer | undefined,
  log?: Log,
): Promise<QuestionEmbedding | null> {
  const space = await readySpace(db);
  const embedder = space && embedderOf(db, space, server);
  if (!space || !embedder) return null;
  let isTold = false;
  return {
    space,
    async embedQuestion(text) {
      try {
        const vector = await embedder.embedQuery(text);
        return vector.length === space.dimensions ? vector : null;
      } catch (error) {
        // Words alone find; who runs the program is told once why.
        if (!isTold) log?.warn('server of embeddings: words alone are searched', { error: toModelFault(error) });
        isTold = true;
        return null;
      }
    },
  };
}

function embedderOf(
  db: Database,
  { model, dimensions }: EmbeddingSpace,
  server: EmbeddingServer | undefined,
): Embedder | null {
  const own = lexicalEmbedder(db);
  if (model === own.model && dimensions === own.dimensions) return own;
  return server ? createServerEmbedder({ ...server, model, dimensions }) : null;
}

/**
 * Gives passages that have none their vectors. A server that fails is told of, and is no failure: words alone find too.
 *
 * @param owner the store as the owner of its tables: vectors get an index of their own.
 */
export async function embedPassages({
  owner,
  embeddings,
}: {
  owner: Database;
  embeddings?: EmbeddingServer;
}): Promise<void> {
  try {
    await fillEmbeddings(owner, currentEmbedder(owner, embeddings), { batch: embeddings?.batch ?? OWN_BATCH });
  } catch (error) {
    if (!embeddings) throw error;
    note(
      `Máy chủ EMBEDDINGS_BASE_URL chưa tạo được vectơ tìm kiếm (${toModelFault(error).message}); tìm kiếm theo từ vẫn dùng được. Lần nạp sau sẽ làm tiếp.`,
    );
  }
}
