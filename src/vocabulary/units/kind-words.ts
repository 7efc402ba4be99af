import { fold } from '../../vietnamese/fold.ts';
import { compareMarks } from './accents.ts';
import { listsBy } from './lists-by.ts';
import { foldedAfter, foldedAt, isAfterOneOf, isJoined, type Reading } from './reading.ts';
import type { UnitKind } from './unit.ts';

interface KindWord {
  kind: UnitKind;
  word: string;
  /** As it is shortened before a name ("P. Lưu Kiếm"). */
  short?: string;
  /** Folded words beside which it is part of another word. */
  notAfter?: readonly string[];
  notBefore?: readonly string[];
  /** The same, where its marks are left out. */
  unmarkedNotAfter?: readonly string[];
  unmarkedNotBefore?: readonly string[];
  shortNotAfter?: readonly string[];
}

/** Words for the kinds of units, with those that they are confused with: địa phương, phương án, xã hội, hợp tác xã. */
const KIND_WORDS: readonly KindWord[] = [
  {
    kind: 'ward',
    word: 'phường',
    short: 'p',
    notAfter: ['dia', 'da'],
    unmarkedNotAfter: ['song', 'doi', 'hau', 'tap'],
    unmarkedNotBefore: ['huong', 'tien', 'thuc', 'phap', 'cham'],
  },
  {
    kind: 'commune',
    word: 'xã',
    notAfter: ['thi', 'hop tac', 'hoi chu nghia'],
    notBefore: ['hoi', 'vien', 'luan'],
    unmarkedNotAfter: ['tu', 'cach', 'rat', 'duong'],
    unmarkedNotBefore: ['xoi', 'cach'],
  },
  { kind: 'special_zone', word: 'đặc khu', short: 'đk' },
  // "Sở TP" is Sở Tư pháp; "hoan thanh pho bien" is hoàn thành phổ biến.
  {
    kind: 'city',
    word: 'thành phố',
    short: 'tp',
    shortNotAfter: ['so', 'bo', 'phong'],
    unmarkedNotAfter: ['hoan'],
    unmarkedNotBefore: ['bien'],
  },
  { kind: 'province', word: 'tỉnh', notBefore: ['thanh', 'tao', 'uy'] },
];

type Row = KindWord & { parts: string[]; folded: string[] };

/** By the folded syllable that a row's word, or its short form, begins with: most syllables of a text begin none. */
const ROWS = listsBy(
  KIND_WORDS.map((row): Row => ({ ...row, parts: row.word.split(' '), folded: fold(row.word).split(' ') })),
  ({ folded: [first = ''], short = first }) => [first, fold(short)],
);

/** A kind word that stands in a text. */
export interface KindWordFound {
  kind: UnitKind;
  word: string;
  /** Index of the syllable after it. */
  to: number;
  isShort: boolean;
  /** Written without some of its marks, so that it may be another word. */
  isUnmarked: boolean;
}

/** Reads a kind word ("phường", "TP.", "thanh pho") at a syllable. */
export function kindWordAt(reading: Reading, i: number): KindWordFound | null {
  for (const row of ROWS.get(foldedAt(reading, i)) ?? []) {
    const found = shortAt(reading, i, row) ?? fullAt(reading, i, row);
    if (found) return found;
  }
  return null;
}

function shortAt(reading: Reading, i: number, row: Row): KindWordFound | null {
  if (row.short === undefined || reading.syllables[i]?.text.toLowerCase() !== row.short) return null;
  if (isAfterOneOf(reading, i, row.shortNotAfter ?? [])) return null;
  return { kind: row.kind, word: row.word, to: i + 1, isShort: true, isUnmarked: false };
}

function fullAt(reading: Reading, i: number, row: Row): KindWordFound | null {
  const to = i + row.parts.length;
  let isUnmarked = false;
  for (const [k, part] of row.parts.entries()) {
    const here = reading.syllables[i + k];
    if (!here || here.folded !== row.folded[k] || (k > 0 && !isJoined(reading, i + k))) return null;
    const agreement = compareMarks(here.text, part);
    if (agreement === 'wrong') return null;
    isUnmarked ||= agreement === 'partial';
  }
  const after = foldedAfter(reading, to);
  if (isAfterOneOf(reading, i, row.notAfter ?? []) || row.notBefore?.includes(after)) return null;
  if (isUnmarked && (isAfterOneOf(reading, i, row.unmarkedNotAfter ?? []) || row.unmarkedNotBefore?.includes(after)))
    return null;
  return { kind: row.kind, word: row.word, to, isShort: false, isUnmarked };
}

/** Bodies of a unit, folded, that belong to the unit named after them; longer ones first. */
const BODIES = listsBy(
  ['hdnd va ubnd', 'hoi dong nhan dan', 'uy ban nhan dan', 'ubnd', 'hdnd'].map((words) => words.split(' ')),
  ([first = '']) => [first],
);

/** Syllables of "UBND", "Ủy ban nhân dân", "HĐND và UBND" at a place; 0 when there are none. */
export function councilLengthAt(reading: Reading, i: number): number {
  const bodies = BODIES.get(foldedAt(reading, i)) ?? [];
  return bodies.find((words) => words.every((word, k) => foldedAt(reading, i + k) === word))?.length ?? 0;
}
