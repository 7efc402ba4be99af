import type { Asked } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import type { Slot } from '../../vocabulary/concept.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { compareMarks } from '../../vocabulary/units/accents.ts';
import { folded } from './folded.ts';
import { type Frame, termsOfAsked } from './frame.ts';
import { headsResults } from './heads-results.ts';
import { HOW, SLOT_OF, WEAK } from './kinds-of-concepts.ts';

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

/** How far an asked thing is said of a figure, 0 to 1. */
export function coverage(figure: Figure, asked: Asked, title: ReadonlySet<string>): number {
  const [own, beside, above] = PLACE[asked.slot];
  const ofResults = asked.slot === 'state' ? totalOfResults(figure, asked) : null;
  if (ofResults !== null) return ofResults;
  let best = isMoney(figure, asked) || isShare(figure, asked) ? own : 0;
  const isOneOfSeveral = asked.slot === 'object' && asked.alternatives.length > 1;
  for (const [i, term] of termsOfAsked(asked).entries()) {
    // "Đơn kiến nghị, phản ánh" says which petitions are meant: complaints, petitions as well, are not.
    if (i >= asked.alternatives.length && (isOneOfSeveral || isOtherKind(figure, asked))) break;
    // Who assigned it says that it was assigned only where it is said of the figure itself.
    if (i >= asked.alternatives.length && SLOT_OF.get(term)?.slot !== asked.slot && !figure.ownTerms.has(term))
      continue;
    const place = figure.ownTerms.has(term)
      ? own
      : figure.aboveTerms.has(term)
        ? Math.max(
            isOfOtherAssigner(figure, asked, term) ? ELSEWHERE : above,
            figure.nearTerms.has(term) ? near(figure, asked, beside) : 0,
          )
        : figure.nearTerms.has(term)
          ? near(figure, asked, beside)
          : title.has(term)
            ? above * 0.6
            : 0;
    best = Math.max(best, place * (i < asked.alternatives.length ? 1 : 0.92));
  }
  // "Đơn kiến nghị phản ánh" may mean either: what is both is meant before what is only one of them.
  return isOneOfSeveral && !asked.alternatives.every(({ id }) => figure.ownTerms.has(conceptTerm(id)))
    ? best * ONE_OF_SEVERAL
    : best;
}

function near(figure: Figure, asked: Asked, beside: number): number {
  return asked.slot === 'state' ? nearState(figure, asked, beside) : beside;
}

const ONE_OF_SEVERAL = 0.94;

const KINDS_OF_PETITION = ['complaint', 'denunciation', 'feedback', 'voter_petition'];

/** A complaint is a petition, and feedback may be told as petitions: a complaint is no feedback for that. */
function isOtherKind(figure: Figure, asked: Asked): boolean {
  const isAsked = (id: string) => asked.alternatives.some((concept) => concept.id === id);
  return (
    KINDS_OF_PETITION.some(isAsked) &&
    KINDS_OF_PETITION.some((id) => !isAsked(id) && figure.ownTerms.has(conceptTerm(id)))
  );
}

const ASSIGNERS = [
  'city_assigned',
  'government_assigned',
  'party_assigned',
  'council_assigned',
  'leader_assigned',
  'unit_assigned',
].map(conceptTerm);

/** "I. Nhiệm vụ cấp trên giao. 1. Chính phủ giao 14, hoàn thành 9": who is named beside a figure assigned it, not who is named above. */
function isOfOtherAssigner(figure: Figure, asked: Asked, term: string): boolean {
  return (
    asked.slot === 'scope' &&
    ASSIGNERS.includes(term) &&
    !figure.nearTerms.has(term) &&
    ASSIGNERS.some((other) => figure.ownTerms.has(other) || figure.nearTerms.has(other))
  );
}

const AS_RECEIVED = 0.85;

/** How far a state is said of a total that heads results; null for any other figure or state. */
function totalOfResults(figure: Figure, asked: Asked): number | null {
  if (!headsResults(figure)) return null;
  const asks = (id: string) => asked.alternatives.some((concept) => concept.id === id);
  if (asks('received')) return AS_RECEIVED;
  return asks('resolved') || asks('completed') ? ELSEWHERE : null;
}

/** "Nợ tiền thuê đất bao nhiêu": that it is money is told by its measure. */
function isMoney(figure: Figure, asked: Asked): boolean {
  return asked.alternatives[0]?.id === 'benefit_cost' && /đồng|USD/u.test(figure.measure);
}

/** "Tăng bao nhiêu phần trăm": that it is a share is told by its measure. */
function isShare(figure: Figure, asked: Asked): boolean {
  return asked.alternatives[0]?.id === 'share' && figure.measure === '%';
}

/** How far a state counts that stands in the sentence of a figure but not in its own words; what is broken is said of the broken ones alone. */
function nearState(figure: Figure, asked: Asked, beside: number): number {
  const terms = termsOfAsked(asked);
  if (terms.includes(WEAK_TERM)) return ELSEWHERE;
  if (holdsAny(HOW_TERMS, terms) && HOW_TERMS.some((term) => !terms.includes(term) && figure.ownTerms.has(term)))
    return ELSEWHERE;
  if (isOpposite(figure, terms) || isTotalBeside(figure, terms)) return ELSEWHERE;
  // The parts of a breakdown are in the state of their whole: "tiếp nhận 90 hồ sơ, trong đó 89 trực tuyến".
  if (figure.whole !== null) return 0.85;
  for (const term of figure.ownTerms) if (STANDING.has(term) && !terms.includes(term)) return ELSEWHERE;
  return beside;
}

const WEAK_TERM = conceptTerm('weak');
const HOW_TERMS = [...HOW].map(conceptTerm);
const FINISHED = ['resolved', 'completed'].map(conceptTerm);
const OPEN = ['unfinished', 'in_progress'].map(conceptTerm);

function holdsAny(some: readonly string[], terms: readonly string[]): boolean {
  return some.some((term) => terms.includes(term));
}

function isIn(figure: Figure, states: readonly string[]): boolean {
  return states.some((term) => figure.ownTerms.has(term));
}

/** What is done is not what is left to do, though one sentence tells both. */
function isOpposite(figure: Figure, asked: readonly string[]): boolean {
  return (
    (holdsAny(OPEN, asked) && isIn(figure, FINISHED) && !isIn(figure, OPEN)) ||
    (holdsAny(FINISHED, asked) && isIn(figure, OPEN) && !isIn(figure, FINISHED))
  );
}

/** "đề ra 52 nhiệm vụ; … 03 nhiệm vụ còn lại": how many there are is not how many are left, though one sentence tells both. */
function isTotalBeside(figure: Figure, asked: readonly string[]): boolean {
  if (figure.whole !== null || !holdsAny(OPEN, asked)) return false;
  for (const term of figure.ownTerms) if (STANDING.has(term)) return false;
  return true;
}

/** How things stand: a figure that is in one of these states is in no other that its sentence names. */
const STANDING: ReadonlySet<string> = new Set(
  ['received', 'resolved', 'completed', 'on_time', 'overdue', 'in_progress', 'unfinished', 'withdrawn'].map(
    conceptTerm,
  ),
);
const ELSEWHERE = 0.1;

/** The thing asked for stands only in the headings, and the figure counts something else. */
export function countsAnother(figure: Figure, asked: Asked, frame: Frame, title: ReadonlySet<string>): boolean {
  if (termsOfAsked(asked).some((term) => figure.ownTerms.has(term) || figure.nearTerms.has(term))) return false;
  if (frame.kind === 'share') return !termsOfAsked(asked).some((term) => title.has(term));
  return [...figure.ownTerms].some((term) => {
    const concept = SLOT_OF.get(term);
    return concept?.slot === 'object' && !WEAK.has(concept.id) && concept.id !== 'benefit_cost';
  });
}

/** How far an asked word that no concept covers is said of a figure, 0 to 1. */
export function wordCoverage(figure: Figure, word: string): number {
  if (` ${folded(figure.measure)} `.includes(` ${word} `)) return 1;
  if (isOfRest(figure, word)) return 0;
  return figure.ownTerms.has(word) ? 1 : figure.nearTerms.has(word) ? 0.8 : figure.aboveTerms.has(word) ? 0.7 : 0;
}

/** "1.650 người qua tài khoản; còn lại nhận tiền mặt": what is said of the rest is not said of the count before it. */
const REST = /[;,.(]\s*(?:số )?còn lại(?: là)?\s+(?=\p{L})[^;.\d]*/iu;

function isOfRest(figure: Figure, word: string): boolean {
  if (!figure.quote.includes('còn lại')) return false;
  const behind = figure.quote.slice(figure.quote.indexOf(figure.raw) + figure.raw.length);
  const rest = REST.exec(behind);
  if (!rest) return false;
  const holds = (text: string) => splitSyllables(text).some((syllable) => syllable.folded === word);
  return holds(rest[0]) && !holds(figure.quote.replace(rest[0], ' '));
}

/** Of a run of words those that stand alone are mostly parts of other words: "giáo" of "giáo dục", "viên" of "viên chức". */
export const APART = 0.3;

/** Whether a word stands beside a neighbour that it had in the question. */
export function isTogether(figure: Figure, word: string, phrases: string[][]): boolean {
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
    text = fold(writtenText(figure));
    texts.set(figure, text);
  }
  return text;
}

function writtenText(figure: Figure): string {
  return `${figure.label} | ${figure.quote} | ${figure.path.join(' | ')}`.replace(/\s+/g, ' ');
}

/** Not the end of a syllable; with an exponent "km" is another word. */
const GOES_ON = /[\p{L}\p{M}²³]/u;

/** Whether a word that was typed with its marks stands so around a figure: "cử tri" is not in "vị trí". */
export function isSpelled(figure: Figure, word: string, typed: string | undefined): boolean {
  if (typed === undefined) return true;
  const text = textOf(figure);
  let at = text.indexOf(word);
  if (at < 0) return true;
  const written = writtenText(figure);
  let isThere = false;
  for (; at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (GOES_ON.test(written[at - 1] ?? '') || GOES_ON.test(written[end] ?? '')) continue;
    if (compareMarks(typed, written.slice(at, end)) === 'exact') return true;
    isThere = true;
  }
  return !isThere;
}
