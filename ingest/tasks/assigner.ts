import { findReferences } from '../references/find-references.ts';

/** Words that the name of who gives tasks opens with. */
const GIVERS = [
  'UBND',
  'HĐND',
  'HDND',
  'Ủy ban',
  'Uỷ ban',
  'Hội đồng',
  'Chủ tịch',
  'Thường trực',
  'Ban Thường vụ',
  'BTV',
  'Thành ủy',
  'Tỉnh ủy',
  'Huyện ủy',
  'Đảng ủy',
  'thành phố',
  'tỉnh',
  'huyện',
  'Chính phủ',
  'Thủ tướng',
  'Trung ương',
  'Quốc hội',
  'bộ',
  'sở',
  'các sở',
  'cấp trên',
  'phường',
  'xã',
  'đặc khu',
  'Văn phòng',
];
/** "Nhiệm vụ do UBND thành phố giao", "thành phố giao": who gives; not "được giao", not "giao thông". */
const GIVER = new RegExp(
  String.raw`(?<!\p{L}|cán )(?<body>(?:${GIVERS.join('|')})(?!\p{L})[^.;:()\n]{0,50}?)(?<!được|đã)\s+(?:đã\s+)?(?:giao|phân công|chỉ đạo)(?!\p{L}|\s+(?:thông|dịch|tiếp|lưu|ban))`,
  'iu',
);
/** Before a document that gives the task, not one that it is about. */
const GIVEN_BY =
  /(?:\((?:[^()]*?[\s,;])?|(?<!\p{L})(?:theo|tại|của|thực hiện chỉ đạo tại|căn cứ)\s+(?:nội dung\s+|chỉ đạo tại\s+)?)$/iu;

/** Who gives the tasks that a title stands over: a document's number, else a body. Null when it does not say. */
export function assignerInTitle(title: string): string | null {
  return firstReference(title) ?? GIVER.exec(title)?.groups?.body?.replace(/\s+/gu, ' ').trim() ?? null;
}

/** The document that a task's own words name as the one it comes from. */
export function assignerInTask(text: string): string | null {
  const given = findReferences(text).find(({ start }) => GIVEN_BY.test(text.slice(0, start)));
  return given ? text.slice(given.start, given.end).trim() : null;
}

function firstReference(text: string): string | null {
  const [first] = findReferences(text);
  return first ? text.slice(first.start, first.end).trim() : null;
}
