import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readReport } from '../../ingest/ingest-text.ts';
import { documentOfText } from '../../ingest/read/text/document-of-text.ts';
import { listAudit } from '../../src/audit/list-audit.ts';
import { correctFigure, dropCorrection } from '../../src/reports/corrections.ts';
import { removeReport, saveReport } from '../../src/reports/save-report.ts';
import { HAI_PHONG } from '../../src/vocabulary/units/hai-phong.ts';
import { createUnitRegistry } from '../../src/vocabulary/units/registry.ts';
import { type Office, openOffice } from './office.ts';
import { said, valuesOf } from './reading.ts';

const report = (
  overdue: number,
  { number = '41', day = '05', title = 'Kết quả giải quyết hồ sơ' } = {},
) => `ỦY BAN NHÂN DÂN
XÃ CẨM LĨNH

Số: ${number}/BC-UBND
Cẩm Lĩnh, ngày ${day} tháng 10 năm 2026

BÁO CÁO
${title} quý III năm 2026

I. KẾT QUẢ
Xã đã tiếp nhận 512 hồ sơ; đã giải quyết 498 hồ sơ, trong đó quá hạn ${overdue} hồ sơ.
`;

/** Two rows of one ordinal are one too many. */
const FINDING = {
  ordinal: 0,
  kind: 'sum',
  severity: 'hard',
  stated: 1,
  computed: 2,
  explain: '',
  section: '',
  quote_start: 0,
  quote_end: 0,
  figures: [],
};

const QUESTION = 'Cẩm Lĩnh có bao nhiêu hồ sơ quá hạn?';
const count = async (table: string) => {
  const [row] = await office.db.query(`select count(*)::int as rows from ${table}`, [], z.object({ rows: z.number() }));
  return row?.rows;
};

let office: Office;
beforeAll(async () => {
  office = await openOffice({}, { alone: true });
});
afterAll(() => office.close());
beforeEach(async () => {
  const rows = await office.db.query('select id from reports', [], z.object({ id: z.number() }));
  for (const { id } of rows) await removeReport(office.db, id);
});

describe('a report that is read again', () => {
  it('is unchanged where its content is', async () => {
    await office.read('quy-3.txt', report(14));
    expect(await office.read('quy-3.txt', report(14))).toMatchObject({ status: 'unchanged', version: 1 });
    expect(await count('report_versions')).toBe(0);
  });

  it('is replaced where it says something else, and what it said is kept and told', async () => {
    await office.read('quy-3.txt', report(14));
    expect(await office.read('quy-3.txt', report(16))).toMatchObject({ status: 'replaced', version: 2 });
    const answer = await office.ask(QUESTION);
    expect(valuesOf(answer)[0]).toBe(16);
    expect(said(answer)).toContain(
      'đã được thay bằng bản mới ngày 1/10/2026; bản trước ghi số hồ sơ quá hạn: 14 hồ sơ',
    );
    expect(await count('report_versions')).toBe(1);
  });

  it('is known by its number under another file name', async () => {
    await office.read('quy-3.txt', report(14));
    expect(await office.read('ban-sua.txt', report(16))).toMatchObject({ status: 'replaced' });
    expect(await count('reports')).toBe(1);
  });

  it('is another report where the same file name is of another unit', async () => {
    await office.read('quy-3.txt', report(14));
    const other = report(16).replaceAll('CẨM LĨNH', 'AN HẠ').replaceAll('Cẩm Lĩnh', 'An Hạ');
    expect(await office.read('quy-3.txt', other)).toMatchObject({ status: 'added' });
  });
});

describe('two reports of one unit on one time', () => {
  it('are answered from the later one, and the other is mentioned', async () => {
    await office.read('a.txt', report(14));
    await office.read('b.txt', report(17, { number: '58', day: '20' }));
    const answer = await office.ask(QUESTION);
    expect(valuesOf(answer)[0]).toBe(17);
    expect(said(answer)).toContain('báo cáo khác cùng kỳ số 41/BC-UBND ngày 05/10/2026 ghi 14 hồ sơ');
  });

  it('say nothing of each other where they agree', async () => {
    await office.read('a.txt', report(14));
    await office.read('b.txt', report(14, { number: '58', day: '20' }));
    expect(said(await office.ask(QUESTION))).not.toContain('báo cáo khác');
  });
});

describe('a report that cannot be stored to its end', () => {
  const failing = async (overdue: number) => {
    const read = readReport('quy-3.txt', documentOfText(report(overdue)), createUnitRegistry(HAI_PHONG));
    if ('refused' in read) throw new Error(read.refused);
    const [passage] = read.passages;
    // The last rows that go in break a rule of the store.
    const findings = [
      { ...FINDING, quote: passage?.body ?? '' },
      { ...FINDING, quote: '' },
    ];
    return saveReport(office.db, { ...read, findings }, new Date('2026-10-01T00:00:00Z'));
  };

  it('leaves no trace', async () => {
    await expect(failing(14)).rejects.toThrow();
    for (const table of ['reports', 'passages', 'figures', 'findings']) expect(await count(table)).toBe(0);
  });

  it('leaves the version before as it was', async () => {
    await office.read('quy-3.txt', report(14));
    await expect(failing(16)).rejects.toThrow();
    await office.read('quy-3.txt', report(14));
    expect(valuesOf(await office.ask(QUESTION))[0]).toBe(14);
    expect(await count('report_versions')).toBe(0);
  });
});

describe('a report that is removed', () => {
  it('takes with it all that came from it', async () => {
    await office.read('quy-3.txt', report(14));
    const [{ id } = { id: 0 }] = await office.db.query('select id from reports', [], z.object({ id: z.number() }));
    await removeReport(office.db, id);
    for (const table of ['passages', 'figures', 'document_references', 'findings', 'report_versions', 'corrections'])
      expect(await count(table)).toBe(0);
  });
});

describe('a figure that is corrected', () => {
  const at = new Date('2026-10-08T03:00:00Z');
  const by = 'Trần Thị B';

  async function correctedTo(value: number) {
    const [figure] = await office.db.query(
      "select report_id, ordinal from figures where label like '%quá hạn%' and not is_absence",
      [],
      z.object({ report_id: z.number(), ordinal: z.number() }),
    );
    if (!figure) throw new Error('the report states no such figure');
    const place = { reportId: figure.report_id, ordinal: figure.ordinal, by, at };
    await correctFigure(office.db, { ...place, value, reason: 'cộng thiếu tháng 9' });
    return place;
  }

  it('is answered with the right number, and with who corrected it, when and why; the quote stays as printed', async () => {
    await office.read('quy-3.txt', report(14));
    await correctedTo(15);
    await office.read('quy-3.txt', report(14));
    const answer = await office.ask(QUESTION);
    expect(valuesOf(answer)[0]).toBe(15);
    expect(said(answer)).toContain(
      'Đã đính chính: 15 hồ sơ (báo cáo ghi 14 hồ sơ) – Trần Thị B, ngày 8/10/2026. Lý do: cộng thiếu tháng 9.',
    );
    expect(answer.citations[0]?.quote).toContain('quá hạn 14 hồ sơ');
  });

  it('counts in what is worked out of it', async () => {
    await office.read('quy-3.txt', report(14));
    await correctedTo(15);
    await office.read('quy-3.txt', report(14));
    const answer = await office.ask('tỷ lệ hồ sơ quá hạn của Cẩm Lĩnh');
    expect(answer.figures.find((one) => one.derived)?.derived?.formula).toBe('15/498 = 3,01%');
    expect(said(answer)).toContain('Đã đính chính');
  });

  it('is dropped by a new version, and the reader is told', async () => {
    await office.read('quy-3.txt', report(14));
    await correctedTo(15);
    expect(await office.read('quy-3.txt', report(16))).toMatchObject({ status: 'replaced', droppedCorrections: 1 });
    expect(valuesOf(await office.ask(QUESTION))[0]).toBe(16);
  });

  it('is as printed again when the correction is taken back; both stand in the audit log', async () => {
    await office.read('quy-3.txt', report(14));
    const place = await correctedTo(15);
    await dropCorrection(office.db, place);
    await office.read('quy-3.txt', report(14));
    expect(valuesOf(await office.ask(QUESTION))[0]).toBe(14);
    expect((await listAudit(office.db, {}, 2)).map(({ actor, event }) => `${actor.name}: ${event}`)).toEqual([
      'Trần Thị B: correction.dropped',
      'Trần Thị B: figure.corrected',
    ]);
  });
});
