import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../src/vietnamese/fold.ts';
import { findUnitMentions } from '../../../src/vocabulary/units/find-unit-mentions.ts';
import type { BaseName } from '../../../src/vocabulary/units/name-index.ts';
import { createUnitRegistry } from '../../../src/vocabulary/units/registry.ts';
import { registryWith, ward } from './units-for-tests.ts';

const registry = registryWith();

describe('for any text', () => {
  const words = fc.constantFrom(
    'phường',
    'P.',
    'UBND',
    'thành phố',
    'Đông',
    'hai',
    'Hải',
    'an',
    'luu',
    'Kiếm',
    'mình',
    '2',
    'cũ',
    ',',
    '.',
    '\n',
    'giao',
    'kiến nghị',
    'với',
    'toàn',
  );
  it('mentions stand in order, do not overlap and are the text at their place', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }).map(normalize),
      fc.array(words, { maxLength: 14 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        let end = 0;
        for (const mention of findUnitMentions(typed, registry)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(typed.slice(mention.start, mention.end)).toBe(mention.raw);
          end = mention.end;
        }
      }),
    );
  });

  it('few names of the whole country are tried on a question', () => {
    const first = ['Tân', 'An', 'Hải', 'Đông', 'Vĩnh', 'Nam', 'Phú', 'Hòa', 'Bình', 'Thanh'];
    const country = createUnitRegistry(
      Array.from({ length: 3500 }, (_, i) =>
        ward(`${first[i % 10]} ${String.fromCodePoint(97 + (i % 23), 97 + ((i * 7) % 19), 110)}${i}`),
      ),
    );
    let tried = 0;
    const count = (names: readonly BaseName[]) => {
      tried += names.length;
      return names;
    };
    findUnitMentions(
      'phường Tân Bình với đông hải bên nào có tỷ lệ hồ sơ đúng hạn cao hơn trong 6 tháng đầu năm nay nhỉ',
      {
        ...country,
        beginningWith: (one, two) => count(country.beginningWith(one, two)),
        resembling: (one, two) => count(country.resembling(one, two)),
        all: () => {
          throw new Error('every unit was gone through');
        },
      },
    );
    expect(tried).toBeLessThan(10);
  });
});
