import { fold } from '../../src/vietnamese/fold.ts';
import { findConcepts } from '../../src/vocabulary/find-concepts.ts';
import { measureInLabel } from '../figures/measures.ts';
import type { Block } from '../outline/outline.ts';
import { pathOf } from '../passages/make-passages.ts';

/** What stands over a table. */
export interface Caption {
  /** "Đơn vị tính: hồ sơ" → "hồ sơ". */
  unit: string | null;
  /** What the title over the table, or the heading of its section, counts. */
  noun: string | null;
  /** The title itself, where it says more than that it is a table. */
  subject: string;
}

/** Reads the lines over a table, from the path of its first row. */
export function captionOf(row: Block | undefined): Caption {
  if (!row) return { unit: null, noun: null, subject: '' };
  const lines = pathOf(row);
  const unit = lines
    .map((line) => (/(?:đvt|đơn vị tính)\s*:\s*([^.;()]{1,30})/iu.exec(line) ?? MONEY.exec(line))?.[1]?.trim())
    .find((one) => one);
  const noun = [...lines]
    .reverse()
    .map((line) => objectIn(line))
    .find((one) => one !== null);
  const subject = subjectOf(lines.findLast((line) => !/^\(?(?:đvt|đơn vị tính)/iu.test(line)) ?? '');
  return { unit: unit ?? null, noun: noun ?? null, subject };
}

/** A sentence that leads to the table says what it counts in its last words, if at all; to what it is compared, its columns tell. */
function subjectOf(line: string): string {
  const last = line.split(/(?<=[.;])\s+(?=\p{Lu})/u).at(-1) ?? '';
  const told = last
    .replace(LEADS, '')
    .replace(/\s*(?:\(?so (?:với|sánh)(?!\p{L}).*|,?\s*(?:cụ thể )?như sau\s*:?\s*)$/iu, '');
  return SAYS_ONLY_THAT_IT_FOLLOWS.test(told) ? '' : told.trim();
}

const LEADS = /^(?:chi tiết|cụ thể|tình hình|kết quả)\s+(?=(?:một số|các)\s)/iu;
const SAYS_ONLY_THAT_IT_FOLLOWS =
  /^(?:so sánh\s.*|(?:chi tiết|cụ thể|trong đó)?\s*(?:một số|các)?\s*(?:khoản|nội dung|chỉ tiêu|lĩnh vực)(?:\s+(?:thu|chi|chính|chủ yếu))*\s*:?)$/iu;

/** "Thu, chi ngân sách (triệu đồng)": the unit in a bracket at the end of the title. */
const MONEY = /\(((?:nghìn|triệu|tỷ)?\s*đồng)\)\s*$/iu;

/** The thing that a title counts: "Kết quả giải quyết hồ sơ theo lĩnh vực" → "hồ sơ". */
function objectIn(written: string): string | null {
  const title = written.replace(DIVIDED_BY, ' ');
  if (COUNTED_THINGS.test(fold(title)))
    return /hồ sơ|thủ tục hành chính|tthc/iu.test(title) ? 'hồ sơ' : (measureInLabel(title) ?? 'nhiệm vụ');
  const [object] = findConcepts(title).filter((mention) =>
    mention.concepts.some((concept) => concept.slot === 'object' && concept.id !== 'benefit_cost'),
  );
  return object ? measureInLabel(title.slice(object.start, object.end)) : null;
}

/** "Kết quả theo từng phòng", "nhiệm vụ của các phòng": by what the table is divided is not what it counts. */
const DIVIDED_BY =
  /(?:phân |chia )?theo (?:từng |các )?\p{L}+(?: \p{L}+)?|(?:của )?(?:từng|các|mỗi) \p{L}+(?:, \p{L}+(?: \p{L}+)?)*/giu;

/** Titles over tables name the work, not the thing counted: "giải quyết thủ tục hành chính" counts dossiers, "nhiệm vụ được giao" tasks. */
const COUNTED_THINGS = /(?:giai quyet|tiep nhan|xu ly)[^.]*(?:thu tuc|tthc|ho so)|nhiem vu/;
