import type { Figure } from '../../reports/figure.ts';
import { sharedValues } from '../../vietnamese/shared-values.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import type { Concept, Slot } from '../../vocabulary/concept.ts';
import { conceptTerm, describe } from '../../vocabulary/describe.ts';
import { isStopWord } from '../../vocabulary/stop-words.ts';
import { type Frame, termsOfFrame } from './frame.ts';
import { headsResults } from './heads-results.ts';
import { hasOutcome, MILD_STATES, SLOT_OF } from './kinds-of-concepts.ts';

/** What a thing that the question did not name takes off a figure that has it among its own words. */
const EXTRA: Record<Slot, number> = {
  object: 0.03,
  state: 0.1,
  channel: 0.16,
  scope: 0.04,
  field: 0.16,
  level: 0.12,
  aspect: 0.05,
  topic: 0.01,
  part: 0,
};

const MILD = 0.03;

/** Objects that make a count of dossiers another count (those paid for, those entered late). */
const HEAVY = new Set(['payment', 'late_entry', 'internal_procedure']);
const OUTCOMES = ['resolved', 'completed', 'on_time', 'overdue', 'in_progress', 'unfinished'];
const TOTAL_FOR_PART = 0.12;

/** What takes off the score of a figure: what it says of itself that nobody asked. */
export function extras(figure: Figure, frame: Frame, isOfPeriodNamed: boolean): number {
  const denies = frame.denied.length === 0 && DENIES.test(figure.label) && !asksForWhatIsNot(frame) ? NOT_SO : 0;
  const asked = termsOfFrame(frame);
  // "hồ sơ giải quyết quá hạn": asked for the outcome, that it was resolved goes without saying.
  const isTold = hasOutcome(frame);
  const hasState = frame.concepts.some((one) => one.slot === 'state');
  let sum = 0;
  for (const term of figure.ownTerms) {
    const concept = SLOT_OF.get(term);
    if (!concept || asked.has(term) || concept.id === 'total' || concept.id === 'share') continue;
    if (isSaidTwice(concept.id, figure, asked)) continue;
    if (isOnCourse(concept.id, figure) || isExpectedLater(concept.id, figure)) continue;
    if (concept.id === 'projected' && isOfPeriodNamed) continue;
    if (!hasState && (concept.id === 'received' || concept.id === 'assigned')) continue;
    const goesWithoutSaying =
      concept.slot === 'state' &&
      (MILD_STATES.has(concept.id) || (isTold && (concept.id === 'resolved' || concept.id === 'received')));
    sum += HEAVY.has(concept.id) ? EXTRA.channel : goesWithoutSaying ? MILD : extraOf(concept, figure, frame);
  }
  // "Kết quả giải quyết …: tổng 26 đơn" counts all of them, not those resolved.
  const isTotal =
    figure.ownTerms.has('#total') && !asked.has('#total') && OUTCOMES.some((id) => asked.has(conceptTerm(id)));
  return Math.min(sum + (isTotal ? TOTAL_FOR_PART : 0), 0.5) + denies + byWord(figure, frame);
}

/** What each word of a label takes off that neither the vocabulary nor the question knows: it tells of something else. */
const OTHER_WORD = 0.006;
const MOST_OTHER_WORDS = 8;

function byWord(figure: Figure, frame: Frame): number {
  const others = otherWordsOf(figure.label).filter((word) => !frame.words.includes(word)).length;
  return OTHER_WORD * Math.min(others, MOST_OTHER_WORDS);
}

/** Words of a label that no concept covers. */
const otherWordsOf = sharedValues((label) => {
  const { mentions } = describe(label);
  return splitSyllables(label)
    .filter((one) => /[a-z]/u.test(one.folded) && one.folded.length > 1 && !isStopWord(one))
    .filter((one) => !mentions.some((mention) => mention.start <= one.start && one.end <= mention.end))
    .map((one) => one.folded);
});

/** How far it is off when the figure says besides what nobody asked. */
function extraOf(concept: Concept, figure: Figure, frame: Frame): number {
  // "hồ sơ đang giải quyết đã quá hạn" is no count of those being worked on.
  if (concept.id === 'overdue' && !hasOutcome(frame)) return OTHER_NUMBER;
  // What is aimed at is not what was reached.
  if (concept.id === 'projected' || (concept.id === 'set_target' && figure.measure !== '%'))
    return asksForAims(frame) ? 0 : OTHER_NUMBER;
  // The area of the service centre is not the ward's.
  const things = frame.concepts.filter((asked) => asked.slot === 'object');
  const isOfUnit = things.length > 0 && things.every((asked) => ATTRIBUTES.has(asked.alternatives[0]?.id ?? ''));
  if (isOfUnit && concept.slot === 'object' && !ATTRIBUTES.has(concept.id)) return OTHER_NUMBER;
  return EXTRA[concept.slot];
}

/** Targets and what is to come are asked for by these. */
const AIMS = new Set(['projected', 'set_target', 'target', 'next_tasks', 'estimated', 'plan', 'own_plan']);

function asksForAims(frame: Frame): boolean {
  if (frame.aims) return true;
  return frame.concepts.some((asked) => asked.alternatives.some((concept) => AIMS.has(concept.id)));
}

/** A label that says what is not so yet: "công trình chưa khởi công". */
const DENIES = /(?<!\p{L})chưa(?!\p{L})/iu;
const NOT_SO = 0.15;
const NOT_YET = new Set(['unfinished', 'not_due', 'not_built', 'in_time', 'in_progress']);

function asksForWhatIsNot(frame: Frame): boolean {
  return frame.concepts.some((asked) => asked.alternatives.some((concept) => NOT_YET.has(concept.id)));
}

const ATTRIBUTES = new Set(['area', 'length', 'population']);
const OTHER_NUMBER = 0.45;

/** States of a figure's own that were not asked for: they make it another number. */
export function extraStates(figure: Figure, frame: Frame): string[] {
  const asked = termsOfFrame(frame);
  return [...figure.ownTerms].filter((term) => {
    const concept = SLOT_OF.get(term);
    if (!concept || isOnCourse(concept.id, figure) || isSaidTwice(concept.id, figure, asked)) return false;
    if (asked.has(term) || MILD_STATES.has(concept.id) || TOTALS.has(concept.id)) return false;
    return concept.slot === 'state';
  });
}

/** "Giải quyết xong" is resolved, though it says completed too; "kết quả giải quyết: tổng …" is in no such state. */
function isSaidTwice(id: string, figure: Figure, asked: ReadonlySet<string>): boolean {
  if (id === 'resolved') return headsResults(figure);
  return id === 'completed' && asked.has('#resolved') && figure.ownTerms.has('#resolved');
}

/** "Đang triển khai đúng tiến độ": what is under way is not done in time, but not late so far. */
function isOnCourse(id: string, figure: Figure): boolean {
  return id === 'on_time' && figure.ownTerms.has('#in_progress');
}

/** "03 nhiệm vụ còn lại đang triển khai, dự kiến hoàn thành trước …": when they will be done does not make their number a forecast. */
function isExpectedLater(id: string, figure: Figure): boolean {
  return id === 'projected' && (figure.ownTerms.has('#in_progress') || figure.ownTerms.has('#unfinished'));
}

const TOTALS = new Set(['received', 'assigned', 'total']);
