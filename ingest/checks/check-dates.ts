import { addDays, findDates, formatDate } from '../../src/vietnamese/dates.ts';
import { formatPeriod } from '../../src/vietnamese/format-period.ts';
import type { Period } from '../../src/vietnamese/period.ts';
import { findPeriods } from '../../src/vietnamese/periods.ts';
import type { Block, Outline } from '../outline/outline.ts';
import { type Span, splitSentences } from '../outline/sentences.ts';
import { findReferences } from '../references/find-references.ts';
import type { FoundFinding } from './finding.ts';

/** What the report says of its own time: its day of issue and the period that it is of. */
export interface ReportDates {
  issuedOn: string | null;
  period: Period | null;
}

/** A report without a day of issue is signed, at the latest, so many days after its period. */
const LATEST_SIGNING = 92;
/** Where more documents than this are dated after the report, its own date is the likelier slip. */
const MANY = 3;

/** Spans of time that end before they begin, and documents dated after the report that names them. */
export function checkDates(outline: Outline, dates: ReportDates): FoundFinding[] {
  return [...outline.blocks.flatMap(reversedPeriods), ...documentsAhead(outline, dates)];
}

/** A period that ends before it begins: most often a year forgotten at the turn of the year. */
function reversedPeriods(block: Block): FoundFinding[] {
  const { text } = block.mapped;
  const mended = findPeriods(text).filter((span) => span.corrected);
  const far = rangesOfDays(text).filter((one) => !mended.some((span) => span.start < one.end && one.start < span.end));
  return [
    ...mended.map((span) =>
      finding(
        block,
        span,
        'hard',
        `Kỳ “${span.raw}” có ngày kết thúc sớm hơn ngày bắt đầu; nhiều khả năng đúng là ${formatPeriod(span.period)}.`,
      ),
    ),
    ...far.map((span) =>
      finding(
        block,
        span,
        'hard',
        `Kỳ “${text.slice(span.start, span.end)}” có ngày kết thúc sớm hơn ngày bắt đầu; đề nghị xem lại hai ngày.`,
      ),
    ),
  ];
}

/** "từ ngày 15/6/2026 đến ngày 14/6/2024": two days in full of which the last lies before the first. */
function rangesOfDays(text: string): Span[] {
  const days = findDates(text);
  return days.flatMap((first, i) => {
    const last = days[i + 1];
    if (!last || last.date >= first.date || !/^\s*(?:đến|tới)(?:\s+hết)?\s*$/iu.test(text.slice(first.end, last.start)))
      return [];
    return /từ\s*$/iu.test(text.slice(0, first.start)) ? [{ start: first.start, end: last.end }] : [];
  });
}

function documentsAhead(outline: Outline, { issuedOn, period }: ReportDates): FoundFinding[] {
  const limit = issuedOn ?? (period?.to ? addDays(period.to, LATEST_SIGNING) : null);
  if (limit === null) return [];
  const told =
    issuedOn === null
      ? `quá lâu sau kỳ báo cáo (${formatPeriod(period as Period)})`
      : `sau ngày ký báo cáo (${formatDate(issuedOn)})`;
  const found = outline.blocks.flatMap((block) =>
    findReferences(block.mapped.text).flatMap((one) => {
      if (one.date === null || one.date <= limit) return [];
      const name = `${one.kind === '' ? 'Văn bản' : one.kind} số ${one.number}`;
      return finding(
        block,
        one,
        issuedOn === null ? 'soft' : 'hard',
        `${name} ghi ngày ${formatDate(one.date)}, ${told}; đề nghị xem lại ngày của văn bản.`,
      );
    }),
  );
  const [first] = found;
  if (found.length <= MANY || !first) return found;
  return [
    {
      ...first,
      severity: 'soft',
      explain: `${found.length} văn bản có ngày ${told}; đề nghị xem lại ngày ký của chính báo cáo.`,
    },
  ];
}

function finding(block: Block, span: Span, severity: 'hard' | 'soft', explain: string): FoundFinding {
  const { text } = block.mapped;
  const sentence = splitSentences(text).find((one) => one.start <= span.start && span.start < one.end);
  return {
    kind: 'date',
    severity,
    stated: null,
    computed: null,
    explain,
    figures: [],
    at: {
      block,
      number: { start: span.start, end: span.end },
      sentence: sentence ?? { start: 0, end: text.length },
    },
  };
}
