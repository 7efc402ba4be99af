import { fold } from '../vietnamese/fold.ts';

/** Folded names of the kinds of documents, with the name as reports write it. */
const KINDS: [string, string][] = [
  ['quyet dinh', 'Quyết định'],
  ['ke hoach', 'Kế hoạch'],
  ['cong van', 'Công văn'],
  ['cong dien', 'Công điện'],
  ['thong bao', 'Thông báo'],
  ['nghi quyet', 'Nghị quyết'],
  ['nghi dinh', 'Nghị định'],
  ['thong tu', 'Thông tư'],
  ['chi thi', 'Chỉ thị'],
  ['to trinh', 'Tờ trình'],
  ['phuong an', 'Phương án'],
  ['bao cao', 'Báo cáo'],
  ['huong dan', 'Hướng dẫn'],
  ['de an', 'Đề án'],
  ['luat', 'Luật'],
];

const KIND = KINDS.map(([folded]) => folded).join('|');
const NAMED = new RegExp(
  `\\b(${KIND}|van ban)(?: so)? ?:? ?(\\d{1,5}[a-z]?)((?:/\\d{4})?(?:[/-][a-z][a-z0-9]*(?:-[a-z0-9]+)*)*)(?![\\d.,%])`,
  'g',
);
const SIGNED = /(?<![\d/])(\d{1,5}[a-z]?)((?:\/\d{4})?[/-][a-z][a-z0-9]*(?:-[a-z0-9]+)+)/g;
const MENTIONED = new RegExp(`\\b(${KIND})\\b`, 'g');

/** The documents that a question names by number, and the kinds it speaks of. */
export function readDocuments(full: string): {
  /** The kind whose number is asked for ("theo quyết định số mấy"). */
  askedKind: string | null;
  numbers: string[];
  kinds: string[];
  spans: { start: number; end: number }[];
} {
  const folded = fold(full);
  const numbers: string[] = [];
  const spans: { start: number; end: number }[] = [];
  for (const match of folded.matchAll(NAMED)) {
    // "kế hoạch 6 tháng", "báo cáo 6 tháng", "kế hoạch 2026" name a period
    if (
      /^\s*(?:thang|nam|quy|nhiem vu|ngay(?! (?:\d|nao|may|ban hanh|ky|thang)))/.test(
        folded.slice(match.index + match[0].length),
      ) ||
      /^20\d\d$/.test(match[2] as string)
    )
      continue;
    numbers.push(bareNumber(match[2] as string));
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of folded.matchAll(SIGNED)) {
    if (spans.some((span) => match.index >= span.start && match.index < span.end)) continue;
    numbers.push(bareNumber(match[1] as string));
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  const kinds = [...folded.matchAll(MENTIONED)].map((match) => KINDS.find(([name]) => name === match[1])?.[1] ?? '');
  const asking = /(?:^|\s)(?:so may|so bao nhieu|nao|so hieu|so nao)(?!\p{L})/u.exec(folded);
  const before = [...folded.matchAll(MENTIONED)]
    .filter((match) => asking !== null && match.index < asking.index)
    .at(-1);
  const askedKind = before ? (KINDS.find(([name]) => name === before[1])?.[1] ?? null) : null;
  return { askedKind, numbers: [...new Set(numbers)], kinds: [...new Set(kinds)], spans };
}

function bareNumber(text: string): string {
  return text.replace(/^0+(?=\d)/, '');
}
