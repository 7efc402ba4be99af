import type { Period } from '../../src/vietnamese/period.ts';
import { findPeriods } from '../../src/vietnamese/periods.ts';
import { describe } from '../../src/vocabulary/describe.ts';

/**
 * Whether what stands under the headings is still to do: "VIỆC LÀM TRONG QUÝ IV/2026" in a report of nine months,
 * "Phương hướng, nhiệm vụ".
 *
 * @param path headings and lead-ins, outermost first.
 * @param period the report's own.
 */
export function isAhead(path: string[], period: Period | null): boolean {
  const end = period?.to;
  return path.some((title) => {
    if (describe(title).concepts.has('next_tasks')) return true;
    return (
      end !== null &&
      end !== undefined &&
      findPeriods(title, { report: period }).some((span) => span.period.from !== null && span.period.from > end)
    );
  });
}
