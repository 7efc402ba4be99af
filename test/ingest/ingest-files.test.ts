import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import { listAudit } from '../../src/reports/audit-log.ts';
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
    const [line] = await listAudit(db, 1);
    expect(line).toEqual({ at: now, actor: 'hệ thống', event: 'report.refused_marked', detail: { mark: 'TỐI MẬT' } });
  });

  it('for internal use alone is turned away where the setting says so', async () => {
    put('bao-cao.txt', `CHỈ LƯU HÀNH NỘI BỘ\n\n${reportText()}`);
    expect((await ingest({ refuseInternal: true }))[0]).toMatchObject({ status: 'refused' });
    expect((await ingest())[0]).toMatchObject({ status: 'added' });
  });
});
