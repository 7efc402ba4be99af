import { formatNumber } from '../../src/vietnamese/numbers.ts';
import { BESIDE, CLOSED_WHOLES, RATIOS, SUMS } from '../../src/vocabulary/indicators/ties.ts';
import type { FoundFigure } from '../figures/figure.ts';
import type { FoundFinding } from './finding.ts';
import { agreement } from './rounding.ts';
import { type Amount, amountBeside, type Stated, statedByPeriod } from './stated-indicators.ts';

/** What misses a whole by more than this is of another scope. */
const SLIP = 0.15;
/** A share further off (in percentage points, and of itself) is of something else. */
const NEAR_POINTS = 0.6;
const NEAR_PART = 0.04;

/**
 * Checks the sums and ratios that tie shared indicators where their parts stand in other sentences, sections or rows than their whole,
 * within one period. Nothing is found where any of the listed sums fits.
 */
export function checkTies(figures: FoundFigure[]): FoundFinding[] {
  return statedByPeriod(figures).flatMap((stated) => [...checkSumTies(stated, figures), ...checkRatioTies(stated)]);
}

function checkSumTies(stated: Stated, figures: FoundFigure[]): FoundFinding[] {
  const found: FoundFinding[] = [];
  for (const indicator of new Set(SUMS.map(({ whole }) => whole))) {
    const [whole, ...others] = stated.get(indicator) ?? [];
    if (!whole || whole.value === 0 || others.some((one) => one.value !== whole.value)) continue;
    if (isProven(whole, figures)) continue;
    const sums = SUMS.filter((sum) => sum.whole === indicator).flatMap(
      ({ parts }) => allOf(parts.map((part) => amountBeside(whole, part, stated))) ?? [],
    );
    const beside = (BESIDE[indicator] ?? []).flatMap((part) => amountBeside(whole, part, stated) ?? []);
    if (sums.length === 0 || sums.some((parts) => fits(whole, parts, beside))) continue;
    const [nearest] = sums.sort((a, b) => Math.abs(total(a) - whole.value) - Math.abs(total(b) - whole.value));
    if (!nearest || beside.some((one) => one.value > 0 && !nearest.includes(one))) continue;
    const parts = nearest.flatMap((amount) => amount.figures);
    // What is linked to its total was checked with it.
    if (parts.every((part) => part.whole === whole.ordinal)) continue;
    const isClosed = CLOSED_WHOLES.includes(indicator);
    // Dossiers may have come over from before where the report does not tell how many did.
    if (!isClosed && total(nearest) > whole.value) continue;
    if (Math.abs(total(nearest) - whole.value) > SLIP * whole.value) continue;
    const isNear = parts.every((part) => part.block.section === whole.block.section);
    found.push(sumFinding(whole, nearest, isClosed && isNear ? 'hard' : 'soft'));
  }
  return found;
}

/** Some breakdown of this whole adds up: what else the report tells is of another kind. */
function isProven(whole: FoundFigure, figures: FoundFigure[]): boolean {
  const parts = figures.filter((one) => one.whole === whole.ordinal && one.measure !== '%');
  if (parts.length < 2) return false;
  const blocks = [
    parts,
    ...[...new Set(parts.map((one) => one.block))].map((block) => parts.filter((one) => one.block === block)),
  ];
  return blocks.some((list) => Math.abs(list.reduce((sum, one) => sum + one.value, 0) - whole.value) < 1e-6);
}

/** Each of the amounts, as one list of lists for flatMap; null where one is not stated. */
function allOf(amounts: (Amount | null)[]): Amount[][] | null {
  const known = amounts.filter((one) => one !== null);
  return known.length === amounts.length ? [known] : null;
}

function total(parts: Amount[]): number {
  return parts.reduce((sum, one) => sum + one.value, 0);
}

/** The parts make up the whole, with or without what may stand beside them. */
function fits(whole: FoundFigure, parts: Amount[], beside: Amount[]): boolean {
  const gap = whole.value - total(parts);
  const extras = [0, ...beside.map((one) => one.value), total(beside)];
  return extras.some((extra) => Math.abs(Math.abs(gap) - extra) < 1e-6);
}

function sumFinding(whole: FoundFigure, parts: Amount[], severity: 'hard' | 'soft'): FoundFinding {
  const sum = Math.round(total(parts) * 1e6) / 1e6;
  const gap = Math.round(Math.abs(sum - whole.value) * 1e6) / 1e6;
  const figures = parts.flatMap((one) => one.figures);
  const terms = figures.map((one) => `${one.label} ${formatNumber(one.value)}`).join(' + ');
  return {
    kind: 'sum',
    severity,
    stated: whole.value,
    computed: sum,
    explain: `${upperFirst(terms)} = ${formatNumber(sum)}, ${sum < whole.value ? 'thiếu' : 'thừa'} ${formatNumber(gap)} so với ${whole.label} ${formatNumber(whole.value)} nêu trong báo cáo.`,
    figures: [whole, ...figures],
    at: whole,
  };
}

function checkRatioTies(stated: Stated): FoundFinding[] {
  const found: FoundFinding[] = [];
  for (const name of new Set(RATIOS.map(({ share }) => share))) {
    const [share, ...others] = stated.get(name) ?? [];
    if (!share || others.length > 0 || share.shareOf !== null || share.measure !== '%') continue;
    const tried = RATIOS.filter((ratio) => ratio.share === name).flatMap(({ part, whole }) => {
      const bases = [whole, 'tthc.received', 'tthc.resolved'].map((one) => countOf(share, one, stated));
      const count = countOf(share, part, stated);
      return count
        ? [...new Set(bases)].flatMap((base) =>
            base && base.value >= count.value && base.value > 0 ? { count, base } : [],
          )
        : [];
    });
    const [near] = tried
      .map((one) => ({ ...one, exact: (100 * one.count.value) / one.base.value }))
      .sort((a, b) => Math.abs(a.exact - share.value) - Math.abs(b.exact - share.value));
    if (!near || agreement(share, near.exact) === 'fits') continue;
    const gap = Math.abs(near.exact - share.value);
    if (gap > NEAR_POINTS || gap > Math.max(NEAR_PART * share.value, 0.02)) continue;
    const isCut = agreement(share, near.exact) === 'cut';
    found.push({
      kind: 'ratio',
      severity: isCut ? 'rounding' : 'hard',
      stated: share.value,
      computed: Math.round(near.exact * 100) / 100,
      explain: `${formatNumber(near.count.value)}/${formatNumber(near.base.value)} = ${formatNumber(near.exact, 3)}%, ${isCut ? 'báo cáo cắt bớt còn' : 'báo cáo ghi'} ${formatNumber(share.value)}%.`,
      figures: [share, ...near.count.figures, ...near.base.figures],
      at: share,
    });
  }
  return found;
}

/** The count of an indicator in the section of a share. */
function countOf(share: FoundFigure, indicator: string, stated: Stated): Amount | null {
  const here = (stated.get(indicator) ?? []).filter((one) => one.block.section === share.block.section);
  const [first] = here;
  return first ? amountBeside({ ...share, measure: first.measure }, indicator, stated) : null;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
