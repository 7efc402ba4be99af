import type { Asked, Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { countTerms, findFigures } from '../../reports/queries.ts';
import type { Report } from '../../reports/report.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { sharedValues } from '../../vietnamese/shared-values.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import { conceptTerm, termsOf } from '../../vocabulary/describe.ts';
import { STOP_WORDS } from '../../vocabulary/stop-words.ts';
import { figuresInEach, type Library, reportById } from '../library.ts';
import { figuresNaming } from './figures-naming.ts';
import { type Frame, keyOf, termsOfAsked } from './frame.ts';
import { goesWithOutcome, hasOutcome, isWeak, MILD_STATES } from './kinds-of-concepts.ts';
import { type Match, matchFigure } from './match-figure.ts';
import { ofOneAssigner } from './one-assigner.ts';
import { periodFits } from './period-fit.ts';

/** A figure must have this much of what was asked to be an answer at all. */
export const GOOD = 0.62;

/** The later of two reports is answered from when it answers nearly as well. */
const NEARLY_AS_WELL = 0.1;

/** What of a question binds every figure that answers it. */
export type Sought = Pick<Question, 'bare' | 'periods' | 'numbers' | 'within' | 'namedPart' | 'member'>;

/**
 * Figures of the given reports that answer a frame, best first. Periods that the question names bind: a figure of
 * another period is no answer.
 */
export async function findMatches(library: Library, reports: Report[], frame: Frame, sought: Sought): Promise<Match[]> {
  const { bare, periods, numbers, within, namedPart, member } = sought;
  const terms = [...frame.concepts.flatMap(termsOfAsked), ...frame.words];
  if (terms.length === 0 || reports.length === 0) return [];
  const figures = await candidates(library, reports, terms);
  const weights = await weighWords(library, frame.words);
  const asked = syllablesOf(bare);
  const fitOfTime = periodFits(periods);
  const matches: Match[] = [];
  for (const figure of figures) {
    if (!isOfPart(figure, namedPart) || (member !== null && figure.member !== member)) continue;
    const report = reportById(library, figure.reportId);
    // Told in no time where a period is named, this spares most figures the closer look.
    const fit = fitOfTime(figure, report);
    if (fit === null) continue;
    const match = matchFigure(figure, frame, weights, titleTerms(report), periods.length > 0 && figure.period !== null);
    if (!match) continue;
    const ofPart = member === null && !isNamed(figure, asked) ? OF_UNNAMED_PART : 0;
    const { score } = match;
    match.score = score + fit + quoted(figure, numbers) + inside(figure, within) - ofPart;
    matches.push(match);
  }
  const ranked = latestFirst(
    reports,
    ofOneAssigner(ofNamedPart(matches, namedPart), figures, frame, bare).sort(
      (a, b) => b.score - a.score || a.figure.ordinal - b.figure.ordinal,
    ),
  );
  library.onLook?.({ reports, frame, sought, figures, matches: ranked });
  return ranked;
}

/** What one item of a list counts is seldom meant where the question does not name the item. */
const OF_UNNAMED_PART = 0.1;

/** Whether a question says at least half of what the figure's part of the unit is called; true for a figure of the whole. */
export function isNamed({ member }: Figure, asked: ReadonlySet<string>): boolean {
  if (member === null) return true;
  const name = nameOf(member);
  return name.filter((syllable) => asked.has(syllable)).length * 2 >= name.length;
}

/** The folded syllables of what a part of the unit is called. */
const nameOf = sharedValues((member) =>
  splitSyllables(member.replace(/\([^()]*\)/gu, ''))
    .map(({ folded }) => folded)
    .filter((syllable) => !STOP_WORDS.has(syllable)),
);

export function syllablesOf(text: string): Set<string> {
  return new Set(splitSyllables(text).map(({ folded }) => folded));
}

/** Nearly every word of the name must stand in the figure's sentence or above it. */
const NAMED_SHARE = 0.6;

/** Where one sentence tells of several rooms, the figures that name the room themselves are its own. */
function ofNamedPart(matches: Match[], name: string[]): Match[] {
  if (name.length === 0) return matches;
  const own = matches.filter(({ figure }) => name.every((word) => figure.ownTerms.has(word)));
  return own.length > 0 ? own : matches;
}

/** A figure of one room is no answer about another. */
export function isOfPart(figure: Figure, name: string[]): boolean {
  if (name.length === 0) return true;
  const told = name.filter(
    (word) => figure.ownTerms.has(word) || figure.nearTerms.has(word) || figure.aboveTerms.has(word),
  );
  return told.length >= name.length * NAMED_SHARE;
}

/** So few reports are searched in memory, where their figures are at hand; more of them in the store, by its index. */
const FEW_REPORTS = 12;

async function candidates(library: Library, reports: Report[], terms: string[]): Promise<Figure[]> {
  const ids = reports.map((report) => report.id);
  if (reports.length > FEW_REPORTS) return findFigures(library.db, ids, terms);
  return (await figuresInEach(library, ids)).flatMap((figures) => figuresNaming(figures, terms));
}

/** Matches of the latest report that answers nearly as well as the best, before those of the others. */
function latestFirst(reports: Report[], matches: Match[]): Match[] {
  const best = matches[0]?.score ?? 0;
  const latest = reports.find((report) =>
    matches.some((match) => match.figure.reportId === report.id && match.score >= best - NEARLY_AS_WELL),
  );
  if (!latest) return matches;
  return [
    ...matches.filter((match) => match.figure.reportId === latest.id),
    ...matches.filter((match) => match.figure.reportId !== latest.id),
  ];
}

/** What the title of a report names. */
export function titleTerms({ title }: Report): ReadonlySet<string> {
  return termsOfTitle(title);
}

const termsOfTitle = sharedValues((title): ReadonlySet<string> => new Set(termsOf(title)));

/** A figure whose sentence holds a number that the question quotes is more likely the one meant. */
function quoted(figure: Figure, numbers: number[]): number {
  return numbers.some((number) => number > 9 && number !== figure.value && figure.quote.includes(formatNumber(number)))
    ? 0.1
    : 0;
}

/** "Trong đó …" after an answer: its parts. */
function inside(figure: Figure, within: Sought['within']): number {
  return within.some((one) => one.reportId === figure.reportId && one.ordinal === figure.whole) ? 0.15 : 0;
}

/** How telling each word is: 1 for a word of one passage, near 0 for a word of all. */
export function weighWords(library: Library, words: string[]): Promise<Map<string, number>> {
  const known = WEIGHED.get(words);
  if (known?.db === library.db) return known.weights;
  const weights = readWeights(library, words);
  WEIGHED.set(words, { db: library.db, weights });
  weights.catch(() => WEIGHED.delete(words));
  return weights;
}

/** The words of one question are weighed once, for however many reports and frames. */
const WEIGHED = new WeakMap<string[], { db: Library['db']; weights: Promise<Map<string, number>> }>();

async function readWeights(library: Library, words: string[]): Promise<Map<string, number>> {
  if (words.length === 0) return new Map();
  const { counts, passages } = await countTerms(library.db, words);
  const all = Math.log(1 + Math.max(2, passages));
  return new Map(
    words.map((word) => [
      word,
      counts.has(word) ? Math.max(0.15, Math.log((1 + passages) / (counts.get(word) as number)) / all) : 0.75,
    ]),
  );
}

const CHANGES = ['growth', 'reduced'].map(conceptTerm);

/** "Tăng bao nhiêu" asks by how much, not how many there are. */
function asksForChange(frame: Frame): boolean {
  return frame.concepts.some((asked) => asked.alternatives.every(({ id }) => id === 'growth' || id === 'reduced'));
}

/** An average is no total, a place in a ranking no count. */
function isTelling(asked: Asked): boolean {
  return asked.alternatives.every((concept) => concept.id === 'average' || concept.id === 'rank');
}

/** Whether nothing that narrows the question is missing from the match. */
export function isComplete(match: Match, frame: Frame): boolean {
  if (match.unsaid.length > 0 || (asksForChange(frame) && !CHANGES.some((term) => match.figure.ownTerms.has(term))))
    return false;
  const missing = match.missing.filter(
    (asked) =>
      (!['aspect', 'topic', 'part'].includes(asked.slot) || isTelling(asked)) &&
      !(asked.slot === 'state' && asked.alternatives.every((concept) => MILD_STATES.has(concept.id))) &&
      !(hasOutcome(frame) && goesWithOutcome(asked)),
  );
  const objects = frame.concepts.filter((asked) => asked.slot === 'object');
  const missingObjects = missing.filter((asked) => asked.slot === 'object');
  if (missing.length > missingObjects.length) return false;
  if (missingObjects.length === 0) return true;
  if (objects.length < 2 || missingObjects.length === objects.length) return false;
  if (
    frame.counted &&
    !isWeak(frame.counted) &&
    missingObjects.some((asked) => keyOf(asked) === keyOf(frame.counted as Asked))
  )
    return false;
  return missingObjects.every(isWeak) || missingObjects.length * 3 <= objects.length;
}
