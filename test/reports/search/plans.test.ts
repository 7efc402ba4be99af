import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillEmbeddings } from '../../../src/reports/embeddings/fill-embeddings.ts';
import { readySpace } from '../../../src/reports/embeddings/spaces.ts';
import { listReports } from '../../../src/reports/queries.ts';
import { refreshStatistics } from '../../../src/reports/refresh-statistics.ts';
import { type EmbeddingSpace, nearestPassages } from '../../../src/reports/search/search-passages.ts';
import type { Database } from '../../../src/store/database.ts';
import { actAs, EVERYTHING, type Scope } from '../../../src/store/scope.ts';
import { ownersDatabase } from '../../database.ts';
import { usedBy } from '../used-indexes.ts';
import { storePassages } from './store-with-passages.ts';

const REPORTS = 80;
const PASSAGES = 35;

/** Syllables that occur in few passages each, by a rule that is the same in every run. */
function text(report: number, ordinal: number): string {
  const letters = 'bcdghklmnpqrstvx';
  const word = (n: number) => `${letters[n % 16]}${'aeiou'[Math.floor(n / 16) % 5]}${letters[Math.floor(n / 80) % 16]}`;
  return Array.from({ length: 45 }, (_, i) => word((report * 37 + ordinal * 101 + i * 613) % 1280)).join(' ');
}

/** As long in the store as a model's vectors are: those of a few letters would be packed into a tenth of it. */
function scattered(text: string): number[] {
  let state = [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
  return Array.from({ length: 512 }, () => {
    state = (Math.imul(state, 1103515245) + 12345) | 0;
    return state / 2 ** 31;
  });
}

describe('the plan of a search for passages', () => {
  let owner: Database;
  let units: string[];
  let space: EmbeddingSpace;
  let ids: number[];
  const embedder = {
    model: 'scattered',
    dimensions: 512,
    embedDocuments: async (texts: string[]) => texts.map(scattered),
    embedQuery: async (text: string) => scattered(text),
  };
  beforeAll(async () => {
    owner = await ownersDatabase();
    const db = actAs(owner, EVERYTHING);
    for (let report = 0; report < REPORTS; report++)
      await storePassages(
        db,
        `phường Số ${report}`,
        2025,
        Array.from({ length: PASSAGES }, (_, i) => text(report, i)),
      );
    await fillEmbeddings(owner, embedder, { batch: 400, indexFrom: 1000 });
    await refreshStatistics(db);
    space = (await readySpace(db)) as EmbeddingSpace;
    const reports = await listReports(db);
    ids = reports.map((report) => report.id);
    units = reports.map((report) => report.unit);
  });
  afterAll(() => owner.close());

  const SCOPES: [who: string, scope: () => Scope][] = [
    ['whoever sees everything', () => EVERYTHING],
    ['whoever sees all units but one', () => ({ reads: units.slice(1), writes: [] })],
  ];

  describe.each(SCOPES)('of %s', (_who, scope) => {
    const used = (reports: number[], vector: boolean) =>
      usedBy(owner, scope(), async (db) =>
        nearestPassages(db, {
          reports: reports.map((id) => ({ id, penalty: 0 })),
          weights: new Map([['bab', 3]]),
          candidates: ['bab'],
          told: [],
          vector: vector ? { space, values: await embedder.embedQuery('bab cac'), worth: 1 } : null,
        }),
      );

    it('goes by the index of terms where all reports are searched', async () => {
      const { indexes, wholeTables } = await used(ids, false);
      expect(indexes).toContain('passage_index_by_terms');
      expect(wholeTables.filter((table) => table.startsWith('passage'))).toEqual([]);
    });

    it('goes by the graph of the vectors where all reports are searched', async () => {
      const { indexes, wholeTables } = await used(ids, true);
      expect(indexes).toContain(`passage_embeddings_space_${space.id}`);
      expect(wholeTables.filter((table) => table.startsWith('passage'))).toEqual([]);
    });

    it('goes by the index of reports where one unit is asked about', async () => {
      const { indexes, wholeTables } = await used(ids.slice(1, 2), true);
      expect(indexes.join(' ')).toMatch(/passage_index_by_report|passage_index_by_terms/u);
      expect(indexes).toContain('passage_embeddings_by_report');
      expect(wholeTables.filter((table) => table.startsWith('passage'))).toEqual([]);
    });
  });
});
