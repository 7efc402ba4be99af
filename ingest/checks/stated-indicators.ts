import type { Period } from '../../src/vietnamese/period.ts';
import type { FoundFigure } from '../figures/figure.ts';

/** What a report states of one period: the figures of each indicator. */
export type Stated = Map<string, FoundFigure[]>;

/**
 * The figures of shared indicators by their periods. Estimates, repetitions, figures of one room or field and columns of plans or of the
 * year before state nothing of the whole report.
 */
export function statedByPeriod(figures: FoundFigure[]): Stated[] {
  const byPeriod = new Map<string, Stated>();
  for (const figure of figures) {
    if (figure.indicator === null || figure.qualifier !== null || figure.repeats !== null) continue;
    if (figure.member !== null || figure.cell?.meaning.isCompared || COUNTS_TIME.test(figure.measure)) continue;
    const key = keyOf(figure.period);
    const stated: Stated = byPeriod.get(key) ?? new Map<string, FoundFigure[]>();
    stated.set(figure.indicator, [...(stated.get(figure.indicator) ?? []), figure]);
    byPeriod.set(key, stated);
  }
  return [...byPeriod.values()];
}

const COUNTS_TIME = /^(?:ngày|giờ|phút|tháng|năm|chỉ tiêu)/u;

function keyOf(period: Period | null): string {
  return `${period?.from} ${period?.to}`;
}

/** An amount that the report states of an indicator, in one figure or in several that make it up ("trước hạn", "đúng hạn"). */
export interface Amount {
  value: number;
  figures: FoundFigure[];
}

/**
 * The amount of an indicator beside a figure: what its section states, else what the whole report states once. Null where nothing is
 * stated, or several things that are no parts of one whole.
 */
export function amountBeside(figure: FoundFigure, indicator: string, stated: Stated): Amount | null {
  const all = (stated.get(indicator) ?? []).filter((one) => one !== figure && one.measure === figure.measure);
  const here = all.filter((one) => one.block.section === figure.block.section);
  const own = here.length > 0 ? here : all;
  const [first] = own;
  if (!first) return null;
  if (own.length === 1 || own.every((one) => one.value === first.value))
    return { value: first.value, figures: [first] };
  const isDivided = first.whole !== null && own.every((one) => one.whole === first.whole);
  return isDivided ? { value: own.reduce((sum, one) => sum + one.value, 0), figures: own } : null;
}
