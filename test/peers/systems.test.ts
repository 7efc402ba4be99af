import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import { loadRegistry, openLibrary } from '../../src/commands/workspace.ts';
import type { Database } from '../../src/store/database.ts';
import { actAs, EVERYTHING } from '../../src/store/scope.ts';
import { ownersDatabase } from '../database.ts';
import { corpusOf, placeOf, SYSTEMS } from './ask-peers.ts';
import type { GoldQuestion } from './gold-set.ts';
import type { Corpus } from './system.ts';
import { writeComparison, writeMisses } from './write-comparison.ts';

const REPORTS = fileURLToPath(new URL('../eval/own/reports', import.meta.url));
const ASKED: GoldQuestion = {
  id: 'q1',
  question: 'phòng Kinh tế, Hạ tầng và Đô thị phường Gia Viên để tồn nhiều việc quá hạn nhất',
  style: 'plain',
  kind: 'passage',
  askerUnit: null,
  history: [],
  quotes: ['Phòng Kinh tế, Hạ tầng và Đô thị để tồn nhiều việc quá hạn nhất.'],
  reports: ['a-gia-vien-nhiem-vu-thang-4-2026.md'],
};

let owner: Database;
let corpus: Corpus;
beforeAll(async () => {
  owner = await ownersDatabase();
  const db = actAs(owner, EVERYTHING);
  const registry = await loadRegistry(db);
  await ingestFiles(db, registry, [REPORTS], {
    maxFileBytes: 1e8,
    refuseInternal: false,
    now: new Date('2026-11-20T02:00:00Z'),
  });
  corpus = await corpusOf(owner, await openLibrary({ db, registry }));
});
afterAll(() => owner.close());

describe('the comparison with peers', () => {
  // Orama splits words at the letters that its English tokenizer does not know: as found, it misses even this.
  it.each(SYSTEMS.filter(({ name }) => name !== 'Orama'))('$name finds the very words of a report', async (system) => {
    const search = await system.index(corpus);
    const hits = await (await search(ASKED))();
    expect(hits.length).toBeLessThanOrEqual(5);
    expect(placeOf(ASKED, hits)).not.toBeNull();
  });

  it('counts a passage of the report that answers alone', () => {
    const text = ASKED.quotes[0] ?? '';
    expect(
      placeOf(ASKED, [
        { text, report: 'another.md' },
        { text, report: 'a-gia-vien-nhiem-vu-thang-4-2026.md' },
      ]),
    ).toBe(2);
    expect(placeOf(ASKED, [{ text, report: 'another.md' }])).toBeNull();
  });

  it('writes shares within the first one, three and five places, times, and what was missed', () => {
    const outcome = { set: 'own', asked: ASKED, time: 2, first: null };
    const places = [1, 3, 5, null];
    const outcomes = places.map((place) => ({ ...outcome, system: 'Một', place }));
    const page = writeComparison(outcomes, {
      versions: { minisearch: '7.2.0' },
      machine: { cores: 2, load: 5 },
      day: '2026-11-20',
    });
    expect(page).toContain('| Một | 0,25 · 0,50 · 0,75 |');
    expect(page).toContain('| Một | 2,00 | 2,00 |');
    expect(page).toContain('20/11/2026');
    expect(page).toContain('máy đang bận việc khác');
    expect(writeMisses(outcomes).match(/q1/gu)).toHaveLength(1);
  });
});
