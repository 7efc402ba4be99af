import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HashedCode, hashCode, sameHash } from '../../src/people/hash-code.ts';
import { formatCode, makeCode, readCode } from '../../src/people/invitation-code.ts';
import { KEYS } from './officials.ts';

/** Random bytes from a seed, the same in every run. */
function seededBytes(seed: number) {
  let state = seed >>> 0;
  return (size: number) =>
    Uint8Array.from({ length: size }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

const code = fc.integer().map((seed) => makeCode(seededBytes(seed)));

describe('an invitation code', () => {
  it('has twelve signs without look-alikes and without what Vietnamese keyboards change, no two alike side by side', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(made).toMatch(/^[CFHJKMNPQRTVX2-9]{12}$/u);
        expect(made).not.toMatch(/(.)\1/u);
        expect(made).toMatch(/\d/u);
        expect(made).toMatch(/[A-Z]/u);
      }),
    );
  });

  it('holds at least 50 bits', () => {
    const signs = new Set<string>();
    for (let seed = 0; seed < 300; seed++) for (const sign of makeCode(seededBytes(seed))) signs.add(sign);
    expect(signs.size).toBe(21);
    // One in two hundred is left out for having no letter or no digit.
    expect(Math.log2(signs.size * (signs.size - 1) ** 11 * 0.99)).toBeGreaterThan(50);
  });

  it('takes each sign as often as any other', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed++)
      for (const sign of makeCode(seededBytes(seed * 7919))) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    const expected = (3000 * 12) / 21;
    for (const [sign, count] of counts) expect(Math.abs(count - expected) / expected, sign).toBeLessThan(0.15);
  });

  const WAYS: [string, (made: string) => string][] = [
    ['as it was printed', formatCode],
    ['without dashes', (made) => made],
    ['in small letters', (made) => formatCode(made).toLowerCase()],
    ['with spaces', (made) => formatCode(made).replaceAll('-', ' ')],
    ['with long dashes and spaces', (made) => formatCode(made).replaceAll('-', ' – ')],
    ['sign by sign', (made) => [...made].join(' ')],
    ['on three lines', (made) => formatCode(made).replaceAll('-', '\n')],
    ['in a sentence', (made) => `Dạ em chào anh, mã mời của em là ${formatCode(made)} ạ, em cảm ơn anh nhiều.`],
    ['in a sentence without marks', (made) => `ma moi cua toi la ${made.toLowerCase()} nhe`],
    [
      'in full-width letters',
      (made) => [...made].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join(''),
    ],
    ['with characters that nobody sees', (made) => [...formatCode(made)].join('\u200b')],
    [
      'misread where signs look alike',
      (made) => made.replaceAll('8', 'B').replaceAll('5', 'S').replaceAll('6', 'G').replaceAll('2', 'Z'),
    ],
  ];
  it.each(WAYS)('is understood %s', (_, write) => {
    fc.assert(
      fc.property(code, (made) => {
        expect(readCode(write(made))).toEqual({ kind: 'code', code: made });
      }),
    );
  });

  it.each([
    'Lưu Kiếm còn bao nhiêu nhiệm vụ chưa xong?',
    'QĐ 464/QĐ-UBND ngày 31/7/2025 nói về gì?',
    'TTHC, CCHC, DVC của phường mình',
    'xin chao',
    '234567892345',
    'số của tôi là 0912 345 678',
    '',
  ])('is not seen in “%s”', (text) => {
    expect(readCode(text)).toBeNull();
  });

  it('is seen to be meant where a sign is missing or too much', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 9, max: 11 }), (made, length) => {
        fc.pre(/\d/u.test(made.slice(0, length)) && /[A-Z]/u.test(made.slice(0, length)));
        expect(readCode(made.slice(0, length))).toEqual({ kind: 'malformed' });
        expect(readCode(`${made}7`)).toEqual({ kind: 'malformed' });
      }),
    );
  });

  it('is never found twice, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const typed = readCode(text);
        if (typed?.kind === 'code') expect(typed.code).toMatch(/^[CFHJKMNPQRTVX2-9]{12}$/u);
      }),
    );
  });

  it.each([
    ['by the key of the settings', KEYS],
    ['where there is none', null],
  ])('is known again by its hash, %s', async (_, keys) => {
    const hashes = await Promise.all(
      ['K7MP3QHX9TCV', 'K7MP3QHX9TCV', 'K7MP3QHX9TCX'].map((one) => hashCode(one, keys)),
    );
    const [one, same, other] = hashes.map(([present]) => present) as [HashedCode, HashedCode, HashedCode];
    expect(sameHash(one.hash, same.hash)).toBe(true);
    expect(sameHash(one.hash, other.hash)).toBe(false);
    expect(sameHash(one.hash, one.hash.subarray(1))).toBe(false);
    expect([...one.key, ...one.hash]).toHaveLength(32);
  });
});
