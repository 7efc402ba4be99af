import type { Period } from '../../src/vietnamese/period.ts';
import { findPeriods } from '../../src/vietnamese/periods.ts';

const YEAR = /^(?:năm\s+)?(20\d\d)$/iu;

/**
 * The time that a row is named by ("2022", "Quý I", "Tháng 3/2026"), where the name is nothing but that: its numbers are of then.
 *
 * @param name the row's name; `report` the report's own period, which gives a quarter or month its year.
 */
export function periodOfRow(name: string, report: Period | null): Period | null {
  const year = YEAR.exec(name.trim())?.[1];
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const [span, ...others] = findPeriods(name, { report });
  const isAll = span !== undefined && span.start === 0 && span.end === name.trimEnd().length;
  return isAll && others.length === 0 ? span.period : null;
}
