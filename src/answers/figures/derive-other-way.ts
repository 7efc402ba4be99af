import type { Report } from '../../reports/report.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import type { Library } from '../library.ts';
import { gapOf } from './arithmetic.ts';
import { goodCounts, tiedWholeOf } from './derive.ts';
import type { Derived } from './derived.ts';
import type { Sought } from './find-matches.ts';
import { askedFor, asksFor, type Frame, idsOf } from './frame.ts';
import { onlineInAll } from './online-in-all.ts';
import { addends } from './sum-over-members.ts';

/** The other of the two ways in which dossiers come. */
const OTHER_WAY: Readonly<Record<string, string>> = { direct: 'online', online: 'direct' };

/** "Nộp trực tiếp bao nhiêu hồ sơ" where the report counts those that came online, out of all: the rest. */
export async function deriveOtherWay(
  library: Library,
  reports: Report[],
  frame: Frame,
  sought: Sought,
): Promise<Derived | null> {
  const way = frame.concepts.find((asked) => asked.slot === 'channel');
  const other = way && OTHER_WAY[way.alternatives[0]?.id ?? ''];
  if (!other || frame.kind !== 'any' || !asksFor(frame, 'dossier')) return null;
  const concepts = frame.concepts.map((asked) => (asked === way ? askedFor(other) : asked));
  const best = (await goodCounts(library, reports, { ...frame, concepts }, sought)).find(
    ({ figure }) => idsOf(askedFor(other)).some((id) => figure.ownTerms.has(conceptTerm(id))) && figure.whole !== null,
  );
  const whole = best ? await tiedWholeOf(library, best.figure) : null;
  const online = best ? await onlineInAll(library, best.figure) : null;
  const rest = best && whole && gapOf(whole, online ?? best.figure);
  if (!best || !whole || !rest || whole.ownTerms.has(conceptTerm('carried_over'))) return null;
  const name = other === 'online' ? 'không nộp trực tuyến' : 'không nộp trực tiếp';
  const formula = online
    ? `${formatNumber(whole.value)} − ${addends(online.from)} = ${formatNumber(rest.value)}`
    : rest.formula;
  const from = [...(online?.from ?? [best.figure]), whole];
  return { ...rest, formula, label: `số ${best.figure.measure} ${name}`, from, score: best.score };
}
