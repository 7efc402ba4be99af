import type { Unit, UnitKind } from './unit.ts';

const KINDS: readonly [words: string, kind: UnitKind][] = [
  ['phường', 'ward'],
  ['xã', 'commune'],
  ['đặc khu', 'special_zone'],
  ['thành phố', 'city'],
  ['tỉnh', 'province'],
];

/** The unit that a name with its kind word tells of ("xã Diễn Châu"), as `Unit.parent` is written; null for any other name. */
export function unitOfName(name: string): Unit | null {
  for (const [words, kind] of KINDS)
    if (name.startsWith(`${words} `)) return { name, kind, baseName: name.slice(words.length + 1), parent: null };
  return null;
}
