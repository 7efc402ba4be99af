import { termsOf } from '../../src/vocabulary/describe.ts';
import { NONE_OF } from './absence-words.ts';
import type { FoundFigure } from './figure.ts';
import { isCount } from './kinds-of-measure.ts';
import { endOfTopic } from './label-words.ts';

/** Bodies and turns of speech that hold a counted noun and do not speak of it: "đơn vị" is no petition, "nhân dân" no person. */
export const OTHER_WORDS =
  /(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân|đơn vị(?!\s+(?:sự nghiệp|khác))|đơn (?:giản|giá|phương)|tiếp tục|tiếp cận|bản điện tử|hồ sơ công việc điện tử|thông tin|tin báo/giu;

/** Turns behind which the same member speaks of something beside what was counted. */
const BESIDE =
  /,\s*(?:nhất là|đặc biệt là|chủ yếu|do|vì|nguyên nhân|(?:số )?còn lại)(?=\s)|\s(?:và có|vì|bởi|nhằm)\s/iu;

/**
 * The words that a figure is described with: its label, its own stretch of the sentence and its measure.
 *
 * @param withAbsences also what there is none of, for a statement of absence itself.
 */
export function ownWords(figure: FoundFigure, withAbsences = false): string {
  const { text } = figure.block.mapped;
  const behind = text.slice(figure.number.end, figure.territory.end);
  const beside = BESIDE.exec(behind);
  const words = text.slice(
    Math.max(figure.territory.start, topicBefore(figure)),
    figure.territory.end - (beside ? behind.length - beside.index : 0),
  );
  const label = figure.label.replace(/\s(?:vì|bởi|nhằm)\s.*$/iu, '');
  const said = withAbsences
    ? `${label}. ${words}`
    : // "đạt 74,4%, không có hồ sơ quá hạn": what there is none of is not what the figure counts.
      `${withoutAbsences(label)}. ${withoutAbsences(words)}`;
  return `${said.replace(OTHER_WORDS, ' ')}. ${figure.measure}${isLeft(figure) ? ' chưa xong' : ''}`;
}

/**
 * The terms of a text, and the concepts that show only once the numbers of documents are out of the way: "Kế hoạch số
 * 12/KH-UBND ngày 15/01/2026 về cải cách hành chính" is the "Kế hoạch cải cách hành chính".
 */
export function termsAround(text: string): string[] {
  const plain = withoutDocumentNumbers(text);
  return plain === text
    ? termsOf(text)
    : [...new Set([...termsOf(text), ...termsOf(plain).filter((term) => term.startsWith('#'))])];
}

function withoutDocumentNumbers(words: string): string {
  return words.replace(
    /\s+số\s+\d+[\p{L}\d/.-]*(?:\s+ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{4})?(?:\s+về(?:\s+việc)?)?(?=\s)/giu,
    '',
  );
}

/** "xong 84 nhiệm vụ, còn 34 nhiệm vụ": what is left is what is not done. */
function isLeft({ block, number, measure }: FoundFigure): boolean {
  if (!isCount(measure)) return false;
  return /(?:^|[\s,;])(?<!xuống\s)còn(?:\s+(?:tồn|lại|dư))?\s*$/iu.test(
    block.mapped.text.slice(Math.max(0, number.start - 10), number.start),
  );
}

function withoutAbsences(words: string): string {
  return words.replace(new RegExp(`${NONE_OF.source}[^,;.)]*`, 'giu'), '');
}

/** The topic that a paragraph opens with is said above its figures, not of them. */
function topicBefore({ block, number }: FoundFigure): number {
  const end = endOfTopic(block.mapped.text);
  return end <= number.start ? end : 0;
}
