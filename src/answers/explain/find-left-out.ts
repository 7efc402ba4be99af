import type { Figure } from '../../reports/figure.ts';
import { titleTerms, weighWords } from '../figures/find-matches.ts';
import type { Frame } from '../figures/frame.ts';
import { isWeak, SLOT_OF } from '../figures/kinds-of-concepts.ts';
import { type Match, matchFigure } from '../figures/match-figure.ts';
import { type Library, reportById } from '../library.ts';
import type { Look } from './look.ts';
import { type Against, type NameAsked, whatIsAgainst } from './what-is-against.ts';

/** A figure that was looked at and not taken. */
export interface LeftOut {
  figure: Figure;
  /** In an official's words: "kỳ khác (quý II/2026)". */
  reason: string;
}

/** Less alike than this nobody would take a figure for the one asked. */
const ALIKE = 0.5;
const MOST_OF_A_KIND = 2;

/**
 * The figures that come nearest to what was asked and were not taken, those most alike first, each with what is against it.
 *
 * @param taken figures of the answer; empty where nothing was found.
 */
export async function findLeftOut(
  library: Library,
  look: Look,
  taken: Figure[],
  name: NameAsked,
  limit: number,
): Promise<LeftOut[]> {
  const scored = await scoreAll(library, look);
  const [main] = taken;
  const found: LeftOut[] = [];
  const ofKind = new Map<Against['kind'], number>();
  for (const match of scored) {
    const { figure } = match;
    if (taken.some((one) => isSameNumber(one, figure) || belongs(one, figure))) continue;
    if (found.some((one) => isSameNumber(one.figure, figure)) || (main && isOfOtherSort(main, figure))) continue;
    const { kind, reason } = whatIsAgainst(library, look, match, main, name);
    if ((ofKind.get(kind) ?? 0) >= MOST_OF_A_KIND) continue;
    ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1);
    found.push({ figure, reason });
    if (found.length >= limit) break;
  }
  return found;
}

/** How alike each figure is, what rules it out set aside; of the later report first where two are alike. */
async function scoreAll(library: Library, { reports, frame, figures }: Look): Promise<Scored[]> {
  const weights = await weighWords(library, frame.words);
  const age = new Map(reports.map(({ id }, i) => [id, i]));
  const scored = figures.flatMap((figure) => {
    if (figure.isAbsence) return [];
    const match = looseMatch(library, figure, frame, weights);
    // What counts another thing altogether nobody takes for it.
    const isOther = match?.missing.some((asked) => asked.slot === 'object' && !isWeak(asked)) ?? true;
    return match && !isOther && match.score >= ALIKE ? [{ ...match, age: age.get(figure.reportId) ?? 0 }] : [];
  });
  return scored.sort((a, b) => b.score - a.score || a.age - b.age || a.figure.ordinal - b.figure.ordinal);
}

type Scored = Match & { age: number };

function looseMatch(library: Library, figure: Figure, frame: Frame, weights: Map<string, number>): Match | null {
  const loose: Frame = { ...frame, kind: 'any', counted: null };
  return matchFigure(figure, loose, weights, titleTerms(reportById(library, figure.reportId)));
}

function isSameNumber(one: Figure, other: Figure): boolean {
  return one.reportId === other.reportId && one.value === other.value && one.measure === other.measure;
}

/** The total that a number is out of and the share that it makes are shown beside it, or go without saying. */
function belongs(taken: Figure, figure: Figure): boolean {
  if (taken.reportId !== figure.reportId) return false;
  return taken.whole === figure.ordinal || taken.shareOf === figure.ordinal || figure.shareOf === taken.ordinal;
}

/** Days of delay are not taken for a count of dossiers, nor is a share of documents; a share of dossiers may be. */
function isOfOtherSort(taken: Figure, { measure, ownTerms }: Figure): boolean {
  if (taken.measure !== measure && taken.measure !== '%' && measure !== '%') return true;
  const things = [...taken.ownTerms].filter((term) => SLOT_OF.get(term)?.slot === 'object');
  return things.length > 0 && !things.some((term) => ownTerms.has(term));
}
