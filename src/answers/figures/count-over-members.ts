import type { Report } from '../../reports/report.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Library } from '../library.ts';
import { round } from './arithmetic.ts';
import { doneStates, goodCounts, OUTCOMES } from './derive.ts';
import type { Derived } from './derived.ts';
import type { Sought } from './find-matches.ts';
import { asksFor, type Frame } from './frame.ts';
import type { Match } from './match-figure.ts';
import { addends, isOfMember, type SumOverMembers, stateOf, sumOverMembers } from './sum-over-members.ts';

/**
 * A count of the whole unit where the best figure is one room's: the sum over all rooms, or for what is not done, where not each of
 * them tells it, the total less what they have done. Null where the rooms do not make up the unit.
 */
export async function countOverMembers(
  library: Library,
  reports: Report[],
  frame: Frame,
  sought: Sought,
  { good, best }: { good: Match[]; best: Match },
): Promise<Derived | null> {
  const sum = await sumOverMembers(library, good, best);
  if (sum && !asksFor(frame, 'unfinished')) return ofSum(sum, stateOf(frame), best.score);
  if (!asksFor(frame, 'unfinished') || !(await isOfMember(library, best.figure))) return null;
  const open = frame.concepts.filter((asked) => !asked.alternatives.some((concept) => OUTCOMES.has(concept.id)));
  const done = await goodCounts(library, reports, { ...frame, concepts: [...open, ...doneStates(frame)] }, sought);
  const finished = done[0] ? await sumOverMembers(library, done, done[0]) : null;
  return finished && ofRest(finished, best.score);
}

function ofSum({ from, total, ...sum }: SumOverMembers, state: string, score: number): Derived {
  const whole = total.measure === sum.measure && total.value > sum.value ? total : null;
  return { ...sum, label: `tổng số ${sum.measure} ${state} của ${from.length} bộ phận`, from, whole, score };
}

function ofRest({ from, total, value, measure }: SumOverMembers, score: number): Derived | null {
  const rest = round(total.value - value, 6);
  if (rest < 0) return null;
  const formula = `${formatNumber(total.value)} − ${addends(from)} = ${formatNumber(rest)}`;
  return {
    value: rest,
    measure,
    formula,
    label: `số ${measure} chưa hoàn thành của ${from.length} bộ phận`,
    from,
    whole: total,
    score,
  };
}
