import { fold } from '../vietnamese/fold.ts';
import { maskPersonalNumbers } from '../vietnamese/personal-numbers.ts';
import { type ErrorMessage, readNumbers } from './report-error-words.ts';

/** Which of several were meant, from 0, and what was said of them. */
interface Choice {
  indexes: number[];
  message: ErrorMessage;
}

const ORDINALS: Record<string, number> = {
  nhat: 1,
  dau: 1,
  'dau tien': 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
};

const ONE =
  /^\W*(?:(?:da|vang|a|toi chon|chon|so|cai|dong|y|muc|cau) ?)*(?:thu ?)?(?:(\d+)(?![.,]?\d)|(dau tien|dau|nhat|hai|ba|tu|bon|nam|sau)(?![a-z]))(?: sai)?\s*(?:[:.)\-–,=]|la(?= \d)|phai la|dung la|$|\s)/;
const ALL = /^\W*(?:da |vang )?(?:ca (?:hai|ba|bon|nam|\d+)|tat ca|het|deu sai)\b/;
const NONE = /^\W*(?:da |a )?(?:thoi|bo qua|huy|khoi|khong(?: sai| can)?|dung roi)\b[^\d]*$/;

/**
 * Reads "2", "2: 144", "cái thứ hai", "cả hai", "thôi" after a question with numbered lines. `unclear`: a bare number that is none of
 * them. Null: the message is about something else.
 *
 * @param values the numbers that stand on the lines: "số 38" may mean one of them.
 * @param today ISO day.
 */
export function readChoice(text: string, values: number[], today: string): Choice | 'none' | 'unclear' | null {
  const folded = fold(text);
  if (NONE.test(folded)) return 'none';
  if (ALL.test(folded))
    return { indexes: [...values.keys()], message: { words: maskPersonalNumbers(text), numbers: [] } };
  const match = ONE.exec(folded);
  if (!match) return null;
  const rest = text.slice(match[0].length);
  const number = match[1] === undefined ? (ORDINALS[match[2] as string] ?? 0) : Number(match[1]);
  const index = number <= values.length ? number - 1 : values.indexOf(number);
  const message = { words: maskPersonalNumbers(text), numbers: readNumbers(rest, today) };
  if (values[index] !== undefined) return isAboutIt(rest) ? { indexes: [index], message } : null;
  return rest.trim() === '' ? 'unclear' : null;
}

/** "2 phường nào nhiều nhất?" chooses nothing. */
function isAboutIt(rest: string): boolean {
  return rest.trim() === '' || /\d/u.test(rest) || /^\W*(?:sai|a|em|nhe|do|ay|thoi)\b/.test(fold(rest));
}
