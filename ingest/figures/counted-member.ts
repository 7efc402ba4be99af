import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import { findConcepts } from '../../src/vocabulary/find-concepts.ts';
import { countedNounAt } from './counted-nouns.ts';
import { measureInLabel } from './measures.ts';
import { NUMBERED_PAPERS } from './numbered-papers.ts';

/**
 * "Văn bản đến 11.208, văn bản đi 2.964": a member that opens with what is counted and ends with the number. Nouns that are numbered
 * as well ("Quyết định 464", "tổ 5", "Đề án 06") are none.
 */
export function countedMember(before: string): string | null {
  const member = /(?:^|[,;.:(])\s*([^,;.:()\d]{4,40})\s$/u.exec(before)?.[1];
  if (member === undefined || NUMBERED.test(member)) return null;
  // "hộ tịch 1.114" counts no households: the whole phrase names a field.
  const [first] = findConcepts(member);
  if (first?.from === 0 && first.concepts.every((concept) => concept.slot !== 'object')) return null;
  if (first?.from !== 0 && !/(?:^|[.;:]\s+)$/u.test(before.slice(0, -member.length - 1))) return null;
  return countedNounAt(member, splitSyllables(member), 0) > 0 ? measureInLabel(member) : null;
}

const NUMBERED = new RegExp(
  `^(?:${NUMBERED_PAPERS}|luật|tổ|phòng|khu|nhóm|cấp|loại|số|quý|mục|trường)(?!\\p{L})|(?:số|ngày|tháng|năm|từ|đến ngày|là|đạt|khoảng)$`,
  'iu',
);
