import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listAudit } from '../../src/audit/list-audit.ts';
import { approveErrorReport, listOpenErrorReports, rejectErrorReport } from '../../src/reports/decide-error-reports.ts';
import { type Office, openOffice } from '../answers/office.ts';
import { said } from '../answers/reading.ts';
import { filedIn, forgetRequests, OVERDUE } from './error-requests.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  await forgetRequests(office.owner);
});

const filed = () => filedIn(office.db);

describe('a decision on it', () => {
  const deciding = { by: 'Trần Thị B', at: new Date('2026-10-21T02:00:00Z'), reason: '' };

  async function request(...turns: string[]): Promise<number> {
    await office.talk([OVERDUE, ...turns]);
    const [one] = await listOpenErrorReports(office.db);
    if (!one) throw new Error('nothing was filed');
    return one.id;
  }

  const corrections = () =>
    office.db.query(
      'select value, corrected_by, reason from corrections where dropped_at is null',
      [],
      z.object({ value: z.number(), corrected_by: z.string(), reason: z.string() }),
    );

  it('corrects the figure where it is approved, and says so in the audit log', async () => {
    const id = await request('báo sai: phải là 34');
    expect(await approveErrorReport(office.db, id, null, deciding)).toMatchObject({ kind: 'done', value: 34 });
    expect(await corrections()).toEqual([{ value: 34, corrected_by: 'Trần Thị B', reason: `theo báo sai số ${id}` }]);
    expect((await listAudit(office.db, {}, 2)).map(({ event }) => event)).toEqual([
      'error.approved',
      'figure.corrected',
    ]);
    expect(await listOpenErrorReports(office.db)).toEqual([]);
    expect(said(await office.ask(OVERDUE))).not.toContain('đang chờ kiểm tra');
  });

  it('takes another number than the proposed one where it is given', async () => {
    const id = await request('báo sai: phải là 34');
    await approveErrorReport(office.db, id, 35, deciding);
    expect((await corrections())[0]?.value).toBe(35);
  });

  it('closes with it what else was asked of the figure with the same number or none, and nothing else', async () => {
    const id = await request('báo sai: phải là 34', 'báo sai: phải là 40');
    expect(await filed()).toHaveLength(2);
    await approveErrorReport(office.db, id, null, deciding);
    expect((await filed()).map(([, , , proposed]) => proposed)).toEqual([40]);
  });

  it('needs the right number', async () => {
    const id = await request('số này sai rồi');
    expect(await approveErrorReport(office.db, id, null, deciding)).toEqual({ kind: 'no_value' });
    expect(await corrections()).toEqual([]);
  });

  it('leaves the figure as it is where it is rejected', async () => {
    const id = await request('báo sai: phải là 34');
    expect(await rejectErrorReport(office.db, id, { ...deciding, reason: 'báo cáo ghi đúng' })).toMatchObject({
      kind: 'done',
    });
    expect(await corrections()).toEqual([]);
    expect(said(await office.ask(OVERDUE))).not.toContain('đang chờ kiểm tra');
  });

  it('ends the note on that figure alone', async () => {
    const id = await request('báo sai: phải là 34', 'số 5.102 sai');
    expect(await filed()).toHaveLength(2);
    await rejectErrorReport(office.db, id, deciding);
    const text = said(await office.ask(OVERDUE));
    expect(text).toContain('Có người báo số 5.102 hồ sơ sai');
    expect(text).not.toContain('Có người báo số 31 hồ sơ sai');
  });

  it('is made once', async () => {
    const id = await request('báo sai: phải là 34');
    await rejectErrorReport(office.db, id, deciding);
    expect(await approveErrorReport(office.db, id, null, deciding)).toEqual({ kind: 'decided' });
    expect(await approveErrorReport(office.db, 999_999, null, deciding)).toEqual({ kind: 'unknown' });
  });
});

describe('a request about a report that is read again', () => {
  const report = (received: number) => `ỦY BAN NHÂN DÂN
XÃ CẨM LĨNH

Số: 41/BC-UBND
Cẩm Lĩnh, ngày 05 tháng 10 năm 2026

BÁO CÁO
Kết quả giải quyết hồ sơ quý III năm 2026

I. KẾT QUẢ
Xã đã tiếp nhận ${received} hồ sơ; đã giải quyết 498 hồ sơ, trong đó quá hạn 14 hồ sơ.
`;
  const deciding = { by: 'Trần Thị B', at: new Date('2026-10-21T02:00:00Z'), reason: 'đã có bản mới' };

  it('is marked as such where another version is there, can be rejected only, and is noted no more, though the number is the same', async () => {
    await office.read('quy-3.txt', report(512));
    await office.talk(['Cẩm Lĩnh có bao nhiêu hồ sơ quá hạn?', 'báo sai: phải là 16']);
    expect((await listOpenErrorReports(office.db))[0]?.ordinal).not.toBeNull();
    await office.read('quy-3.txt', report(513));
    const [request] = await listOpenErrorReports(office.db);
    expect(request?.ordinal).toBeNull();
    expect(await approveErrorReport(office.db, request?.id ?? 0, null, deciding)).toEqual({ kind: 'replaced' });
    expect(said(await office.ask('Cẩm Lĩnh có bao nhiêu hồ sơ quá hạn?'))).not.toContain('đang chờ kiểm tra');
    expect(await rejectErrorReport(office.db, request?.id ?? 0, deciding)).toMatchObject({ kind: 'done' });
  });
});
