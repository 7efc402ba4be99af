import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const data = mkdtempSync(join(tmpdir(), 'tro-ly-bao-sai-'));
const REPORT = new URL('../answers/reports/cam-ha-quy-3-2026.txt', import.meta.url).pathname;

/** Runs the program as its user does, on the embedded store. */
function run(args: string[], input = '') {
  const { DATABASE_URL: _server, ...environment } = process.env;
  const [command = '', ...rest] = args;
  const result = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', command, '--data', data, ...rest], {
    encoding: 'utf8',
    env: environment,
    input,
  });
  return { code: result.status, out: result.stdout, error: result.stderr };
}

/** One conversation in the terminal, a line a message. */
function converse(...lines: string[]) {
  return run(['ask', '--by', 'Lê Văn C'], `${lines.join('\n')}\n`);
}

describe('requests to correct a figure, on the command line', () => {
  beforeAll(() => {
    expect(run(['ingest', REPORT]).code).toBe(0);
    converse('Cẩm Hà có bao nhiêu hồ sơ quá hạn?', 'báo sai: phải là 34', 'báo sai: 40 mới đúng');
  });
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('are listed with who says what, and how to decide', () => {
    const { code, out } = run(['correct']);
    expect(code).toBe(0);
    expect(out).toContain('Yêu cầu số 1 – phường Cẩm Hà, cam-ha-quy-3-2026.txt');
    expect(out).toContain('số hồ sơ quá hạn: đang dùng 31 hồ sơ, đề nghị 34 hồ sơ');
    expect(out).toMatch(/Lê Văn C, ngày \S+: “báo sai: phải là 34”/u);
    expect(out).toContain('--approve');
  });

  it('are printed as rows with --json, and nothing else', () => {
    const rows = run(['correct', '--json'])
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toMatchObject([
      { request: 1, stated: 31, proposed: 34, by: 'Lê Văn C', replaced: false },
      { request: 2, stated: 31, proposed: 40 },
    ]);
  });

  it.each([
    ['without a name', ['--approve', '1'], '--by'],
    ['without a reason to reject', ['--reject', '1', '--by', 'B'], '--reason'],
    ['without the number of a request', ['--approve', 'x', '--by', 'B'], 'Cần số của yêu cầu'],
    ['with a value that is no number', ['--approve', '1', '--by', 'B', '--value', 'nhiều'], 'Cần số đúng'],
  ])('are not decided on %s', (_, options, says) => {
    const { code, error } = run(['correct', ...options]);
    expect(code).toBe(2);
    expect(error).toContain(says);
  });

  it('are approved, and the figure is corrected', () => {
    expect(run(['correct', '--approve', '1', '--by', 'Trần Thị B']).out).toContain('34 hồ sơ thay cho 31 hồ sơ');
    expect(run(['ask', 'Cẩm Hà có bao nhiêu hồ sơ quá hạn?']).out).toContain(
      'Đã đính chính: 34 hồ sơ (báo cáo ghi 31 hồ sơ) – Trần Thị B',
    );
  });

  it('are rejected with a reason, once', () => {
    const reject = ['correct', '--reject', '2', '--by', 'Trần Thị B', '--reason', 'trùng'];
    expect(run(reject)).toMatchObject({ code: 0 });
    expect(run(reject)).toMatchObject({ code: 1 });
  });

  it('are told to be none where all are decided', () => {
    expect(run(['correct']).error).toContain('Không có báo sai nào đang chờ.');
  });
});
