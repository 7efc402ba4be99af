import type { FigureToSave, ReportToSave } from './report-to-save.ts';

/** The figures that a report tells: what it says again, and what it says there is none of, left out. */
export function toldFigures({ figures }: Pick<ReportToSave, 'figures'>): FigureToSave[] {
  return figures.filter(({ repeats, is_absence }) => repeats === null && !is_absence);
}
