import type { Asked } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import { type Period, samePeriod } from '../../vietnamese/period.ts';
import type { Concept, Slot } from '../../vocabulary/concept.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { isOfPart } from '../figures/find-matches.ts';
import { type Frame, idsOf } from '../figures/frame.ts';
import { SLOT_OF } from '../figures/kinds-of-concepts.ts';
import type { Match } from '../figures/match-figure.ts';
import { periodFit } from '../figures/period-fit.ts';
import { scopeOf } from '../figures/scope-of.ts';
import { type Library, reportById } from '../library.ts';
import type { Look } from './look.ts';
import { nameOf } from './name-concepts.ts';

/** What is asked for, as the question says it. */
export type NameAsked = (asked: Asked) => string;

/** What speaks against a figure: the kind of it, so that not all examples are of one, and an official's words. */
export interface Against {
  kind: 'period' | 'part' | 'measure' | 'missing' | 'more' | 'older' | 'weaker';
  reason: string;
}

/**
 * What speaks most against taking a figure for the one that was asked: its period, whose it is, what it counts, its report.
 *
 * @param main the figure that was taken; undefined where none was.
 */
export function whatIsAgainst(
  library: Library,
  { frame, sought }: Look,
  { figure, missing }: Match,
  main: Figure | undefined,
  name: NameAsked,
): Against {
  const period = figure.period ?? reportById(library, figure.reportId).period;
  const when = period ? ` (${formatPeriod(period)})` : '';
  if (periodFit(figure, reportById(library, figure.reportId), sought.periods) === null)
    return { kind: 'period', reason: `kỳ khác${when}` };
  if (!isOfPart(figure, sought.namedPart) || (sought.member !== null && figure.member !== sought.member))
    return { kind: 'part', reason: 'của bộ phận khác' };
  const lacking = SETTING_APART.flatMap((slot) => missing.find((asked) => asked.slot === slot) ?? [])[0];
  if (lacking) return { kind: 'missing', reason: insteadOf(figure, lacking, name(lacking)) };
  const unsaid = frame.words.filter((word) => !speaksOf(figure, word)).map((word) => frame.spelled[word] ?? word);
  const more = moreOf(figure, frame, main);
  if (more) return { kind: 'more', reason: more };
  if (frame.kind === 'share' && figure.measure !== '%') return { kind: 'measure', reason: 'không phải tỷ lệ' };
  if (figure.measure === '%' && main && main.measure !== '%') return { kind: 'measure', reason: 'là tỷ lệ' };
  if (figure.member !== null && sought.member === null)
    return { kind: 'part', reason: `của riêng ${figure.member.slice(0, MOST_LETTERS)}` };
  if (main && figure.reportId !== main.reportId) return { kind: 'older', reason: olderReason(library, period, main) };
  if (unsaid.length > 0) return { kind: 'missing', reason: `không nói đến “${unsaid.join(' ')}”` };
  return { kind: 'weaker', reason: main ? 'khớp với câu hỏi ít hơn' : 'chưa khớp đủ với câu hỏi' };
}

const MOST_LETTERS = 40;

function olderReason(library: Library, period: Period | null, main: Figure): string {
  const own = main.period ?? reportById(library, main.reportId).period;
  const when = period ? ` (${formatPeriod(period)})` : '';
  return period !== null && own !== null && !samePeriod(period, own)
    ? `kỳ cũ hơn${when}`
    : `báo cáo khác cùng kỳ${when}`;
}

function speaksOf(figure: Figure, word: string): boolean {
  return figure.ownTerms.has(word) || figure.nearTerms.has(word) || figure.aboveTerms.has(word);
}

/** What sets one count of a thing apart from another, what tells most first. */
const SETTING_APART: Slot[] = ['state', 'channel', 'field', 'level', 'scope', 'object', 'topic'];

/** What a figure says in the place of what was asked. */
function insteadOf(figure: Figure, { slot }: Asked, asked: string): string {
  const own = slot === 'object' || slot === 'topic' ? null : ownConcept(figure, slot, new Set());
  const number = slot === 'state' ? 'số ' : '';
  return own ? `là ${number}${nameOf(own, figure.label)}, không phải ${number}${asked}` : `không nói đến “${asked}”`;
}

function ownConcept({ ownTerms }: Figure, slot: Slot, asked: ReadonlySet<string>): Concept | null {
  for (const term of ownTerms) {
    const concept = SLOT_OF.get(term);
    if (concept?.slot === slot && !asked.has(term)) return concept;
  }
  return null;
}

/** How what a figure says besides sets it apart, by the kind of the concept. */
const SETS_APART: [Slot, (name: string) => string][] = [
  ['channel', (name) => `chỉ tính ${name}`],
  ['field', (name) => `chỉ tính lĩnh vực ${name}`],
  ['level', (name) => `chỉ tính ${name}`],
  ['state', (name) => `chỉ tính ${name}`],
];

function moreOf(figure: Figure, frame: Frame, main: Figure | undefined): string | null {
  const asked = new Set([...frame.concepts.flatMap(idsOf).map(conceptTerm), ...(main?.ownTerms ?? [])]);
  for (const [slot, say] of SETS_APART) {
    const concept = ownConcept(figure, slot, asked);
    if (concept) return say(nameOf(concept, figure.label));
  }
  const scope = scopeOf(figure);
  const isOther = scope !== null && scope.id !== (main && scopeOf(main)?.id) && !asked.has(conceptTerm(scope.id));
  return isOther && figure.ownTerms.has('#task') ? `thuộc ${scope.name}` : null;
}
