import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import type { Citation } from '../answer.ts';

/** Collects the citations of an answer, each once, and tells the index of each. */
export class Citations {
  constructor(readonly list: Citation[] = []) {}

  add(report: Report, section: string, quote: string, heads: string | null = null): number {
    const found = this.list.findIndex((one) => one.report === report.fileName && one.quote === quote);
    if (found >= 0) return found;
    this.list.push({
      report: report.fileName,
      title: titleOf(report),
      period: report.period ? formatPeriod(report.period) : '',
      section,
      quote,
      ...(heads && { heads }),
    });
    return this.list.length - 1;
  }

  addFigure(report: Report, figure: Figure): number {
    return this.add(report, figure.section, figure.quote, figure.heads);
  }

  /** The sources as an official reads them: report, section, quotes; those of one section (and one table) together. */
  toText(limit = 4): string {
    const groups = new Map<string, string[]>();
    for (const { title, section, quote, heads } of this.list.slice(0, limit)) {
      const place = `Nguồn: ${title}${section ? `, mục ${section}` : ''}: ${heads ? `bảng có các cột “${heads}”, dòng ` : ''}`;
      groups.set(place, [...(groups.get(place) ?? []), `“${oneLine(quote)}”`]);
    }
    return [...groups].map(([place, quotes]) => `${place}${quotes.join('; ')}`).join('\n');
  }
}

export function titleOf(report: Report): string {
  const title = report.title === '' ? 'Báo cáo' : `Báo cáo ${lowerFirst(cutAtWord(report.title, 140))}`;
  return title.toLowerCase().includes(report.unit.toLowerCase()) ? title : `${title} – ${report.unit}`;
}

function lowerFirst(text: string): string {
  if (text === text.toUpperCase()) return text.toLowerCase();
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Quotes keep the report's line ends and marks; on a screen they run as one line. */
export function oneLine(text: string): string {
  return text
    .replace(/\*\*|__|<\/?sup>|^#+\s*/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
