import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LogNotOpened, openLog } from '../../src/log/open-log.ts';

const work = mkdtempSync(join(tmpdir(), 'tro-ly-nhat-ky-'));
const rowsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the log file', () => {
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('has a JSON row a line, with level, time, words and what they are about, for its owner alone', () => {
    const file = join(work, 'a.log');
    const log = openLog({ level: 'info', file, secrets: ['bi-mat-1'] });
    log.warn('model: unreachable', { error: new Error('no bi-mat-1'), token: 'abc' });
    log.info('bi-mat-1 started');
    log.debug('not told');
    log.close();
    const [first, second, ...rest] = rowsOf(file);
    expect(first).toMatchObject({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/u),
      msg: 'model: unreachable',
      about: { error: { type: 'Error', message: 'no [đã ẩn]' }, token: '[đã ẩn]' },
    });
    expect(second).toEqual({ level: 'info', time: expect.any(String), msg: '[đã ẩn] started' });
    expect(rest).toEqual([]);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('is added to, not written anew', () => {
    const file = join(work, 'b.log');
    for (const text of ['first', 'second']) {
      const log = openLog({ level: 'info', file, secrets: [] });
      log.info(text);
      log.close();
    }
    expect(rowsOf(file).map(({ msg }) => msg)).toEqual(['first', 'second']);
  });

  it('tells nothing where nothing is to be told', () => {
    const file = join(work, 'c.log');
    const log = openLog({ level: 'silent', file, secrets: [] });
    log.error('not told');
    log.close();
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it('says in Vietnamese which file it cannot write, before anything else happens', () => {
    const open = () => openLog({ level: 'info', file: join(work, 'no-folder', 'd.log'), secrets: [] });
    expect(open).toThrow(LogNotOpened);
    expect(open).toThrow(/Không ghi được nhật ký vào “.*d\.log” \(LOG_FILE\)/u);
  });

  it('tells a fault though what it is about cannot be looked at', () => {
    const file = join(work, 'e.log');
    const log = openLog({ level: 'info', file, secrets: [] });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    log.error('the fault', { proxy });
    log.close();
    expect(rowsOf(file)).toMatchObject([{ msg: 'the fault', about: '[không đọc được: TypeError]' }]);
  });
});
