import type { Passage } from '../../reports/passage.ts';
import { countTerms } from '../../reports/queries.ts';
import type { Report } from '../../reports/report.ts';
import {
  FEW_REPORTS,
  type FoundPassage,
  nearestPassages,
  type PassageQuery,
} from '../../reports/search/search-passages.ts';
import { inHeading, numberTerm, withMarks } from '../../reports/search/term-id.ts';
import { fold } from '../../vietnamese/fold.ts';
import { speaksToAssistant } from '../../vocabulary/speaks-to-assistant.ts';
import type { Library } from '../library.ts';
import { BECAUSE, OPENS_WITH_BECAUSE } from './because.ts';

/** What is looked for in passages. */
export interface SoughtPassages {
  /** Search terms (see `passageTerms`). */
  terms: string[];
  /** Concept terms of the parts of a report that are asked for ("#limitations"). */
  parts: string[];
  /** The words as typed, for the embedding. */
  text: string;
  /** Syllables as typed that have marks. */
  marked: string[];
  /** Numbers as typed: of documents, or counted things. */
  numbers: string[];
  /** It asks how something was judged, or turned out. */
  asksResult?: boolean;
}

/** A passage with how well it answers. */
export interface RankedPassage {
  passage: Passage;
  score: number;
  /** Share of what was asked (weighted by rarity) that it or its headings name. */
  coverage: number;
}

/** Headings that name the part asked for ("Khó khăn, vướng mắc") outweigh single words. */
const PART_IN_HEADING = 5;
const PART_IN_PASSAGE = 1.5;
const BECAUSE_BONUS = 3;
const OPENING_BONUS = 4;
const RESULT_BONUS = 6;
/** The later report is preferred unless the earlier one speaks clearly more of it. */
const AGE = 2.5;
/** Those before the latest eight would have to speak of it as no report does. */
const MOST_OF_UNIT = 8;
/** Concepts say more than words; pairs of syllables more than single ones. */
const CONCEPT_WEIGHT = 1.6;
const PAIR_WEIGHT = 0.7;
/** That a syllable stands there with the very marks that were typed. */
const MARKS_WEIGHT = 0.3;
/** A number that was typed is hardly ever there by chance. */
const NUMBER_WEIGHT = 4;
/** A cosine of 1 is worth this much of all that the words of the question are worth. */
const MEANING = 0.5;
/** Where many reports are searched, no more passages than this are looked at for their words: those with the rarest. */
const MOST_CANDIDATES = 2000;

/** Ranks passages of the given reports, latest first within a unit, for what is sought; those that have nothing of it are left out. */
export async function rankPassages(
  library: Library,
  reports: Report[],
  sought: SoughtPassages,
): Promise<RankedPassage[]> {
  if (reports.length === 0 || sought.terms.length + sought.parts.length === 0) return [];
  const terms = [...new Set(sought.terms)];
  const headings = sought.parts.map(inHeading);
  const numbers = sought.numbers.map(numberTerm);
  // The store counts while the question is embedded.
  const [{ counts, passages }, values] = await Promise.all([
    countTerms(library.db, [...terms, ...headings]),
    library.embedding?.embedQuestion(sought.text),
  ]);
  const weights = new Map(terms.map((term) => [term, weightOf(term, counts.get(term) ?? 0, passages)]));
  const { searched, penalties } = searchedOf(reports);
  const found = await nearestPassages(library.db, {
    reports: searched,
    weights: withNumbers(withParts(withMarked(weights, sought.marked), sought.parts), numbers),
    candidates: [...chooseCandidates([...terms, ...headings], counts, searched.length), ...numbers],
    told: [...terms, ...sought.parts],
    vector: vectorOf(library, values ?? null, sum(weights.values())),
  });
  const asked = [...weights].flatMap(([term, weight]) => (term.includes('_') ? [] : { term, weight }));
  const worth = sum(asked.map(({ weight }) => weight));
  return (
    found
      // A passage that tells the assistant what to answer reports nothing.
      .filter(({ passage }) => !speaksToAssistant(passage.body))
      .map((one) => rank(one, { asked, worth }, sought, penalties.get(one.passage.reportId) ?? 0))
      .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id)
  );
}

/** Inverse document frequency as BM25 takes it, by what kind of term it is. */
function weightOf(term: string, count: number, total: number): number {
  const idf = Math.log(1 + (total - count + 0.5) / (count + 0.5));
  return Math.max(0.05, idf) * (term.startsWith('#') ? CONCEPT_WEIGHT : term.includes('_') ? PAIR_WEIGHT : 1);
}

function withMarked(weights: Map<string, number>, marked: string[]): Map<string, number> {
  const all = new Map(weights);
  for (const syllable of marked) {
    const weight = weights.get(fold(syllable));
    if (weight !== undefined) all.set(withMarks(syllable), weight * MARKS_WEIGHT);
  }
  return all;
}

function withParts(weights: Map<string, number>, parts: string[]): Map<string, number> {
  const all = new Map(weights);
  for (const part of parts) {
    all.set(part, Math.max(PART_IN_PASSAGE, weights.get(part) ?? 0));
    all.set(inHeading(part), PART_IN_HEADING);
  }
  return all;
}

function withNumbers(weights: Map<string, number>, numbers: string[]): Map<string, number> {
  return new Map([...weights, ...numbers.map((number): [string, number] => [number, NUMBER_WEIGHT])]);
}

interface Searched {
  searched: PassageQuery['reports'];
  /** Of each of them, by its id. */
  penalties: ReadonlyMap<number, number>;
}

/** Questions that name no unit and no time are asked of the same list of thousands. */
const SEARCHED = new WeakMap<Report[], Searched>();

function searchedOf(reports: Report[]): Searched {
  let known = SEARCHED.get(reports);
  if (!known) {
    const searched = withPenalties(reports);
    known = { searched, penalties: new Map(searched.map(({ id, penalty }) => [id, penalty])) };
    SEARCHED.set(reports, known);
  }
  return known;
}

function withPenalties(reports: Report[]): PassageQuery['reports'] {
  const ofUnit = new Map<string, number>();
  return reports.flatMap(({ id, unit }) => {
    const before = ofUnit.get(unit) ?? 0;
    ofUnit.set(unit, before + 1);
    return before < MOST_OF_UNIT ? [{ id, penalty: before * AGE }] : [];
  });
}

/** All terms where few reports are searched; else the rarest, as many as keep the search short, at least one. */
function chooseCandidates(terms: string[], counts: Map<string, number>, reports: number): string[] {
  if (reports <= FEW_REPORTS) return terms;
  const rarest = terms
    .map((term) => ({ term, count: counts.get(term) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
  let passages = 0;
  return rarest
    .filter(({ count }, i) => {
      passages += count;
      return i === 0 || passages <= MOST_CANDIDATES;
    })
    .map(({ term }) => term);
}

/** Null where no embedding is ready, or its server does not answer: then words alone find. */
function vectorOf({ embedding }: Library, values: number[] | null, all: number): PassageQuery['vector'] {
  return embedding && values ? { space: embedding.space, values, worth: MEANING * all } : null;
}

/** The single terms of a question, and what they are worth together. */
interface AskedTerms {
  asked: { term: string; weight: number }[];
  worth: number;
}

function rank(
  { passage, words, meaning }: FoundPassage,
  { asked, worth }: AskedTerms,
  { parts, asksResult }: SoughtPassages,
  penalty: number,
): RankedPassage {
  const own = new Set(passage.terms);
  const above = new Set(passage.pathTerms);
  let covered = 0;
  for (const { term, weight } of asked) covered += weight * (own.has(term) ? 1 : above.has(term) ? 0.8 : 0);
  const isOfPart = parts.some((part) => own.has(part) || above.has(part));
  const because = parts.includes('#causes') ? reasonBonus(passage.body) : 0;
  const result = asksResult && TELLS_RESULT.test(passage.body) ? RESULT_BONUS : 0;
  return {
    passage,
    score: words + meaning + because + result - penalty,
    coverage: worth > 0 ? covered / worth : isOfPart ? 1 : 0,
  };
}

/** "Qua kiểm tra, các cơ quan đã quán triệt …", "Nhìn chung, …": a sentence that tells what came of something. */
const TELLS_RESULT =
  /(?:^|[.;]\s+|^[\s\-–+*•]+)(?:qua (?:kiểm tra|giám sát|rà soát|theo dõi|đánh giá|thực hiện|khảo sát)|nhìn chung|đánh giá chung|kết quả (?:(?:kiểm tra|giám sát|khảo sát) )?cho thấy)(?!\p{L})/iu;

function reasonBonus(body: string): number {
  if (OPENS_WITH_BECAUSE.test(body)) return OPENING_BONUS;
  return BECAUSE.test(body) ? BECAUSE_BONUS : 0;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
