import type { Asked } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Slot } from '../../vocabulary/concept.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { type Frame, idsOf } from './frame.ts';
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
