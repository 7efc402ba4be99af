import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { limits } from '../../src/commands/limits.ts';
import { WrongUsage } from '../../src/commands/wrong-usage.ts';
import { readConfig } from '../../src/config.ts';

const work = mkdtempSync(join(tmpdir(), 'tro-ly-limits-'));
const data = join(work, 'data');
const UNIT = ['--unit', 'phường Lưu Kiếm', '--by', 'Nguyễn Văn A'];

/** Runs the command as its user does, on the embedded store. */
function run(...args: string[]) {
  const { DATABASE_URL: _server, ...environment } = process.env;
  const options = { encoding: 'utf8' as const, env: environment };
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'limits', '--data', data, ...args], options)
    .stdout;
}

describe('the command limits', { timeout: 180_000 }, () => {
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('sets a limit of a unit, lists it, and takes it back', () => {
    expect(run('messages', 'person', '40', ...UNIT)).toBe(
      'phường Lưu Kiếm: mỗi người nay được 40 tin nhắn một phút.\n',
    );
    expect(run()).toBe(
      [
        'Mức chung:',
        '- tin nhắn một phút: mỗi người 20, mỗi nhóm 60, cả đơn vị 300',
        '- tệp gửi lên một ngày: mỗi người 50, mỗi nhóm 100, cả đơn vị 300',
        '- token mô hình một tháng: mỗi người 500.000, mỗi nhóm 1.000.000, cả đơn vị 2.000.000',
        'Mức riêng của đơn vị:',
        '- phường Lưu Kiếm: mỗi người 40 tin nhắn một phút (Nguyễn Văn A đặt)',
        '',
      ].join('\n'),
    );
    expect(run('messages', 'person', 'default', ...UNIT)).toContain('nay được 20 tin nhắn một phút (mức chung)');
    expect(run()).not.toContain('Lưu Kiếm');
  });

  it.each([
    ['a thing that is not bounded', ['letters', 'person', '40'], { unit: 'phường Lưu Kiếm', by: 'A' }],
    ['no number', ['messages', 'person'], { unit: 'phường Lưu Kiếm', by: 'A' }],
    ['a negative number', ['messages', 'person', '-1'], { unit: 'phường Lưu Kiếm', by: 'A' }],
    ['nobody who sets it', ['messages', 'person', '4'], { unit: 'phường Lưu Kiếm' }],
    ['no unit', ['messages', 'person', '4'], { by: 'A' }],
    ['an unknown unit', ['messages', 'person', '4'], { unit: 'phường Không Có', by: 'A' }],
  ])('turns down %s with an example', async (_, words, options) => {
    const error = await limits(readConfig({}), words, { data, ...options }, () => new Date()).catch((one) => one);
    expect(error).toBeInstanceOf(WrongUsage);
    expect(error.message).toContain('Ví dụ: npm run limits');
  });
});
