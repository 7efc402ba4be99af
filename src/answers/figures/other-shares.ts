import type { Report } from '../../reports/report.ts';
import type { Library } from '../library.ts';
import { shareOf } from './arithmetic.ts';
import { goodCounts, isShareWord, shareLabel, tiedWholeOf } from './derive.ts';
import type { Derived } from './derived.ts';
import type { Sought } from './find-matches.ts';
import type { Frame } from './frame.ts';

/** A section of its own may tell the same of other things that bear the name: this far down it is shown beside the first. */
const OTHER_READING = 0.2;

/**
 * "Đơn kiến nghị, phản ánh" are petitions and feedback on procedures: where two sections tell of each, the share of the second
 * too. Only where the question's word may mean several things.
 */
export async function otherShares(
  library: Library,
  reports: Report[],
  frame: Frame,
  sought: Sought,
  first: Derived,
): Promise<Derived[]> {
  const isAmbiguous = frame.concepts.some(
    (asked) => asked.slot === 'object' && (asked.alternatives.length > 1 || asked.alternatives[0]?.id === 'feedback'),
  );
  const [told] = first.from;
  if (!isAmbiguous || !told) return [];
  const counts: Frame = { ...frame, kind: 'any', concepts: frame.concepts.filter((asked) => !isShareWord(asked)) };
  for (const { figure: part, score } of await goodCounts(library, reports, counts, sought)) {
    if (part.reportId !== told.reportId || part.section === told.section || score < first.score - OTHER_READING)
      continue;
    const whole = await tiedWholeOf(library, part);
    const share = whole && shareOf(part, whole);
    if (share) return [{ ...share, label: shareLabel(part), from: [part, whole], score }];
  }
  return [];
}
