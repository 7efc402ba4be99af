import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openEmbedding } from '../../../src/commands/embeddings.ts';
import { createLexicalEmbedder } from '../../../src/model/embeddings/lexical-embedder.ts';
import { createServerEmbedder, type EmbeddingServer } from '../../../src/model/embeddings/server-embedder.ts';
import type { Embedder } from '../../../src/reports/embeddings/embedder.ts';
import { fillEmbeddings } from '../../../src/reports/embeddings/fill-embeddings.ts';
import { readySpace } from '../../../src/reports/embeddings/spaces.ts';
import type { Database } from '../../../src/store/database.ts';
import { ownersDatabase } from '../../database.ts';
import { type ModelServer, startModelServer } from '../../fakes/model-server/start-model-server.ts';
import { storePassages } from '../search/store-with-passages.ts';

const TEXTS = [
  'Phường có chợ dân sinh.',
  'Xây cầu qua sông.',
  'Trồng cây dọc phố.',
  'Mở lớp dạy bơi.',
  'Sửa mái đình.',
];

describe('embeddings of passages', () => {
  let db: Database;
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer(() => ({ status: 500 }));
  });
  afterAll(() => server.close());
  afterEach(() => db.close());

  async function store(): Promise<void> {
    db = await ownersDatabase();
    await storePassages(db, 'phường Minh Tân', 2025, TEXTS);
  }

  const own = createLexicalEmbedder(async () => () => 1);
  const settings = (model: string, dimensions = 16): EmbeddingServer => ({
    baseUrl: server.baseUrl,
    apiKey: 'a-key',
    model,
    dimensions,
    batch: 2,
  });
  const counted = (sql: string) => db.query(sql, [], z.object({ n: z.number() })).then(([row]) => row?.n);
  const vectors = () => counted('select count(*)::int as n from passage_embeddings');

  it('are made once for each passage, by whatever embedder, and again for none', async () => {
    await store();
    expect(await fillEmbeddings(db, own, { batch: 2 })).toBe(5);
    expect(await fillEmbeddings(db, own, { batch: 2 })).toBe(0);
    await storePassages(db, 'phường Phú Liễn', 2025, ['Kè bờ kênh.']);
    expect(await fillEmbeddings(db, own, { batch: 2 })).toBe(1);
    expect(await vectors()).toBe(6);
  });

  it('are asked of a server through its interface, in batches, with its key', async () => {
    await store();
    const before = server.calls.length;
    expect(await fillEmbeddings(db, createServerEmbedder(settings('model-a')), { batch: 2 })).toBe(5);
    const calls = server.calls.slice(before);
    expect(calls.map((call) => call.path)).toEqual(['/v1/embeddings', '/v1/embeddings', '/v1/embeddings']);
    expect(new Set(calls.map((call) => call.key))).toEqual(new Set(['a-key']));
    const embedding = await openEmbedding(db, settings('model-a'));
    expect(await embedding?.embedQuestion('chợ')).toHaveLength(16);
  });

  it('of a former model are searched until all of the new one are there; then they are gone', async () => {
    await store();
    await fillEmbeddings(db, own, { batch: 2 });
    const stop = new AbortController();
    const another = createServerEmbedder(settings('model-b'));
    await fillEmbeddings(db, another, { batch: 2, signal: stop.signal, onProgress: () => stop.abort() });
    expect(await readySpace(db)).toMatchObject({ model: own.model });
    expect(await vectors()).toBe(5 + 2);
    expect(await fillEmbeddings(db, another, { batch: 2 })).toBe(3);
    expect(await readySpace(db)).toMatchObject({ model: 'model-b', dimensions: 16 });
    expect(await vectors()).toBe(5);
  });

  it('that a failing server did not make are made later, and what it made is kept', async () => {
    await store();
    let calls = 0;
    const failing: Embedder = {
      ...createServerEmbedder(settings('model-c')),
      embedDocuments: (texts) =>
        ++calls === 2
          ? Promise.reject(new Error('away'))
          : createServerEmbedder(settings('model-c')).embedDocuments(texts),
    };
    await expect(fillEmbeddings(db, failing, { batch: 2 })).rejects.toThrow('away');
    expect(await vectors()).toBe(2);
    expect(await readySpace(db)).toBeNull();
    expect(await fillEmbeddings(db, failing, { batch: 2 })).toBe(3);
    expect(await readySpace(db)).toMatchObject({ model: 'model-c' });
  });

  it('of another length than was announced are not taken', async () => {
    await store();
    const wrong: Embedder = { ...own, embedDocuments: async (texts) => texts.map(() => [1, 2, 3]) };
    await expect(fillEmbeddings(db, wrong, { batch: 2 })).rejects.toThrow('gave 2 vectors of 3 for 2 of 512');
    expect(await vectors()).toBe(0);
  });

  it('do without the question where its server does not answer: words alone find', async () => {
    await store();
    await fillEmbeddings(db, createServerEmbedder(settings('model-d')), { batch: 5 });
    const away = await openEmbedding(db, { ...settings('model-d'), baseUrl: 'http://127.0.0.1:9/v1' });
    expect(await away?.embedQuestion('chợ')).toBeNull();
    expect(await openEmbedding(db, undefined)).toBeNull();
  });

  it('get an index when there are many, which goes with them', async () => {
    await store();
    const indexes = () =>
      counted(
        "select count(*)::int as n from pg_indexes where schemaname = current_schema() and indexname ~ '^passage_embeddings_space_'",
      );
    await fillEmbeddings(db, own, { batch: 5, indexFrom: 5 });
    expect(await indexes()).toBe(1);
    await fillEmbeddings(db, createServerEmbedder(settings('model-e')), { batch: 5 });
    expect(await indexes()).toBe(0);
  });

  it('go with the passages of a report that is replaced', async () => {
    await store();
    await fillEmbeddings(db, own, { batch: 5 });
    await storePassages(db, 'phường Minh Tân', 2025, ['Bản mới chỉ có một câu.']);
    expect(await vectors()).toBe(0);
    expect(await fillEmbeddings(db, own, { batch: 5 })).toBe(1);
  });
});
