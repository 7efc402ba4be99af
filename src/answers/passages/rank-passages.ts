import type { Passage } from '../../reports/passage.ts';
import { countTerms, findPassages } from '../../reports/queries.ts';
import type { Report } from '../../reports/report.ts';
import type { Library } from '../library.ts';
import { BECAUSE, OPENS_WITH_BECAUSE } from './because.ts';

/** A passage with how well it answers. */
export interface RankedPassage {
  passage: Passage;
  score: number;
  /** Share of what was asked (weighted by rarity) that it or its headings name. */
  coverage: number;
}

/** BM25 with its usual constants (Robertson and Zaragoza 2009): saturation of repeats, and length normalisation. */
const K1 = 1.2;
const B = 0.6;
/** A term in the headings above a passage counts this much of one in the passage. */
const PATH = 0.55;
/** Headings that name the part asked for ("Khó khăn, vướng mắc") outweigh single words. */
const PART_BONUS = 5;
const BECAUSE_BONUS = 3;
const OPENING_BONUS = 4;
/** The later report is preferred unless the earlier one speaks clearly more of it. */
const AGE = 2.5;
/** Concepts say more than words; pairs of syllables more than single ones. */
const CONCEPT_WEIGHT = 1.6;
const PAIR_WEIGHT = 0.7;

/**
 * Ranks passages of the given reports for a question's terms.
 *
 * @param terms search terms (see `passageTerms`), once each.
 * @param parts concept terms of the parts of a report that are asked for ("#limitations").
 */
export async function rankPassages(
  library: Library,
  reports: Report[],
  terms: string[],
  parts: string[],
): Promise<RankedPassage[]> {
  const ids = reports.map((report) => report.id);
  if (ids.length === 0 || terms.length + parts.length === 0) return [];
  const passages = await findPassages(library.db, ids, [...terms, ...parts]);
  const { counts, passages: total } = await countTerms(library.db, terms);
  const order = new Map(ids.map((id, i) => [id, i]));
  const average = passages.reduce((sum, passage) => sum + passage.terms.length, 0) / Math.max(1, passages.length);
  const weights = new Map(terms.map((term) => [term, weightOf(term, counts.get(term) ?? 0, total)]));
  const asked = [...weights.entries()]
    .filter(([term]) => !term.includes('_'))
    .reduce((sum, [, weight]) => sum + weight, 0);
  return passages
    .map((passage) => rank(passage, weights, parts, average, asked, order.get(passage.reportId) ?? 0))
    .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
}

function weightOf(term: string, count: number, total: number): number {
  const idf = Math.log(1 + (total - count + 0.5) / (count + 0.5));
  return Math.max(0.05, idf) * (term.startsWith('#') ? CONCEPT_WEIGHT : term.includes('_') ? PAIR_WEIGHT : 1);
}

function rank(
  passage: Passage,
  weights: Map<string, number>,
  parts: string[],
  average: number,
  asked: number,
  age: number,
): RankedPassage {
  const frequency = new Map<string, number>();
  for (const term of passage.terms) if (weights.has(term)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const path = new Set(passage.pathTerms);
  const length = 1 - B + (B * passage.terms.length) / Math.max(1, average);
  let score = 0;
  let covered = 0;
  for (const [term, weight] of weights) {
    const times = frequency.get(term) ?? 0;
    const inBody = (times * (K1 + 1)) / (times + K1 * length);
    const inPath = path.has(term) ? PATH : 0;
    score += weight * (times > 0 ? inBody + inPath * 0.3 : inPath);
    if (!term.includes('_')) covered += weight * (times > 0 ? 1 : path.has(term) ? 0.8 : 0);
  }
  const part = parts.some((one) => path.has(one))
    ? PART_BONUS
    : parts.some((one) => passage.terms.includes(one))
      ? PART_BONUS * 0.6
      : 0;
  const because = parts.includes('#causes') ? reasonBonus(passage.body) : 0;
  return {
    passage,
    score: score + part + because - age * AGE,
    coverage: asked > 0 ? covered / asked : part > 0 ? 1 : 0,
  };
}

function reasonBonus(body: string): number {
  if (OPENS_WITH_BECAUSE.test(body)) return OPENING_BONUS;
  return BECAUSE.test(body) ? BECAUSE_BONUS : 0;
}
