import type { Asked } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import type { Concept, Slot } from '../../vocabulary/concept.ts';
import { CONCEPTS } from '../../vocabulary/concepts/all.ts';
import { conceptTerm, describe } from '../../vocabulary/describe.ts';
import { conceptsOfMeasure } from '../../vocabulary/measures.ts';
import { STOP_WORDS } from '../../vocabulary/stop-words.ts';
import { type Frame, idsOf } from './frame.ts';

/** How well a figure is what a frame asks for. */
export interface Match {
  figure: Figure;
  /** 1: everything asked stands in the figure's own words and nothing else does. */
  score: number;
  /** Asked things that the figure, its sentence and its headings do not name. */
  missing: Asked[];
  /** Runs of words that were asked and of which no two stand together around the figure. */
  unsaid: string[][];
}

/** How much a thing of each kind narrows a question down. */
const WEIGHT: Record<Slot, number> = {
  object: 3,
  state: 2.5,
  channel: 3,
  scope: 2.2,
  field: 3,
  level: 2.5,
  aspect: 0.7,
  topic: 1,
  part: 0.3,
};

/** How far a thing counts as said of the figure when it stands in its own words, in its sentence, above it. */
const PLACE: Record<Slot, [own: number, near: number, above: number]> = {
  object: [1, 0.75, 0.6],
  state: [1, 0.5, 0.6],
  channel: [1, 0.15, 0.5],
  scope: [1, 0.95, 0.95],
  field: [1, 0.15, 0.75],
  level: [1, 0.15, 0.5],
  aspect: [1, 0.6, 0.5],
  topic: [1, 0.9, 0.9],
  part: [1, 0.8, 0.8],
};

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

/** States that say only that something was done at all; they narrow little. */
export const MILD_STATES: ReadonlySet<string> = new Set([
  'issued',
  'established',
  'installed',
  'posted',
  'updated',
  'published',
  'connected',
  'estimated',
  'approved',
  'issued_to',
  'reused',
  'digitised',
  'regular_reception',
  'submitted',
  'present',
  'trained',
]);
const MILD = 0.03;

const SLOT_OF = new Map(CONCEPTS.map((concept) => [conceptTerm(concept.id), concept]));

/**
 * Compares a figure with a frame.
 *
 * @param wordWeights how telling each asked word is, 0 to 1 (rare words tell more).
 * @param title terms of the report's title: what the whole report is about.
 * @param isOfPeriodNamed the question names the figure's own period: what is aimed at then is meant.
 * @returns null when the figure is of another sort altogether (a count where a share is asked).
 */
export function matchFigure(
  figure: Figure,
  frame: Frame,
  wordWeights: ReadonlyMap<string, number>,
  title: ReadonlySet<string>,
  isOfPeriodNamed = false,
): Match | null {
  if (!isOfKind(figure, frame)) return null;
  const hasStrong = frame.concepts.some((asked) => asked.slot === 'object' && !isWeak(asked));
  const told = hasOutcome(frame);
  let weight = 0;
  let covered = 0;
  const missing: Asked[] = [];
  for (const asked of frame.concepts) {
    const w =
      (isWeak(asked) && hasStrong) || isMild(asked) || (told && goesWithOutcome(asked))
        ? WEAK_WEIGHT
        : WEIGHT[asked.slot];
    const c = coverage(figure, asked, title);
    weight += w;
    covered += w * c;
    if (
      c < (NARROWING.has(asked.slot) ? 0.3 : 0.12) ||
      (asked.slot === 'object' && !isWeak(asked) && countsAnother(figure, asked, frame))
    )
      missing.push(asked);
  }
  for (const word of frame.words) {
    const w = wordWeights.get(word) ?? 0.6;
    weight += w;
    covered += w * wordCoverage(figure, word) * (isTogether(figure, word, frame.phrases) ? 1 : APART);
  }
  if (weight === 0) return null;
  const unsaid = frame.phrases.filter((run) => !run.some((word) => isTogether(figure, word, [run])));
  const counted = frame.counted ? countedFit(figure, frame.counted, frame.concepts) : uncountedFit(figure, frame);
  return {
    figure,
    score: covered / weight - extras(figure, frame, isOfPeriodNamed) + counted + usual(figure, frame),
    missing,
    unsaid,
  };
}

function wordCoverage(figure: Figure, word: string): number {
  return figure.ownTerms.has(word) ? 1 : figure.nearTerms.has(word) ? 0.8 : figure.aboveTerms.has(word) ? 0.7 : 0;
}

/** Of a run of words those that stand alone are mostly parts of other words: "giáo" of "giáo dục", "viên" of "viên chức". */
const APART = 0.3;

function isTogether(figure: Figure, word: string, phrases: string[][]): boolean {
  const run = phrases.find((one) => one.includes(word));
  if (!run) return true;
  const text = textOf(figure);
  return run.some((one, i) => {
    const next = run[i + 1];
    return next !== undefined && (one === word || next === word) && text.includes(`${one} ${next}`);
  });
}

const texts = new WeakMap<Figure, string>();

/** The folded words around a figure: its label, sentence and headings. */
function textOf(figure: Figure): string {
  let text = texts.get(figure);
  if (text === undefined) {
    text = fold(`${figure.label} | ${figure.quote} | ${figure.path.join(' | ')}`).replace(/\s+/g, ' ');
    texts.set(figure, text);
  }
  return text;
}

/** Objects that are spoken of with nearly everything; a figure need not repeat them. */
const WEAK = new Set([
  'person',
  'official',
  'service_centre',
  'portal',
  'plan',
  'report_document',
  'procedure',
  'online_service',
  'staff_member',
  'data_item',
  'internet',
  'qualification',
]);
const WEAK_WEIGHT = 0.8;

export function isWeak(asked: Asked): boolean {
  return asked.slot === 'object' && asked.alternatives.every((concept) => WEAK.has(concept.id));
}

/** A state that narrows little: "hiện có", "đã ban hành". */
function isMild(asked: Asked): boolean {
  return asked.slot === 'state' && asked.alternatives.every((concept) => MILD_STATES.has(concept.id));
}

/** The thing asked for stands only in the headings, and the figure counts something else. */
function countsAnother(figure: Figure, asked: Asked, frame: Frame): boolean {
  const terms = idsOf(asked).map(conceptTerm);
  if (terms.some((term) => figure.ownTerms.has(term) || figure.nearTerms.has(term))) return false;
  if (frame.kind === 'share') return true;
  return [...figure.ownTerms].some((term) => {
    const concept = SLOT_OF.get(term);
    return concept?.slot === 'object' && !WEAK.has(concept.id);
  });
}

/** How something was done or stands. Beside it, that it was done or is left to do goes without saying. */
const HOW = new Set(['on_time', 'overdue', 'withdrawn', 'in_time']);
const DONE_OR_LEFT = new Set(['resolved', 'received', 'completed', 'unfinished', 'assigned']);

export function hasOutcome(frame: Frame): boolean {
  return frame.concepts.some((asked) => asked.alternatives.some((concept) => HOW.has(concept.id)));
}

export function goesWithOutcome(asked: Asked): boolean {
  return asked.slot === 'state' && asked.alternatives.every((concept) => DONE_OR_LEFT.has(concept.id));
}

/** Slots in which one word makes another figure. */
const NARROWING = new Set<Slot>(['channel', 'field', 'level']);

function coverage(figure: Figure, asked: Asked, title: ReadonlySet<string>): number {
  const [own, beside, above] = PLACE[asked.slot];
  const near = asked.slot === 'state' ? nearState(figure, asked, beside) : beside;
  let best = 0;
  for (const [i, id] of idsOf(asked).entries()) {
    const term = conceptTerm(id);
    // Who assigned it says that it was assigned only where it is said of the figure itself.
    if (i >= asked.alternatives.length && SLOT_OF.get(term)?.slot !== asked.slot && !figure.ownTerms.has(term))
      continue;
    const place = figure.ownTerms.has(term)
      ? own
      : figure.aboveTerms.has(term)
        ? Math.max(above, figure.nearTerms.has(term) ? near : 0)
        : figure.nearTerms.has(term)
          ? near
          : title.has(term)
            ? above * 0.6
            : 0;
    best = Math.max(best, place * (i < asked.alternatives.length ? 1 : 0.92));
  }
  return best;
}

/** How far a state counts that stands in the sentence of a figure but not in its own words. */
function nearState(figure: Figure, asked: Asked, beside: number): number {
  const ids = new Set(idsOf(asked));
  const asksHow = [...ids].some((id) => HOW.has(id));
  if (asksHow && [...HOW].some((id) => !ids.has(id) && figure.ownTerms.has(conceptTerm(id)))) return ELSEWHERE;
  // The parts of a breakdown are in the state of their whole: "tiếp nhận 90 hồ sơ, trong đó 89 trực tuyến".
  if (figure.whole !== null) return 0.85;
  const isInAnother = [...figure.ownTerms].some((term) => {
    const id = term.slice(1);
    return term.startsWith('#') && STANDING.has(id) && !ids.has(id);
  });
  return isInAnother ? ELSEWHERE : beside;
}

/** How things stand: a figure that is in one of these states is in no other that its sentence names. */
const STANDING = new Set([
  'received',
  'resolved',
  'completed',
  'on_time',
  'overdue',
  'in_progress',
  'unfinished',
  'withdrawn',
]);
const ELSEWHERE = 0.1;

function extras(figure: Figure, frame: Frame, isOfPeriodNamed: boolean): number {
  const asked = new Set(frame.concepts.flatMap((one) => idsOf(one)).map(conceptTerm));
  // "hồ sơ giải quyết quá hạn": asked for the outcome, that it was resolved goes without saying.
  const isTold = hasOutcome(frame);
  const hasState = frame.concepts.some((one) => one.slot === 'state');
  let sum = 0;
  for (const term of figure.ownTerms) {
    const concept = SLOT_OF.get(term);
    if (!concept || asked.has(term) || concept.id === 'total' || concept.id === 'share') continue;
    if (concept.id === 'projected' && isOfPeriodNamed) continue;
    if (!hasState && (concept.id === 'received' || concept.id === 'assigned')) continue;
    const goesWithoutSaying =
      concept.slot === 'state' &&
      (MILD_STATES.has(concept.id) || (isTold && (concept.id === 'resolved' || concept.id === 'received')));
    sum += HEAVY.has(concept.id) ? EXTRA.channel : goesWithoutSaying ? MILD : extraOf(concept, frame);
  }
  // "Kết quả giải quyết …: tổng 26 đơn" counts all of them, not those resolved.
  const isTotal =
    figure.ownTerms.has('#total') && !asked.has('#total') && OUTCOMES.some((id) => asked.has(conceptTerm(id)));
  return Math.min(sum + (isTotal ? TOTAL_FOR_PART : 0), 0.5) + byWord(figure, frame);
}

/** What each word of a label takes off that neither the vocabulary nor the question knows: it tells of something else. */
const OTHER_WORD = 0.006;
const MOST_OTHER_WORDS = 8;

function byWord(figure: Figure, frame: Frame): number {
  const others = otherWordsOf(figure).filter((word) => !frame.words.includes(word)).length;
  return OTHER_WORD * Math.min(others, MOST_OTHER_WORDS);
}

const otherWords = new WeakMap<Figure, string[]>();

/** Words of a label that no concept covers. */
function otherWordsOf(figure: Figure): string[] {
  const known = otherWords.get(figure);
  if (known) return known;
  const { mentions } = describe(figure.label);
  const words = splitSyllables(figure.label)
    .filter((one) => /[a-z]/u.test(one.folded) && one.folded.length > 1 && !STOP_WORDS.has(one.folded))
    .filter((one) => !mentions.some((mention) => mention.start <= one.start && one.end <= mention.end))
    .map((one) => one.folded);
  otherWords.set(figure, words);
  return words;
}

/** How far it is off when the figure says besides what nobody asked. */
function extraOf(concept: Concept, frame: Frame): number {
  // "hồ sơ đang giải quyết đã quá hạn" is no count of those being worked on.
  if (concept.id === 'overdue' && !hasOutcome(frame)) return OTHER_NUMBER;
  // What is aimed at is not what was reached.
  if (concept.id === 'projected') return asksForAims(frame) ? 0 : OTHER_NUMBER;
  // The area of the service centre is not the ward's.
  const things = frame.concepts.filter((asked) => asked.slot === 'object');
  const isOfUnit = things.length > 0 && things.every((asked) => ATTRIBUTES.has(asked.alternatives[0]?.id ?? ''));
  if (isOfUnit && concept.slot === 'object' && !ATTRIBUTES.has(concept.id)) return OTHER_NUMBER;
  return EXTRA[concept.slot];
}

/** Targets and what is to come are asked for by these. */
const AIMS = new Set(['projected', 'set_target', 'target', 'next_tasks', 'estimated', 'plan', 'own_plan']);

function asksForAims(frame: Frame): boolean {
  return frame.concepts.some((asked) => asked.alternatives.some((concept) => AIMS.has(concept.id)));
}

const ATTRIBUTES = new Set(['area', 'length', 'population']);
const OTHER_NUMBER = 0.45;

/** Objects that many figures name beside what they count. */
const PEOPLE = new Set(['person', 'official']);

/** A figure that is measured in what was counted is surer; one that is measured in something else counts that. */
/** Objects that make a count of dossiers another count (those paid for, those entered late). */
const HEAVY = new Set(['payment', 'late_entry', 'internal_procedure']);
const OUTCOMES = ['resolved', 'completed', 'on_time', 'overdue', 'in_progress', 'unfinished'];
const TOTAL_FOR_PART = 0.12;

/** Whether a figure is counted in the very thing. */
export function isMeasuredIn(figure: Figure, counted: Asked): boolean {
  return countedFit(figure, counted, [counted]) > 0;
}

function countedFit(figure: Figure, counted: Asked, concepts: Asked[]): number {
  const ids = idsOf(counted);
  const measured = conceptsOfMeasure(figure.measure);
  if (measured.some((id) => ids.includes(id))) return 0.05;
  if (ids.some((id) => PEOPLE.has(id))) return 0;
  // "viên chức có trình độ thạc sĩ": "17 thạc sĩ" counts another thing that was named.
  if (measured.some((id) => concepts.some((asked) => asked.slot === 'object' && idsOf(asked).includes(id)))) return 0;
  if (ids.some((id) => figure.ownTerms.has(conceptTerm(id)))) return measured.length > 0 ? BESIDE_THING : 0;
  if (measured.length === 0 && GENERIC_MEASURE.test(figure.measure)) return 0;
  return OTHER_THING;
}

/** Without "bao nhiêu …" too, a figure that is measured in another thing than those asked for counts that. */
function uncountedFit(figure: Figure, frame: Frame): number {
  const asked = frame.concepts.filter((one) => one.slot === 'object' && !isWeak(one));
  const measured = conceptsOfMeasure(figure.measure);
  if (asked.length === 0 || measured.length === 0 || GENERIC_MEASURE.test(figure.measure)) return 0;
  if (measured.every((id) => WEAK.has(id))) return 0;
  return asked.some((one) => measured.some((id) => idsOf(one).includes(id))) ? 0 : UNASKED_THING;
}

const UNASKED_THING = -0.35;

/** States of a figure's own that were not asked for: they make it another number. */
export function extraStates(figure: Figure, frame: Frame): string[] {
  const asked = new Set(frame.concepts.flatMap((one) => idsOf(one)).map(conceptTerm));
  return [...figure.ownTerms].filter((term) => {
    const concept = SLOT_OF.get(term);
    if (!concept || asked.has(term) || MILD_STATES.has(concept.id) || TOTALS.has(concept.id)) return false;
    return concept.slot === 'state';
  });
}

const TOTALS = new Set(['received', 'assigned', 'total']);

/** Takes a figure that counts another thing below any bound. */
const OTHER_THING = -0.6;
/** "nhận hồ sơ của 2.146 thủ tục": the thing is named, another is counted. */
const BESIDE_THING = -0.15;

/** Classifiers that may count anything. */
const GENERIC_MEASURE =
  /^(?:người|trường hợp|lượt|cái|bộ|chiếc|đơn vị|điểm|%|.*đồng|buổi|cuộc|ngày|lần|chỉ tiêu|vị trí|nội dung)/u;

/** Asked for dossiers or tasks without a state, officials mean those received or assigned. */
function usual(figure: Figure, frame: Frame): number {
  if (frame.concepts.some((asked) => asked.slot === 'state' || asked.slot === 'channel' || asked.slot === 'field'))
    return 0;
  if ([...figure.ownTerms].some((term) => NARROWING.has(SLOT_OF.get(term)?.slot ?? 'topic'))) return 0;
  const isNamed = (asked: Asked) => idsOf(asked).some((id) => figure.ownTerms.has(conceptTerm(id)));
  if (frame.concepts.some((asked) => asked.slot === 'object' && !isWeak(asked) && !isNamed(asked))) return 0;
  const totals = figure.ownTerms.has('#received') || figure.ownTerms.has('#assigned') || figure.ownTerms.has('#total');
  return totals && frame.concepts.some((asked) => asked.slot === 'object') ? 0.06 : 0;
}

function isOfKind(figure: Figure, frame: Frame): boolean {
  const isShare = figure.measure === '%' || figure.measure === 'điểm';
  if (frame.kind === 'share') return isShare;
  if (frame.kind === 'money') return /đồng|USD/u.test(figure.measure);
  if (frame.kind === 'area') return /m²|km²|ha|km|m$/u.test(figure.measure);
  if (figure.measure === '%') return frame.counted === null;
  return true;
}
