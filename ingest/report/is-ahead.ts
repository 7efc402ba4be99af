import { fold } from '../../src/vietnamese/fold.ts';
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
  if (describe(title).concepts.has('next_tasks') && !tellsResults(title)) return true;
  const end = period?.to ?? null;
  return (
    end !== null &&
    findPeriods(title, { report: period }).some((span) => span.period.from !== null && span.period.from > end)
  );
}

const IS_TO_COME =
  /\b(?:phuong huong|(?:thoi gian|thang|quy|nam|ky|giai doan) (?:toi|tiep theo|sau)|sap toi|tiep tuc|se|can tap trung)\b/;
const WAS_DONE = /\b(?:ket qua|tinh hinh|danh gia|da|duoc)\b/;
/** A longer lead-in is told in sentences: "các nhiệm vụ được triển khai có trọng tâm" names nothing that is to come. */
const LONGEST_TITLE = 100;

/** "Kết quả thực hiện nhiệm vụ trọng tâm" stands over what was done. */
function tellsResults(title: string): boolean {
  const folded = fold(title);
  return !IS_TO_COME.test(folded) && (WAS_DONE.test(folded) || title.length > LONGEST_TITLE);
}
