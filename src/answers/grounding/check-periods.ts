import type { Question } from '../../questions/question.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import { overlaps, type Period, type PeriodSpan, samePeriod } from '../../vietnamese/period.ts';
import { findPeriods } from '../../vietnamese/periods.ts';
import type { Answer } from '../answer.ts';
import type { Library } from '../library.ts';
import type { Evidence } from './evidence.ts';
import type { GroundingFault } from './fault.ts';
import { findFormulas, isOfFormula } from './formulas.ts';
import { tellsNothingOf } from './not-asserted.ts';
import { findQuantities, isSameQuantity } from './quantities.ts';

/** Periods and days that a text names and nothing cited is of, and numbers that it tells of another period than theirs. */
export function checkPeriods(
  text: string,
  evidence: Evidence,
  { library, question, answer }: { library: Library; question: Question; answer: Answer },
): GroundingFault[] {
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
  return [...faults, ...numbersOfOtherTimes(text, named, evidence)];
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
function numbersOfOtherTimes(text: string, named: PeriodSpan[], evidence: Evidence): GroundingFault[] {
  const faults: GroundingFault[] = [];
  const formulas = findFormulas(text);
  let at = 0;
  for (const line of text.split('\n')) {
    const [from, to] = [at, at + line.length];
    at = to + 1;
    const here = named.filter(({ start }) => start >= from && start < to);
    const [only] = here;
    if (!only || here.length > 1) continue;
    for (const quantity of findQuantities(line)) {
      const start = from + quantity.start;
      if (formulas.some((formula) => isOfFormula(quantity, start, formula))) continue;
      const owners = evidence.figures.filter((one) => isSameQuantity(quantity, one));
      const isTold = owners.some(
        ({ period, quote }) => !period || overlaps(period, only.period) || fold(quote).includes(fold(only.raw)),
      );
      if (owners.length === 0 || isTold) continue;
      const of = owners.flatMap(({ period }) => (period ? [formatPeriod(period as Period)] : [])).join('; ');
      const explanation = `Số “${quantity.raw}” là của kỳ ${of}, không phải của “${only.raw}”.`;
      faults.push({ kind: 'period', text: line.trim(), explanation });
    }
  }
  return faults;
}
