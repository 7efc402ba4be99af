import type { Asked, Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { inOneMeasure } from '../../vocabulary/scales.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import { figuresIn, type Library, reportsOf } from '../library.ts';
import { compareQuantities, gapOf } from './arithmetic.ts';
import { computedAnswer } from './computed-answer.ts';
import { wholeOf } from './derive.ts';
import { findMatches, isComplete } from './find-matches.ts';
import { type Frame, frameFor, idsOf } from './frame.ts';
import type { Match } from './match-figure.ts';

/** "Còn thiếu bao nhiêu so với được giao", "lấy tổng trừ đi số đã xong": one stated figure less another. */
export async function answerRemainder(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const reports = reportsOf(library, unit);
  const objects = question.concepts.filter(
    (asked) => asked.slot === 'object' || asked.slot === 'scope' || asked.slot === 'field' || asked.slot === 'channel',
  );
  if (objects.length === 0) return null;
  const counted = objects.find((asked) => asked.slot === 'object' && asked.alternatives[0]?.id !== 'target') ?? null;
  const frame = frameFor(
    question,
    objects.filter((asked) => asked.alternatives[0]?.id !== 'target'),
    { words: [], phrases: [], modifiers: [], denied: [], aims: true },
  );
  const matches = (await findMatches(library, reports, frame, question)).filter(
    (match) =>
      match.figure.measure !== '%' &&
      !match.figure.isAbsence &&
      namesOne(match, frame) &&
      match.score >= 0.45 &&
      speaksOf(match.figure, question.words),
  );
  const pair =
    (await doneAndTotal(
      library,
      question,
      matches.map((match) => match.figure),
    )) ??
    (await setAndPresent(
      library,
      matches.map((match) => match.figure).filter((figure) => counted === null || saysOwn(figure, counted)),
    )) ??
    targetAndActual(
      matches.map((match) => ({
        figure: match.figure,
        score:
          match.score + (counted && idsOf(counted).some((id) => match.figure.ownTerms.has(conceptTerm(id))) ? 0.3 : 0),
      })),
    );
  const left =
    pair ??
    partOfFraction(
      matches
        .map((match) => match.figure)
        .filter((figure) => objects.every((asked) => idsOf(asked).some((id) => figure.ownTerms.has(conceptTerm(id))))),
    );
  if (!left) return null;
  const [whole, part] = left;
  const gap = gapOf(whole, part);
  const isShort = (compareQuantities(whole, part) ?? 0) >= 0;
  return (
    gap &&
    computedAnswer(library, unit, {
      ...gap,
      from: [whole, part],
      word: pair ? (isShort ? 'còn thiếu' : 'vượt') : 'còn lại',
    })
  );
}

/** Words of the gap itself name nothing that is counted. */
const OF_GAP = new Set(
  'thieu hut du chenh lech kem diem moi dat phai so voi trong muc quy dinh chuan nghi su dung bo tri tuyen'.split(' '),
);

/** Of several words that no concept covers one at least must be said: "bình chữa cháy" is not "tổ liên gia". */
function speaksOf(figure: Figure, words: string[]): boolean {
  const telling = words.filter((word) => !OF_GAP.has(word));
  const said = telling.filter((word) =>
    [figure.ownTerms, figure.nearTerms, figure.aboveTerms].some((terms) => terms.has(word)),
  );
  return telling.length < 2 || said.length > 0;
}

/** "Giải ngân 24,6/38 tỷ đồng": what stands above the line, and below it. */
function partOfFraction(figures: Figure[]): [Figure, Figure] | null {
  for (const part of figures) {
    const whole = figures.find((one) => one.ordinal === part.whole && one.reportId === part.reportId);
    if (whole && isFraction(part, whole)) return [whole, part];
  }
  return null;
}

/** Posts and those who hold them are counted against each other; turns and days are not. */
const PEOPLE = /^(?:người|biên chế|công chức|viên chức|cán bộ|chỉ tiêu|vị trí)/u;

function areAlike(a: string, b: string): boolean {
  return (
    a === b ||
    (PEOPLE.test(a) && PEOPLE.test(b)) ||
    (inOneMeasure([
      { value: 1, measure: a },
      { value: 1, measure: b },
    ])?.measure !== undefined &&
      /đồng|m²|ha|km/u.test(a))
  );
}

/** "24,6/38 tỷ đồng", "642,3 tỷ đồng/1.150 tỷ đồng". */
function isFraction(part: Figure, whole: Figure): boolean {
  const between = part.quote.split(part.raw)[1]?.split(whole.raw)[0];
  return between !== undefined && between.replace(part.measure, '').trim() === '/';
}

const TARGETS = ['assigned', 'target', 'set_target', 'city_assigned', 'government_assigned', 'council_assigned'].map(
  conceptTerm,
);
/** "nhu cầu 1,2 tỷ đồng, mới bố trí 450 triệu đồng". */
const NEEDED = /(?<!\p{L})(?:nhu cầu|kế hoạch vốn|dự toán)(?!\p{L})/iu;
const ACTUALS = ['#present', '#new'];

function saysOwn(figure: Figure, asked: Asked): boolean {
  return idsOf(asked).some((id) => figure.ownTerms.has(conceptTerm(id)));
}

/** "Biên chế công chức được giao 104, hiện có mặt 97": how many there are stands right behind how many are set. */
async function setAndPresent(library: Library, figures: Figure[]): Promise<[Figure, Figure] | null> {
  for (const target of figures.filter((figure) => isTarget(figure) && PEOPLE.test(figure.measure))) {
    const behind = (await figuresIn(library, target.reportId)).find((one) => one.ordinal === target.ordinal + 1);
    const isPresent = behind?.ownTerms.has('#present') && behind.quoteStart === target.quoteStart;
    if (behind && isPresent && PEOPLE.test(behind.measure) && behind.value <= target.value) return [target, behind];
  }
  return null;
}

/** "được giao 65 … có mặt 55", "mới đạt 124 … theo hướng dẫn là 150": a figure that is set and one that is reached. */
function targetAndActual(ranked: { figure: Figure; score: number }[]): [Figure, Figure] | null {
  const targets = ranked.filter(({ figure }) => isTarget(figure));
  const actuals = ranked.filter(({ figure }) => !isTarget(figure));
  let best: { pair: [Figure, Figure]; score: number } | null = null;
  for (const target of targets) {
    for (const actual of actuals) {
      if (
        target.figure.reportId !== actual.figure.reportId ||
        (compareQuantities(target.figure, actual.figure) ?? -1) <= 0
      )
        continue;
      if (!areAlike(target.figure.measure, actual.figure.measure)) continue;
      const sameMeasure = target.figure.measure === actual.figure.measure ? 0.15 : 0;
      const sameSentence = target.figure.quoteStart === actual.figure.quoteStart ? 0.3 : 0;
      const present = ACTUALS.some((term) => actual.figure.ownTerms.has(term)) ? 0.25 : 0;
      const lowest = target.figure.qualifier === 'from' ? 0.1 : 0;
      // "642,3/1.150 tỷ đồng dự toán": told as a part of it.
      const linked = actual.figure.whole === target.figure.ordinal && isAboveLine(actual.figure) ? 0.5 : 0;
      const near = -0.002 * Math.min(60, Math.abs(target.figure.ordinal - actual.figure.ordinal));
      const score = target.score + actual.score + sameMeasure + sameSentence + present + lowest + linked + near;
      if (!best || score > best.score) best = { pair: [target.figure, actual.figure], score };
    }
  }
  return best?.pair ?? null;
}

function isAboveLine({ quote, raw, measure, whole }: Figure): boolean {
  const behind = quote.split(raw)[1]?.replace(measure, '').trim();
  return whole !== null && behind?.startsWith('/') === true;
}

function isTarget(figure: Figure): boolean {
  // What stands above the line is reached, though the words of the set number stand behind it.
  if (isAboveLine(figure)) return false;
  return (
    TARGETS.some((term) => figure.ownTerms.has(term)) ||
    NEEDED.test(figure.label) ||
    figure.qualifier === 'at_least' ||
    figure.qualifier === 'from'
  );
}

/** "Tổng … trừ đi số đã xong": the figure of what is done, and its whole. */
async function doneAndTotal(library: Library, question: Question, figures: Figure[]): Promise<[Figure, Figure] | null> {
  const done = question.concepts.some((asked) =>
    asked.alternatives.some((concept) => concept.id === 'completed' || concept.id === 'resolved'),
  );
  if (!done) return null;
  for (const figure of figures) {
    if (!figure.ownTerms.has('#completed') && !figure.ownTerms.has('#resolved')) continue;
    const whole = await wholeOf(library, figure);
    if (whole) return [whole, figure];
  }
  return null;
}

/** "so với biên chế được giao thì thiếu mấy công chức": what is set is named by one word, what is there by another. */
function namesOne(match: Match, frame: Frame): boolean {
  const objects = frame.concepts.filter((asked) => asked.slot === 'object');
  const missing = match.missing.filter((asked) => asked.slot === 'object');
  return isComplete(match, frame) || (missing.length < objects.length && match.missing.length === missing.length);
}
