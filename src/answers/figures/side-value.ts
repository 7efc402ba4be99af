import type { Figure } from '../../reports/figure.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { type Library, reportById } from '../library.ts';
import { labelText, valueText } from '../wording/figures.ts';
import type { Side, SideValue } from './comparison-side.ts';
import { wholeOf } from './derive.ts';
import type { Derived } from './derived.ts';
import type { Found } from './find-value.ts';
import type { Reading } from './tell-values.ts';

/** What was found for a side, as it is compared; `withWholes` adds what it is told beside. */
export function sideValue(library: Library, side: Side, found: Found): SideValue {
  if (found.kind === 'nothing') return { side, figures: [], value: null, readings: [] };
  if (found.kind === 'derived') return derivedSide(library, side, found.derived);
  const [first, second] = found.matches.map((match) => match.figure) as [Figure, Figure?];
  return statedSide(library, side, second && second.measure === first.measure ? [first, second] : [first]);
}

/** The value that a unit's report states; a second one where it may be read in two ways. */
export function statedSide(library: Library, side: Side, figures: [Figure, ...Figure[]]): SideValue {
  const readings = figures.map(
    (figure): Reading => ({
      label: labelText(figure),
      indicator: figure.indicator,
      value: figure.isAbsence ? 'không có (0)' : valueText(figure),
      details: [],
      period: figure.period ?? reportById(library, figure.reportId).period,
    }),
  );
  return { side, figures, value: figures[0].value, readings };
}

function derivedSide(library: Library, side: Side, derived: Derived): SideValue {
  const { value, measure, label, formula, whole, from } = derived;
  const [first] = from;
  const period = first?.period ?? null;
  return {
    side,
    figures: whole ? [...from, whole] : from,
    value,
    readings: [
      {
        label,
        indicator: null,
        value: valueText({ value, measure, qualifier: null }),
        details: [...(whole ? [outOf(whole)] : []), `tính: ${formula}`],
        period: period ?? (first ? reportById(library, first.reportId).period : null),
      },
    ],
    derived: { value, measure, unit: side.unit.name, label, period, derived: { formula } },
  };
}

/** Beside each stated count the one that it is out of, where that is larger. */
export async function withWholes(library: Library, one: SideValue): Promise<SideValue> {
  if (one.derived) return one;
  const figures: Figure[] = [];
  const readings: Reading[] = [];
  for (const [i, figure] of one.figures.entries()) {
    const whole = figure.measure === '%' || figure.isAbsence ? null : await wholeOf(library, figure);
    const told = whole !== null && whole.measure === figure.measure && whole.value > figure.value ? whole : null;
    figures.push(figure, ...(told ? [told] : []));
    readings.push({ ...(one.readings[i] as Reading), details: told ? [outOf(told)] : [] });
  }
  return { ...one, figures, readings };
}

function outOf(whole: Figure): string {
  return `trên tổng số ${formatNumber(whole.value)}`;
}
