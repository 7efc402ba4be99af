import type { Question } from '../../questions/question.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import { overlaps, type Period, type PeriodSpan, samePeriod } from '../../vietnamese/period.ts';
import { findPeriods } from '../../vietnamese/periods.ts';
import type { Answer } from '../answer.ts';
import type { Library } from '../library.ts';
import type { Evidence } from './evidence.ts';
import type { GroundingFault } from './fault.ts';
import { tellsNothingOf } from './not-asserted.ts';
import { isSameQuantity } from './quantities.ts';
import { linesOf, type Told } from './told.ts';

/** Periods and days that a text names and nothing cited is of, and numbers that it tells of another period than theirs. */
export function checkPeriods(
  told: Told,
  evidence: Evidence,
  { library, question, answer }: { library: Library; question: Question; answer: Answer },
): GroundingFault[] {
  const { text } = told;
  const context = { report: evidence.periods[0] ?? null };
  const named = findPeriods(text, context).filter(({ raw }) => !SAME_TIME.test(raw));
  const faults: GroundingFault[] = [];
  for (const span of named) {
    if (isCited(span, evidence)) continue;
    const isKnown = [...question.periods, ...library.reports.map(({ period }) => period)].some(
      (period) => period !== null && samePeriod(period, span.period),
    );
    if (isKnown && tellsNothingOf(text, span, answer)) continue;
    const cited = [...new Set(evidence.periods.map(formatPeriod))].join('; ');
    const explanation = `“${span.raw}” không phải kỳ của số liệu hay báo cáo được trích dẫn${cited ? ` (${cited})` : ''}.`;
    faults.push({ kind: 'period', text: span.raw, explanation });
  }
  return [...faults, ...numbersOfOtherTimes(told, named, evidence)];
}

/** It names no time by itself. */
const SAME_TIME = /^(?:so với )?cùng kỳ$/iu;

function isCited({ period, raw }: PeriodSpan, evidence: Evidence): boolean {
  return (
    evidence.periods.some((one) => samePeriod(one, period)) ||
    evidence.text().includes(fold(raw)) ||
    evidence.quotedPeriods().some((one) => samePeriod(one, period))
  );
}

/** "74,4% (tháng 6/2026)" where 74,4% is cited of another period. */
function numbersOfOtherTimes(told: Told, named: PeriodSpan[], evidence: Evidence): GroundingFault[] {
  const faults: GroundingFault[] = [];
  for (const line of linesOf(told)) {
    const [only, ...others] = named.filter(({ start }) => start >= line.start && start < line.end);
    if (!only || others.length > 0) continue;
    for (const quantity of line.quantities) {
      const owners = evidence.figures.filter((one) => isSameQuantity(quantity, one));
      const isTold = owners.some(
        ({ period, quote }) => !period || overlaps(period, only.period) || fold(quote).includes(fold(only.raw)),
      );
      if (owners.length === 0 || isTold) continue;
      const of = owners.flatMap(({ period }) => (period ? [formatPeriod(period as Period)] : [])).join('; ');
      const explanation = `Số “${quantity.raw}” là của kỳ ${of}, không phải của “${only.raw}”.`;
      faults.push({ kind: 'period', text: line.text.trim(), explanation });
    }
  }
  return faults;
}
