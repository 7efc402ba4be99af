import type { Answer } from '../answers/answer.ts';
import { type Library, unitsWithReports } from '../answers/library.ts';
import { askBack } from '../answers/wording/replies.ts';
import { fold } from '../vietnamese/fold.ts';
import { splitSyllables } from '../vietnamese/syllables.ts';
import { describe } from '../vocabulary/describe.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { withExamples } from './example-questions.ts';
import { KINDS, type SmallTalk } from './small-talk-kinds.ts';

const OF_A_PICTURE: SmallTalk = {
  pattern: /^$/,
  reply: 'Vâng ạ. Anh/chị cần số liệu nào trong các báo cáo thì nhắn tôi bằng chữ.',
  hasExamples: true,
};

/** Longer than this it is no mere greeting. */
const MOST_SYLLABLES = 12;
/** "Cảm ơn, còn Đông Hải thì sao?" asks on. */
const ASKS_ON = /\b(?:thi sao|con|bao nhieu|may|the nao|gi|nao|khong|sao)\b/;

/** A greeting, thanks, a word about the assistant itself, or pictures alone; null for everything else. */
export function readSmallTalk(text: string): SmallTalk | null {
  if (!/[\p{L}\d]/u.test(text)) return /\p{Extended_Pictographic}|[:;]-?[()DP]|<3/u.test(text) ? OF_A_PICTURE : null;
  const folded = fold(text)
    .replace(/[^a-z\d\s]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (splitSyllables(folded).length > MOST_SYLLABLES) return null;
  const kind = KINDS.find(({ pattern }) => pattern.test(folded));
  if (!kind || kind.ofItself) return kind ?? null;
  return describe(text, { chat: true }).concepts.size > 0 || ASKS_ON.test(folded) ? null : kind;
}

/** Answers in kind, with nothing looked up but the examples that lead on. */
export async function answerSmallTalk(
  library: Library,
  { reply, hasExamples, hasUnits }: SmallTalk,
  asker: { unit: Unit | null; today: string },
): Promise<Answer> {
  if (hasUnits) return askBack(`${reply} ${unitsOf(library)}.`);
  return askBack(hasExamples ? await withExamples(library, reply, asker) : reply);
}

const MOST_UNITS = 12;

function unitsOf(library: Library): string {
  const names = unitsWithReports(library).sort(new Intl.Collator('vi').compare);
  const more = names.length > MOST_UNITS ? ` và ${names.length - MOST_UNITS} đơn vị khác` : '';
  return names.length === 0 ? 'chưa đơn vị nào' : `${names.slice(0, MOST_UNITS).join(', ')}${more}`;
}
