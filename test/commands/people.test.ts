import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const data = mkdtempSync(join(tmpdir(), 'tro-ly-can-bo-'));
const BY = ['--by', 'Trần Văn Máy'];
const CODE = /^ {4}[CFHJKMNPQRTVX2-9]{4}(?:-[CFHJKMNPQRTVX2-9]{4}){2}$/mu;

/** Runs the program as its user does, on the embedded store. */
function run(...args: string[]) {
  const { DATABASE_URL: _server, ...environment } = process.env;
  const command = ['--import', 'tsx', 'src/cli.ts', 'people', ...args, '--data', data];
  const result = spawnSync(process.execPath, command, { encoding: 'utf8', env: environment });
  return { code: result.status, out: result.stdout, error: result.stderr };
}

describe('officials, on the command line', () => {
  beforeAll(() => {
    const { code, out } = run('first-admin', 'Nguyễn Văn An', '--unit', 'phuong luu kiem', ...BY);
    expect(code).toBe(0);
    expect(out).toMatch(CODE);
    expect(out).toContain('Mã mời số 1 cho Nguyễn Văn An (quản trị của phường Lưu Kiếm)');
  });
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('are invited with a code that is shown once', () => {
    const { code, out } = run('invite', 'Lê Thị Cúc', '--unit', 'Hải An', '--role', 'nguoi xem', ...BY);
    expect(code).toBe(0);
    expect(out).toContain('người xem của phường Hải An');
    const listed = run();
    expect(listed.out).toMatch(
      /^Phường Hải An:\n {2}mã mời số 2 đang chờ: Lê Thị Cúc – người xem, hết hạn \S+ giờ \S+ ngày \S+$/mu,
    );
    expect(listed.out).not.toMatch(/[CFHJKMNPQRTVX2-9]{4}-[CFHJKMNPQRTVX2-9]{4}/u);
    expect(run('withdraw', '2', ...BY)).toMatchObject({ code: 0, out: 'Đã hủy mã mời số 2.\n' });
  });

  it('are printed as rows with --json, and nothing else', () => {
    expect(JSON.parse(run('list', '--json').out)).toMatchObject({
      invitation: 1,
      unit: 'phường Lưu Kiếm',
      role: 'administrator',
    });
  });

  it('have groups that are bound to one unit at a time', () => {
    expect(run('bind', 'zalo', 'nhom-1', '--unit', 'Lưu Kiếm', ...BY)).toMatchObject({ code: 0 });
    expect(run('bind', 'zalo', 'nhom-1', '--unit', 'Hải An', ...BY)).toMatchObject({ code: 1 });
    expect(run('groups').out).toMatch(/^Phường Lưu Kiếm: nhóm nhom-1 \(zalo\), gắn ngày \S+ tại máy chủ$/mu);
  });

  it.each([
    ['without a name of who does it', ['invite', 'A', '--unit', 'Hải An', '--role', 'quản trị'], '--by'],
    ['with a unit that nobody knows', ['first-admin', 'A', '--unit', 'phường Hải Аn', ...BY], 'Không biết đơn vị'],
    ['with a role that is none', ['invite', 'A', '--unit', 'Hải An', '--role', 'sếp', ...BY], 'Cần vai trò'],
    ['with a channel that is none', ['bind', 'Zalo!', '1', '--unit', 'Hải An', ...BY], 'Không có kênh'],
    ['that do not exist', ['phong-chuc'], 'Thừa tham số'],
  ])('end with code 2 and a sentence %s', (_, args, sentence) => {
    const { code, error } = run(...args);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
  });
});
