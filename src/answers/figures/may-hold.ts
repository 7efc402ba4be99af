import type { Asked } from '../../questions/question.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import { figuresInEach, type Library, reportsOf } from '../library.ts';
import { namesConcept } from './figures-naming.ts';
import { titleTerms } from './find-matches.ts';
import { type Frame, termsOfAsked } from './frame.ts';
import { isWeak } from './kinds-of-concepts.ts';

/**
 * Whether a closer look at the reports of a unit can find what the frames ask for: for each of them a figure, or a title, names one of
 * the things asked for. Of what counts no such thing this tells nothing, and is true.
 */
export async function mayHold(library: Library, unit: Unit, frames: Frame[]): Promise<boolean> {
  const reports = reportsOf(library, unit);
  const figures = await figuresInEach(
    library,
    reports.map(({ id }) => id),
  );
  return frames.every((frame) => {
    const terms = frame.concepts.filter(isTellingThing).flatMap(termsOfAsked);
    if (terms.length === 0) return true;
    return (
      figures.some((ofReport) => terms.some((term) => namesConcept(ofReport, term))) ||
      reports.some((report) => terms.some((term) => titleTerms(report).has(term)))
    );
  });
}

/** Money is told by its measure as well. */
function isTellingThing(asked: Asked): boolean {
  return asked.slot === 'object' && !isWeak(asked) && asked.alternatives[0]?.id !== 'benefit_cost';
}
