import type { Asked } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import { samePeriod } from '../../vietnamese/period.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { isOfPart, periodFit, titleTerms, weighWords } from '../figures/find-matches.ts';
import type { Frame } from '../figures/frame.ts';
import { idsOf } from '../figures/frame.ts';
import { isWeak, SLOT_OF } from '../figures/kinds-of-concepts.ts';
import { matchFigure } from '../figures/match-figure.ts';
import { scopeOf } from '../figures/scope-of.ts';
import { type Library, reportById } from '../library.ts';
import type { Look } from './look.ts';
import { nameOf } from './name-concepts.ts';

/** A figure that was looked at and not taken. */
export interface LeftOut {
  figure: Figure;
  /** In an official's words: "kỳ khác (quý II/2026)". */
  reason: string;
}

/** Less alike than this nobody would take a figure for the one asked. */
const ALIKE = 0.5;
const MOST_OF_A_KIND = 2;

/** What is asked for, as the question says it. */
export type NameAsked = (asked: Asked) => string;

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
  const ofKind = new Map<Kind, number>();
  for (const { figure } of scored) {
    if (taken.some((one) => isSameNumber(one, figure) || belongs(one, figure))) continue;
    if (found.some((one) => isSameNumber(one.figure, figure)) || (main && isOfOtherSort(main, figure))) continue;
    const { kind, reason } = againstIt(library, look, figure, main, name);
    if ((ofKind.get(kind) ?? 0) >= MOST_OF_A_KIND) continue;
    ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1);
    found.push({ figure, reason });
    if (found.length >= limit) break;
  }
  return found;
}

/** How alike each figure is, what rules it out set aside. */
async function scoreAll(library: Library, { frame, figures }: Look): Promise<{ figure: Figure; score: number }[]> {
  const weights = await weighWords(library, frame.words);
  const loose: Frame = { ...frame, kind: 'any', counted: null };
  const scored = figures.flatMap((figure) => {
    if (figure.isAbsence) return [];
    const match = matchFigure(figure, loose, weights, titleTerms(reportById(library, figure.reportId)));
    // What counts another thing altogether nobody takes for it.
    const isOther = match?.missing.some((asked) => asked.slot === 'object' && !isWeak(asked)) ?? true;
    return match && !isOther && match.score >= ALIKE ? [{ figure, score: match.score }] : [];
  });
  return scored.sort((a, b) => b.score - a.score || a.figure.ordinal - b.figure.ordinal);
}

function isSameNumber(one: Figure, other: Figure): boolean {
  return one.reportId === other.reportId && one.value === other.value && one.measure === other.measure;
}

/** The total that a number is out of and the share that it makes are shown beside it, or go without saying. */
function belongs(taken: Figure, figure: Figure): boolean {
  if (taken.reportId !== figure.reportId) return false;
  return taken.whole === figure.ordinal || taken.shareOf === figure.ordinal || figure.shareOf === taken.ordinal;
}

/** Days of delay are not taken for a count of dossiers; a share may be. */
function isOfOtherSort(taken: Figure, { measure }: Figure): boolean {
  return taken.measure !== measure && taken.measure !== '%' && measure !== '%';
}

type Kind = 'period' | 'part' | 'measure' | 'missing' | 'more' | 'older' | 'weaker';
interface Against {
  kind: Kind;
  reason: string;
}

function againstIt(library: Library, look: Look, figure: Figure, main: Figure | undefined, name: NameAsked): Against {
  const { frame, sought } = look;
  const report = reportById(library, figure.reportId);
  const period = figure.period ?? report.period;
  const when = period ? ` (${formatPeriod(period)})` : '';
  if (periodFit(figure, report, sought.periods) === null) return { kind: 'period', reason: `kỳ khác${when}` };
  if (!isOfPart(figure, sought.namedPart) || (sought.member !== null && figure.member !== sought.member))
    return { kind: 'part', reason: 'của bộ phận khác' };
  const more = moreOf(figure, frame, main);
  if (more) return { kind: 'more', reason: more };
  const missing = missingOf(library, figure, frame);
  if (missing) return { kind: 'missing', reason: `không nói đến “${name(missing)}”` };
  if (frame.kind === 'share' && figure.measure !== '%') return { kind: 'measure', reason: 'không phải tỷ lệ' };
  if (figure.measure === '%' && main && main.measure !== '%') return { kind: 'measure', reason: 'là tỷ lệ' };
  if (figure.member !== null && sought.member === null)
    return { kind: 'part', reason: `của riêng ${figure.member.slice(0, MOST_LETTERS)}` };
  if (main && figure.reportId !== main.reportId) {
    const own = main.period ?? reportById(library, main.reportId).period;
    const isOther = period !== null && own !== null && !samePeriod(period, own);
    return { kind: 'older', reason: isOther ? `kỳ cũ hơn${when}` : `báo cáo khác cùng kỳ${when}` };
  }
  return { kind: 'weaker', reason: main ? 'khớp với câu hỏi ít hơn' : 'chưa khớp đủ với câu hỏi' };
}

const MOST_LETTERS = 40;

/** The first thing that was asked and that the figure does not speak of. */
function missingOf(library: Library, figure: Figure, frame: Frame): Asked | undefined {
  const report = reportById(library, figure.reportId);
  const match = matchFigure(figure, { ...frame, kind: 'any', counted: null }, new Map(), titleTerms(report));
  return match?.missing.find(({ slot }) => slot !== 'part' && slot !== 'aspect');
}

/** How what a figure says besides sets it apart, by the kind of the concept. */
const SETS_APART: Partial<Record<string, (name: string) => string>> = {
  channel: (name) => `chỉ tính ${name}`,
  field: (name) => `chỉ tính lĩnh vực ${name}`,
  level: (name) => `chỉ tính ${name}`,
  state: (name) => `là số ${name}`,
};

function moreOf(figure: Figure, frame: Frame, main: Figure | undefined): string | null {
  const asked = new Set([...frame.concepts.flatMap(idsOf).map(conceptTerm), ...(main?.ownTerms ?? [])]);
  for (const slot of ['channel', 'field', 'level', 'state'] as const) {
    for (const term of figure.ownTerms) {
      const concept = SLOT_OF.get(term);
      if (concept?.slot === slot && !asked.has(term)) return SETS_APART[slot]?.(nameOf(concept, figure.label)) ?? null;
    }
  }
  const scope = scopeOf(figure);
  const isOther = scope !== null && scope.id !== (main && scopeOf(main)?.id) && !asked.has(conceptTerm(scope.id));
  return isOther && figure.ownTerms.has('#task') ? `thuộc ${scope.name}` : null;
}
