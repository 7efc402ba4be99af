import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const work = mkdtempSync(join(tmpdir(), 'tro-ly-cli-'));
const data = join(work, 'data');

const REPORT = `ỦY BAN NHÂN DÂN
XÃ TÂN HOA

Tân Hoa, ngày 05 tháng 7 năm 2026

BÁO CÁO
Kết quả giải quyết thủ tục hành chính 6 tháng đầu năm 2026

I. Kết quả

- Xã tiếp nhận 120 hồ sơ, trong đó 90 hồ sơ trực tuyến và 30 hồ sơ trực tiếp.
- Không có hồ sơ quá hạn.

Trên đây là báo cáo của Ủy ban nhân dân xã Tân Hoa./.
`;

/** Runs the program as its user does, on the embedded store. */
function run(...args: string[]) {
  const { DATABASE_URL: _server, ...environment } = process.env;
  const result = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
    encoding: 'utf8',
    env: environment,
  });
  return { code: result.status, out: result.stdout, error: result.stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(work, name);
  writeFileSync(path, content);
  return path;
}

describe('the command line', () => {
  beforeAll(() => {
    mkdirSync(work, { recursive: true });
    expect(run('ingest', '--data', data, file('tan-hoa.txt', REPORT)).code).toBe(0);
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('answers with the number, its period and the sentence', () => {
    const { code, out } = run('ask', '--data', data, 'Tân Hoa tiếp nhận bao nhiêu hồ sơ?');
    expect(code).toBe(0);
    expect(out).toContain('120 hồ sơ');
    expect(out).toContain('6 tháng đầu năm 2026');
    expect(out).toContain('“Xã tiếp nhận 120 hồ sơ, trong đó 90 hồ sơ trực tuyến và 30 hồ sơ trực tiếp.”');
  });

  it('prints nothing but rows with --json, and changes nothing when a file is read again', () => {
    const { out } = run('ingest', '--data', data, '--json', join(work, 'tan-hoa.txt'));
    expect(JSON.parse(out)).toMatchObject({
      report: 'tan-hoa.txt',
      status: 'unchanged',
      unit: 'xã Tân Hoa',
      figures: 3,
    });
  });

  it.each([
    ['an empty file', () => file('trong.txt', ''), 'Tệp trống'],
    ['bytes that are no text', () => file('nhi-phan.txt', Uint8Array.of(1, 0, 2, 0, 255, 3, 0)), 'không phải văn bản'],
    [
      'a text that is no report',
      () => file('tho.txt', 'Trời thu xanh ngắt mấy tầng cao.\n'),
      'Không nhận ra đây là một báo cáo',
    ],
    ['a 50 MB file', () => file('lon.txt', new Uint8Array(50 * 1024 * 1024).fill(97)), 'Tệp lớn quá'],
    [
      'a text in an unknown encoding',
      () =>
        file(
          'la.txt',
          Uint8Array.from({ length: 400 }, (_, i) => 128 + ((i * 37) % 127)),
        ),
      'bảng mã',
    ],
  ])('refuses %s with a sentence and code 1, and loses nothing', (_what, make, sentence) => {
    const { code, out } = run('ingest', '--data', data, make());
    expect(code).toBe(1);
    expect(out).toContain(sentence);
    expect(run('figures', '--data', data, '--json').out.trim().split('\n')).toHaveLength(3);
  });

  it.each([
    ['an empty question', ' ', 2, 'Câu hỏi trống'],
    ['10,000 characters', 'hồ sơ '.repeat(1700), 1, 'dài quá'],
    ['control characters alone', '\u0001\u0002\u0003', 1, 'Câu hỏi trống'],
    ['SQL', "'; drop table figures; --", 0, ''],
  ])('meets %s with a sentence', (_what, question, code, sentence) => {
    const result = run('ask', '--data', data, question);
    expect(result.code).toBe(code);
    expect(result.out + result.error).toContain(sentence);
    expect(run('figures', '--data', data, '--json').out.trim().split('\n')).toHaveLength(3);
  });

  it.each([[['ask', '--khong-co']], [['ingest']], [['ingest', '/khong/co/tep.txt']], [['khong-co-lenh']]])(
    'ends with code 2 on wrong usage: %j',
    (args) => {
      expect(run(...args).code).toBe(2);
    },
  );

  it('reads the samples into an empty store once, and sets them aside for real reports', () => {
    const folder = join(work, 'samples');
    const first = run('ask', '--data', folder, 'Lưu Kiếm còn bao nhiêu nhiệm vụ chưa hoàn thành?');
    expect(first.error).toContain('báo cáo mẫu');
    expect(first.out).toMatch(/8 nhiệm vụ[\s\S]*3 nhiệm vụ/u);
    expect(run('ask', '--data', folder, '--no-samples', 'Đông Hải có bao nhiêu hồ sơ?').error).toBe('');
    expect(run('ingest', '--data', folder, join(work, 'tan-hoa.txt')).error).toContain('Đã bỏ 5 báo cáo mẫu');
    expect(run('ask', '--data', folder, 'Lưu Kiếm còn bao nhiêu nhiệm vụ?').out).toContain(
      'Chưa có báo cáo nào của phường Lưu Kiếm',
    );
  });
});
