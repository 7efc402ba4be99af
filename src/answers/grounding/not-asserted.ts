import type { Answer } from '../answer.ts';

/** A clause that says of something that the reports do not tell it. */
const DENIED =
  /không (?:nêu|ghi|nhắc|thấy|đứng riêng|có (?:báo cáo|số liệu|thông tin))|chưa (?:nêu|ghi|có báo cáo)|được hỏi/iu;
/** "không nêu số nào khác ngoài 500" tells a number all the same. */
const EXCEPT = /ngoài|ngoại trừ|trừ ra|chỉ có/iu;
const PARTS_CLAUSES = /[,;:.!?\n()]|\s(?:nhưng|mà|song|tuy nhiên|còn|và|nên)\s/giu;

/** Whether a stretch of an answer's text stands where the answer asserts nothing of it: it asks back, or says that it is not told. */
export function isNotAsserted(text: string, span: { start: number; end: number }, { kind, figures }: Answer): boolean {
  // One that was not found may tell the nearest figure beside it.
  if (kind === 'clarify' || kind === 'refused' || (kind === 'not_found' && figures.length === 0)) return true;
  const clause = clauseAround(text, span);
  return DENIED.test(clause) && !EXCEPT.test(clause);
}

/**
 * Whether nothing is told of a unit or a period that an answer names: it asks back, or its line says so ("Xã A: báo cáo không nêu"), or
 * it cites nothing at all, for it found nothing wrong.
 */
export function tellsNothingOf(text: string, span: { start: number; end: number }, answer: Answer): boolean {
  const from = text.lastIndexOf('\n', span.start) + 1;
  const to = text.indexOf('\n', span.end);
  const line = text.slice(from, to < 0 ? text.length : to);
  return answer.citations.length === 0 || DENIED.test(line) || isNotAsserted(text, span, answer);
}

/** The clause that a stretch of a text stands in. A point inside a number parts nothing. */
function clauseAround(text: string, { start, end }: { start: number; end: number }): string {
  let from = 0;
  let to = text.length;
  for (const mark of text.matchAll(PARTS_CLAUSES)) {
    if (/[.,]/u.test(mark[0]) && /^\d/u.test(text.slice(mark.index + 1))) continue;
    if (mark.index + mark[0].length <= start) from = mark.index + mark[0].length;
    if (mark.index >= end && mark.index < to) to = mark.index;
  }
  return text.slice(from, to);
}
