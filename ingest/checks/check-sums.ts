import { formatNumber } from '../../src/vietnamese/numbers.ts';
import { openBracketBefore } from '../figures/brackets.ts';
import type { FoundFigure } from '../figures/figure.ts';
import { kindOfMeasure } from '../figures/kinds-of-measure.ts';
import type { FoundFinding } from './finding.ts';
import { mayOverlap } from './overlapping-parts.ts';

/**
 * A breakdown that misses more than this share of its total is taken for openly partial: a bracket, "gồm" or a list names
 * all parts, "trong đó" often the largest only.
 */
const ALL_NAMED = 0.15;
const SOME_NAMED = 0.05;

/** Checks every breakdown ("trong đó", brackets, lists under a total) against its total. */
export function checkSums(figures: FoundFigure[]): FoundFinding[] {
  const groups = new Map<string, FoundFigure[]>();
  for (const figure of figures) {
    if (figure.whole === null || figure.measure === '%' || figure.cell) continue;
    // One total may be broken down twice (in a bracket and outside, by channel in one sentence and by field in the next item).
    const whole = figures[figure.whole] as FoundFigure;
    const list =
      figure.block === whole.block
        ? `${figure.block.start} ${openBracketBefore(figure.block.mapped.text, figure.number.start)}`
        : `under ${figure.block.leadIns.at(-1)?.start}`;
    const key = `${figure.whole} ${list}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const found: FoundFinding[] = [];
  for (const members of groups.values()) {
    const whole = figures[members[0]?.whole ?? 0] as FoundFigure;
    const listed = members.filter((part) => part.territory !== whole.territory && part.qualifier === null);
    if (listed.length < 2 || isOpenlyPartial(whole, listed) || mayOverlap(whole, listed)) continue;
    const sum = listed.reduce((total, part) => total + part.value, 0);
    const gap = Math.abs(sum - whole.value);
    if (addsUpBeside(whole, listed)) continue;
    if (gap < 1e-6 || gap > (namesAll(whole, listed) ? ALL_NAMED : SOME_NAMED) * whole.value) continue;
    found.push({
      kind: 'sum',
      severity: 'hard',
      stated: whole.value,
      computed: round(sum),
      explain: `${listed.map((part) => formatNumber(part.value)).join(' + ')} = ${formatNumber(round(sum))}, ${sum < whole.value ? 'thiếu' : 'thừa'} ${formatNumber(round(gap))} so với tổng ${formatNumber(whole.value)} nêu trong báo cáo.`,
      figures: [whole, ...listed],
      at: listed.every((part) => part.block === whole.block) ? whole : (listed[0] as FoundFigure),
    });
  }
  return found;
}

/** "Tổng số 100 hồ sơ" beside items "đã giải quyết 90", "đang giải quyết 10", "đất đai 13": the first ones are all of it. */
function addsUpBeside(whole: FoundFigure, parts: FoundFigure[]): boolean {
  const isBeside = parts.every((part) => part.block !== whole.block && part.block.leadIns.at(-1) !== whole.block);
  const sums = parts.map((_, i) => parts.slice(0, i + 1).reduce((sum, part) => sum + part.value, 0));
  return isBeside && sums.some((sum) => Math.abs(sum - whole.value) < 1e-6);
}

/** Words after which only some parts are named. */
const OPENLY_PARTIAL =
  /(?:chủ yếu|như|ví dụ|điển hình|tiêu biểu|nổi bật|nhất là|đặc biệt|trong (?:đó|số đó|số này) có|riêng)(?:\s|:)/iu;

/** "Tổng chi …. Trong đó, chi đầu tư …, chi thường xuyên …" names the largest parts only; a bracket or "gồm" names all. */
function isOpenlyPartial(whole: FoundFigure, parts: FoundFigure[]): boolean {
  const { text } = whole.block.mapped;
  const first = parts[0] as FoundFigure;
  if (whole.qualifier !== null || leavesRest(whole, parts)) return true;
  if (first.block !== whole.block) return OPENLY_PARTIAL.test(text.slice(whole.number.end));
  if (OPENLY_PARTIAL.test(text.slice(whole.number.end, first.number.start))) return true;
  if (kindOfMeasure(whole.measure) !== 'money') return false;
  return !/\(|gồm/u.test(text.slice(whole.number.end, first.number.start));
}

/** "Quân đội 15, công an 02, còn lại là dân quân": the last part has no number. */
function leavesRest(whole: FoundFigure, parts: FoundFigure[]): boolean {
  const last = parts.at(-1) as FoundFigure;
  const from = last.block === whole.block ? whole : last;
  const behind = from.block.mapped.text.slice(from.number.end, last.sentence.end);
  return /(?:^|[\s,;(])(?:số )?còn lại(?!\p{L})[^\d,;.()]*(?:[,;.)]|$)/iu.test(behind);
}

function namesAll(whole: FoundFigure, parts: FoundFigure[]): boolean {
  const first = parts[0] as FoundFigure;
  if (first.block !== whole.block) return true;
  return /\(|gồm|chia ra|:\s*$/u.test(whole.block.mapped.text.slice(whole.number.end, first.number.start));
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
