import type { FindingToSave } from '../../src/reports/report-to-save.ts';
import type { FoundFigure } from '../figures/figure.ts';
import { verbatimStretch } from '../outline/mapped-text.ts';
import type { Outline } from '../outline/outline.ts';
import { checkConflicts } from './check-conflicts.ts';
import { checkCounts } from './check-counts.ts';
import { checkDates, type ReportDates } from './check-dates.ts';
import { checkRatios } from './check-ratios.ts';
import { checkRemainders } from './check-remainders.ts';
import { checkSums } from './check-sums.ts';
import { checkTables } from './check-tables.ts';
import { checkTies } from './check-ties.ts';
import type { FoundFinding } from './finding.ts';

/** Finds what in a report does not agree with itself. */
export function checkReport(
  figures: FoundFigure[],
  outline: Outline,
  body: string,
  dates: ReportDates,
): FindingToSave[] {
  const found = eachOnce([
    ...checkSums(figures),
    ...checkRatios(figures),
    ...checkRemainders(figures),
    ...checkTables(figures),
    ...checkCounts(figures, outline, body),
    ...checkConflicts(figures),
    ...checkTies(figures),
    ...checkDates(outline, dates),
  ]);
  return found.map((finding, ordinal) => {
    const { block, number, sentence } = finding.at;
    const quote = verbatimStretch(block.mapped, number.start, number.end, sentence.start, sentence.end);
    return {
      ordinal,
      kind: finding.kind,
      severity: finding.severity,
      stated: finding.stated,
      computed: finding.computed,
      explain: finding.explain,
      section: block.section.number,
      quote: body.slice(quote.start, quote.end),
      quote_start: quote.start,
      quote_end: quote.end,
      figures: finding.figures.map((figure) => figure.ordinal),
    };
  });
}

/** The same disagreement may be seen by two checks: the first, which knows most of where it stands, tells it. */
function eachOnce(found: FoundFinding[]): FoundFinding[] {
  return found.filter(
    (one, i) =>
      !found
        .slice(0, i)
        .some(
          (before) =>
            before.kind === one.kind && before.stated === one.stated && before.stated !== null && before.at === one.at,
        ),
  );
}
