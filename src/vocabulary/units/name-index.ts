import { departmentNames } from './department-names.ts';
import { readText } from './reading.ts';
import type { Unit } from './unit.ts';

/** A base name ("Lưu Kiếm") and the units that bear it. */
export interface BaseName {
  /** Lower case, with marks. */
  syllables: readonly string[];
  /** Folded, as they are looked up. */
  keys: readonly string[];
  /** Indices of syllables that stand behind a comma. */
  commas: readonly number[];
  /** Letters in all. */
  letters: number;
  units: readonly Unit[];
}

/** Base names by the keys of their syllables (see `lookupKey`), so that a text is read without trying every name. */
export interface NameIndex {
  /** Those that begin with these two syllables, and those that are the first of them alone. */
  beginningWith(firstKey: string, secondKey: string | undefined): readonly BaseName[];
  /** Those that share the first or the second syllable, for names that are mistyped in the other. */
  resembling(firstKey: string, secondKey: string): readonly BaseName[];
}

/** A name index that grows. */
export interface GrowingNameIndex extends NameIndex {
  add(unit: Unit): void;
}

/** Makes an empty index of base names. */
export function createNameIndex(): GrowingNameIndex {
  const byBase = new Map<string, BaseName & { units: Unit[] }>();
  const byBeginning = new Map<string, BaseName[]>();
  const byFirst = new Map<string, BaseName[]>();
  const bySecond = new Map<string, BaseName[]>();

  function add(unit: Unit): void {
    const written = unit.kind === 'department' ? departmentNames(unit.baseName) : [unit.baseName];
    for (const name of written) addAs(unit, name.toLowerCase());
  }

  function addAs(unit: Unit, base: string): void {
    const bearers = byBase.get(base);
    if (bearers) {
      bearers.units.push(unit);
      return;
    }
    const { syllables, keys } = readText(base);
    const entry = {
      syllables: syllables.map(({ text }) => text),
      keys,
      commas: syllables.flatMap(({ start }, i) => (/,\s*$/u.test(base.slice(0, start)) ? [i] : [])),
      letters: keys.join('').length,
      units: [unit],
    };
    byBase.set(base, entry);
    const [first, second] = keys;
    if (first === undefined) return;
    append(byBeginning, beginning(first, second), entry);
    append(byFirst, first, entry);
    if (second !== undefined) append(bySecond, second, entry);
  }

  return {
    add,
    beginningWith(first, second) {
      // Most syllables begin no name at all.
      if (!byFirst.has(first)) return [];
      const ofBoth = second === undefined ? [] : (byBeginning.get(beginning(first, second)) ?? []);
      return [...(byBeginning.get(first) ?? []), ...ofBoth];
    },
    resembling: (first, second) => [...(byFirst.get(first) ?? []), ...(bySecond.get(second) ?? [])],
  };
}

function beginning(first: string, second: string | undefined): string {
  return second === undefined ? first : `${first} ${second}`;
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
