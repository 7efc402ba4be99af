import type { Block } from '../outline/outline.ts';
import { splitSentences } from '../outline/sentences.ts';
import { bracketDepth, openBracketBefore } from './brackets.ts';
import { DIVIDES } from './divisions.ts';
import type { FoundFigure } from './figure.ts';
import { sameKind } from './kinds-of-measure.ts';
import { addUp, linkDividedSentences, linkNamedSentences, linkProvenSentences, linkProvenSums } from './link-proven.ts';
import { listMember } from './list-member.ts';
import { unlinkOtherThings } from './unlink-other-things.ts';

/** Words after which the parts of the count before them follow. */
const OPENS_PARTS =
  /(?:trong đó|trong số (?:đó|này)|trong tổng số (?:đó|này)|bao gồm|gồm có|gồm|cụ thể|chia ra)(?!\p{L})/giu;

/** Words after which something beside the parts is spoken of. */
const ENDS_PARTS = /(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó)(?!\p{L})/iu;

const COMPARED_WITH = /(?:so với|so cùng kỳ|cùng kỳ|bằng)[^,;.()]*$/iu;

/** "7 nhiệm vụ (trên tổng số 21)", "486 người trên tổng chỉ tiêu 512 người": the next number is the whole of this one. */
const OUT_OF_TOTAL =
  /^[^,;.:\d]{0,60}?(?:trên|trong)\s+(?:tổng(?:\s+(?:số|chỉ tiêu|cộng))?|số)(?:\s+\p{L}+){0,2}\s*$/iu;

/**
 * Links each count to the count that it is a part of: "7 trên tổng số 21", after "trong đó" and the like, inside a
 * bracket, in the list under a count, and beside a "tổng số" of the same list. Fractions were linked when they were
 * read. Where two totals could be meant there is no link: none is better than a wrong one.
 */
export function linkWholes(figures: FoundFigure[]): void {
  const byBlock = new Map<Block, FoundFigure[]>();
  for (const figure of figures) {
    if (figure.block.row) continue;
    const list = byBlock.get(figure.block) ?? [];
    list.push(figure);
    byBlock.set(figure.block, list);
  }
  for (const [block, list] of byBlock) {
    linkStatedTotals(block, list);
    linkInBlock(block, list);
    linkToNumerators(list);
    linkProvenSums(list);
    linkProvenSentences(list);
    linkDividedSentences(list);
    linkNamedSentences(list);
    linkInMembers(block, list);
    unlinkOtherThings(list);
  }
  linkInLists(figures, byBlock);
}

function isPart(part: FoundFigure, whole: FoundFigure): boolean {
  return (
    part !== whole &&
    part.whole === null &&
    part.measure !== '%' &&
    !/^mức /u.test(part.label) &&
    sameKind(part.measure, whole.measure) &&
    part.value <= whole.value
  );
}

function linkStatedTotals(block: Block, list: FoundFigure[]): void {
  const { text } = block.mapped;
  for (const [i, part] of list.entries()) {
    const whole = list[i + 1];
    if (!whole || whole.sentence !== part.sentence || !isPart(part, whole)) continue;
    const between = text.slice(part.number.end, whole.number.start).replace('(', ' ');
    const isFraction = part.measure === whole.measure && /^\s*\p{L}[^\d,;.()]*\/\s*$/u.test(between);
    if (OUT_OF_TOTAL.test(between) || isFraction) part.whole = whole.ordinal;
  }
}

function linkInBlock(block: Block, list: FoundFigure[]): void {
  const { text } = block.mapped;
  const openers = [...text.matchAll(OPENS_PARTS)].map((match) => match.index);
  for (const figure of list) if (opensByColon(text, figure)) openers.push(text.indexOf(':', figure.number.end));
  openers.sort((a, b) => a - b);
  const isTotal = new Set(list.map((one) => one.whole));
  for (const figure of list) {
    if (figure.whole !== null || figure.measure === '%') continue;
    const bracket = openBracketBefore(text, figure.number.start);
    if (bracket >= 0 && isTotal.has(figure.ordinal)) continue;
    const opener = openers.filter((at) => at < figure.number.start && at > figure.sentence.start - 1).at(-1);
    const at = Math.max(bracket, opener ?? -1);
    // "tăng 12,8% so với quý trước (4.626 hồ sơ)": the bracket tells what is compared with.
    if (at === bracket && COMPARED_WITH.test(text.slice(0, at))) continue;
    if (at < 0 || (at !== bracket && isPastParts(text, at, figure, list))) continue;
    const above = list.filter(
      (one) =>
        one.number.end <= at && one.measure !== '%' && bracketDepth(text, one.number.start) <= bracketDepth(text, at),
    );
    // "xử lý 58 vụ, phạt 412 triệu đồng (trộm cắp 39 vụ, …)": money is not told in cases.
    // "1.786 hộ/7.204 khẩu, trong đó 1.342 hộ/5.611 khẩu": each of its own kind.
    const head =
      above.findLast((one) => one.sentence === figure.sentence && one.measure === figure.measure) ??
      above.findLast((one) => one.sentence !== figure.sentence || sameKind(figure.measure, one.measure));
    if (head && isPart(figure, head) && (bracket >= 0 ? head.sentence === figure.sentence : true))
      figure.whole = head.ordinal;
  }
}

/** "Còn 07 nhiệm vụ đang thực hiện: 06 …, 01 …": a colon right behind a count and its words opens its parts. */
function opensByColon(text: string, figure: FoundFigure): boolean {
  if (figure.measure === '%') return false;
  return /^[^,;.:()\d]{0,80}:(?=\s)/u.test(text.slice(figure.number.end, figure.sentence.end));
}

/**
 * Whether the parts have ended before a figure. They are parted by the sign that stands behind the first of them: where
 * that is a comma, a semicolon ends them ("trong đó đúng hạn 90, quá hạn 10; đang giải quyết 20").
 */
function isPastParts(text: string, opener: number, figure: FoundFigure, list: FoundFigure[]): boolean {
  const between = text.slice(opener, figure.number.start);
  if (ENDS_PARTS.test(between)) return true;
  if (!outsideBrackets(between).includes(';')) return false;
  const parts = list.filter((one) => one.number.start > opener && one.ordinal < figure.ordinal && one.measure !== '%');
  const [first, second] = [...parts, figure];
  if (!first || !second || first === figure) return false;
  return !outsideBrackets(text.slice(first.number.end, second.number.start)).includes(';');
}

function outsideBrackets(text: string): string {
  return text.replace(/\([^()]*\)/gu, '');
}

/** "121/134 nhiệm vụ, trong đó 119 đúng hạn, 2 quá hạn": the parts are of the 121 when they add up to it. */
function linkToNumerators(list: FoundFigure[]): void {
  for (const numerator of list) {
    const total = list.find((one) => one.ordinal === numerator.whole && one.territory === numerator.territory);
    if (!total) continue;
    const parts = list.filter((one) => one.whole === total.ordinal && one !== numerator);
    const sum = parts.reduce((all, one) => all + one.value, 0);
    if (parts.length >= 2 && Math.abs(sum - numerator.value) < 1e-6)
      for (const part of parts) part.whole = numerator.ordinal;
  }
}

/** States that part of what a room was given may be in. */
const STATE = /(?<!\p{L})(?:hoàn thành|đã xong|đang thực hiện|giải quyết|quá hạn|đúng hạn|trong hạn)(?!\p{L})/iu;

/** "Phòng Kinh tế: 52 nhiệm vụ, hoàn thành 43; Phòng Văn hóa: 41 nhiệm vụ, …": of each room's count those that are in a state. */
function linkInMembers(block: Block, list: FoundFigure[]): void {
  const heads = new Map<number, FoundFigure>();
  for (const figure of list) {
    const member = listMember(block.mapped.text, figure.number.start);
    if (!member) continue;
    const head = heads.get(member.end);
    if (!head) {
      if (figure.measure !== '%' && !STATE.test(figure.label)) heads.set(member.end, figure);
    } else if (isPart(figure, head) && figure.measure === head.measure && STATE.test(figure.label))
      figure.whole = head.ordinal;
  }
}

function linkInLists(figures: FoundFigure[], byBlock: Map<Block, FoundFigure[]>): void {
  for (const [leadIn, above] of byBlock) linkProvenList(leadIn, above, figures);
  for (const list of byBlock.values()) linkProvenDivision(list, figures);
  for (const figure of figures) {
    if (figure.whole !== null || figure.measure === '%') continue;
    if (!isFirstOfBlock(figure, byBlock)) continue;
    const sibling = totalAmongSiblings(figure, figures, byBlock);
    if (sibling) {
      figure.whole = sibling.ordinal;
      continue;
    }
    const leadIn = figure.block.leadIns.at(-1);
    if (!leadIn) continue;
    const head = headOfList(leadIn, byBlock.get(leadIn) ?? [], figure.measure);
    if (head && isPart(figure, head)) figure.whole = head.ordinal;
  }
}

/** "1.801, trong đó:" over "Trước hạn: 1.500; đúng hạn: 296; quá hạn: 05.": all of a list that adds up are parts. */
function linkProvenList(leadIn: Block, above: FoundFigure[], figures: FoundFigure[]): void {
  if (!leadIn.mapped.text.endsWith(':')) return;
  const heads = above.filter(
    (one) =>
      one.measure !== '%' && !/^mức /u.test(one.label) && bracketDepth(leadIn.mapped.text, one.number.start) === 0,
  );
  for (const head of heads.reverse()) {
    const parts = figures.filter(
      (one) => one.block.leadIns.at(-1) === leadIn && one.whole === null && one.measure === head.measure,
    );
    if (addUp(parts, head)) for (const part of parts) part.whole = head.ordinal;
  }
}

/** How far above a breakdown its total may stand. */
const NEAR_ABOVE = 12;

/** "Theo lĩnh vực: giao thông 34, đất đai 27, …" in a paragraph of its own: of the count above in the section that they add up to. */
function linkProvenDivision(list: FoundFigure[], figures: FoundFigure[]): void {
  const [first] = list;
  if (!first || !DIVIDES.test(first.block.mapped.text)) return;
  const parts = list.filter(
    (one) => one.whole === null && one.measure === first.measure && one.sentence === first.sentence,
  );
  const head = figures
    .slice(Math.max(0, first.ordinal - NEAR_ABOVE), first.ordinal)
    .findLast((one) => one.block.section === first.block.section && one.measure === first.measure && addUp(parts, one));
  if (head) for (const part of parts) part.whole = head.ordinal;
}

/** The count whose parts a list names: in the sentence that opens the list, or the only one of the paragraph above it. */
function headOfList(leadIn: Block, above: FoundFigure[], measure: string): FoundFigure | null {
  const { text } = leadIn.mapped;
  if (leadIn.kind === 'paragraph' && !leadIn.opens) return null;
  const counts = above.filter((one) => one.measure === measure && bracketDepth(text, one.number.start) === 0);
  const opening = splitSentences(text).at(-1);
  const opens = counts.filter((one) => opening && one.sentence.start >= opening.start);
  return opens.at(-1) ?? (counts.length === 1 ? (counts[0] ?? null) : null);
}

function isFirstOfBlock(figure: FoundFigure, byBlock: Map<Block, FoundFigure[]>): boolean {
  return byBlock.get(figure.block)?.find((one) => one.measure === figure.measure) === figure;
}

function totalAmongSiblings(
  figure: FoundFigure,
  figures: FoundFigure[],
  byBlock: Map<Block, FoundFigure[]>,
): FoundFigure | null {
  if (figure.block.marker === null || /^tổng/iu.test(figure.label)) return null;
  const leadIn = figure.block.leadIns.at(-1);
  for (let i = figure.ordinal - 1; i >= 0; i--) {
    const one = figures[i] as FoundFigure;
    if (one.block.section !== figure.block.section) return null;
    if (one.block.leadIns.at(-1) !== leadIn || one.block.marker?.kind !== figure.block.marker?.kind) continue;
    // A total that opens a list of its own has its parts there, not beside it.
    if (byBlock.get(one.block)?.[0] !== one || one.block.mapped.text.endsWith(':')) continue;
    if (one.block !== figure.block && /^tổng/iu.test(one.label) && one.measure === figure.measure)
      return isPart(figure, one) ? one : null;
  }
  return null;
}
