import { fold } from '../../src/vietnamese/fold.ts';
import type { Period, PeriodContext } from '../../src/vietnamese/period.ts';
import { findPeriods } from '../../src/vietnamese/periods.ts';
import { lowerFirst } from '../figures/label-words.ts';
import type { Column } from './read-heads.ts';

/** What the heads of a column of numbers say. */
export interface ColumnMeaning {
  /** What of the heads names the number, outermost first; '' where they say only when, or that it is a number. */
  words: string;
  period: Period | null;
  /** A share, by its head: "Tỷ lệ (%)". */
  isShare: boolean;
  /** "Kế hoạch", "So với cùng kỳ": tells how the number stands to that of the row. */
  isCompared: boolean;
  /** All its heads but the innermost. */
  outer: string;
  /** It counts all that stands under its outer head. */
  isTotal: boolean;
  /** Its heads name parts of the column before it: "Trong đó". */
  isPart: boolean;
  /** Measure in a bracket of the head: "Kinh phí (triệu đồng)". */
  bracket: string | null;
}

const SAYS_NOTHING =
  /^(?:so lieu|so luong|ket qua|gia tri|so|trong do|gom|bao gom|chia ra|cu the|noi dung|thuc hien|ket qua thuc hien|tong hop|don vi tinh.*|ty le|ti le|%|ky nay|ky bao cao|trong ky|so sanh)$/;
const TOTAL = /^(?:tong(?: so| cong)?|cong)$/;
const COMPARED = /(?:so (?:voi|sanh)|cung ky|tang|giam|ke hoach|du toan|chi tieu|muc tieu|nam truoc|ky truoc)/;
const SHARE = /%|(?:^|\s)(?:ty|ti) le(?:\s|$)/;

/** Reads a column's heads. `context` gives periods without a year theirs. */
export function meaningOf({ heads }: Column, context: PeriodContext): ColumnMeaning {
  const folded = heads.map((head) => fold(head));
  const [period] = heads.flatMap((head) => findPeriods(head, context).map((span) => span.period)).slice(-1);
  const words = heads
    .map((head) =>
      withoutPeriods(head, context)
        .replace(/\((?:%|[^()]{1,20})\)/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((head) => head !== '' && !SAYS_NOTHING.test(fold(head).replace(/[.:]/gu, '').trim()));
  return {
    words: words.map((head, i) => (i === 0 ? head : lowerFirst(head))).join(' '),
    outer: heads.slice(0, -1).join(' '),
    isTotal: TOTAL.test(folded.at(-1) ?? ''),
    period: period ?? null,
    isShare: folded.some((head) => SHARE.test(head)),
    isCompared: folded.some((head) => COMPARED.test(head)),
    isPart: folded.some((head) => /^(?:trong do|gom|bao gom|chia ra)/.test(head)),
    bracket: bracketOf(heads),
  };
}

function withoutPeriods(head: string, context: PeriodContext): string {
  let text = head;
  for (const span of findPeriods(head, context).reverse())
    text = `${text.slice(0, span.start)} ${text.slice(span.end)}`;
  return text.replace(/\s+/gu, ' ').replace(/^[\s,:–-]+|[\s,:–-]+$/gu, '');
}

/** "(triệu đồng)", "(hồ sơ)": short words without a number. */
function bracketOf(heads: string[]): string | null {
  for (const head of [...heads].reverse()) {
    const bracket = /\(([^()\d]{1,20})\)\s*$/u.exec(head)?.[1]?.trim();
    if (bracket !== undefined && !/^(?:nếu có|trong đó|lũy kế|luỹ kế|ước)/iu.test(bracket)) return bracket;
  }
  return null;
}
