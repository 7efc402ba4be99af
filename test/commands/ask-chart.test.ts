import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizeOfPng } from '../answers/charts/decode-png.ts';

const work = mkdtempSync(join(tmpdir(), 'tro-ly-chart-'));
const data = join(work, 'data');
const QUESTION = 'So sánh số hồ sơ tiếp nhận của Tân Hoa và Tân Bắc';

const report = (commune: string, count: number) => `ỦY BAN NHÂN DÂN
XÃ ${commune.toUpperCase()}

${commune}, ngày 05 tháng 7 năm 2026

BÁO CÁO
Kết quả giải quyết thủ tục hành chính 6 tháng đầu năm 2026

- Xã tiếp nhận ${count} hồ sơ.

Trên đây là báo cáo của Ủy ban nhân dân xã ${commune}./.
`;

/** Runs the program as its user does, with what is typed into it. */
function run(args: string[], input = '') {
  const { DATABASE_URL: _server, ...environment } = process.env;
  const options = { encoding: 'utf8', env: environment, input } as const;
  const result = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], options);
  return { code: result.status, out: result.stdout, error: result.stderr };
}

const widthOf = (path: string) => sizeOfPng(readFileSync(path)).width;

beforeAll(() => {
  for (const [commune, count] of [
    ['Tân Hoa', 120],
    ['Tân Bắc', 80],
  ] as const)
    writeFileSync(join(work, `${count}.txt`), report(commune, count));
  expect(run(['ingest', '--data', data, join(work, '120.txt'), join(work, '80.txt')]).code).toBe(0);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the picture of an answer', () => {
  it('is written to the file that is named, and the line says where', () => {
    const path = join(work, 'mot', 'ho-so.png');
    const { code, out } = run(['ask', '--data', data, QUESTION, '--chart', path]);
    expect([code, out.includes(`Biểu đồ: ${path}\n`), widthOf(path)]).toEqual([0, true, 1080]);
  });

  it('is not written where none is named or asked for', () => {
    expect(run(['ask', '--data', data, QUESTION]).out).not.toContain('Biểu đồ');
    expect(existsSync(join(data, 'bieu-do'))).toBe(false);
  });

  it('goes into the data folder where the question asks for it', () => {
    const { out } = run(['ask', '--data', data, `vẽ biểu đồ ${QUESTION}`]);
    const [name = ''] = readdirSync(join(data, 'bieu-do'));
    expect(out).toContain(`Biểu đồ: ${join(data, 'bieu-do', name)}`);
    expect(widthOf(join(data, 'bieu-do', name))).toBe(1080);
  });

  it('of a batch is named for its question, and its row carries the path', () => {
    const folder = join(work, 'ca-tep');
    const rows = [
      { id: 'a/1', question: `vẽ biểu đồ ${QUESTION}` },
      { id: 'b', question: 'Tân Hoa tiếp nhận bao nhiêu hồ sơ?' },
    ];
    writeFileSync(join(work, 'cau-hoi.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
    const { out } = run(['ask', '--data', data, '--batch', join(work, 'cau-hoi.jsonl'), '--json', '--charts', folder]);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.chart)).toEqual([join(folder, 'a_1.png'), undefined]);
    expect(answers.every((answer) => !('series' in answer))).toBe(true);
    expect(readdirSync(folder)).toEqual(['a_1.png']);
  });

  it('of a conversation is drawn when it is asked for afterwards', () => {
    const folder = join(work, 'tro-chuyen');
    const { out } = run(['ask', '--data', data, '--charts', folder], `${QUESTION}\nvẽ biểu đồ đi\nthoát\n`);
    const [name = '', ...others] = readdirSync(folder);
    expect([others, out.includes(`Biểu đồ: ${join(folder, name)}`)]).toEqual([[], true]);
  });

  it('that cannot be written costs nobody the answer', () => {
    const { code, out, error } = run(['ask', '--data', data, QUESTION, '--chart', join(work, '120.txt', 'a.png')]);
    expect([code, out.includes('120 hồ sơ')]).toEqual([0, true]);
    expect(error).toContain('Không ghi được biểu đồ');
  });
});
