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

/** Those of the figures that the question asked for, without what is shown beside them. */
export function figuresAsked({ about = [] }: Pick<Answer, 'about'>, taken: Figure[]): Figure[] {
  const asked = taken.filter((one) => about.some((at) => at.reportId === one.reportId && at.ordinal === one.ordinal));
  return asked.length > 0 ? asked : taken;
}

const MOST_SHOWN = 3;

/** "Lấy: 31 hồ sơ – số hồ sơ quá hạn, mục I.2, báo cáo số 118/BC-UBND ngày 25/9/2026.": a line for each figure. */
export async function takenLines(library: Library, figures: Figure[]): Promise<string[]> {
  const lines = figures.slice(0, MOST_SHOWN).map((figure, i) => {
    const section = figure.section ? `, mục ${figure.section}` : '';
    const number = figure.isAbsence ? 'không có (0)' : valueText(figure);
    const isTold = figures[i - 1]?.reportId === figure.reportId;
    const where = isTold ? 'cùng báo cáo' : shortName(reportById(library, figure.reportId));
    const end = where.endsWith('…') ? '' : '.';
    return `Lấy: ${number} – ${labelText(figure)}${scopeText(figure)}${section}, ${where}${end}`;
  });
  const more = figures.length - lines.length;
  return [
    ...lines,
    ...(await repeatedLines(library, figures)),
    ...(more > 0 ? [`… và ${more} số khác nêu trong câu trả lời.`] : []),
  ];
}

/** Where a report says the same number again. */
async function repeatedLines(library: Library, [main]: Figure[]): Promise<string[]> {
  if (!main) return [];
  const again = (await figuresIn(library, main.reportId)).filter(
    ({ repeats, section }) => repeats === main.ordinal && section !== main.section && section !== '',
  );
  const sections = [...new Set(again.map(({ section }) => section))];
  return sections.length > 0 ? [`Báo cáo nhắc lại đúng số này ở mục ${sections.slice(0, MOST_SHOWN).join(', ')}.`] : [];
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
