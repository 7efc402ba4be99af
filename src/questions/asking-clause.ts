import { asksPlainlyOrWhich, namesSomething } from './asking-words.ts';

/** Up to here a sentence is a question as a whole. */
const LONGEST_PLAIN = 120;

/**
 * Of a long sentence that asks between other things ("… chị Lan bảo hỏi bot, nên em hỏi …, em cảm ơn") the clauses that ask, and those
 * before them.
 */
export function askingClause(sentence: string): { before: string[]; text: string } {
  if (sentence.length <= LONGEST_PLAIN) return { before: [], text: sentence };
  const clauses = sentence.split(/(?<=[,:])\s+/u);
  const asking = clauses.map(asksPlainlyOrWhich);
  const [first, last] = [asking.indexOf(true), asking.lastIndexOf(true)];
  if (first < 0) return { before: [], text: sentence };
  const asked = (from: number) => clauses.slice(from, last + 1).join(' ');
  // "Về hồ sơ hộ tịch, tiếp nhận bao nhiêu?": what is spoken of stands right before.
  const from = first > 0 && !namesSomething(asked(first)) ? first - 1 : first;
  return { before: clauses.slice(0, from), text: asked(from).replace(/[,:]$/u, '') };
}
