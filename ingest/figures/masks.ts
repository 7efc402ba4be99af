import { findDates } from '../../src/vietnamese/dates.ts';
import { findPeriods } from '../../src/vietnamese/periods.ts';
import { findPersonalNumbers } from '../../src/vietnamese/personal-numbers.ts';
import type { Span } from '../outline/sentences.ts';
import { findReferences } from '../references/find-references.ts';

/**
 * Numbers that name instead of count, each with an example. Documents, dates and periods have readers of their own.
 */
const NAMING: { why: string; pattern: RegExp }[] = [
  {
    why: 'điểm a khoản 1 Điều 3',
    pattern:
      /(?:điều|khoản|điểm|mục|phụ lục|biểu|mẫu số|mẫu|bảng số|bảng|hình)\s+(?:số\s+)?\d+(?:\.\d+)*[a-zđ]?(?=[\s,.;:)]|$)/giu,
  },
  {
    why: 'số 02 đường …, số 10/lô 15A',
    pattern:
      /(?<!tổng\s)(?<!tổng )số\s+\d+[\p{L}]?(?:\/\d+)*(?:\/?\s*lô\s*\d+\p{L}?)?(?=\s+(?:đường|phố|ngõ|ngách|hẻm|lô|tổ)|\/lô)(?:\/lô\s*\d+\p{L}?)?/giu,
  },
  {
    why: 'ngõ 12, lô 15A, quốc lộ 10',
    pattern: /(?:ngõ|ngách|hẻm|lô|quốc lộ|tỉnh lộ|đường tỉnh|QL|TL|km\s?\+|thửa số|tờ bản đồ số)\s*\.?\s*\d+\p{L}?/giu,
  },
  { why: 'ISO 9001:2015', pattern: /(?:TCVN|ISO|QCVN|IEC)(?:[\s/]+(?:TCVN|ISO|IEC))*\s*\d+(?:[-:]\d+)*/gu },
  { why: 'xếp thứ 15/114', pattern: /(?:xếp|đứng)\s+(?:thứ|hạng|vị trí)(?:\s+(?:thứ|hạng))?\s*\d+(?:\s*\/\s*\d+)?/giu },
  { why: '(Hai mươi lăm triệu đồng chẵn)', pattern: /\((?:bằng chữ\s*:?\s*)?[^()\d]*đồng(?:\s+chẵn)?[.\s]*\)/giu },
  { why: '24/7', pattern: /\b24\s?\/\s?(?:7|24)\b/gu },
  { why: 'nhân dịp 27/7, ngày 30/6', pattern: /(?:dịp|lễ|tết|ngày)\s+\d{1,2}\s?\/\s?\d{1,2}(?![\d/]|-?\p{L})/giu },
  { why: 'mô hình 02 cấp', pattern: /\d+\s+cấp(?!\p{L})/giu },
  { why: 'phiên bản 4.0, công nghiệp 4.0', pattern: /(?:phiên bản|version|công nghiệp|cách mạng)\s+\d+(?:\.\d+)*/giu },
  { why: 'địa chỉ mạng', pattern: /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|\p{L}+\d+\.(?:vn|com|gov)\S*/giu },
  {
    why: 'tài khoản 3511.0.1143508.00000',
    pattern:
      /\d{3,}(?:\.\d+){2,}\.\d{4,}|(?:tài khoản|stk|số tk|tk)(?:\s+(?:số|là|:|của|trung tâm|phường|xã))*\s*:?\s*\d[\d.\s]{6,}\d/giu,
  },
  {
    why: 'số điện thoại',
    pattern:
      /(?:điện thoại|đt|sđt|hotline|đường dây nóng|zalo|fax|liên hệ)[^.;\d]{0,40}[+(]?\d[\d.\s()-]{7,}\d|\b0\d{2,3}[.\s-]\d{3}[.\s-]\d{3,4}\b|\b0\d{9,10}\b/giu,
  },
  { why: '1 số nơi, 1 phần', pattern: /\b(?:01|1)\s+(?:số|phần)(?!\p{L})/giu },
  {
    why: 'dịch vụ công mức 4, giai đoạn 1, nhóm 2, loại 1, Đề án 06',
    pattern:
      /(?:mức độ|(?<!định )mức|giai đoạn|nhóm|(?<!phân )loại|hạng|bậc|khóa|khoá|quý|đợt|phiên|kỳ họp thứ|lần thứ|thế hệ|vùng|khu vực|cụm số|tổ số|đề án|nghị quyết|nghị định|(?<!kỷ )luật|kế hoạch số|công văn số|quyết định số|thông báo số)\s+(?:số\s+)?\d+(?![\d.,]*\s*%)(?![.,]\d)(?=[\s,.;:()]|$)(?!\s*(?:hồ sơ|nhiệm vụ|người|triệu|tỷ|đồng|lượt))/giu,
  },
  {
    why: 'công dân từ đủ 14 tuổi trở lên, trẻ em dưới 6 tuổi',
    pattern:
      /(?<!tuổi(?:\s+\p{L}+)?\s+)(?<!\d\s+(?:đến\s+)?)(?:từ|trên|dưới|đủ|đến)\s+(?:đủ\s+)?\d+(?:\s*(?:-|–|đến|đến dưới)\s*\d+)?\s+tuổi(?!\p{L})/giu,
  },
  { why: '70 tuổi: 31 cụ', pattern: /\d+(?:\s*[-–]\s*\d+)?\s+tuổi(?:\s+trở lên)?(?=\s*:)/giu },
  {
    why: 'trong 3 ngày đầu tháng',
    pattern: /(?<!\p{L})\d+\s+(?:ngày|tuần|tháng)\s+(?:đầu|cuối)\s+(?:tuần|tháng|quý|năm)/giu,
  },
  {
    why: 'lúc 17 giờ 30 ngày …',
    pattern:
      /(?:lúc|vào|từ|đến|trước|sau|hồi)\s+\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{1,2}\s*(?:phút)?)?|\d{1,2}\s*giờ\s*(?:\d{1,2}\s*(?:phút)?)?\s*(?:ngày|sáng|chiều)/giu,
  },
  { why: 'văn bản số …', pattern: /(?:^|[\s(])số\s*:?\s*\d+[\p{L}]?(?=\/)/giu },
  { why: 'nhiệm kỳ, năm học', pattern: /(?:nhiệm kỳ|giai đoạn|năm học)\s+\d{4}\s*[-–]\s*\d{4}/giu },
];

/** Stretches of a paragraph whose numbers are no figures. */
export function findMasks(text: string): Span[] {
  const masks: Span[] = [];
  for (const one of findReferences(text)) masks.push({ start: one.start, end: one.end });
  for (const one of findDates(text)) masks.push({ start: one.start, end: one.end });
  for (const one of findPersonalNumbers(text)) masks.push({ start: one.start, end: one.end });
  for (const one of findPeriods(text, MASK_CONTEXT)) masks.push({ start: one.start, end: one.end });
  for (const { pattern } of NAMING) {
    for (const match of text.matchAll(pattern)) masks.push({ start: match.index, end: match.index + match[0].length });
  }
  return masks;
}

/** Any context will do: where a period stands matters here, not which it is. */
const MASK_CONTEXT = { today: '2026-01-01', report: { from: '2026-01-01', to: '2026-12-31' } };

export function isMasked(masks: Span[], start: number, end: number): boolean {
  return masks.some((mask) => start < mask.end && mask.start < end);
}
