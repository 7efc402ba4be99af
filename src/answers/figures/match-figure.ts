import type { Asked } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { wordingOf } from '../../reports/wording.ts';
import type { Slot } from '../../vocabulary/concept.ts';
import { isOtherKind } from '../../vocabulary/noun-kinds.ts';
import { APART, countsAnother, coverage, isSpelled, isTogether, wordCoverage } from './coverage.ts';
import { extras } from './extras.ts';
import { folded } from './folded.ts';
import { type Frame, termsOfAsked, termsOfFrame } from './frame.ts';
import { goesWithOutcome, hasOutcome, isMild, isWeak, NARROWING, SLOT_OF } from './kinds-of-concepts.ts';
import { countedFit, uncountedFit } from './measured-in.ts';
import { isModifiedSo } from './modified-so.ts';
import { isSaidNotToBe } from './said-not-to-be.ts';

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

const WEAK_WEIGHT = 0.8;

/** What a match says of every figure that is told alike. */
type Likeness = Omit<Match, 'figure'>;

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
  const known = knownLikenesses(frame, title, isOfPeriodNamed);
  if (!known) {
    const likeness = likenessOf(figure, frame, wordWeights, title, isOfPeriodNamed);
    return likeness && matchOf(figure, likeness);
  }
  const wording = wordingOf(figure);
  let likeness = known.get(wording);
  if (likeness === undefined) {
    likeness = likenessOf(figure, frame, wordWeights, title, isOfPeriodNamed);
    known.set(wording, likeness);
  }
  return likeness && matchOf(figure, likeness);
}

function matchOf(figure: Figure, { score, missing, unsaid }: Likeness): Match {
  return { figure, score, missing, unsaid };
}

/** What is known by wording, where the figure's own period is not named and where it is. */
type Known = readonly [Map<number, Likeness | null>, Map<number, Likeness | null>];

/** By what of a frame the title says; each title is read once. */
interface Likenesses {
  bySaid: Map<string, Known>;
  byTitle: Map<ReadonlySet<string>, Known>;
}

const LIKENESSES = new WeakMap<Frame, Likenesses>();

/** Words are looked for in the quote itself, which figures told alike need not share: null where a frame has any. */
function knownLikenesses(
  frame: Frame,
  title: ReadonlySet<string>,
  isOfPeriodNamed: boolean,
): Map<number, Likeness | null> | null {
  if (frame.words.length + frame.phrases.length + frame.modifiers.length > 0) return null;
  let ofFrame = LIKENESSES.get(frame);
  if (!ofFrame) {
    ofFrame = { bySaid: new Map(), byTitle: new Map() };
    LIKENESSES.set(frame, ofFrame);
  }
  let known = ofFrame.byTitle.get(title);
  if (!known) {
    const said = [...termsOfFrame(frame)].filter((term) => title.has(term)).join(' ');
    known = ofFrame.bySaid.get(said) ?? [new Map(), new Map()];
    ofFrame.bySaid.set(said, known);
    ofFrame.byTitle.set(title, known);
  }
  return known[isOfPeriodNamed ? 1 : 0];
}

function likenessOf(
  figure: Figure,
  frame: Frame,
  wordWeights: ReadonlyMap<string, number>,
  title: ReadonlySet<string>,
  isOfPeriodNamed: boolean,
): Likeness | null {
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
      (asked.slot === 'object' && !isWeak(asked) && countsAnother(figure, asked, frame, title))
    )
      missing.push(asked);
  }
  for (const word of frame.words) {
    const w = wordWeights.get(word) ?? 0.6;
    weight += w;
    covered += w * wordCoverage(figure, word) * (isMeant(figure, word, frame) ? 1 : APART);
  }
  if (weight === 0) return null;
  const isDenied = isSaidNotToBe(figure, frame.denied);
  const named = !frame.counted && isNoun(figure, frame.noun) ? AS_NAMED : 0;
  const unsaid = [
    ...frame.phrases.filter((run) => isUnsaid(figure, run, title)),
    ...frame.modifiers.flatMap((one) => (isModifiedSo(figure, one, title) ? [] : [one.syllables])),
  ];
  const other =
    !frame.counted && frame.concepts.length < FIRM && isOtherKind(frame.noun, figure.measure) ? OTHER_KIND : 0;
  const counted = frame.counted ? countedFit(figure, frame.counted, frame.concepts) : uncountedFit(figure, frame);
  return {
    score: covered / weight - extras(figure, frame, isOfPeriodNamed) + counted + named - other + usual(figure, frame),
    missing,
    unsaid: isDenied ? unsaid : [...unsaid, frame.denied],
  };
}

/** Of a long run half must be said: "nghĩa vụ" alone is not "khám trúng tuyển nghĩa vụ". What the whole report is about need not be said again. */
function isUnsaid(figure: Figure, run: string[], title: ReadonlySet<string>): boolean {
  const said = run.filter((word) => isTogether(figure, word, [run])).length;
  const isEnough = run.length < LONG_RUN ? said > 0 : said * 2 >= run.length;
  const isAllThere = run.every(
    (word) =>
      title.has(word) || [figure.ownTerms, figure.nearTerms, figure.aboveTerms].some((terms) => terms.has(word)),
  );
  return !isEnough && !isAllThere;
}

const LONG_RUN = 4;

function isMeant(figure: Figure, word: string, frame: Frame): boolean {
  // "Khách du lịch" alone is asked of "Du lịch: tổng lượt khách" too: beside no known thing, words need not stand together.
  const isOne = frame.concepts.length === 0 || isTogether(figure, word, frame.phrases);
  return isOne && isSpelled(figure, word, frame.spelled[word]);
}

/** Asked for dossiers or tasks without a state, officials mean those received or assigned. */
function usual(figure: Figure, frame: Frame): number {
  if (frame.concepts.some((asked) => asked.slot === 'state' || asked.slot === 'channel' || asked.slot === 'field'))
    return 0;
  for (const term of figure.ownTerms) if (NARROWING.has(SLOT_OF.get(term)?.slot ?? 'topic')) return 0;
  const isNamed = (asked: Asked) => termsOfAsked(asked).some((term) => figure.ownTerms.has(term));
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

/** So many known things tell what is meant, whatever noun was typed. */
const FIRM = 3;
/** Asked how many people, a count of cases answers something else. */
const OTHER_KIND = 0.5;

/** A figure measured in the very noun behind "bao nhiêu" is likelier the one, whether the vocabulary knows the noun or not. */
const AS_NAMED = 0.08;

export function isNoun(figure: Figure, noun: string): boolean {
  const measure = folded(figure.measure);
  return (
    noun !== '' &&
    measure.length > 2 &&
    (noun === measure || noun.startsWith(`${measure} `) || measure.startsWith(`${noun} `))
  );
}
