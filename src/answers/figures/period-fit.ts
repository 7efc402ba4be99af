import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { contains, overlaps, type Period, samePeriod } from '../../vietnamese/period.ts';

/** Bonus for a figure whose period is the one asked for; null when it is another. */
export function periodFit(figure: Figure, report: Report, periods: Period[]): number | null {
  if (periods.length === 0) return 0;
  const stated = figure.period ?? report.period;
  if (!stated) return 0;
  // "đến nay" is the day up to which the report tells.
  const period = { from: stated.from, to: stated.to ?? report.period?.to ?? report.issuedOn };
  let best: number | null = null;
  for (const asked of periods) {
    const fit = fitOf(period, asked);
    if (fit !== null && (best === null || fit > best)) best = fit;
  }
  return best;
}

function fitOf(period: Period, asked: Period): number | null {
  if (samePeriod(period, asked)) return 0.12;
  if (asked.to === null)
    return period.from !== null && asked.from !== null && (period.to ?? '9') >= asked.from && period.from >= asked.from
      ? 0.08
      : overlapsAt(period, asked, 0);
  if (asked.from === null) return period.to === asked.to ? 0.12 : overlapsAt(period, asked, 0);
  if (period.from === null && period.to !== null) return asked.from <= period.to && period.to <= asked.to ? 0.02 : null;
  // Reports of a half year count from 15/12 to 14/6: nearly the same time is the time that is asked for.
  if (likeness(period, asked) >= ALIKE) return 0.08;
  if (contains(asked, period)) return 0.04;
  // A quarter's number is no month's; on a single day of it, it is what was known then.
  if (contains(period, asked)) return asked.from === asked.to ? 0.02 : null;
  // A quarter counted from 16/6 to 15/9 is no answer for the quarter before, of which it has two weeks.
  return isOpen(period) || likeness(period, asked) >= ENOUGH_SHARED ? overlapsAt(period, asked, -0.04) : null;
}

function isOpen({ from, to }: Period): boolean {
  return from === null || to === null;
}

const ENOUGH_SHARED = 1 / 3;

/** Two spans of time are as good as one from here on. */
const ALIKE = 0.75;

/** Days that two closed spans share, of all days of either: 0 to 1. */
function likeness(a: Period, b: Period): number {
  const [from, to] = [
    [a.from, b.from],
    [a.to, b.to],
  ].map((days) => days.map((day) => Date.parse(day ?? '')));
  const [starts, ends] = [from as number[], to as number[]];
  const shared = Math.min(...ends) - Math.max(...starts) + DAY;
  const all = Math.max(...ends) - Math.min(...starts) + DAY;
  return Number.isNaN(all) || shared <= 0 ? 0 : shared / all;
}

const DAY = 24 * 60 * 60 * 1000;

function overlapsAt(period: Period, asked: Period, fit: number): number | null {
  return overlaps(period, asked) ? fit : null;
}

/** `periodFit` for many figures: those of one report are told of a few periods. */
export function periodFits(periods: Period[]): (figure: Figure, report: Report) => number | null {
  const known = new Map<Report, Map<Period | null, number | null>>();
  return (figure, report) => {
    let ofReport = known.get(report);
    if (!ofReport) {
      ofReport = new Map();
      known.set(report, ofReport);
    }
    let fit = ofReport.get(figure.period);
    if (fit === undefined) {
      fit = periodFit(figure, report, periods);
      ofReport.set(figure.period, fit);
    }
    return fit;
  };
}
