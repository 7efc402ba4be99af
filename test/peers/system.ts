import type { Library } from '../../src/answers/library.ts';
import type { Passage } from '../../src/reports/passage.ts';
import type { Database } from '../../src/store/database.ts';
import type { GoldQuestion } from './gold-set.ts';

/** What every system searches: the same reports, read in by the product. */
export interface Corpus {
  /** The store as its owner: a peer keeps tables of its own there. */
  owner: Database;
  library: Library;
  /** The product's passages of all reports: what a peer indexes that does not split text itself. */
  passages: Passage[];
  /** The whole texts, for a peer that splits them itself. */
  texts: { report: string; body: string }[];
}

/** A returned passage, and the file name of its report. */
export interface Hit {
  text: string;
  report: string;
}

/** One way of finding passages. */
export interface System {
  name: string;
  /** Builds the index; what it returns searches. */
  index(corpus: Corpus): Promise<Search>;
}

/** What can be done before the question comes (the dialogue so far), then the search itself, which is timed: best first. */
type Search = (asked: GoldQuestion) => Promise<() => Promise<Hit[]>>;

/** So many passages are asked of each system. */
export const ASKED = 5;

/** What a peer is given of each passage: its text with the headings above it, its report's title and unit. */
export function textsOf(
  corpus: Corpus,
): { id: number; unit: string; title: string; path: string; body: string; report: string }[] {
  const reports = new Map(corpus.library.reports.map((report) => [report.id, report]));
  return corpus.passages.map(({ id, reportId, path, body }) => {
    const report = reports.get(reportId);
    if (!report) throw new Error(`passage ${id} is of no report`);
    return { id, unit: report.unit, title: report.title, path: path.join('\n'), body, report: report.fileName };
  });
}
