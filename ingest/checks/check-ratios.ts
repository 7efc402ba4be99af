import { formatNumber } from '../../src/vietnamese/numbers.ts';
import type { FoundFigure } from '../figures/figure.ts';
import type { FoundFinding } from './finding.ts';

/** Further off than this (in percentage points, and of the value) the share is of something else than what was tried. */
const NEAR_POINTS = 0.6;
const NEAR_PART = 0.04;

/** A base stands among so many figures around its part. */
const NEAR_FIGURES = 12;

interface Base {
  value: number;
  formula: string;
}

/** Checks each percentage against the counts that it may come from; officials round, or cut, to as many places as they print. */
export function checkRatios(figures: FoundFigure[]): FoundFinding[] {
  const found: FoundFinding[] = [];
  for (const share of figures) {
    if (share.measure !== '%' || share.shareOf === null || isOfPlan(share)) continue;
    const part = figures[share.shareOf] as FoundFigure;
    const bases = basesOf(part, figures);
    if (bases.length === 0 || part.value === 0) continue;
    const decimals = (share.raw.split(/[.,]/u)[1] ?? '').length;
    const unit = 10 ** -decimals;
    const tried = bases.map((base) => ({ base, exact: (100 * part.value) / base.value }));
    if (tried.some(({ exact }) => Math.abs(exact - share.value) <= unit / 2 + 1e-9)) continue;
    const nearest = tried.sort((a, b) => Math.abs(a.exact - share.value) - Math.abs(b.exact - share.value))[0];
    if (!nearest) continue;
    const gap = Math.abs(nearest.exact - share.value);
    if (gap > NEAR_POINTS || gap > Math.max(NEAR_PART * share.value, 0.02)) continue;
    const isCut = nearest.exact > share.value && nearest.exact - share.value < unit;
    const computed = Math.round(nearest.exact * 100) / 100;
    found.push({
      kind: 'ratio',
      severity: isCut ? 'rounding' : 'hard',
      stated: share.value,
      computed,
      explain: `${nearest.base.formula} = ${formatNumber(nearest.exact, 3)}%, ${isCut ? 'báo cáo cắt bớt còn' : 'báo cáo ghi'} ${formatNumber(share.value)}%.`,
      figures: [share, part],
      at: share,
    });
  }
  return found;
}

/** "bằng 41,5% dự toán", "tăng 11,8% so với cùng kỳ": shares of something that the report does not give as a number. */
function isOfPlan(share: FoundFigure): boolean {
  const { text } = share.block.mapped;
  const before = text.slice(Math.max(0, share.number.start - 14), share.number.start);
  return (
    /(?:tăng|giảm)\s*$/iu.test(before) ||
    /^\s*%?\s*(?:dự toán|kế hoạch|so với|cùng kỳ|chỉ tiêu)/iu.test(text.slice(share.number.end))
  );
}

function basesOf(part: FoundFigure, figures: FoundFigure[]): Base[] {
  const bases: Base[] = [];
  const add = (whole: FoundFigure | undefined) => {
    if (whole && whole.value > 0 && whole.value >= part.value && whole !== part) {
      bases.push({ value: whole.value, formula: `${formatNumber(part.value)}/${formatNumber(whole.value)}` });
    }
  };
  if (part.whole !== null) add(figures[part.whole]);
  for (const other of figures) {
    if (other.measure !== part.measure || other === part) continue;
    const isNear = other.block.section === part.block.section && Math.abs(other.ordinal - part.ordinal) <= NEAR_FIGURES;
    if (isNear) add(other);
    // "352 trực tuyến (…%); 37 trực tiếp (…%)": two that together are the whole.
    if (other.sentence === part.sentence && other.whole === part.whole) {
      bases.push({
        value: other.value + part.value,
        formula: `${formatNumber(part.value)}/(${formatNumber(part.value)} + ${formatNumber(other.value)})`,
      });
    }
  }
  return bases;
}
