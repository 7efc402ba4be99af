import type { Figure } from '../../reports/figure.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { sumOf } from './arithmetic.ts';
import type { Derived } from './derived.ts';
import { asksFor, type Frame } from './frame.ts';
import type { Match } from './match-figure.ts';

const [DONE, RUNNING, LATE, LEFT] = [
  ['completed', 'resolved'].map(conceptTerm),
  ['in_progress', 'in_time', 'not_due'].map(conceptTerm),
  conceptTerm('overdue'),
  conceptTerm('unfinished'),
];

/**
 * What is not done where the report tells those under way and those past their term apart: both together. Only where they and what is
 * done make up the whole; null else.
 */
export function leftInAll(matches: Match[], best: Match, frame: Frame): Derived | null {
  const { figure: running } = best;
  const isRunning = RUNNING.some((term) => running.ownTerms.has(term)) && !running.ownTerms.has(LEFT as string);
  if (!asksFor(frame, 'unfinished') || frame.kind !== 'any' || running.whole === null || !isRunning) return null;
  const siblings = matches
    .map((match) => match.figure)
    .filter((one) => one.reportId === running.reportId && one.whole === running.whole && one.id !== running.id);
  const isDone = (figure: Figure) => DONE.some((term) => figure.ownTerms.has(term));
  const late = siblings.find((one) => one.ownTerms.has(LATE as string) && !isDone(one));
  const done = siblings.find((one) => isDone(one) && !one.ownTerms.has(LATE as string));
  const whole = matches
    .map((match) => match.figure)
    .find((one) => one.reportId === running.reportId && one.ordinal === running.whole);
  if (!late || !done || !whole || running.value + late.value + done.value !== whole.value) return null;
  const sum = sumOf([running, late]);
  return (
    sum && {
      ...sum,
      label: `số ${running.measure} chưa hoàn thành (đang thực hiện và quá hạn)`,
      from: [running, late],
      whole,
      score: best.score,
    }
  );
}
