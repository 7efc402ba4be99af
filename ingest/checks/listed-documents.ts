import { fold } from '../../src/vietnamese/fold.ts';
import { findReferences } from '../references/find-references.ts';
import type { Listed } from './listed.ts';

/** Words that name documents of every kind. */
const ANY_KIND = 'van ban';
const KIND =
  /^(?:[-+•]\s*|\(?\d{1,2}[.)]\s+|và\s+|các\s+|ngày\s[\d/]+\s+)*(?<kind>nghị quyết|quyết định|chỉ thị|quy chế|quy định|thông báo|hướng dẫn|chương trình|kế hoạch|phương án|đề án|báo cáo|tờ trình|công văn|công điện|kết luận|văn bản)(?!\p{L})/iu;
/** Between two documents that stand side by side, each by its number alone. */
const BESIDE =
  /^[\s,]*(?:và\s*)?(?:(?:các\s+)?(?:quyết định|kế hoạch|công văn|thông báo|văn bản|tờ trình|báo cáo)\s*)?(?:số\s*:?\s*)?$/iu;

/** The kind of document that a measure counts, folded ("quyet dinh", "van ban" for any); null where it counts none. */
export function documentCounted(measure: string): string | null {
  const kind = KIND.exec(measure)?.groups?.kind;
  return kind === undefined ? null : fold(kind);
}

/**
 * Counts the documents of a kind that a list names, one to a semicolon. Null where anything else stands in it: then what it names is no
 * list of documents alone.
 */
export function countDocuments(list: string, counted: string): (Listed & { kinds: Set<string> }) | null {
  const segments = list
    .split(/;/u)
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== '.');
  const kinds = new Set<string>();
  let least = 0;
  let most = 0;
  for (const segment of segments) {
    const kind = KIND.exec(segment)?.groups?.kind;
    if (kind === undefined) return null;
    const own = fold(kind);
    kinds.add(own);
    const references = findReferences(segment);
    // "Quyết định số 12/QĐ-UBND, 13/QĐ-UBND": side by side from the first on; what its subject names stands further in.
    const inSubject = references.findIndex((one, i) => {
      const before = references[i - 1];
      return before !== undefined && !BESIDE.test(segment.slice(before.end, one.start));
    });
    const beside = Math.max(1, inSubject < 0 ? references.length : inSubject);
    const inside = Math.max(1, references.length);
    if (counted === ANY_KIND || own === counted) least += beside;
    most += inside;
  }
  return { least, most, kinds, isComplete: true };
}
