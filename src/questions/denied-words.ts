import { fold } from '../vietnamese/fold.ts';
import type { ConceptMention } from '../vocabulary/concept-mention.ts';

/** What is not so is said by these themselves; "chưa kích hoạt VNeID" names a thing that is not so. */
const SAYS_STATE = new Set(['state', 'scope', 'channel', 'aspect', 'part']);

/** "Chưa khởi công", "không đạt", "không hợp lệ". At the end of a question "không" asks, and some words begin with it. */
const DENIAL =
  /(?<!\p{L})(?:(?<yet>chưa|chua)|(?<!(?:hay|phải|phai|được|duoc|còn|đúng|dung)\s+)(?<not>không|khong))\s+(?:(?:được|duoc|bị|bi)\s+(?=\p{L}))?(?!(?:biết|biet|em|anh|chị|chi|vậy|vay|nhỉ|nhi|thế|hả|ha|ta|ad|bot|ạ|gian|khí|khi)(?!\p{L}))(?<word>\p{L}{2,})/giu;

const NEAR = 40;

/**
 * What a question asks not to be: "chua khoi", "khong dat".
 *
 * @param bare the question without units and periods.
 * @param mentions what the vocabulary knows of it: a state that is not so yet ("chưa xong") is a state of its own.
 * @param negated those of them that are asked the absence of.
 * @returns the denying word and the first word denied, folded.
 */
export function deniedWords(bare: string, mentions: ConceptMention[], negated: ConceptMention[]): string[] {
  return [...bare.matchAll(DENIAL)].flatMap((match) => {
    const { yet, word = '' } = match.groups ?? {};
    const at = match.index + match[0].length - word.length;
    const isKnown = mentions.some((mention) => {
      const isOfState = SAYS_STATE.has(mention.concepts[0]?.slot ?? 'topic');
      const isHere = mention.start <= at && at < mention.end;
      return isHere && (yet ? isOfState : mention.start < at);
    });
    // "Không qua thanh toán trực tuyến": the other ways are meant.
    const isOfWay = negated.some((mention) => match.index < mention.start && mention.start - at < NEAR);
    return isKnown || isOfWay ? [] : [`${yet ? 'chua' : 'khong'} ${fold(word)}`];
  });
}
