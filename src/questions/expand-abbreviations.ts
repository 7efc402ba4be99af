import { fold } from '../vietnamese/fold.ts';
import { type Syllable, splitSyllables } from '../vietnamese/syllables.ts';
import { ABBREVIATIONS, type Abbreviation } from '../vocabulary/abbreviations.ts';

const BY_SHORT = new Map<string, Abbreviation[]>();
for (const row of ABBREVIATIONS) BY_SHORT.set(row.short, [...(BY_SHORT.get(row.short) ?? []), row]);

/** "Sở NN&MT": the sign stands for "và" between two words. */
const JOINED_NAMES = /(?<=\p{L})\s*&\s*(?=\p{L})/gu;

/** Writes out what an official shortened: "bn HS quá hạn" → "bao nhiêu hồ sơ quá hạn". Everything else stays as typed. */
export function expandAbbreviations(text: string): string {
  const syllables = splitSyllables(text);
  let out = '';
  let at = 0;
  for (const [i, syllable] of syllables.entries()) {
    const row = rowFor(text, syllables, i);
    if (!row) continue;
    out += text.slice(at, syllable.start) + row.full;
    at = syllable.end;
    if (text[at] === '.' && /^\.\s*\p{L}/u.test(text.slice(at)) && syllable.text.length <= 2) at += 1;
    if (/\S/u.test(text[at] ?? ' ') && /\p{L}/u.test(text[at] ?? '')) out += ' ';
  }
  return (out + text.slice(at)).replace(JOINED_NAMES, ' và ');
}

function rowFor(text: string, syllables: Syllable[], i: number): Abbreviation | null {
  const syllable = syllables[i] as Syllable;
  // A sign of a document ("464/QĐ-UBND") is not shortened speech.
  if (/[/-]/u.test(text[syllable.start - 1] ?? '') || /[/-]/u.test(text[syllable.end] ?? '')) return null;
  const rows = BY_SHORT.get(syllable.text.toLowerCase());
  if (!rows) return null;
  const before = fold(syllables[i - 1]?.text ?? '');
  const after = fold(syllables[i + 1]?.text ?? '');
  return (
    rows.find(
      (row) =>
        (!row.capitals || syllable.text === syllable.text.toUpperCase()) &&
        (!row.after || row.after.includes(before)) &&
        (!row.before || row.before.includes(after)),
    ) ?? null
  );
}
