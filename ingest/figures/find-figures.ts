import type { NumberSpan } from '../../src/vietnamese/number-span.ts';
import { findNumbers } from '../../src/vietnamese/numbers.ts';
import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import { speaksToAssistant } from '../../src/vocabulary/speaks-to-assistant.ts';
import type { Table } from '../document/document.ts';
import type { Block, Outline } from '../outline/outline.ts';
import { type Span, splitSentences } from '../outline/sentences.ts';
import { bracketDepth } from './brackets.ts';
import type { Candidate } from './candidate.ts';
import { countValue } from './count-value.ts';
import { countedNounAt } from './counted-nouns.ts';
import { DIVIDES, listsBareMembers } from './divisions.ts';
import type { FoundFigure } from './figure.ts';
import { joinAmounts } from './join-amounts.ts';
import { isCount, kindOfMeasure } from './kinds-of-measure.ts';
import { tidyTail } from './label-words.ts';
import { isChange, namesMoneyAlone, writeLabel } from './labels.ts';
import { memberOf } from './list-member.ts';
import { findMasks, isMasked } from './masks.ts';
import { measureInLabel } from './measures.ts';
import { readCandidates } from './read-candidates.ts';
import { partTerritories } from './territories.ts';
import { whatChanged } from './what-changed.ts';

/** Reads the figures of a table out of the blocks of its rows. */
export type ReadTable = (table: Table, blocks: Block[], firstOrdinal: number) => FoundFigure[];

/**
 * Finds every quantity that a report states, in text order. Numbers that name (documents, dates, addresses, list
 * numbers) are none. Periods, wholes and repetitions are added by later steps.
 */
export function findFigures(outline: Outline, readTable: ReadTable = () => []): FoundFigure[] {
  const figures: FoundFigure[] = [];
  for (const block of outline.blocks) {
    if (block.kind === 'footnote' || block.mapped.text === '') continue;
    if (block.row) {
      const { table, index } = block.row;
      if (index === 0) figures.push(...readTable(table, outline.blocks, figures.length));
      continue;
    }
    figures.push(...figuresOfBlock(block, figures.length, inheritedMeasure(block, figures)));
  }
  return figures;
}

/** What a bare "Quá hạn: 03" in a list counts: what the item above it or the one before it counts. */
function inheritedMeasure(block: Block, figures: FoundFigure[]): string | null {
  const leadIn = block.leadIns.at(-1);
  const divides = DIVIDES.test(block.mapped.text);
  for (let i = figures.length - 1; i >= 0; i--) {
    const one = figures[i] as FoundFigure;
    if (one.block.section !== block.section) break;
    const isSibling = one.block.leadIns.at(-1) === leadIn && block.marker !== null && one.block.marker !== null;
    const isRelated =
      divides ||
      isSibling ||
      block.leadIns.includes(one.block) ||
      (leadIn !== undefined && one.block.leadIns.includes(leadIn));
    if (isRelated && isCount(one.measure)) return one.measure;
  }
  const over = leadIn ? measureInLabel(leadIn.mapped.text) : null;
  return over ?? measureInLabel(block.section.title);
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
    const countedHere =
      dividedCount(text.slice(sentence.start, sentence.end), inside, figures) ??
      figures.findLast((one) => isCount(one.measure))?.measure ??
      inherited;
    const candidates = joinAmounts(text, readCandidates(text, sentence, inside, countedHere));
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
      const member = memberOf(block, candidate.number.start);
      const previous = figures.at(-1);
      const before = text.slice(territory.start, candidate.number.start);
      // The words behind "8/9 trường" speak of the 8.
      const behind = candidate.fraction ? (candidates[i + 1]?.bodyEnd ?? candidate.bodyEnd) : candidate.bodyEnd;
      const after = candidate.namesTwice ? '' : text.slice(behind, territory.end);
      const heir =
        (candidate.measure === '%' && !isOfItsOwn(text, candidate)) ||
        isChange(before) ||
        kindOfMeasure(candidate.measure) === 'money'
          ? countBefore(
              figures,
              sentence,
              text,
              candidate.number.start,
              namesMoneyAlone(before) ? '%' : candidate.measure,
            )
          : null;
      const moved = heir ? null : whatChanged(figures, sentence, text, candidate);
      const titled = titledBy(block, candidate.measure);
      const isTotalOfFraction = i > 0 && (candidates[i - 1] as Candidate).fraction;
      figures.push({
        ordinal: firstOrdinal + figures.length,
        value: countValue(candidate.number, candidate.measure),
        raw: candidate.number.raw,
        measure: candidate.measure,
        label: isTotalOfFraction
          ? labelOfTotal(candidate.measure, candidates[i - 1]?.namesTwice ? after : '')
          : isUpperEnd(candidates, i, text) && previous
            ? previous.label
            : namedByTitle(
                writeLabel({
                  before,
                  after,
                  measure: candidate.measure,
                  heir: heir?.label ?? moved?.label ?? null,
                  member: member && territory.start > member.end ? member.name : null,
                }),
                candidate.measure,
                titled,
              ),
        qualifier: candidate.qualifier,
        member: member?.name ?? null,
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

/** "Xảy ra 23 vụ, bị thương 04 người. Cụ thể: trộm cắp 12, …": what the count of the paragraph that a list of bare numbers adds up to counts. */
function dividedCount(sentence: string, numbers: NumberSpan[], figures: FoundFigure[]): string | null {
  if (!listsBareMembers(sentence)) return null;
  const sum = numbers.reduce((total, one) => total + one.value, 0);
  return figures.find((one) => isCount(one.measure) && one.value === sum)?.measure ?? null;
}

/** The heading that begins with what is counted: "38 tổ" under "TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG". */
function titledBy(block: Block, measure: string): string | null {
  const title = block.section.title.toLowerCase();
  return isCount(measure) && title.startsWith(`${measure} `) && title.length <= 60 && !/[,;(]/u.test(title)
    ? title
    : null;
}

function namedByTitle(label: string, measure: string, title: string | null): string {
  return title !== null && label === `số ${measure}` ? `số ${title}` : label;
}

/** "642,3 tỷ đồng/1.150 tỷ đồng dự toán", "15 biên chế/18 biên chế được giao": what is set is named behind it; else it is a total. */
function labelOfTotal(measure: string, after: string): string {
  const isMoney = kindOfMeasure(measure) === 'money';
  const tail = tidyTail(after);
  if (tail !== '') return isMoney ? tail : `số ${measure} ${tail}`;
  return `tổng số ${isMoney ? 'tiền' : measure}`;
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

/**
 * The count that a bare share, a change or a sum of money in the same sentence speaks of: the nearest one before it. `measure` of
 * what speaks; '%' speaks of anything.
 */
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
    if (one.measure !== '%' && !(figures[i - 1]?.whole === one.ordinal && figures[i - 1]?.territory === one.territory))
      return one;
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
