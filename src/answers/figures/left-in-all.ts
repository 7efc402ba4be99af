import type { Figure } from '../../reports/figure.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { figuresIn, type Library } from '../library.ts';
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
export async function leftInAll(library: Library, best: Match, frame: Frame): Promise<Derived | null> {
  const { figure: running } = best;
  const isRunning = RUNNING.some((term) => running.ownTerms.has(term)) && !running.ownTerms.has(LEFT as string);
  if (!asksFor(frame, 'unfinished') || frame.kind !== 'any' || running.whole === null || !isRunning) return null;
  const all = await figuresIn(library, running.reportId);
  const siblings = all.filter(
    (one) => one.whole === running.whole && one.id !== running.id && one.measure === running.measure,
  );
  const isDone = (figure: Figure) => DONE.some((term) => figure.ownTerms.has(term));
  const late = siblings.find((one) => one.ownTerms.has(LATE as string) && !isDone(one));
  const done = siblings.filter((one) => isDone(one) && one !== late).reduce((sum, one) => sum + one.value, 0);
  const whole = all.find((one) => one.ordinal === running.whole);
  if (!late || done === 0 || !whole || running.value + late.value + done !== whole.value) return null;
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
