import { fold } from '../../vietnamese/fold.ts';
import { PART_NOUNS } from '../../vocabulary/part-nouns.ts';

/** Longer ones first, each also without its marks. */
const NOUN = [...PART_NOUNS]
  .sort((a, b) => b.length - a.length)
  .flatMap((noun) => [noun, fold(noun)])
  .join('|');
const OF_ANY_KIND = 'đơn vị|don vi|bộ phận|bo phan|cơ quan|co quan|nơi|noi|bên|ben';
const RANKED = new RegExp(
  `(?<!\\p{L})(${NOUN})\\s+(?:nào|nao)(?!\\p{L}).*?(?:(?:nhất|nhat|hết|het|toàn bộ|toan bo|tất cả|tat ca)(?!\\p{L})|%)`,
  'iu',
);
const RANKED_OF_ANY_KIND = new RegExp(`(?<!\\p{L})(${OF_ANY_KIND})\\s+(?:nào|nao)(?!\\p{L})`, 'iu');
const EACH = /(?<!\p{L})(?:từng|tung|mỗi|moi)\s+(\p{L}+(?:\s+\p{L}+)?)/iu;

/** What is ranked within one unit ("lĩnh vực nào nhiều nhất" → "lĩnh vực"); null where nothing is. */
export function rankedNoun(bare: string): string | null {
  return RANKED.exec(bare)?.[1] ?? null;
}

/** "Phòng nào quá hạn": those of which it is so. */
const PICKED = new RegExp(`(?<!\\p{L})(${NOUN})\\s+(?:nào|nao)(?!\\p{L})`, 'iu');

/** Parts of a unit that a question goes through. */
export interface Divider {
  /** As it is typed: "phòng", "lĩnh vực"; null where parts of any kind are meant ("đơn vị nào"). */
  noun: string | null;
  /** The words by which it is named, to be left out of what is counted. */
  words: string;
  /** They are set against each other, not only listed. */
  isRanked: boolean;
  /** Only those of which there are any are asked for. */
  isPicked: boolean;
}

/** "Từng phòng", "phòng nào nhiều nhất", "đơn vị nào đạt 100%"; null where a question goes through no parts. */
export function readDivider(bare: string): Divider | null {
  const ranked = rankedNoun(bare);
  if (ranked) return { noun: ranked, words: ranked, isRanked: true, isPicked: false };
  const each = EACH.exec(bare)?.[1];
  if (each) return { noun: IS_OF_ANY_KIND.test(each) ? null : each, words: each, isRanked: false, isPicked: false };
  const any = RANKED_OF_ANY_KIND.exec(bare)?.[1];
  if (any) return { noun: null, words: any, isRanked: true, isPicked: false };
  const picked = PICKED.exec(bare)?.[1];
  return picked ? { noun: picked, words: picked, isRanked: true, isPicked: true } : null;
}

const IS_OF_ANY_KIND = new RegExp(`^(?:${OF_ANY_KIND})$`, 'iu');
