import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listReports } from '../../src/reports/queries.ts';
import { keepKindsOfOldReports } from '../../src/reports/report-kinds.ts';
import { saveReport } from '../../src/reports/save-report.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';
import { reportWithFigures } from './figures-to-save.ts';

const READ_AT = new Date('2026-07-01T00:00:00Z');

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const titled = (title: string) => ({ ...reportWithFigures(1, 3), title });
const kindsStored = async () => (await listReports(db)).map(({ kinds }) => kinds);

describe('the kinds of a stored report', () => {
  it('are kept with it', async () => {
    await saveReport(db, titled('Kết quả giám sát chuyển đổi số'), READ_AT);
    expect(await kindsStored()).toEqual([['supervision', 'digital']]);
  });

  it('follow its title when it is read again', async () => {
    await saveReport(db, titled('Kết quả công tác tiếp công dân'), READ_AT);
    expect(await kindsStored()).toEqual([['citizen_reception']]);
  });

  it('follow the title of its new version', async () => {
    await saveReport(db, { ...titled('Kết quả chuyển đổi số'), contentHash: 'other' }, READ_AT);
    expect(await kindsStored()).toEqual([['digital']]);
  });

  it('are read once from the title of one that an older program stored', async () => {
    await db.execute('update reports set kinds = null');
    expect(await keepKindsOfOldReports(db)).toBe(1);
    expect(await kindsStored()).toEqual([['digital']]);
    expect(await keepKindsOfOldReports(db)).toBe(0);
  });
});
