import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresIn, figuresInEach, type Library } from '../../src/answers/library.ts';
import { listReports } from '../../src/reports/queries.ts';
import { saveReport } from '../../src/reports/save-report.ts';
import type { Database } from '../../src/store/database.ts';
import { actAs, EVERYTHING } from '../../src/store/scope.ts';
import { createUnitRegistry } from '../../src/vocabulary/units/registry.ts';
import { ownersDatabase, testDatabase } from '../database.ts';
import { reportWithFigures } from '../reports/figures-to-save.ts';

let store: Database;
let asked: unknown[][] = [];
let db: Database;
beforeAll(async () => {
  store = await testDatabase();
  for (const report of [1, 2, 3])
    await saveReport(store, reportWithFigures(report, 10), new Date('2026-07-01T00:00:00Z'));
  db = {
    ...store,
    query(sql, parameters, row) {
      if (sql.includes('from figures')) asked.push(parameters);
      return store.query(sql, parameters, row);
    },
  };
});
afterAll(() => store.close());

async function open(): Promise<Library> {
  asked = [];
  return { db, registry: createUnitRegistry([]), reports: await listReports(db) };
}

const idsOf = (library: Library) => library.reports.map((report) => report.id);

describe('figures of reports', () => {
  it('come in the order of the reports and of the text', async () => {
    const library = await open();
    const [, second, third] = idsOf(library) as [number, number, number];
    const figures = await figuresInEach(library, [third, second]);
    expect(figures.map((one) => one[0]?.reportId)).toEqual([third, second]);
    expect(figures[0]?.map((figure) => figure.ordinal)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('are read once, also for a view of fewer reports', async () => {
    const library = await open();
    const ids = idsOf(library);
    await figuresInEach(library, ids);
    const narrower = { ...library, reports: library.reports.slice(0, 1) };
    expect((await figuresIn(narrower, ids[0] ?? 0)).length).toBe(10);
    expect(asked).toHaveLength(1);
  });

  it('are read together where none of them is at hand, and alone where the others are', async () => {
    const library = await open();
    const [first, second, third] = idsOf(library) as [number, number, number];
    await figuresIn(library, first);
    await figuresInEach(library, [first, second, third]);
    expect(asked).toEqual([[[first]], [[second, third]]]);
  });

  it('are read anew where the reports have been listed anew', async () => {
    const library = await open();
    const [first] = idsOf(library) as [number];
    await figuresIn(library, first);
    const later: Library = { ...library, reports: await listReports(db) };
    await figuresIn(later, first);
    expect(asked).toHaveLength(2);
  });

  it('of a report outside the view are none of its business', async () => {
    const library = await open();
    const [first, second] = idsOf(library) as [number, number];
    const narrower = { ...library, reports: library.reports.filter(({ id }) => id === first) };
    await expect(figuresIn(narrower, second)).rejects.toThrow('not in the library');
  });

  it('serve several scopes of one process apart: none comes to the figures of another through what is kept', async () => {
    const owner = await ownersDatabase();
    try {
      for (const report of [1, 2])
        await saveReport(actAs(owner, EVERYTHING), reportWithFigures(report, 3), new Date('2026-07-01T00:00:00Z'));
      const libraryOf = async (unit: string): Promise<Library> => {
        const scoped = actAs(owner, { reads: [unit], writes: [] });
        return { db: scoped, registry: createUnitRegistry([]), reports: await listReports(scoped) };
      };
      const [first, second] = [await libraryOf('phường Số 1'), await libraryOf('phường Số 2')];
      const [mine, others] = [idsOf(first), idsOf(second)] as [[number], [number]];
      expect((await figuresInEach(first, mine))[0]).toHaveLength(3);
      await expect(figuresIn(second, mine[0])).rejects.toThrow('not in the library');
      // Not even by a report that was listed under another scope.
      expect(await figuresIn({ ...second, reports: first.reports }, mine[0])).toEqual([]);
      expect((await figuresInEach(second, others))[0]).toHaveLength(3);
    } finally {
      await owner.close();
    }
  });
});
