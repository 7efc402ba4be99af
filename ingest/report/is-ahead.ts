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
  return path.some((title) => isTitleAhead(title, period));
}

/** The same headings stand over many figures: each is read once. */
const KNOWN = new Map<string, boolean>();
const MOST_KEPT = 1000;

function isTitleAhead(title: string, period: Period | null): boolean {
  const key = `${period?.from}|${period?.to}|${title}`;
  let known = KNOWN.get(key);
  if (known === undefined) {
    known = readTitle(title, period);
    if (KNOWN.size >= MOST_KEPT) KNOWN.clear();
    KNOWN.set(key, known);
  }
  return known;
}

function readTitle(title: string, period: Period | null): boolean {
  if (describe(title).concepts.has('next_tasks')) return true;
  const end = period?.to ?? null;
  return (
    end !== null &&
    findPeriods(title, { report: period }).some((span) => span.period.from !== null && span.period.from > end)
  );
}
