import type { Period } from '../../src/vietnamese/period.ts';
import { findPeriods } from '../../src/vietnamese/periods.ts';
import { yearsBack } from './assign-periods.ts';
import { openBracketBefore } from './brackets.ts';
import type { FoundFigure } from './figure.ts';

/** Right before the number: "(cùng kỳ: ", "; năm trước đạt ", "(đầu năm ", "(6 tháng đầu năm 2025: ". */
const EARLIER =
  /(?:^|[(,;])\s*(?<time>cùng kỳ(?: năm)?(?: (?:20\d\d|trước))?|năm (?:học )?trước|năm ngoái|năm 20\d\d|đầu năm|(?:\d+|sáu|chín) tháng(?: đầu)?(?: năm)? 20\d\d|quý [IV\d]+[/ -](?:năm )?20\d\d)\s*(?:là|đạt|có|chỉ|được|:|\s)*(?:khoảng\s+)?$/iu;
/** Before a bracket that holds nothing but the number: "so với cùng kỳ năm trước (". */
const COMPARED =
  /(?:so với|so)\s+(?<time>cùng kỳ(?: năm)?(?: (?:20\d\d|trước))?|cuối năm 20\d\d|năm (?:học )?trước|năm 20\d\d)\s*\($/iu;

/**
 * Gives what a sentence tells of an earlier time the name of what it is set beside: "287 trẻ, giảm 24 trẻ so với cùng kỳ năm
 * trước (311 trẻ)" tells of the 311 what it tells of the 287. No part of it, then, and no change.
 */
export function nameEarlierValues(figures: FoundFigure[], reportPeriod: Period | null): void {
  for (const [i, figure] of figures.entries()) {
    if (figure.cell) continue;
    const time = timeOf(figure);
    const period = time === null ? null : earlierPeriod(time, reportPeriod);
    if (period === null) continue;
    const beside = figures
      .slice(0, i)
      .findLast(
        (one) =>
          one.block === figure.block &&
          one.sentence.start === figure.sentence.start &&
          one.measure === figure.measure &&
          !/^mức /u.test(one.label) &&
          one.period === null,
      );
    if (!beside) continue;
    figure.label = beside.label;
    figure.period = period;
    figure.whole = null;
    figure.territory = { start: figure.number.start, end: figure.territory.end };
  }
}

function timeOf({ block, sentence, number }: FoundFigure): string | null {
  const before = block.mapped.text.slice(sentence.start, number.start);
  const bracket = openBracketBefore(before, before.length);
  return EARLIER.exec(before)?.groups?.time ?? (bracket >= 0 ? (COMPARED.exec(before)?.groups?.time ?? null) : null);
}

/** How a text names an earlier time beside a number. */
export const TIMES =
  /(?<time>cùng kỳ(?: năm)?(?: (?:20\d\d|trước))?|năm (?:học )?trước|năm ngoái|(?:đầu|cuối) (?:năm|tháng \d+\/)\s?20\d\d|đầu năm(?!\s+học)|(?:cuối |đầu )?(?:tháng|quý) [IV\d]+(?:\/| năm )20\d\d|(?:trong |của )?(?:\d+|sáu|chín) tháng(?: đầu)?(?: năm)? 20\d\d|năm 20\d\d)(?!\d)/iu;

/**
 * The period that such words mean beside a report's own: "cùng kỳ" is the same days of the year before, "cuối năm 2021" the last day up to
 * which was counted. Null where they mean none before it.
 */
export function earlierPeriod(time: string, report: Period | null): Period | null {
  if (!report?.to) return null;
  const year = Number(report.to.slice(0, 4));
  const edge = /^(?<side>đầu|cuối) năm (?<of>20\d\d)$/iu.exec(time)?.groups;
  if (edge) return { from: null, to: edge.side?.toLowerCase() === 'đầu' ? `${edge.of}-01-01` : `${edge.of}-12-31` };
  if (/^đầu năm$/iu.test(time)) return { from: null, to: `${year}-01-01` };
  const named = /20\d\d/u.exec(time)?.[0];
  const back = named === undefined ? 1 : year - Number(named);
  if (back < 1) return null;
  if (/^(?:cùng kỳ|năm học trước)/iu.test(time))
    return { from: yearsBack(report.from, back), to: yearsBack(report.to, back) };
  if (/^năm/iu.test(time)) return { from: `${year - back}-01-01`, to: `${year - back}-12-31` };
  return findPeriods(time, { report }).at(-1)?.period ?? null;
}
