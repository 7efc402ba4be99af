import type { Figure } from '../../reports/figure.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { figuresIn, type Library } from '../library.ts';
import { sumOf, type Worked } from './arithmetic.ts';
import { asksFor, type Frame } from './frame.ts';

const [ONLINE, DIRECT, FULL, PARTIAL] = ['online', 'direct', 'full_online', 'partial_online'].map(conceptTerm) as [
  string,
  string,
  string,
  string,
];

/**
 * All that came online where the report counts apart what goes online all the way and part of the way: "trực tuyến toàn trình 1.507 hồ
 * sơ, trực tuyến một phần 521 hồ sơ" of one whole. Null where it counts them together, or only one of them.
 */
export async function onlineInAll(library: Library, figure: Figure): Promise<(Worked & { from: Figure[] }) | null> {
  if (figure.whole === null || !LEVELS.some((level) => figure.ownTerms.has(level))) return null;
  const siblings = (await figuresIn(library, figure.reportId)).filter(
    (one) => one.whole === figure.whole && one.measure === figure.measure && !one.ownTerms.has(DIRECT),
  );
  const full = siblings.find((one) => one.ownTerms.has(FULL) && !one.ownTerms.has(PARTIAL));
  const partial = siblings.find((one) => one.ownTerms.has(PARTIAL) && !one.ownTerms.has(FULL));
  const together = siblings.some((one) => one.ownTerms.has(ONLINE) && one !== full && one !== partial);
  if (!full || !partial || together) return null;
  const from = [full, partial].sort((a, b) => a.ordinal - b.ordinal);
  const sum = sumOf(from);
  return sum && { ...sum, from };
}

/** Online without saying how far. */
export function asksAllOnline(frame: Frame): boolean {
  return asksFor(frame, 'online') && !asksFor(frame, 'full_online') && !asksFor(frame, 'partial_online');
}

const LEVELS = [FULL, PARTIAL];
