import type { Figure } from '../../reports/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { type Frame, idsOf } from './frame.ts';
import type { Match } from './match-figure.ts';

/** All levels above together. */
const ALL_ABOVE = /\bcap tren\b/;

/**
 * "Cấp trên giao 367 nhiệm vụ: 1. Chính phủ giao 14 … 3. UBND tỉnh giao 326": asked for those of one assigner, the sum of all of them
 * is no answer where the report tells that assigner's own.
 *
 * @param figures those that any of the asked things is said of, counts and shares.
 * @param bare the question; one that says "cấp trên" itself means all.
 */
export function ofOneAssigner(matches: Match[], figures: Figure[], frame: Frame, bare: string): Match[] {
  const asked = frame.concepts.filter((one) => one.slot === 'scope').flatMap((one) => idsOf(one).map(conceptTerm));
  if (asked.length === 0 || ALL_ABOVE.test(fold(bare))) return matches;
  const isOfAll = (figure: Figure) => ALL_ABOVE.test(fold(figure.quote));
  const told = figures.filter((figure) => !isOfAll(figure) && asked.some((term) => figure.ownTerms.has(term)));
  const isTold = ({ reportId, section }: Figure) =>
    told.some((one) => one.reportId === reportId && one.section === section);
  return matches.filter(({ figure }) => !isOfAll(figure) || !isTold(figure));
}
