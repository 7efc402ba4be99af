import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../.ci/find-leaks.ts';
import { ORDINARY, secrets } from '../log/secrets.ts';

const row = (about: object) => JSON.stringify({ level: 'info', time: '2026-11-21T03:05:20.000Z', msg: 'x', about });

describe('the scan of the log', () => {
  it('finds every secret that is planted, in text and in records, and names its line', () => {
    for (const kind of secrets)
      for (const { secret, key, text } of fc.sample(kind, { numRuns: 20, seed: 9 })) {
        const planted = [
          ...(text === undefined ? [] : [text.replaceAll('\n', ' '), row({ deep: [{ text }] })]),
          ...(key === undefined ? [] : [row({ deep: [{ [key]: secret }] })]),
        ];
        const log = planted.map((line) => `${row({ n: 1 })}\n${line}`).join('\n');
        expect(findLeaks(log).map(({ line }) => line)).toEqual(planted.map((_, i) => 2 * (i + 1)));
      }
  });

  it.each([
    'khoa-bi-mat-1',
    'BI_MAT',
    Buffer.from('bi-mat-1').toString('base64'),
    Buffer.from('bi-mat').toString('hex'),
  ])('finds what a test made up, though it looks like nothing: %s', (made) => {
    expect(findLeaks(row({ text: `so ${made} it is` }))).toEqual([{ line: 1, why: 'a secret that a test made up' }]);
  });

  it('never tells what it found', () => {
    expect(JSON.stringify(findLeaks('gọi 0912345678'))).not.toContain('0912345678');
  });

  it('passes over what is hidden, and what a log may tell', () => {
    const log = [
      ...ORDINARY,
      ...ORDINARY.map((text) => row({ text })),
      row({ token: '[đã ẩn]' }),
      'password=[đã ẩn]',
      '',
    ];
    expect(findLeaks(log.join('\n'))).toEqual([]);
  });
});
