import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ingestFiles, type Progress } from '../../ingest/ingest-files.ts';
import type { IngestRow } from '../../ingest/ingest-row.ts';
import { listAudit } from '../../src/audit/list-audit.ts';
import { generateReports } from '../../src/commands/generate-reports.ts';
import { countReports } from '../../src/reports/queries.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';
import { registryWith, ward } from '../vocabulary/units/units-for-tests.ts';
import { reportText } from './report-text.ts';

const now = new Date('2026-11-20T02:00:00Z');
let db: Database;
let folder: string;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tro-ly-nap-'));
  return () => rmSync(folder, { recursive: true });
});

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const ingest = (options: object = {}) =>
  ingestFiles(db, registryWith(ward('Minh Tân')), [folder], {
    maxFileBytes: 1024 * 1024,
    refuseInternal: false,
    now,
    ...options,
  });

describe('a marked document', () => {
  it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'])('that bears %s is turned away and nothing of it is kept', async (mark) => {
    const before = await countReports(db);
    put('bao-cao.txt', `${mark}\n\n${reportText()}`);
    const [row] = await ingest();
    expect(row).toMatchObject({ status: 'refused', unit: '', title: '', figures: 0 });
    expect(row?.error).toBe(`Tệp mang dấu “${mark}”. Trợ lý không nhận tài liệu mật; không có nội dung nào được lưu.`);
    expect(await countReports(db)).toBe(before);
  });

  it('leaves a line in the audit log that names no content, not even the file', async () => {
    put('ke-hoach-bi-mat.txt', `TỐI MẬT\n\n${reportText()}`);
    await ingest();
    const [line] = await listAudit(db, {}, 1);
    expect(line).toEqual({
      sequence: expect.any(Number),
      at: now,
      actor: { kind: 'system', number: null, name: null },
      event: 'report.refused_marked',
      unit: null,
      reportId: null,
      fileName: null,
      detail: { mark: 'TỐI MẬT' },
      text: null,
    });
  });

  it('for internal use alone is turned away where the setting says so', async () => {
    put('bao-cao.txt', `CHỈ LƯU HÀNH NỘI BỘ\n\n${reportText()}`);
    expect((await ingest({ refuseInternal: true }))[0]).toMatchObject({ status: 'refused' });
    expect((await ingest())[0]).toMatchObject({ status: 'added' });
  });
});

describe('files that are given again', () => {
  it('are told from the store without being read when their bytes are the same', async () => {
    put('mot.txt', reportText({ dateline: 'Số: 31/BC-UBND' }));
    const [first] = await ingest();
    const read: number[] = [];
    const [again] = await ingest({ onRow: (_row: unknown, progress: Progress) => read.push(progress.characters) });
    expect(again).toEqual({ ...first, status: 'unchanged' });
    expect(read).toEqual([0]);
  });

  it('are read when their bytes are others, though their time of change is the same', async () => {
    put('hai.txt', reportText({ body: 'I. KẾT QUẢ\n\nPhường tiếp nhận 120 hồ sơ.' }));
    utimesSync(join(folder, 'hai.txt'), 1, 1);
    await ingest();
    put('hai.txt', reportText({ body: 'I. KẾT QUẢ\n\nPhường tiếp nhận 121 hồ sơ.' }));
    utimesSync(join(folder, 'hai.txt'), 1, 1);
    expect((await ingest())[0]).toMatchObject({ status: 'replaced' });
  });

  it('are read again after the setting on internal documents has changed', async () => {
    put('ba.txt', `CHỈ LƯU HÀNH NỘI BỘ\n\n${reportText({ dateline: 'Số: 33/BC-UBND' })}`);
    expect((await ingest())[0]).toMatchObject({ status: 'added' });
    expect((await ingest({ refuseInternal: true }))[0]).toMatchObject({ status: 'refused' });
  });

  it('go on where the run before was interrupted', async () => {
    for (const number of [1, 2, 3])
      put(
        `ngat-${number}.txt`,
        reportText({ dateline: `Số: 4${number}/BC-UBND`, body: `I. KẾT QUẢ\n\nCó ${number}0 hồ sơ.` }),
      );
    const interrupted = ingest({
      onRow: (_row: unknown, { done }: Progress) => {
        if (done === 2) throw new Error('ngắt');
      },
    });
    await expect(interrupted).rejects.toThrow('ngắt');
    expect((await ingest()).map((row) => row.status)).toEqual(['unchanged', 'unchanged', 'added']);
  });

  it('of one name in two folders are each looked at, and the last one of the same unit stays', async () => {
    for (const [part, count] of [
      ['a', 10],
      ['b', 20],
    ] as const) {
      mkdirSync(join(folder, part));
      put(`${part}/chung.txt`, reportText({ dateline: 'Số: 51/BC-UBND', body: `I. KẾT QUẢ\n\nCó ${count} hồ sơ.` }));
    }
    expect((await ingest()).map((row) => row.status)).toEqual(['added', 'replaced']);
    expect((await ingest()).map((row) => row.status)).toEqual(['replaced', 'replaced']);
  });
});

describe('a file that must not be read', () => {
  it('is refused in its place, and the others go in', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'tro-ly-ngoai-'));
    writeFileSync(join(outside, 'kin.txt'), reportText());
    symlinkSync(join(outside, 'kin.txt'), join(folder, 'b.txt'));
    put('a.txt', reportText({ dateline: 'Số: 61/BC-UBND' }));
    put('c\nd.txt', reportText());
    const before = await countReports(db);
    expect((await ingest()).map((row) => [row.report, row.status])).toEqual([
      ['a.txt', 'added'],
      ['b.txt', 'refused'],
      ['c␤d.txt', 'refused'],
    ]);
    expect(await countReports(db)).toBe(before + 1);
    rmSync(outside, { recursive: true });
  });
});

describe('many files', () => {
  it('are read in threads as they are without, and told in their order', async () => {
    generateReports(folder, 12);
    put('bao-cao-00005b.txt', 'Trời thu xanh ngắt mấy tầng cao.');
    put('bao-cao-00007b.txt', `TỐI MẬT\n\n${reportText()}`);
    const told: string[] = [];
    const rows = await ingest({ threads: 2, onRow: (row: IngestRow) => told.push(row.report) });
    expect(rows.map((row) => row.report)).toEqual([...rows.map((row) => row.report)].sort());
    expect(told).toEqual(rows.map((row) => row.report));
    expect(rows.filter((row) => row.status === 'refused').map((row) => row.report)).toEqual([
      'bao-cao-00005b.txt',
      'bao-cao-00007b.txt',
    ]);
    const marked = (await listAudit(db, {}, 20)).find(({ event }) => event === 'report.refused_marked');
    expect(marked?.detail).toEqual({ mark: 'TỐI MẬT' });
    const other = await testDatabase();
    try {
      const alone = await ingestFiles(other, registryWith(ward('Minh Tân')), [folder], {
        maxFileBytes: 1024 * 1024,
        refuseInternal: false,
        now,
        threads: 0,
      });
      expect(rows).toEqual(alone);
    } finally {
      await other.close();
    }
  });

  it('make the units that they name known', async () => {
    put('tan-hoa.txt', reportText().replace('PHƯỜNG MINH TÂN', 'XÃ TÂN HOA'));
    const registry = registryWith();
    await ingestFiles(db, registry, [folder], { maxFileBytes: 1024 * 1024, refuseInternal: false, now, threads: 1 });
    expect(registry.byName('xã Tân Hoa')).toMatchObject({ kind: 'commune' });
  });
});
