import { fold } from '../vietnamese/fold.ts';
import { maskPersonalNumbers } from '../vietnamese/personal-numbers.ts';
import { readPlaces, saysNothingMore } from './read-places.ts';
import { type ErrorMessage, readNumbers } from './report-error-words.ts';

/** Which of several were meant, from 0, and what was said of them. */
interface Choice {
  indexes: number[];
  message: ErrorMessage;
}

const NONE = /^\W*(?:da |a )?(?:thoi|bo qua|huy|khoi|khong(?: sai| can)?|dung roi)\b[^\d]*$/;

/**
 * Reads "2", "2: 144", "cái thứ hai", "cả hai", "thôi" after a question with numbered lines. `unclear`: a bare number that is none of
 * them. Null: the message is about something else.
 *
 * @param values the numbers that stand on the lines: "số 38" may mean one of them.
 * @param today ISO day.
 */
export function readChoice(text: string, values: number[], today: string): Choice | 'none' | 'unclear' | null {
  if (NONE.test(fold(text))) return 'none';
  const places = readPlaces(text, values.length);
  if (!places) return null;
  const { number, rest } = places;
  const named = number === null || number <= values.length ? -1 : values.indexOf(number);
  const indexes = named >= 0 ? [named] : places.indexes;
  if (indexes.length === 0) return saysNothingMore(rest) ? 'unclear' : null;
  const numbers = indexes.length > 1 ? [] : readNumbers(rest, today);
  return isAboutIt(rest) ? { indexes, message: { words: maskPersonalNumbers(text), numbers } } : null;
}

/** "2 phường nào nhiều nhất?" chooses nothing. */
function isAboutIt(rest: string): boolean {
  return saysNothingMore(rest) || /\d/u.test(rest) || /^\W*(?:deu )?(?:sai|nham|thoi)\b/.test(fold(rest));
}
