import type { NumberSpan } from '../../src/vietnamese/number-span.ts';
import { findNumbers } from '../../src/vietnamese/numbers.ts';
import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import type { Block, Outline } from '../outline/outline.ts';
import { type Span, splitSentences } from '../outline/sentences.ts';
import { bracketDepth } from './brackets.ts';
import { countedNounAt } from './counted-nouns.ts';
import type { FoundFigure, Qualifier } from './figure.ts';
import { kindOfMeasure } from './kinds-of-measure.ts';
import { isChange, writeLabel } from './labels.ts';
import { findMasks, isMasked } from './masks.ts';
import { measureAfter, measureInLabel } from './measures.ts';
import { speaksToAssistant } from './speaks-to-assistant.ts';
import { partTerritories } from './territories.ts';

interface Candidate {
  number: NumberSpan;
  measure: string;
  /** One past the measure. */
  bodyEnd: number;
  /** The next candidate is the whole of this fraction. */
  fraction: boolean;
  qualifier: Qualifier | null;
}

/**
 * Finds every quantity that a report states, in text order. Numbers that name (documents, dates, addresses, list
 * numbers) are none. Periods, wholes and repetitions are added by later steps.
 */
export function findFigures(outline: Outline): FoundFigure[] {
  const figures: FoundFigure[] = [];
  for (const block of outline.blocks) {
    if (block.kind === 'footnote' || block.mapped.text === '') continue;
    figures.push(...figuresOfBlock(block, figures.length, inheritedMeasure(block, figures)));
  }
  return figures;
}

/** What a bare "Quá hạn: 03" in a list counts: what the item above it or the one before it counts. */
function inheritedMeasure(block: Block, figures: FoundFigure[]): string | null {
  const leadIn = block.leadIns.at(-1);
  for (let i = figures.length - 1; i >= 0; i--) {
    const one = figures[i] as FoundFigure;
    if (one.block.section !== block.section) return null;
    const isSibling = one.block.leadIns.at(-1) === leadIn && block.marker !== null && one.block.marker !== null;
    const isRelated =
      isSibling || block.leadIns.includes(one.block) || (leadIn !== undefined && one.block.leadIns.includes(leadIn));
    if (isRelated && isCount(one.measure)) return one.measure;
  }
  return leadIn ? measureInLabel(leadIn.mapped.text) : null;
}

function isCount(measure: string): boolean {
  return kindOfMeasure(measure) === 'count';
}

function figuresOfBlock(block: Block, firstOrdinal: number, inherited: string | null): FoundFigure[] {
  const text = block.mapped.text;
  if (!/\d|mươi|trăm|nghìn/u.test(text)) return [];
  const masks = findMasks(text);
  const numbers = findNumbers(text, { loneWords: true }).filter(
    (number) => !isMasked(masks, number.start, number.end) && !isGlued(text, number),
  );
  const sentences = splitSentences(text).filter(({ start, end }) => !speaksToAssistant(text.slice(start, end)));
  const figures: FoundFigure[] = [];
  for (const sentence of sentences) {
    const inside = numbers.filter((number) => number.start >= sentence.start && number.end <= sentence.end);
    const countedHere = figures.findLast((one) => isCount(one.measure))?.measure ?? inherited;
    const candidates = readCandidates(text, sentence, inside, countedHere);
    const territories = partTerritories(
      text,
      sentence,
      candidates.map((candidate) => ({
        start: candidate.number.start,
        end: candidate.number.end,
        bodyEnd: candidate.bodyEnd,
      })),
    );
    for (const [i, candidate] of candidates.entries()) {
      const territory = territoryOf(candidates, territories, i);
      const previous = figures.at(-1);
      const before = text.slice(territory.start, candidate.number.start);
      // The words behind "8/9 trường" speak of the 8.
      const behind = candidate.fraction ? (candidates[i + 1]?.bodyEnd ?? candidate.bodyEnd) : candidate.bodyEnd;
      const after = text.slice(behind, territory.end);
      const heir =
        (candidate.measure === '%' && !isOfItsOwn(text, candidate)) ||
        isChange(before) ||
        kindOfMeasure(candidate.measure) === 'money'
          ? countBefore(figures, sentence, text, candidate.number.start, candidate.measure)
          : null;
      const isTotalOfFraction = i > 0 && (candidates[i - 1] as Candidate).fraction;
      figures.push({
        ordinal: firstOrdinal + figures.length,
        value: candidate.number.value,
        raw: candidate.number.raw,
        measure: candidate.measure,
        label: isTotalOfFraction
          ? `tổng số ${kindOfMeasure(candidate.measure) === 'money' ? 'tiền' : candidate.measure}`
          : isUpperEnd(candidates, i, text) && previous
            ? previous.label
            : writeLabel({ before, after, measure: candidate.measure, heir: heir?.label ?? null }),
        qualifier: candidate.qualifier,
        block,
        number: { start: candidate.number.start, end: candidate.number.end },
        territory: isTotalOfFraction && previous ? previous.territory : territory,
        sentence,
        period: null,
        whole: null,
        shareOf: heir && candidate.measure === '%' && isBareShare(before) ? heir.ordinal : null,
        repeats: null,
        indicator: null,
      });
      if (isTotalOfFraction && previous) previous.whole = firstOrdinal + figures.length - 1;
    }
  }
  return figures;
}

/** "từ 4 đến 6 lượt/tuần": both ends are ends of the same quantity. */
function isUpperEnd(candidates: Candidate[], i: number, text: string): boolean {
  const lower = candidates[i - 1];
  const upper = candidates[i] as Candidate;
  return lower?.qualifier === 'from' && /^\s*(?:đến|tới|-|–)/u.test(text.slice(lower.bodyEnd, upper.number.start));
}

/** The own words of a number; the two of a fraction share theirs. */
function territoryOf(candidates: Candidate[], territories: Span[], i: number): Span {
  const own = territories[i] as Span;
  return candidates[i]?.fraction ? { start: own.start, end: territories[i + 1]?.end ?? own.end } : own;
}

/** The count that a bare share or a change in the same sentence speaks of: the nearest one before it. */
function countBefore(
  figures: FoundFigure[],
  sentence: Span,
  text: string,
  at: number,
  measure: string,
): FoundFigure | null {
  const depth = bracketDepth(text, at);
  for (let i = figures.length - 1; i >= 0; i--) {
    const one = figures[i] as FoundFigure;
    if (one.sentence !== sentence) return null;
    // "38 hồ sơ (25 hộ tịch, …), chiếm 0,44%": what stands in a closed bracket is passed over.
    if (bracketDepth(text, one.number.start) > depth) continue;
    if (measure !== '%' && !sameNoun(measure, one.measure)) continue;
    if (one.measure !== '%' && !(one.label.startsWith('tổng số ') && figures[i - 1]?.whole === one.ordinal)) return one;
  }
  return null;
}

/** "; 97,3% văn bản đến được xử lý": the share opens its member and names what it is a share of. */
function isOfItsOwn(text: string, candidate: Candidate): boolean {
  if (!/(?:^|[;.:])\s*$/u.test(text.slice(0, candidate.number.start))) return false;
  const after = text.slice(candidate.bodyEnd, candidate.bodyEnd + 60);
  if (/^\s*(?:tổng|kế hoạch|chỉ tiêu|dự toán)/iu.test(after)) return false;
  return countedNounAt(after, splitSyllables(after), 0) > 0;
}

/** "07 vụ" and "12 vụ việc" count the same. */
function sameNoun(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

function isBareShare(before: string): boolean {
  return /^(?:\s|,|;|\(|=|đạt|chiếm|tỷ lệ|tỉ lệ|bằng|tương ứng|là|ước|khoảng|hơn|trên|tương đương|:)*$/iu.test(before);
}

/** "4G", "A4", "QĐ12": letters stand against the digits; units of measure may ("43,27km²"). */
function isGlued(text: string, number: NumberSpan): boolean {
  if (number.written === 'words') return false;
  if (/[\p{L}_]/u.test(text[number.start - 1] ?? ' ')) return true;
  const after = text.slice(number.end, number.end + 4);
  return /^\p{L}/u.test(after) && !/^(?:km|m²|m2|m³|ha|kg|tỷ|(?:vn)?đ(?!\p{L})|vnd|%)/u.test(after);
}

function readCandidates(text: string, sentence: Span, numbers: NumberSpan[], inherited: string | null): Candidate[] {
  const found: (Candidate | null)[] = numbers.map(() => null);
  for (let i = numbers.length - 1; i >= 0; i--) {
    const number = numbers[i] as NumberSpan;
    const next = numbers[i + 1];
    found[i] = readCandidate(text, sentence, number, next && { number: next, candidate: found[i + 1] ?? null });
  }
  for (const [i, number] of numbers.entries()) {
    if (found[i] || number.written === 'words') continue;
    const before = found.slice(0, i).findLast((one) => one && isCount(one.measure))?.measure ?? null;
    found[i] = readBareCandidate(text, sentence, number, before, inherited);
  }
  return found.filter((candidate): candidate is Candidate => candidate !== null);
}

function readCandidate(
  text: string,
  sentence: Span,
  number: NumberSpan,
  next: { number: NumberSpan; candidate: Candidate | null } | undefined,
): Candidate | null {
  const qualifier = qualifierBefore(text, number.start);
  const gap = next ? text.slice(number.end, next.number.start) : '';
  if (next?.candidate && /^\s*\/\s*$/u.test(gap)) {
    const { measure } = next.candidate;
    return { number, measure, bodyEnd: number.end, fraction: true, qualifier };
  }
  if (next && /^\s*\/\s*$/u.test(gap)) {
    // 4816/4907 = 98,14 %: both are counts of what the words before the colon name.
    const lead = text.slice(sentence.start, number.start);
    const measure = countedLast(lead) ?? measureInLabel(lead);
    if (measure) return { number, measure, bodyEnd: number.end, fraction: true, qualifier };
  }
  if (next?.candidate && /^\s*(?:đến|tới|-|–)\s*(?:dưới\s*)?$/u.test(gap) && next.candidate.bodyEnd > next.number.end) {
    return { number, measure: next.candidate.measure, bodyEnd: number.end, fraction: false, qualifier: 'from' };
  }
  const measure = measureAfter(text, number.end);
  const before = text.slice(sentence.start, number.start);
  if (measure) {
    if (number.written === 'words' && !/\s/u.test(number.raw) && !measure.known) return null;
    if (!measure.known && !isCountingPlace(before, text, number)) return null;
    return { number, measure: measure.text, bodyEnd: measure.end, fraction: false, qualifier };
  }
  if (OUT_OF_TOTAL.test(before)) return null;
  if (/\/\s*$/u.test(before)) {
    const lead = before.replace(/\d[\d.,]*\s*\/\s*$/u, '');
    const label = countedLast(lead) ?? measureInLabel(lead);
    return label ? { number, measure: label, bodyEnd: number.end, fraction: false, qualifier } : null;
  }
  if (
    /[:=]\s*$/u.test(before) ||
    (/(?:^|\s)(?:là|đạt|tổng kinh phí|tổng số|số lượng)\s+$/iu.test(before) && endsMember(text, number.end))
  ) {
    const label =
      (/^\s*[-+*]?\s*(?:tổng )?số\s/iu.test(before) && !/\d/u.test(before) ? measureInLabel(before) : null) ??
      measureInLabel(lastMember(before)) ??
      measureInLabel(before);
    return label && endsMember(text, number.end)
      ? { number, measure: label, bodyEnd: number.end, fraction: false, qualifier }
      : null;
  }
  return null;
}

/** "phát hiện 06 tồn tại, đã khắc phục 05/06": what the number before it counts. */
function countedLast(before: string): string | null {
  if (!ACT_BEFORE.test(before)) return null;
  const last = [...before.matchAll(/\d[\d.,]*(?=\s+\p{L})/gu)].at(-1);
  const measure = last ? measureAfter(before, last.index + last[0].length) : null;
  return measure && isCount(measure.text) ? measure.text : null;
}

/**
 * A number with nothing counted beside it: "gồm: chứng thực 2.908, hộ tịch 1.114", "đất đai (13)", "Quá hạn: 03". It counts
 * what its sentence, or else its list, counts.
 */
function readBareCandidate(
  text: string,
  sentence: Span,
  number: NumberSpan,
  counted: string | null,
  inherited: string | null,
): Candidate | null {
  if (number.decimals > 0) return null;
  if (!endsMember(text, number.end) && !/^\s+(?:do|vì)\s/iu.test(text.slice(number.end))) return null;
  const before = text.slice(sentence.start, number.start);
  const asCandidate = (measure: string | null): Candidate | null =>
    measure && isCount(measure) ? { number, measure, bodyEnd: number.end, fraction: false, qualifier: null } : null;
  const heading = /(?:tổng số|số)\s+(?=\p{L})/iu.test(before) ? measureInLabel(before) : null;
  if (OUT_OF_TOTAL.test(before)) return asCandidate(counted);
  if (STATE_BEFORE.test(before)) return asCandidate(measureInLabel(lastMember(before)) ?? counted ?? inherited);
  if (ACT_BEFORE.test(before)) return asCandidate(counted ?? inherited);
  if (IN_BRACKET.test(before)) return asCandidate(counted);
  if (/\p{L}\s*:\s*$/u.test(before)) return asCandidate(heading ?? inherited);
  if (
    /(?:gồm|trong đó|cụ thể|chia ra|là|thuộc)\s*:?.*\p{Ll}\s*\(?\s*$/iu.test(before) &&
    !/(?:số|mục|điều|khoản|nhóm|loại)\s*\(?\s*$/iu.test(before)
  ) {
    return asCandidate(heading ?? counted);
  }
  return null;
}

const OUT_OF_TOTAL = /(?:trên|trong)\s+tổng(?:\s+số)?\s*$/iu;

/** "Đã trình 85, đạt 96,6%; chưa trình 03 do …": what was done to how many, of what was counted before. */
const ACT_BEFORE = /(?:^|[\s,;.(])(?:[Đđ]ã|[Cc]hưa|[Đđ]ang|[Cc]òn|[Pp]hải)(?:\s+\p{Ll}+){0,3}\s+$/u;

/** "Biên chế được giao 96, có mặt 91": a state and its number. */
const STATE_BEFORE =
  /(?:^|[\s,;(])(?:có mặt|hiện có|đúng hạn|trước hạn|trong hạn|quá hạn|trễ hạn|hoàn thành|trực tuyến|trực tiếp|tiếp nhận|giải quyết|được giao)\s+$/iu;

/** "41 hồ sơ (trong hạn 40, quá hạn 1)": words and a number in a bracket behind a count. */
const IN_BRACKET = /\((?:[^()]*[,;]\s*)?\p{L}[\p{L}\s]*\s$/u;

/** A noun that no list knows is taken as counted only where a count is likely: after a verb or mark, not after a name. */
function isCountingPlace(before: string, text: string, number: NumberSpan): boolean {
  const word = /(\p{L}+)\s*$/u.exec(before)?.[1] ?? '';
  if (/^\p{Lu}/u.test(word) && before.trim() !== word) return false;
  if (
    /(?:^|\s)(?:số|cấp|khu|khối|tầng|phòng|kỳ|lần|thứ|chương|phần|tập|trang|cột|dòng|mã|tuyến)\s*$/iu.test(before) &&
    !/(?:tổng|với|có) số\s*$/iu.test(before)
  )
    return false;
  return /^\s*\p{Ll}/u.test(text.slice(number.end));
}

function endsMember(text: string, end: number): boolean {
  return /^\s*(?:[.,;)]|$|=|và(?!\p{L})|\()/u.test(text.slice(end));
}

function lastMember(before: string): string {
  const parts = before.split(/[;(]|,\s(?=[^,]*[:=]\s*$)/u);
  return parts.at(-1) ?? before;
}

const QUALIFIERS: [RegExp, Qualifier][] = [
  [/(?<!\p{L})(?<!(?:cao|thấp|nhiều|ít|lớn|nhỏ|sớm|muộn)\s)(?:hơn|trên)\s*$/iu, 'more_than'],
  [/(?<!\p{L})(?:gần|dưới)\s*$/iu, 'less_than'],
  [/(?<!\p{L})(?:khoảng|chừng|xấp xỉ|ước|ước tính|ước đạt)\s*$/iu, 'about'],
  [/(?<!\p{L})(?:tối thiểu|ít nhất|không dưới|từ)\s*$/iu, 'at_least'],
  [/(?<!\p{L})(?:tối đa|nhiều nhất|không quá)\s*$/iu, 'at_most'],
];

function qualifierBefore(text: string, start: number): Qualifier | null {
  const before = text.slice(Math.max(0, start - 16), start);
  return QUALIFIERS.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}
