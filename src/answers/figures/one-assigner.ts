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
 * @param bare the question; one that says "cấp trên" itself means all.
 */
export function ofOneAssigner(matches: Match[], frame: Frame, bare: string): Match[] {
  const asked = frame.concepts.filter((one) => one.slot === 'scope').flatMap((one) => idsOf(one).map(conceptTerm));
  if (asked.length === 0 || ALL_ABOVE.test(fold(bare))) return matches;
  const isOfAll = (figure: Figure) => ALL_ABOVE.test(fold(figure.quote));
  const told = matches.filter(({ figure }) => !isOfAll(figure) && asked.some((term) => figure.ownTerms.has(term)));
  if (told.length === 0) return matches;
  return matches.filter(
    ({ figure }) =>
      !isOfAll(figure) ||
      !told.some((one) => one.figure.reportId === figure.reportId && one.figure.section === figure.section),
  );
}
