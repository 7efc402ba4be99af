import { expandAbbreviations } from '../questions/expand-abbreviations.ts';
import type { Figure } from '../reports/figure.ts';
import { fold } from '../vietnamese/fold.ts';
import { conceptsOfMeasure } from '../vocabulary/measures.ts';
import type { SaidNumber } from './report-error-words.ts';

/** What of a figure tells whether a number may be its own. */
type Corrected = Pick<Figure, 'value' | 'measure' | 'shareOf'>;

/**
 * The number that a message says is right for a figure. `none`: it says no other number. `same`: it says the very number that
 * is used. `words`: it says one that cannot be this figure's (another measure, a fraction of a dossier), or several: what was
 * typed is left to whoever decides.
 */
export type Proposed = { kind: 'value'; value: number } | { kind: 'none' | 'same' | 'words' };

export function proposedNumber(figure: Corrected, numbers: SaidNumber[]): Proposed {
  const others = numbers.filter(({ value }) => value !== figure.value);
  if (others.length === 0) return { kind: numbers.some(({ isRight }) => isRight) ? 'same' : 'none' };
  const right = others.filter(({ isRight }) => isRight);
  const [said, ...more] = right.length > 0 ? right : others;
  if (!said || more.length > 0 || !isPlausible(figure, said) || !isInMeasure(figure, said.behind))
    return { kind: 'words' };
  return { kind: 'value', value: said.value };
}

/** What officials add behind a number that names no measure: "144 mới đúng", "144 ạ", "144 chứ không phải 140". */
const FILLING =
  /(?:^|\s+)(?:moi|thi|nhe|nha|a|chu|roi|thoi|em|co|ma|day|theo|vi|do|la|dung|hon|khong|cho|giup|voi|so voi|thay|nhi|trong|bao cao)(?:\s.*)?$/;

function isInMeasure(figure: Corrected, behind: string): boolean {
  const said = fold(expandAbbreviations(behind)).replace(FILLING, '').trim();
  const own = fold(figure.measure);
  if (said === '' || said === own || said.startsWith(`${own} `)) return true;
  if (said.startsWith('%') || own === '%') return said.startsWith(own);
  // "15,5 tỷ" is short for "tỷ đồng".
  if (/^(?:nghin |ngan )?(?:ty|ti|trieu|nghin|ngan|dong)\b/.test(said))
    return own.startsWith(said.replace(/\bti\b/, 'ty'));
  const counted = conceptsOfMeasure(figure.measure);
  return conceptsOfMeasure(expandAbbreviations(behind)).some((id) => counted.includes(id));
}

/** No report counts so many of anything. */
const MOST = 1e15;

function isPlausible(figure: Corrected, { value, isNegative }: SaidNumber): boolean {
  if (isNegative || value > MOST) return false;
  const isCount = conceptsOfMeasure(figure.measure).length > 0 || COUNTED.test(figure.measure);
  if (isCount && !Number.isInteger(value)) return false;
  return figure.measure !== '%' || figure.shareOf === null || value <= 100;
}

const COUNTED = /^(?:người|lượt|trường hợp|hộ|vụ|đơn vị|cuộc|buổi|lớp|tin|bài)/u;
