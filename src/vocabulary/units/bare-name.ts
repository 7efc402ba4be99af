import { fold } from '../../vietnamese/fold.ts';
import { compareMarks } from './accents.ts';
import type { NameMatch } from './match-name.ts';
import { NO_END_BEFORE, NO_START_AFTER, ORDINARY_WORDS } from './ordinary-words.ts';
import { OTHER_THINGS, PERSON_NAMES } from './other-things.ts';
import { foldedAfter, foldedBefore, isAfterOneOf, isCapitalised, isJoined, type Reading } from './reading.ts';

const FOLDED_ORDINARY = new Set([...ORDINARY_WORDS].map((words) => fold(words)));

/** Whether a name that no kind word announces may be taken for the unit's. */
export function standsForUnit(reading: Reading, match: NameMatch): boolean {
  return isSureEnough(reading, match) && !belongsToOtherWords(reading, match) && !isNameOfOther(reading, match.from);
}

/** How much may be wrong in a name that stands alone. */
function isSureEnough(reading: Reading, match: NameMatch): boolean {
  const parts = reading.syllables.slice(match.from, match.to);
  const isProper = isWrittenAsName(reading, match);
  const typed = parts.map(({ text }) => text.toLowerCase()).join(' ');
  // One syllable alone is a word sooner than a place.
  if (parts.length === 1) return (match.fit === 'exact' && isProper) || (!reading.isMarked && isOfCity(match));
  if (!isProper && ORDINARY_WORDS.has(typed)) return false;
  if (match.fit !== 'wrong') return true;
  if (match.wrong > 1) return false;
  if (isProper) return true;
  // In small letters a wrong mark mostly makes another word; the rest must show that the name is meant ("đồng hải").
  const base = match.bases[0];
  if (!base || base.letters < 6 || FOLDED_ORDINARY.has(parts.map(({ folded }) => folded).join(' '))) return false;
  return parts.some(
    ({ text, folded }, k) => text.toLowerCase() !== folded && compareMarks(text, base.syllables[k] ?? '') === 'exact',
  );
}

/** Typed without marks or capitals ("hue"): few words look like a city's name, many like a ward's. */
function isOfCity({ bases }: NameMatch): boolean {
  return bases.every((base) => base.units.every((unit) => unit.kind === 'city'));
}

/** Each syllable has its capital, and capitals mean something here (not a line all in capitals). */
function isWrittenAsName(reading: Reading, { from, to }: NameMatch): boolean {
  const parts = reading.syllables.slice(from, to);
  return parts.every(isCapitalised) && parts.some(({ text }) => text !== text.toUpperCase());
}

/** "6 tháng đầu năm đông …", "tổng hợp tiến độ": its first or last syllable belongs to the words beside it. */
function belongsToOtherWords(reading: Reading, match: NameMatch): boolean {
  if (isWrittenAsName(reading, match)) return false;
  const parts = reading.syllables.slice(match.from, match.to);
  const [first, last] = [parts[0]?.folded ?? '', parts.at(-1)?.folded ?? ''];
  const after = foldedAfter(reading, match.to);
  if (isAfterOneOf(reading, match.from, NO_START_AFTER.get(first) ?? [])) return true;
  if (first === 'nam' && /^\d+$/u.test(foldedBefore(reading, match.from))) return true;
  return endsInOtherWords(parts.map(({ folded }) => folded).join(' '), last, after);
}

/** "phương án phòng chống" is no "phường An Phong": also asked where the kind word before may be another word. */
export function endsInOtherWords(folded: string, last: string, after: string): boolean {
  return (NO_END_BEFORE.get(folded)?.includes(after) || NO_END_BEFORE.get(last)?.includes(after)) ?? false;
}

const OTHER = OTHER_THINGS.map((row) => {
  const parts = row.words.split(' ');
  return { ...row, parts, folded: parts.map((part) => fold(part)) };
});

/** Right behind a street, a school, a newspaper, a person's family name. */
function isNameOfOther(reading: Reading, from: number): boolean {
  const before = isJoined(reading, from) ? reading.syllables[from - 1] : undefined;
  if (!before) return false;
  if (
    isCapitalised(before) &&
    isCapitalised(reading.syllables[from]) &&
    PERSON_NAMES.has(before.folded) &&
    before.text !== before.text.toUpperCase()
  )
    return true;
  return OTHER.some((row) => row.folded.at(-1) === before.folded && standsBefore(reading, from, row));
}

function standsBefore(reading: Reading, from: number, row: (typeof OTHER)[number]): boolean {
  const start = from - row.parts.length;
  for (const [k, part] of row.parts.entries()) {
    const here = reading.syllables[start + k];
    if (!here || here.folded !== row.folded[k] || !isJoined(reading, start + k + 1)) return false;
    const agreement = compareMarks(here.text, part);
    if (agreement === 'wrong' || (row.needsMarks && agreement !== 'exact')) return false;
  }
  return !row.except?.includes(foldedBefore(reading, start));
}
