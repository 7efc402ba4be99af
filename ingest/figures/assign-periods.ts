import type { Period, PeriodSpan } from '../../src/vietnamese/period.ts';
import { findPeriods } from '../../src/vietnamese/periods.ts';
import type { Block, Section } from '../outline/outline.ts';
import { splitSentences } from '../outline/sentences.ts';
import { findReferences } from '../references/find-references.ts';
import { openBracketBefore } from './brackets.ts';
import type { FoundFigure } from './figure.ts';
import { inHeadings, isProgrammeSpan } from './periods-of-headings.ts';

/** A period in a block, with what tells whether it speaks of the figures around it. */
interface StatedPeriod extends PeriodSpan {
  /** It names a plan ("Kế hoạch … năm 2026"): the plan's own span, not when something was counted. */
  ofPlan: boolean;
  /** First words of its sentence: it then holds for the sentences after it too. */
  leads: boolean;
}

const PLAN_BEFORE = /(?:kế hoạch|chương trình|nghị quyết|đề án|dự toán)[^.;:]*$/iu;
const COMPARISON_BEFORE =
  /(?:cùng kỳ|so với|so cùng kỳ|hơn|bằng cùng kỳ)(?:\s+(?:cùng kỳ|cuối|năm|tháng|quý|với))*\s*$/iu;
const TIMED = new Set(['range', 'until', 'since']);

/**
 * Gives each figure its period: from its own words, else its sentence, the sentences before it, the lead-ins of its
 * list, the headings above it, and last the report's own period.
 */
export function assignPeriods(figures: FoundFigure[], reportPeriod: Period | null): void {
  const read = new Map<Block, StatedPeriod[]>();
  const titles = new Map<Section, PeriodSpan[]>();
  const claims = claimsOf(figures);
  const periodsOf = (block: Block) => {
    let found = read.get(block);
    if (!found) {
      found = statedPeriods(block, reportPeriod);
      read.set(block, found);
    }
    return found;
  };
  for (const [i, figure] of figures.entries()) {
    figure.period ??=
      ofComparison(figure, reportPeriod) ??
      inSentence(
        figure,
        unclaimed(figure, periodsOf(figure.block), claims),
        figure.whole === null ? undefined : figures[figure.whole],
      ) ??
      ofWhole(figure, figures[i - 1], figure.whole === null ? undefined : figures[figure.whole]) ??
      inEarlierSentences(figure, periodsOf(figure.block)) ??
      inLeadIns(figure, periodsOf) ??
      inCaption(figure, periodsOf) ??
      inHeadings(figure.block.section, titles, reportPeriod) ??
      reportPeriod;
  }
}

/** The words of each block that say when one of its figures alone was counted. */
function claimsOf(figures: FoundFigure[]): Map<Block, FoundFigure[]> {
  const claims = new Map<Block, FoundFigure[]>();
  for (const figure of figures)
    if (figure.claims) claims.set(figure.block, [...(claims.get(figure.block) ?? []), figure]);
  return claims;
}

/** The periods of a block without those that speak of another figure alone. */
function unclaimed(figure: FoundFigure, periods: StatedPeriod[], claims: Map<Block, FoundFigure[]>): StatedPeriod[] {
  const others = (claims.get(figure.block) ?? []).flatMap((one) => (one !== figure && one.claims ? [one.claims] : []));
  return periods.filter((one) => !others.some((words) => one.start < words.end && words.start < one.end));
}

function statedPeriods(block: Block, reportPeriod: Period | null): StatedPeriod[] {
  const { text } = block.mapped;
  const references = findReferences(text);
  return findPeriods(text, { report: reportPeriod })
    .filter(
      (span) =>
        !references.some((one) => span.start < one.end && one.start < span.end) &&
        !isProgrammeSpan(span.period) &&
        !isLongSince(span, reportPeriod),
    )
    .filter((span) => !COMPARISON_BEFORE.test(text.slice(Math.max(0, span.start - 30), span.start)))
    .map((span) => toReportEnd(span, reportPeriod))
    .map((span) => {
      const before = text.slice(0, span.start);
      const lead = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), 0));
      const isYearLike = !TIMED.has(span.kind) && span.kind !== 'day';
      return {
        ...span,
        ofPlan: isYearLike && PLAN_BEFORE.test(before.slice(-160)),
        // A bracket speaks of what stands in it or before it.
        leads:
          openBracketBefore(text, span.start) < 0 &&
          /^[.;\s]*(?:\(|trong|tính|lũy kế|luỹ kế|theo|kết quả|[*+-])*\s*(?:trong)?\s*$/iu.test(lead),
      };
    })
    .map((span, i, all) => {
      // "Trong quý III/2026 (từ 15/6/2026 đến 14/9/2026), …": the bracket says it more exactly.
      const previous = all[i - 1];
      const isGloss =
        previous?.leads &&
        TIMED.has(span.kind) &&
        /^\s*\(\s*(?:\p{Ll}+\s+){0,3}$/u.test(text.slice(previous.end, span.start));
      return isGloss ? { ...span, leads: true } : span;
    });
}

/** "từ đầu năm" runs to the end of the report's own period; "từ 01/01 đến nay" stays open. */
function toReportEnd(span: PeriodSpan, reportPeriod: Period | null): PeriodSpan {
  if (span.kind !== 'since' || !reportPeriod?.to || /\d|nay/u.test(span.raw)) return span;
  return { ...span, period: { from: span.period.from, to: reportPeriod.to } };
}

/** "máy tính được cấp từ năm 2018": since when something is in use, not when anything was counted. */
function isLongSince({ kind, raw, period }: PeriodSpan, reportPeriod: Period | null): boolean {
  if (kind !== 'since' || /nay/u.test(raw) || !period.from || !reportPeriod?.from) return false;
  return Number(reportPeriod.from.slice(0, 4)) - Number(period.from.slice(0, 4)) >= 2;
}

/** "tăng 12,8% so với quý IV/2025 (4.626 hồ sơ)": the bracket counts what was before. */
function ofComparison(figure: FoundFigure, reportPeriod: Period | null): Period | null {
  const { text } = figure.block.mapped;
  const open = openBracketBefore(text, figure.number.start);
  if (open < figure.sentence.start) return null;
  const compared = /(?:so với|so cùng kỳ|cùng kỳ)[^,;.()]*$/iu.exec(text.slice(figure.sentence.start, open))?.[0];
  if (compared === undefined) return null;
  const year = /cùng kỳ(?:\s+năm)?\s+(?:(20\d\d)|trước)/iu.exec(compared);
  if (year && reportPeriod?.to) {
    const back = year[1] ? Number(reportPeriod.to.slice(0, 4)) - Number(year[1]) : 1;
    return { from: yearsBack(reportPeriod.from, back), to: yearsBack(reportPeriod.to, back) };
  }
  return findPeriods(compared, { report: reportPeriod }).at(-1)?.period ?? null;
}

/** The same day of an earlier year; 29 February becomes 28. */
export function yearsBack(day: string | null, years: number): string | null {
  if (day === null) return null;
  const moved = `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
  return moved.endsWith('-02-29') ? moved.replace('-29', '-28') : moved;
}

function inSentence(figure: FoundFigure, periods: StatedPeriod[], whole: FoundFigure | undefined): Period | null {
  const { sentence, number, territory } = figure;
  const here = periods.filter((one) => one.start >= sentence.start && one.end <= sentence.end);
  if (here.length === 0) return null;
  if (isPlanTotal(figure)) {
    const plan = here.find((one) => one.ofPlan);
    if (plan) return plan.period;
  }
  const speaking = here.filter((one) => !one.ofPlan && !isOfAnotherBracket(figure, one));
  const own = speaking.filter((one) => one.start >= territory.start && one.end <= territory.end);
  const before = own.filter((one) => one.end <= number.start && one.kind !== 'day').at(-1);
  if (before) return before.period;
  const after = own.find((one) => one.start >= number.end && TIMED.has(one.kind));
  if (after) return after.period;
  const earlier = speaking
    .filter((one) => one.end <= number.start && (one.kind !== 'day' || one.leads))
    // "34 văn bản thuộc chương trình năm 2025, 33 văn bản …": a year among another figure's words speaks of that one.
    .filter((one) => one.kind !== 'year' || one.leads || one.start >= territory.start || isAmong(one, whole))
    .at(-1);
  if (earlier) return earlier.period;
  return (
    speaking.find((one) => one.start >= number.end && TIMED.has(one.kind) && isBracketed(figure, one))?.period ?? null
  );
}

/** "18.954 lượt (6 tháng đầu năm 2025: 17.230 lượt), trong đó …": the bracket says when its own number was counted. */
function isOfAnotherBracket({ block, number }: FoundFigure, period: StatedPeriod): boolean {
  const { text } = block.mapped;
  const open = openBracketBefore(text, period.start);
  const close = open < 0 ? -1 : text.indexOf(')', period.end);
  const besides = `${text.slice(open, period.start)} ${text.slice(period.end, close)}`;
  return close >= 0 && (number.start < open || number.start > close) && /\d/u.test(besides);
}

function isAmong(period: StatedPeriod, whole: FoundFigure | undefined): boolean {
  return whole !== undefined && period.start >= whole.territory.start && period.end <= whole.territory.end;
}

/** What state counted things are in stands so near behind their number. */
const STATE_WITHIN = 40;

/** "kế hoạch vốn năm 2026 được giao ", "dự toán năm 2026 là ": what is set for the year, whatever it is counted in. */
const ASSIGNED_BEFORE = /(?:kế hoạch|dự toán|chỉ tiêu)[^,;:.\d]*năm 20\d\d[^,;:.\d]*?\s(?:được giao|giao|là)\s*$/iu;

/** The number of tasks that a plan sets is set for the plan's own span; how many are done is counted in the report's. */
function isPlanTotal(figure: FoundFigure): boolean {
  const { text } = figure.block.mapped;
  if (ASSIGNED_BEFORE.test(text.slice(figure.sentence.start, figure.number.start))) return true;
  const isTaskCount = /^(?:nhiệm vụ|nhóm|chỉ tiêu|tỷ đồng|lớp|lượt)/u.test(figure.measure);
  if (!isTaskCount) return false;
  return (
    figure.label.startsWith('tổng số') ||
    !/hoàn thành|đang|thực hiện|quá hạn|đạt|giải ngân|xong|chưa/iu.test(
      text.slice(figure.territory.start, Math.min(figure.territory.end, figure.number.end + STATE_WITHIN)),
    )
  );
}

function isBracketed(figure: FoundFigure, period: StatedPeriod): boolean {
  const text = figure.block.mapped.text;
  const open = text.lastIndexOf('(', period.start);
  return open >= figure.number.end && text.slice(open, period.start).indexOf(')') < 0;
}

/** "Trong đó, chi đầu tư phát triển …": the parts have the period of the total in the sentence before. */
function ofWhole(
  figure: FoundFigure,
  previous: FoundFigure | undefined,
  whole: FoundFigure | undefined,
): Period | null {
  if (previous?.block !== figure.block) return null;
  const opening = figure.block.mapped.text.slice(figure.sentence.start, figure.sentence.start + 12);
  return /^trong (?:đó|số)/iu.test(opening) ? (whole?.period ?? previous.period) : null;
}

function inEarlierSentences(figure: FoundFigure, periods: StatedPeriod[]): Period | null {
  const earlier = periods.filter(
    (one) => one.end <= figure.sentence.start && one.leads && one.kind !== 'day' && !one.ofPlan,
  );
  const last = earlier.at(-1);
  if (!last) return null;
  // "Năm 2026, được giao …. Đến nay đã làm …": what has been done is not counted to the year's end.
  const { text } = figure.block.mapped;
  const sentence = text.slice(figure.sentence.start, figure.sentence.end);
  const between = splitSentences(text).filter(({ start, end }) => start > last.end && end <= figure.sentence.start);
  if (last.kind === 'year' && between.length > 0 && !/^(?:biên chế|chỉ tiêu)/u.test(figure.measure)) return null;
  if (last.kind === 'year' && /(?:^|\s)(?:đã|đến nay)\s/iu.test(sentence)) return null;
  return last.period;
}

function inLeadIns(figure: FoundFigure, periodsOf: (block: Block) => StatedPeriod[]): Period | null {
  for (const leadIn of [...figure.block.leadIns].reverse()) {
    const periods = periodsOf(leadIn).filter((one) => one.kind !== 'day');
    // A paragraph that only stands above a list lends it a span with both ends, not "đến ngày …".
    const timed = periods
      .filter((one) => (leadIn.opens ? TIMED.has(one.kind) || one.leads : one.kind === 'range' || one.kind === 'since'))
      .at(-1);
    if (timed && !timed.ofPlan) return timed.period;
    const named = leadIn.mapped.text.endsWith(':') ? periods.filter((one) => !one.ofPlan).at(-1) : undefined;
    if (named) return named.period;
  }
  return null;
}

const CAPTION = /^\s*(?:biểu(?: mẫu)?|bảng|phụ lục)(?!\p{L})/iu;

/** "Biểu số 01. Kết quả giải quyết hồ sơ quý III năm 2026": the title over a table says when its rows were counted. */
function inCaption(figure: FoundFigure, periodsOf: (block: Block) => StatedPeriod[]): Period | null {
  const caption = figure.cell ? figure.block.leadIns.findLast(({ mapped }) => CAPTION.test(mapped.text)) : undefined;
  return (caption && periodsOf(caption).findLast((one) => !one.ofPlan && one.kind !== 'day')?.period) ?? null;
}
