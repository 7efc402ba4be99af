import { splitSyllables } from '../vietnamese/syllables.ts';
import { findConcepts } from '../vocabulary/find-concepts.ts';
import { STOP_WORDS } from '../vocabulary/stop-words.ts';
import { foldQuestionWords } from './fold-question-words.ts';

/** Words before the name of a part of a unit: its rooms, schools, hamlets. */
const HEADS =
  /(?<![a-z]|(?:giai|van|quoc|du|hai|ngoai|thi|moi|hien|c0ng|tham|cac|may|nhieu|tang)\s)(?:phong(?! (?:hoc|kham|benh|khong|tro)\b)|truong|thon|xom|to dan pho|khu pho)\s+/gu;
/** A name ends at these: what follows is asked of the part. */
const ENDS = new Set(
  'ben minh con co da duoc dang chua no lam la thi cua o tai trong va hay hoac bao may nhieu nao gi bi nay do ay kia the bn xong qua tre cham giai thuc hoan nhan tiep giao'.split(
    ' ',
  ),
);
const MOST_SYLLABLES = 6;
/** The office of the unit is a part of it that has no other name. */
const OFFICE =
  /(?<![a-z])van phong(?! (?:dang ky|chinh phu|ubnd thanh pho|uy ban nhan dan thanh pho|tinh uy|thanh uy)\b)/u;

/**
 * The folded words by which a question names a part of the unit: "phòng kinh tế hạ tầng còn mấy việc" → kinh, te, ha, tang.
 * A figure of another part is no answer to it. Empty where none is named.
 */
export function readNamedPart(bare: string): string[] {
  const folded = foldQuestionWords(bare);
  if (OFFICE.test(folded)) return ['van', 'phong'];
  for (const match of folded.matchAll(HEADS)) {
    const start = match.index + match[0].length;
    const name: string[] = [];
    let last = start;
    for (const syllable of splitSyllables(bare.slice(start))) {
      const isApart = /[.,;:?!()]|\s{2,}/u.test(bare.slice(last, start + syllable.start));
      if ((ENDS.has(syllable.folded) && !/^\p{Lu}/u.test(syllable.text)) || isApart || name.length >= MOST_SYLLABLES)
        break;
      name.push(syllable.folded);
      last = start + syllable.end;
    }
    const told = name.filter((word) => !STOP_WORDS.has(word) && word.length > 1);
    // "trường mầm non", "ban hành": a kind of thing or another word, not a name.
    const whole = bare.slice(match.index, last);
    const isKind = findConcepts(whole, { chat: true }).some(
      (mention) => mention.end - mention.start >= whole.trim().length - 1,
    );
    if (told.length > 0 && !isKind) return told;
  }
  return [];
}
