import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../src/audit/verify-chain.ts';
import { openDatabase } from '../../src/store/open.ts';
import { withoutGuard } from '../audit/tamper.ts';
import { reportText } from '../ingest/report-text.ts';

const work = mkdtempSync(join(tmpdir(), 'tro-ly-audit-'));
const data = join(work, 'data');

/** Runs `npm run audit` as its user does, on the embedded store. */
function audit(...args: string[]) {
  return run('audit', ...args, '--data', data);
}

function run(...args: string[]) {
  const { DATABASE_URL: _server, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
    encoding: 'utf8',
    env: environment,
  });
  return { code: status, out: stdout, error: stderr };
}

beforeAll(() => {
  const file = join(work, 'bao-cao.txt');
  writeFileSync(file, reportText());
  expect(run('ingest', '--data', data, file).code).toBe(0);
  expect(run('remove', '--data', data, 'bao-cao.txt', '--by', 'Nguyễn Văn A').code).toBe(0);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the command audit', () => {
  it('shows who did what, newest first, in words and in the time of Vietnam', () => {
    const { out } = audit('history');
    const [first, second] = out.split('\n');
    expect(first).toMatch(/^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}:\d{2} · Nguyễn Văn A · xóa báo cáo · .+ · báo cáo số 1$/u);
    expect(second).toMatch(/ · người dùng trên máy chủ · nạp báo cáo · .+ · báo cáo mới, số liệu đọc được: \d+$/u);
  });

  it('shows the history of a person and of a report that was removed, as rows where they are asked for', () => {
    const of = (...options: string[]) =>
      audit('history', '--json', ...options)
        .out.trim()
        .split('\n')
        .map((line) => JSON.parse(line).event);
    expect(of('--official', 'nguyễn văn a')).toEqual(['report.removed']);
    expect(of('--report', '1')).toEqual(['report.removed', 'report.uploaded']);
  });

  it('shows what was asked, read in and listed on this machine, by whom, and of which report was told', () => {
    const at = mkdtempSync(join(work, 'asked-'));
    const file = join(work, 'bao-cao-quy.txt');
    writeFileSync(file, reportText());
    const call = (name: string, ...args: string[]) => expect(run(name, '--data', at, ...args).code).toBe(0);
    call('ingest', '--by', 'Lê Thị Cúc', file);
    call('ask', '--by', 'Lê Thị Cúc', 'có bao nhiêu hồ sơ?');
    for (const listing of ['figures', 'findings', 'tasks']) call(listing, '--by', 'Trần Văn Dũng');
    const of = (...options: string[]) => run('audit', 'history', '--data', at, ...options).out;
    expect(of('--official', 'lê thị cúc').match(/đặt câu hỏi|được trả lời|nạp báo cáo/gu)).toEqual([
      'được trả lời',
      'đặt câu hỏi',
      'nạp báo cáo',
    ]);
    expect(of('--official', 'trần văn dũng').match(/(?<=xuất dữ liệu · dữ liệu ).+(?=, số dòng \d)/gu)).toEqual([
      'nhiệm vụ',
      'chỗ số liệu không khớp',
      'số liệu',
    ]);
    expect(of('--report', 'bao-cao-quy.txt').match(/được trả lời|nạp báo cáo/gu)).toEqual([
      'được trả lời',
      'nạp báo cáo',
    ]);
  });

  it('tells what is wrong with a call, with code 2', () => {
    expect(audit('history', '--official', 'Không Ai')).toMatchObject({ code: 2, out: '' });
    expect(audit('verify', '--noted', '12')).toMatchObject({ code: 2, out: '' });
    expect(audit('delete', 'Nguyễn Văn A').error).toContain('--by');
  });

  it('exports and deletes what is kept of a person, and the chain stays whole', () => {
    const exported = audit('export', 'Nguyễn Văn A', '--by', 'Trần Văn B');
    expect(JSON.parse(exported.out)).toMatchObject({ subject: { name: 'Nguyễn Văn A' } });
    expect(audit('delete', 'Nguyễn Văn A', '--by', 'Trần Văn B').code).toBe(0);
    expect(audit('history').out).not.toContain('Nguyễn Văn A');
    expect(audit('verify')).toMatchObject({ code: 0 });
  });

  it('forgets what was kept long enough', () => {
    expect(audit('forget')).toMatchObject({ code: 0 });
  });

  it('verifies against a last line that was noted, and ends with code 1 where the log was tampered with', async () => {
    const noted = /^Dòng cuối: (\S+)$/mu.exec(audit('verify').out)?.[1] ?? '';
    expect(audit('verify', '--noted', noted).code).toBe(0);
    const db = await openDatabase({ dataFolder: data });
    try {
      await withoutGuard(db, () => db.execute("update audit_log set at = at - interval '1 day' where sequence = 2"));
      expect((await verifyChain(db)).broken).toEqual({ kind: 'changed', sequence: 2 });
    } finally {
      await db.close();
    }
    const { code, out } = audit('verify');
    expect(code).toBe(1);
    expect(out).toContain('Nhật ký KHÔNG nguyên vẹn, tại dòng 2: nội dung của dòng đã bị sửa sau khi ghi');
  });
});
