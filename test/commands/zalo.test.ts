import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const work = mkdtempSync(join(tmpdir(), 'tro-ly-zalo-'));

/** Runs the command as its user does, on the embedded store. */
function run(secret: string, ...args: string[]) {
  const { DATABASE_URL: _server, ...environment } = process.env;
  const env = { ...environment, SECRET_KEY: secret, DATA_DIR: join(work, 'data') };
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'zalo', ...args], {
    encoding: 'utf8',
    env,
  });
  return { said: ran.stdout + ran.stderr, code: ran.status };
}

describe('the command zalo', { timeout: 180_000 }, () => {
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('without a key asks nothing of Zalo and says what is missing', () => {
    expect(run('', 'login', '--by', 'Nguyễn Văn A')).toMatchObject({
      code: 1,
      said: expect.stringContaining('SECRET_KEY còn trống'),
    });
  });

  it('a login without a name is refused: it is written in the audit log', () => {
    expect(run('khoa-thu-nghiem-cua-kenh-zalo', 'login')).toMatchObject({
      code: 2,
      said: expect.stringContaining('--by'),
    });
  });

  it('alone tells that nobody is logged in, and how many messages went out today', () => {
    const { said, code } = run('khoa-thu-nghiem-cua-kenh-zalo');
    expect(code).toBe(0);
    expect(said).toContain('Chưa đăng nhập Zalo. Đăng nhập: npm run zalo -- login');
    expect(said).toContain('Hôm nay đã gửi 0 tin.');
  });
});
