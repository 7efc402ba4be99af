import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const work = mkdtempSync(join(tmpdir(), 'tro-ly-canh-lenh-'));
const folder = join(work, 'bao-cao');
beforeAll(() => mkdirSync(folder));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const report = (unit: string) => `ỦY BAN NHÂN DÂN
XÃ ${unit.toUpperCase()}

${unit}, ngày 05 tháng 7 năm 2026

BÁO CÁO
Kết quả giải quyết thủ tục hành chính 6 tháng đầu năm 2026

I. Kết quả

- Xã tiếp nhận 120 hồ sơ.
`;

describe('ingest --watch', () => {
  it('reads what is there, then what is put there, and ends cleanly when it is told to', async () => {
    const { DATABASE_URL: _server, ...environment } = process.env;
    writeFileSync(join(folder, 'a.txt'), report('Tân Hoa'));
    utimesSync(join(folder, 'a.txt'), 1, 1);
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/cli.ts', 'ingest', '--watch', '--data', join(work, 'data'), folder],
      { env: environment, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const ended = once(child, 'exit');
    try {
      let out = '';
      for await (const text of child.stdout.setEncoding('utf8')) {
        out += text;
        if (out.includes('a.txt: đã nạp') && !out.includes('b.txt'))
          writeFileSync(join(folder, 'b.txt'), report('Cẩm Khê'));
        if (out.includes('b.txt: đã nạp')) child.kill('SIGTERM');
      }
      expect(await ended).toEqual([0, null]);
      expect(out.trim().split('\n')).toHaveLength(2);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('wants one folder', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'ingest', '--watch', 'package.json'], {
      stdio: 'ignore',
    });
    expect(await once(child, 'exit')).toEqual([2, null]);
  });
});
