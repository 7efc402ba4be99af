import { findDates } from '../../src/vietnamese/dates.ts';
import { overlaps, type Period, type PeriodSpan } from '../../src/vietnamese/period.ts';
import { findPeriods } from '../../src/vietnamese/periods.ts';
import type { Outline } from '../outline/outline.ts';
import { findReferences } from '../references/find-references.ts';

/** What a report says of itself outside its body. */
export interface Head {
  title: string;
  number: string | null;
  /** ISO day of issue; null when the blank in "ngày     tháng" was never filled. */
  issuedOn: string | null;
  period: Period | null;
  signer: string | null;
  addressee: string | null;
}

/** Reads title, number, date, period, addressee and signer of a report. */
export function readHead(outline: Outline): Head {
  const number = /số\s*:\s*(\d+\s?\/[^\s,]*|\d+[^\s,]*)/iu.exec(outline.head)?.[1]?.replace(/\s/gu, '') ?? null;
  const addressee = outline.blocks.slice(0, 4).find((block) => /^kính gửi/iu.test(block.mapped.text));
  const issuedOn = findDates(outline.head).at(-1)?.date ?? null;
  return {
    title: (outline.title.text || annexTitle(outline)).replace(/\s+/gu, ' ').trim(),
    number,
    issuedOn,
    period: readReportPeriod(outline, issuedOn),
    signer: readSigner(outline),
    addressee: addressee ? addressee.mapped.text.replace(/^kính gửi\s*:?\s*/iu, '').slice(0, 200) : null,
  };
}

const ANNEX =
  /^(?:(?:phụ )?biểu|phụ lục|bảng|tổng hợp|thống kê|kết quả|tình hình|danh mục|danh sách|theo dõi|số liệu)(?!\p{L})/iu;

/** An annex bears no "BÁO CÁO": it is named by the line over its table ("BIỂU TỔNG HỢP KẾT QUẢ …"). */
function annexTitle({ blocks }: Outline): string {
  const rowAt = blocks.findIndex((block) => block.kind === 'row');
  return blocks.slice(0, Math.max(0, rowAt)).find((block) => ANNEX.test(block.mapped.text))?.mapped.text ?? '';
}

/** How surely each kind of period in a title is the period of the report, surest first. */
const SUREST = ['range', 'half', 'months', 'quarter', 'month', 'until', 'since', 'year'];

/**
 * The period of a report by its own words: title, else its first paragraphs, else the span of time that its body names
 * most (documents' dates aside), else nothing.
 */
function readReportPeriod(outline: Outline, issuedOn: string | null): Period | null {
  const context = issuedOn ? { today: issuedOn } : {};
  // "6 tháng đầu năm; nhiệm vụ 6 tháng cuối năm 2026": a year is often written once, at the end.
  const year = /(?<!\d)20\d\d(?!\d)/u.exec(outline.title.text.replace(/\d+\/\d+\/\d+/gu, ''))?.[0];
  // "Đề án 06 tháng 5 năm 2026": the programme's number is no day.
  const title = outline.title.text.replace(/(?<=đề án\s)\d+/giu, (digits) => ' '.repeat(digits.length));
  const inTitle = surest(findPeriods(title, year ? { today: `${year}-12-31` } : context));
  const opening = outline.blocks.filter((block) => block.kind !== 'footnote').slice(0, 4);
  if (inTitle)
    return inTitle.kind === 'range' ? inTitle.period : (countedIn(opening, inTitle.period) ?? inTitle.period);
  const stated = surest(
    opening.flatMap((block) =>
      bodyPeriods(block.mapped.text, context).filter((span) =>
        ['range', 'half', 'months', 'quarter'].includes(span.kind),
      ),
    ),
  );
  if (stated) return stated.period;
  const counts = new Map<string, { span: PeriodSpan; times: number }>();
  for (const block of outline.blocks) {
    if (block.kind === 'footnote') continue;
    for (const span of bodyPeriods(block.mapped.text, context)) {
      if (span.kind !== 'range' || yearsOf(span.period) > 1.1) continue;
      const key = `${span.period.from} ${span.period.to}`;
      const seen = counts.get(key) ?? { span, times: 0 };
      counts.set(key, { span: seen.span, times: seen.times + 1 });
    }
  }
  const most = [...counts.values()].sort((a, b) => b.times - a.times)[0];
  return most ? most.span.period : null;
}

const OF_NUMBERS = /(?:số liệu|kỳ báo cáo|thời kỳ báo cáo)[^.;()]{0,40}$/iu;

/** "Báo cáo quý III … (số liệu tính từ ngày 16/6 đến ngày 15/9)": the days that the numbers are of, where the opening says them. */
function countedIn(opening: Outline['blocks'], titled: Period): Period | null {
  for (const { mapped } of opening) {
    const span = findPeriods(mapped.text, {}).find(
      (one) => one.kind === 'range' && OF_NUMBERS.test(mapped.text.slice(0, one.start)) && overlaps(one.period, titled),
    );
    if (span) return span.period;
  }
  return null;
}

function bodyPeriods(text: string, context: { today?: string }): PeriodSpan[] {
  const references = findReferences(text);
  return findPeriods(text, context).filter(
    (span) => !references.some((one) => span.start < one.statementEnd && one.start < span.end && span.kind !== 'range'),
  );
}

function surest(spans: PeriodSpan[]): PeriodSpan | null {
  return (
    [...spans]
      .sort((a, b) => SUREST.indexOf(a.kind) - SUREST.indexOf(b.kind))
      .find((span) => SUREST.includes(span.kind)) ?? null
  );
}

function yearsOf(period: Period): number {
  if (!period.from || !period.to) return 0;
  return (Date.parse(period.to) - Date.parse(period.from)) / (365.25 * 24 * 3600 * 1000);
}

const NAME = /^(?:\p{Lu}\p{Ll}*\.?\s+){1,4}\p{Lu}\p{Ll}*$/u;

/** The name under the office in the signature block: the last line of a report that reads as a person's name. */
function readSigner(outline: Outline): string | null {
  const closing = outline.closing.length > 0 ? outline.closing : outline.blocks.slice(-4).map((block) => block.mapped);
  const lines = closing.flatMap((mapped) => splitLast(mapped.text));
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = (lines[i] as string).replace(/^(?:đã ký|\(đã ký\))\s*/iu, '').trim();
    if (NAME.test(line) && !/nơi nhận|lưu|ubnd|ủy ban|phường|thành phố/iu.test(line)) return line;
  }
  return null;
}

/** "PHÓ CHỦ TỊCH Nguyễn Văn A": office and name may have been joined to one line. */
function splitLast(text: string): string[] {
  const match = /^(.*?(?:CHỦ TỊCH|GIÁM ĐỐC|VĂN PHÒNG|TRƯỞNG PHÒNG))\s+(\p{Lu}\p{Ll}.*)$/u.exec(text);
  return match ? [match[1] as string, match[2] as string] : [text];
}
