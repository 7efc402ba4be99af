import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { formatDate } from '../../vietnamese/dates.ts';
import type { Answer } from '../answer.ts';
import { scopeText } from '../figures/answer-value.ts';
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

const MOST_SHOWN = 3;

/** "Lấy: 31 hồ sơ (số hồ sơ quá hạn), mục I.2, báo cáo số 118/BC-UBND ngày 25/9/2026.": a line for each number that was asked for. */
export function takenLines(library: Library, { about = [] }: Pick<Answer, 'about'>, taken: Figure[]): string[] {
  const asked = taken.filter((one) => about.some((at) => at.reportId === one.reportId && at.ordinal === one.ordinal));
  const all = asked.length > 0 ? asked : taken;
  const more = all.length > MOST_SHOWN ? [`… và ${all.length - MOST_SHOWN} số khác nêu trong câu trả lời.`] : [];
  const lines = all.slice(0, MOST_SHOWN).map((figure, i) => {
    const section = figure.section ? `, mục ${figure.section}` : '';
    const number = figure.isAbsence ? 'không có (0)' : valueText(figure);
    const isTold = all[i - 1]?.reportId === figure.reportId;
    const where = isTold ? 'cùng báo cáo' : shortName(reportById(library, figure.reportId));
    return `Lấy: ${number} (${labelText(figure)}${scopeText(figure)})${section}, ${where}${where.endsWith('…') ? '' : '.'}`;
  });
  return [...lines, ...more];
}

const MOST_LETTERS = 80;

/** A report by its number and day, as officials call it; by its title where it has no number. */
function shortName(report: Report): string {
  if (report.number !== null)
    return `báo cáo số ${report.number}${report.issuedOn ? ` ngày ${formatDate(report.issuedOn)}` : ''}`;
  const title = titleOf(report)
    .replace(/^Báo cáo/u, 'báo cáo')
    .replace(/\s*\([^()]*\)/gu, '');
  return title.length <= MOST_LETTERS
    ? title
    : `${title.slice(0, title.lastIndexOf(' ', MOST_LETTERS)).replace(/[\s,;–-]+$/u, '')} …`;
}
