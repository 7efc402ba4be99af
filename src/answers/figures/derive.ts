import type { Asked, Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { CONCEPTS } from '../../vocabulary/concepts/all.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { wholesOf } from '../../vocabulary/indicators/indicator-of.ts';
import { figuresIn, type Library } from '../library.ts';
import { compareQuantities, gapOf, shareOf, sumOf } from './arithmetic.ts';
import type { Derived } from './derived.ts';
import { findMatches, GOOD, isComplete, type Sought } from './find-matches.ts';
import { askedFor, asksFor, type Frame, idsOf } from './frame.ts';
import { hasOutcome } from './kinds-of-concepts.ts';
import type { Match } from './match-figure.ts';
import { onTimePartner } from './on-time-in-all.ts';
import { asksAllOnline, onlineInAll } from './online-in-all.ts';
import { addends, isOfWholeUnit, shareOverMembers, stateOf } from './sum-over-members.ts';

/** States that say how far things are; a total is counted without them. */
export const OUTCOMES = new Set([
  'resolved',
  'completed',
  'on_time',
  'overdue',
  'in_progress',
  'in_time',
  'unfinished',
  'withdrawn',
  'rejected',
  'not_due',
  'regular',
  'not_built',
  'issued_to',
]);
/** How things were done: such a count is only a part of what is done. */
const HOW = ['on_time', 'overdue', 'withdrawn'].map(conceptTerm);
/** States that totals are counted in. */
const TOTAL_STATES = ['received', 'assigned', 'total'].map(conceptTerm);
const CONCEPT = new Map(CONCEPTS.map((concept) => [concept.id, concept]));

/** A share from its part and its whole, or what is left from the whole and what is done. */
export async function deriveFigure(
  library: Library,
  reports: Report[],
  frame: Frame,
  sought: Sought & Pick<Question, 'negated'>,
): Promise<Derived | null> {
  if (frame.kind === 'share') return deriveShare(library, reports, frame, sought);
  return deriveRest(library, reports, frame, sought);
}

async function deriveShare(library: Library, reports: Report[], frame: Frame, sought: Sought): Promise<Derived | null> {
  const counts: Frame = { ...frame, kind: 'any', concepts: frame.concepts.filter((asked) => !isShareWord(asked)) };
  const ranked = await goodCounts(library, reports, counts, sought);
  if (ranked[0] && isOfWholeUnit(sought, frame)) {
    const all = await shareOverMembers(library, ranked, ranked[0], stateOf(frame));
    if (all) return all;
  }
  // The whole itself may answer the words as well as its part does: the part is the one that has a whole.
  for (const { figure: part, score } of ranked.filter((match) => match.score >= (ranked[0] as Match).score - AS_GOOD)) {
    const whole = await wholeOf(library, part);
    const share = whole && shareOf(part, whole);
    if (!share) continue;
    const done = await doneParts(library, part, frame);
    if (done.length > 1) return shareOfTwo(done, whole, score, 'đã hoàn thành');
    const online = asksAllOnline(frame) ? await onlineInAll(library, part) : null;
    if (online) return shareOfTwo(online.from, whole, score, 'trực tuyến');
    const partner = await onTimePartner(library, part, frame, sought);
    if (partner) return shareOfTwo([part, partner], whole, score, 'trước hạn và đúng hạn');
    return {
      ...share,
      label: shareLabel(part),
      from: [part, whole],
      score,
    };
  }
  return null;
}

/** Asked how much is done, all that is done counts, in time or late, where the report tells only these apart. */
async function doneParts(library: Library, part: Figure, frame: Frame): Promise<Figure[]> {
  const isDone = (figure: Figure) => DONE.some((term) => figure.ownTerms.has(term));
  const isAsked = asksFor(frame, 'completed') || asksFor(frame, 'resolved');
  const isHow = (figure: Figure) => HOW.some((term) => figure.ownTerms.has(term));
  if (!isAsked || hasOutcome(frame) || !isDone(part) || !isHow(part) || part.whole === null) return [];
  const all = await figuresIn(library, part.reportId);
  return all.filter((one) => one.whole === part.whole && one.measure === part.measure && isDone(one));
}

const DONE = ['completed', 'resolved'].map(conceptTerm);

export function shareLabel(part: Figure): string {
  return `tỷ lệ ${part.label.replace(/^(?:tổng số|số lượng|số)\s+/u, '')}`;
}

/** "(1.960 + 412)/2.377 = 99,79%". */
function shareOfTwo(parts: Figure[], whole: Figure, score: number, name: string): Derived | null {
  const from = [...parts].sort((a, b) => a.ordinal - b.ordinal);
  const sum = sumOf(from);
  const share = sum && shareOf(sum, whole);
  if (!share) return null;
  const formula = `${addends(from)}/${formatNumber(whole.value)} = ${formatNumber(share.value)}%`;
  return { ...share, formula, label: `tỷ lệ ${whole.measure} ${name}`, from: [...from, whole], score };
}

const AS_GOOD = 0.05;

/** "Còn bao nhiêu chưa …": the whole less what is done. */
async function deriveRest(
  library: Library,
  reports: Report[],
  frame: Frame,
  sought: Sought & Pick<Question, 'negated'>,
): Promise<Derived | null> {
  const done: Frame = {
    ...frame,
    kind: 'any',
    concepts: [
      ...frame.concepts.filter((asked) => !asked.alternatives.some((concept) => OUTCOMES.has(concept.id))),
      ...(sought.negated.length > 0 ? sought.negated : doneStates(frame)),
    ],
  };
  const states = sought.negated.length > 0 ? sought.negated : doneStates(frame);
  const isDone = (figure: Figure) => states.flatMap(idsOf).some((id) => figure.ownTerms.has(conceptTerm(id)));
  const counts = (await goodCounts(library, reports, done, sought)).filter(
    ({ figure }) => !HOW.some((term) => figure.ownTerms.has(term)),
  );
  // "thuộc thẩm quyền 29 đơn; đã giải quyết 27/29": what is done says so itself, where anything does.
  const ofState = counts.filter(({ figure }) => isDone(figure));
  const tied = await firstWithWhole(library, ofState.length > 0 ? ofState : counts.slice(0, 1));
  if (!tied) return null;
  const { best, whole } = tied;
  const part = best.figure;
  const rest = whole && (compareQuantities(whole, part) ?? -1) >= 0 ? gapOf(whole, part) : null;
  if (!whole || !rest) return null;
  return {
    ...rest,
    label: sought.negated.length > 0 ? `số ${part.measure} ${deniedName(part)}` : `số ${part.measure} còn lại`,
    from: [part, whole],
    score: best.score,
  };
}

/** The likeliest count that is a part of something: of "38.412/41.090 người" the one above the line. */
async function firstWithWhole(library: Library, counts: Match[]): Promise<{ best: Match; whole: Figure } | null> {
  for (const best of counts) {
    const whole = await wholeOf(library, best.figure);
    if (whole) return { best, whole };
  }
  return null;
}

/** "số trường đạt chuẩn quốc gia" → "chưa đạt chuẩn quốc gia". */
export function deniedName({ label, measure }: Figure): string {
  return `chưa ${label
    .replace(/^(?:tổng số|số lượng|số)\s+/u, '')
    .replace(measure, '')
    .trim()
    .replace(/^đã\s+/u, '')}`;
}

export function doneStates(frame: Frame): Asked[] {
  if (frame.concepts.some((asked) => asked.alternatives.some((concept) => concept.id === 'issued_to')))
    return [askedFor('issued_to')];
  if (asksFor(frame, 'task') || asksFor(frame, 'target')) return [askedFor('completed')];
  if (asksFor(frame, 'not_built')) return [askedFor('established')];
  return [askedFor('resolved')];
}

export function isShareWord(one: Asked): boolean {
  return one.alternatives.some((concept) => concept.id === 'share');
}

export async function goodCounts(library: Library, reports: Report[], frame: Frame, sought: Sought): Promise<Match[]> {
  const matches = await findMatches(library, reports, frame, sought);
  const isBelowLine = ({ figure }: Match) =>
    matches.some(
      ({ figure: one }) =>
        one.whole === figure.ordinal &&
        one.reportId === figure.reportId &&
        one.quote.includes(`${one.raw}/${figure.raw}`),
    );
  return matches.filter(
    (match) =>
      !isBelowLine(match) &&
      match.figure.measure !== '%' &&
      !match.figure.isAbsence &&
      isComplete(match, frame) &&
      match.score >= GOOD,
  );
}

/** The whole that a figure is linked to, or that its indicator is a part of in the same section; null where neither tells. */
export async function tiedWholeOf(library: Library, part: Figure): Promise<Figure | null> {
  const all = await figuresIn(library, part.reportId);
  const linked = part.whole === null ? undefined : all.find((one) => one.ordinal === part.whole);
  if (linked) return linked;
  const tied = part.indicator === null ? [] : wholesOf(part.indicator);
  return (
    all.find(
      (one) =>
        one.indicator !== null &&
        tied.includes(one.indicator) &&
        one.section === part.section &&
        one.measure === part.measure &&
        one.value >= part.value &&
        one.repeats === null,
    ) ?? null
  );
}

/**
 * The whole of which a figure is a part: the one it is tied to, else the nearest count before it in the same section of
 * the same things that is a total and not smaller.
 */
export async function wholeOf(library: Library, part: Figure): Promise<Figure | null> {
  const tied = await tiedWholeOf(library, part);
  if (tied) return tied;
  const all = await figuresIn(library, part.reportId);
  const candidates = all.filter(
    (one) =>
      one.ordinal !== part.ordinal &&
      one.measure === part.measure &&
      one.value >= part.value &&
      one.section === part.section &&
      !one.isAbsence &&
      TOTAL_STATES.some((term) => one.ownTerms.has(term)) &&
      sharesScope(one, part),
  );
  return candidates.sort((a, b) => distance(a, part) - distance(b, part))[0] ?? beforeInBlock(all, part);
}

/** "Tổng 26 đơn của 26 vụ việc. Đã giải quyết xong 21 vụ việc": a larger count of the same, just before. */
function beforeInBlock(all: Figure[], part: Figure): Figure | null {
  const before = all.filter(
    (one) =>
      one.ordinal < part.ordinal &&
      one.ordinal >= part.ordinal - 3 &&
      one.section === part.section &&
      one.measure === part.measure &&
      one.value >= part.value &&
      one.whole === null &&
      mayHold(one, part),
  );
  return before.at(-1) ?? null;
}

/** What was counted at another time, in another row of a table, or of money in another sentence holds no part of a figure. */
function mayHold(one: Figure, part: Figure): boolean {
  const isSameTime = one.period?.from === part.period?.from && one.period?.to === part.period?.to;
  const isSamePlace = one.quoteStart === part.quoteStart;
  const needsSamePlace = one.heads !== null || part.heads !== null || /đồng|USD/u.test(part.measure);
  return isSameTime && (isSamePlace || !needsSamePlace);
}

function sharesScope(whole: Figure, part: Figure): boolean {
  const own = [...whole.ownTerms].filter((term) =>
    ['channel', 'field', 'level'].includes(CONCEPT.get(term.slice(1))?.slot ?? ''),
  );
  return own.every((term) => part.ownTerms.has(term));
}

function distance(a: Figure, b: Figure): number {
  return Math.abs(a.ordinal - b.ordinal) + (a.ordinal > b.ordinal ? 5 : 0);
}
