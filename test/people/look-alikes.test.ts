import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { may } from '../../src/people/permissions.ts';
import { HAI_PHONG } from '../../src/vocabulary/units/hai-phong.ts';
import { createUnitRegistry } from '../../src/vocabulary/units/registry.ts';

const registry = createUnitRegistry(HAI_PHONG);

/** Letters of other alphabets that look like those of names of units. */
const LOOK_ALIKES: Record<string, string> = {
  a: 'а',
  A: 'А',
  c: 'с',
  C: 'С',
  e: 'е',
  H: 'Н',
  i: 'і',
  K: 'К',
  o: 'о',
  p: 'р',
  T: 'Т',
  x: 'х',
  y: 'у',
  B: 'В',
  M: 'М',
  n: 'ո',
  h: 'һ',
};
const INVISIBLE = ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad'];

const unit = fc.constantFrom(...HAI_PHONG);
const changed = fc
  .tuple(unit, fc.nat(), fc.constantFrom('look-alike', 'full-width', 'invisible', 'mark'))
  .map(([{ name }, at, way]) => {
    const letters = [...name];
    const places = letters.flatMap((letter, i) => (way !== 'look-alike' || LOOK_ALIKES[letter] ? [i] : []));
    const i = places[at % places.length] ?? 0;
    const letter = letters[i] ?? '';
    if (way === 'look-alike') letters[i] = LOOK_ALIKES[letter] ?? letter;
    if (way === 'full-width' && /[!-~]/u.test(letter)) letters[i] = String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
    if (way === 'invisible') letters.splice(i, 0, INVISIBLE[at % INVISIBLE.length] ?? '');
    if (way === 'mark') letters[i] = `${letter}\u0301`;
    return { name, typed: letters.join('') };
  })
  .filter(({ name, typed }) => typed !== name);

describe('a name that looks like a unit’s', () => {
  it('gives no right to that unit or to any other', () => {
    const official = {
      id: 1,
      name: 'A',
      grants: HAI_PHONG.map(({ name }) => ({ unit: name, role: 'administrator' as const })),
    };
    fc.assert(
      fc.property(changed, ({ typed }) => {
        expect(may(official, 'ask', typed, registry)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('means no unit when typed, or the very one that it was made from where nothing but unseen characters was added', () => {
    fc.assert(
      fc.property(changed, ({ name, typed }) => {
        expect([undefined, name]).toContain(registry.byName(typed)?.name);
      }),
      { numRuns: 1000 },
    );
  });
});
