import type { Figure } from '../../reports/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { figuresIn, type Library } from '../library.ts';
import { sumOf } from './arithmetic.ts';
import type { Derived } from './derived.ts';
import type { Sought } from './find-matches.ts';
import { asksFor, type Frame } from './frame.ts';
import type { Match } from './match-figure.ts';

const [ON_TIME, OVERDUE] = [conceptTerm('on_time'), conceptTerm('overdue')];
/** "Trước hạn", "sớm hạn": before the day it was due. */
const EARLY = /(?:truoc|som) (?:thoi )?han/;

/**
 * What is done in time where the report counts apart what is done before and on the day: "trước hạn 1.960, đúng hạn 412, quá hạn 5".
 * The other of the two; null where there is none, or where one of them alone is asked for.
 */
export async function onTimePartner(
  library: Library,
  figure: Figure,
  frame: Frame,
  { bare }: Sought,
): Promise<Figure | null> {
  if (!asksFor(frame, 'on_time') || EARLY.test(fold(bare)) || figure.whole === null || !isOnTime(figure)) return null;
  const all = await figuresIn(library, figure.reportId);
  return (
    all.find(
      (one) =>
        one.whole === figure.whole &&
        one.quoteStart === figure.quoteStart &&
        one.measure === figure.measure &&
        isOnTime(one) &&
        EARLY.test(fold(one.label)) !== EARLY.test(fold(figure.label)),
    ) ?? null
  );
}

function isOnTime(figure: Figure): boolean {
  return figure.ownTerms.has(ON_TIME) && !figure.ownTerms.has(OVERDUE);
}

/** All that is done in time, worked out of the two. */
export async function onTimeInAll(
  library: Library,
  best: Match,
  frame: Frame,
  sought: Sought,
): Promise<Derived | null> {
  const partner = frame.kind === 'any' ? await onTimePartner(library, best.figure, frame, sought) : null;
  if (!partner) return null;
  const from = [best.figure, partner].sort((a, b) => a.ordinal - b.ordinal);
  const sum = sumOf(from);
  return sum && { ...sum, label: `số ${sum.measure} trước hạn và đúng hạn`, from, score: best.score };
}
