import type { FoundFigure } from '../figures/figure.ts';

/** "Trong 436 hộ nghèo có: …", "Trong số 574 viên chức có …": what some of them are, each told for itself. */
const AMONG_BEFORE = /(?:^|[\s,;.])trong(?:\s+(?:tổng\s+)?số)?\s+$/iu;
const AMONG_BEHIND = /^[^.;:\d]*\scó(?:\s|:|$)/iu;

/** What one person or household may be besides all the rest that a list names. */
const BESIDE_OTHERS =
  /(?<!\p{L})(?:nữ|dân tộc|đảng viên|tôn giáo|khuyết tật|cao tuổi|trẻ em|người có công|đơn thân|đặc biệt khó khăn|tự nguyện|tình nguyện|lần đầu|lý luận chính trị|tin học|ngoại ngữ|kiêm nhiệm|tái phạm)(?!\p{L})/iu;
const OTHER_SEX = /(?<!\p{L})nam(?!\p{L})/iu;

/** Whether parts may be more than their whole and both right: the same people and things are counted in several of them. */
export function mayOverlap(whole: FoundFigure, parts: FoundFigure[]): boolean {
  const { text } = whole.block.mapped;
  const first = parts.find((part) => part.block === whole.block);
  const behind = text.slice(whole.number.end, first ? first.number.start : text.length);
  if (AMONG_BEFORE.test(text.slice(0, whole.number.start)) && AMONG_BEHIND.test(behind)) return true;
  const sum = parts.reduce((total, part) => total + part.value, 0);
  return sum > whole.value && parts.some(isBesideOthers) && !parts.some((part) => OTHER_SEX.test(wordsOf(part)));
}

function isBesideOthers(part: FoundFigure): boolean {
  return BESIDE_OTHERS.test(wordsOf(part));
}

function wordsOf({ block, territory }: FoundFigure): string {
  return block.mapped.text.slice(territory.start, territory.end);
}
