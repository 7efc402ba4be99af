import { overlaps, type Period, type PeriodSpan } from '../../src/vietnamese/period.ts';
import { findPeriods } from '../../src/vietnamese/periods.ts';
import type { Section } from '../outline/outline.ts';

/**
 * The time that the heading over a figure says, the innermost first; null where none does.
 *
 * @param titles what was read of headings before: many figures stand under each.
 */
export function inHeadings(
  section: Section,
  titles: Map<Section, PeriodSpan[]>,
  reportPeriod: Period | null,
): Period | null {
  for (let one: Section | null = section; one; one = one.parent) {
    const { title } = one;
    let spans = titles.get(one);
    if (!spans) {
      spans = findPeriods(title, { report: reportPeriod });
      titles.set(one, spans);
    }
    const stated = spans
      .filter(
        (span) =>
          ['range', 'until', 'half', 'months', 'quarter', 'since'].includes(span.kind) ||
          isAnotherTime(span, title, reportPeriod),
      )
      .at(-1);
    // "(lũy kế từ đầu năm)" over a section runs to the end of the report's own period.
    if (stated)
      return stated.kind === 'since' ? { from: stated.period.from, to: reportPeriod?.to ?? null } : stated.period;
  }
  return null;
}

/** "NHIỆM VỤ NĂM 2026" in a report of 2025, "Kết quả năm 2025" in a plan for 2026: a month or year beside the report's own, at the title's end. */
function isAnotherTime({ period, end }: PeriodSpan, title: string, reportPeriod: Period | null): boolean {
  if (!reportPeriod?.from || !reportPeriod.to || !period.from || !period.to || isProgrammeSpan(period)) return false;
  return !overlaps(period, reportPeriod) && /^[\s.:;)]*$/u.test(title.slice(end));
}

/** "giai đoạn 2026-2030", "nhiệm kỳ 2021-2026": for how long something is meant, not when anything was counted. */
export function isProgrammeSpan({ from, to }: Period): boolean {
  return from !== null && to !== null && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) >= 2;
}
