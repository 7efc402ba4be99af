import { fold } from '../../vietnamese/fold.ts';
import type { UnitKind } from '../../vocabulary/units/unit.ts';

/** Units of one kind, and what they are called. */
interface KindAsked {
  kind: UnitKind;
  noun: string;
}

const KINDS: [asked: RegExp, of: KindAsked][] = [
  [/\bphuong nao\b/, { kind: 'ward', noun: 'phường' }],
  [/\bxa nao\b/, { kind: 'commune', noun: 'xã' }],
  [/\bdac khu nao\b/, { kind: 'special_zone', noun: 'đặc khu' }],
];
/** "Xã, phường nào", "phường hay xã nào": units of any kind. */
const SEVERAL = /\b(?:xa|phuong|dac khu)(?:,| hay| hoac| va|\/)? *(?:xa|phuong|dac khu)\b/;

/** The one kind of unit that a question goes through: "phường nào"; null where it names none, or several. */
export function kindAsked(full: string): KindAsked | null {
  const folded = fold(full);
  return SEVERAL.test(folded) ? null : (KINDS.find(([asked]) => asked.test(folded))?.[1] ?? null);
}
