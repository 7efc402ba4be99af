import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { formatDate } from '../../vietnamese/dates.ts';
import type { Answer } from '../answer.ts';
import { figuresIn, type Library, reportById } from '../library.ts';
import { labelText, valueText } from '../wording/figures.ts';
import { titleOf } from '../wording/sources.ts';

/** The figures of the store that an answer shows or works with, each once, in its order. */
export async function figuresTaken(library: Library, { figures }: Answer): Promise<Figure[]> {
  const taken: Figure[] = [];
  for (const { place } of figures) {
    if (!place || !library.reports.some(({ id }) => id === place.reportId)) continue;
    const figure = (await figuresIn(library, place.reportId)).find(({ ordinal }) => ordinal === place.ordinal);
    if (figure && !taken.includes(figure)) taken.push(figure);
  }
  return taken;
}

/** "Lấy: 31 hồ sơ (số hồ sơ quá hạn), mục I.2, báo cáo số 118/BC-UBND ngày 25/9/2026." */
export function takenLine(library: Library, figure: Figure): string {
  const section = figure.section ? `, mục ${figure.section}` : '';
  const number = figure.isAbsence ? 'không có (0)' : valueText(figure);
  return `Lấy: ${number} (${labelText(figure)})${section}, ${shortName(reportById(library, figure.reportId))}.`;
}

/** A report by its number and day, as officials call it; by its title where it has no number. */
export function shortName(report: Report): string {
  if (report.number === null) return titleOf(report).replace(/^Báo cáo/u, 'báo cáo');
  return `báo cáo số ${report.number}${report.issuedOn ? ` ngày ${formatDate(report.issuedOn)}` : ''}`;
}
