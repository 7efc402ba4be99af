import type { Asked } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import type { Slot } from '../../vocabulary/concept.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { compareMarks } from '../../vocabulary/units/accents.ts';
import { type Frame, idsOf } from './frame.ts';
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
  const near = asked.slot === 'state' ? nearState(figure, asked, beside) : beside;
  let best = isMoney(figure, asked) ? own : 0;
  const isOneOfSeveral = asked.slot === 'object' && asked.alternatives.length > 1;
  for (const [i, id] of idsOf(asked).entries()) {
    // "Đơn kiến nghị, phản ánh" says which petitions are meant: complaints, petitions as well, are not.
    if (i >= asked.alternatives.length && (isOneOfSeveral || isOtherKind(figure, asked))) break;
    const term = conceptTerm(id);
    // Who assigned it says that it was assigned only where it is said of the figure itself.
    if (i >= asked.alternatives.length && SLOT_OF.get(term)?.slot !== asked.slot && !figure.ownTerms.has(term))
      continue;
    const place = figure.ownTerms.has(term)
      ? own
      : figure.aboveTerms.has(term)
        ? Math.max(isOfOtherAssigner(figure, asked, term) ? ELSEWHERE : above, figure.nearTerms.has(term) ? near : 0)
        : figure.nearTerms.has(term)
          ? near
          : title.has(term)
            ? above * 0.6
            : 0;
    best = Math.max(best, place * (i < asked.alternatives.length ? 1 : 0.92));
  }
  // "Đơn kiến nghị phản ánh" may mean either: what is both is meant before what is only one of them.
  const said = asked.alternatives.filter(({ id }) => figure.ownTerms.has(conceptTerm(id))).length;
  return isOneOfSeveral && said < asked.alternatives.length ? best * ONE_OF_SEVERAL : best;
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

/** How far a state counts that stands in the sentence of a figure but not in its own words; what is broken is said of the broken ones alone. */
function nearState(figure: Figure, asked: Asked, beside: number): number {
  const ids = new Set(idsOf(asked));
  if (ids.has('weak')) return ELSEWHERE;
  const asksHow = [...ids].some((id) => HOW.has(id));
  if (asksHow && [...HOW].some((id) => !ids.has(id) && figure.ownTerms.has(conceptTerm(id)))) return ELSEWHERE;
  if (isOpposite(figure, ids) || isTotalBeside(figure, ids)) return ELSEWHERE;
  // The parts of a breakdown are in the state of their whole: "tiếp nhận 90 hồ sơ, trong đó 89 trực tuyến".
  if (figure.whole !== null) return 0.85;
  const isInAnother = [...figure.ownTerms].some((term) => {
    const id = term.slice(1);
    return term.startsWith('#') && STANDING.has(id) && !ids.has(id);
  });
  return isInAnother ? ELSEWHERE : beside;
}

const FINISHED = ['resolved', 'completed'];
const OPEN = ['unfinished', 'in_progress'];

/** What is done is not what is left to do, though one sentence tells both. */
function isOpposite(figure: Figure, asked: ReadonlySet<string>): boolean {
  const isIn = (states: string[]) => states.some((id) => figure.ownTerms.has(conceptTerm(id)));
  const asks = (states: string[]) => states.some((id) => asked.has(id));
  return (asks(OPEN) && isIn(FINISHED) && !isIn(OPEN)) || (asks(FINISHED) && isIn(OPEN) && !isIn(FINISHED));
}

/** "đề ra 52 nhiệm vụ; … 03 nhiệm vụ còn lại": how many there are is not how many are left, though one sentence tells both. */
function isTotalBeside(figure: Figure, asked: ReadonlySet<string>): boolean {
  const hasState = [...figure.ownTerms].some((term) => STANDING.has(term.slice(1)));
  return OPEN.some((id) => asked.has(id)) && figure.whole === null && !hasState;
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

/** The thing asked for stands only in the headings, and the figure counts something else. */
export function countsAnother(figure: Figure, asked: Asked, frame: Frame): boolean {
  const terms = idsOf(asked).map(conceptTerm);
  if (terms.some((term) => figure.ownTerms.has(term) || figure.nearTerms.has(term))) return false;
  if (frame.kind === 'share') return true;
  return [...figure.ownTerms].some((term) => {
    const concept = SLOT_OF.get(term);
    return concept?.slot === 'object' && !WEAK.has(concept.id);
  });
}

/** How far an asked word that no concept covers is said of a figure, 0 to 1. */
export function wordCoverage(figure: Figure, word: string): number {
  if (fold(figure.measure).split(' ').includes(word)) return 1;
  return figure.ownTerms.has(word) ? 1 : figure.nearTerms.has(word) ? 0.8 : figure.aboveTerms.has(word) ? 0.7 : 0;
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
    text = fold(`${figure.label} | ${figure.quote} | ${figure.path.join(' | ')}`).replace(/\s+/g, ' ');
    texts.set(figure, text);
  }
  return text;
}

const written = new WeakMap<Figure, Map<string, Set<string>>>();

/** Whether a word that was typed with its marks stands so around a figure: "cử tri" is not in "vị trí". */
export function isSpelled(figure: Figure, word: string, typed: string | undefined): boolean {
  if (typed === undefined) return true;
  const spellings = spellingsOf(figure).get(word);
  return spellings === undefined || [...spellings].some((right) => compareMarks(typed, right) === 'exact');
}

/** The syllables around a figure as they are written, by their folded form. */
function spellingsOf(figure: Figure): Map<string, Set<string>> {
  let spellings = written.get(figure);
  if (spellings === undefined) {
    spellings = new Map();
    for (const { text, folded } of splitSyllables([figure.label, figure.quote, ...figure.path].join('. ')))
      spellings.set(folded, (spellings.get(folded) ?? new Set()).add(text.toLowerCase()));
    written.set(figure, spellings);
  }
  return spellings;
}
