import { fold } from '../vietnamese/fold.ts';

/** What is put right in the question before. */
export interface Correction {
  /** What is meant, as typed. */
  meant: string;
  /** What is not meant, as typed; empty where it was not said. */
  rejected: string;
}

const WHO = '(?:minh|em|e|toi|anh|chi|to|tui|bac|co|chu|chau)';
const SIGH =
  '(?:(?:a|ay|o|khong phai(?: vay| the)?(?= ?,)|oi|u|uh|um|chet|khoan|thoi|da|khong|ko|k|ha|the a|xin loi|sorry)[ ,.!…]+)*';
const MISTAKEN = `(?:(?:${WHO} )?(?:nham|lon|hoi nham|go nham|viet nham|hoi sai)(?: (?:roi|mat roi|mat|a|day|ti|chut))?)`;
const MEANT = `(?:(?:cai )?y (?:cua )?${WHO}? ?(?:la|hoi|muon hoi|noi)(?: la| ve)?|y la|${WHO} (?:muon )?(?:hoi|noi)(?: la| ve)?|phai la|(?:muon |dang )?hoi(?: la| ve)?|la)`;

/** Folded ways to put right what was asked; groups `meant` and `not`. The first that fits is taken. */
const FORMS: readonly { example: string; pattern: RegExp }[] = [
  {
    example: 'không phải Đông Hải mà là Hải An · không phải tiếp nhận, giải quyết cơ',
    pattern: new RegExp(
      `^${SIGH}(?:${MISTAKEN}[ ,.:]+)?(?:khong phai|ko phai|k phai|dau phai|chu khong phai)(?: la| hoi)? (?<not>[^,.;]+?)(?:\\s*[,.;]\\s*(?:ma )?|\\s+ma (?=la |hoi |phai ))(?:${MEANT} )?(?<meant>.+)$`,
      'd',
    ),
  },
  {
    example: 'à quý II chứ không phải quý III · ý mình là Hải An chứ không phải Đông Hải',
    pattern: new RegExp(
      `^${SIGH}(?:${MISTAKEN}[ ,.:]+)?(?:${MEANT} )?(?<meant>.+?)(?:\\s*,\\s*(?:chu )?|\\s+chu )(?:khong phai|ko phai|k phai|dau phai)(?: la)? (?<not>.+)$`,
      'd',
    ),
  },
  {
    example: 'nhầm, Hải An cơ · ấy nhầm, ý em là phường Hải An',
    pattern: new RegExp(`^${SIGH}${MISTAKEN}[ ,.:;]+(?:${MEANT} )?(?<meant>.+)$`, 'd'),
  },
  {
    example: 'ý mình là Hải An · ý là kế hoạch',
    pattern: new RegExp(
      `^${SIGH}(?:(?:cai )?y (?:cua )?${WHO} (?:la|hoi|muon hoi|noi)(?: la| ve)?|y la)[ ,:]+(?<meant>.+)$`,
      'd',
    ),
  },
  {
    example: 'không, hỏi xã Thanh Lương · không, Thanh Lương cơ',
    pattern: new RegExp(`^(?:a |o |ay )*(?:khong|ko|k|khong khong)[ ]*[,.!][ ]*(?:${MEANT} )?(?<meant>.+)$`, 'd'),
  },
  {
    example: 'mình hỏi Hải An cơ mà · Hải An cơ · Hải An mới đúng',
    pattern: new RegExp(
      `^${SIGH}(?:${WHO} (?:dang )?hoi(?: ve| la)? )?(?<meant>.{2,60}?) (?:c[o0] ma|moi dung|kia ma)[ .!?]*$`,
      'd',
    ),
  },
  { example: 'Hải An cơ', pattern: /^(?<meant>.{2,60}?) c0[ .!?]*$/d },
];

/** Closing words of a correction that say nothing themselves. */
const CLOSE =
  /[\s,]+(?:cơ(?: mà| ạ)?|co ma|mới đúng|moi dung|kia mà|kia ma|chứ|cơ chứ|mà|nhé|nhe|ạ|đấy|ấy|nha|thôi)[\s.!]*$/iu;
/** "co" of "Hải An cơ" typed without marks; "có" would open a question. */
const BARE_CLOSE = /[\s,]+co[\s.!]*$/iu;

/**
 * Reads a message that puts right the question before it; null for any other. The same words in a first message are read by the caller.
 *
 * @param text NFC.
 */
export function readCorrection(text: string): Correction | null {
  const typed = text.trim();
  const folded = fold(typed.replace(/(?<!\p{L})[Cc]ơ(?!\p{L})/gu, 'c0'));
  for (const { pattern } of FORMS) {
    const match = pattern.exec(folded);
    const [meant, not] = [match?.indices?.groups?.meant, match?.indices?.groups?.not];
    if (!meant) continue;
    return { meant: bare(typed.slice(...meant)), rejected: not ? bare(typed.slice(...not)) : '' };
  }
  return null;
}

function bare(words: string): string {
  const closed = words.replace(CLOSE, '').replace(BARE_CLOSE, '');
  return (closed === '' ? words : closed).trim();
}

const TAKES_BACK = new RegExp(`^${SIGH}${MISTAKEN}(?:[ ,.:;]|$)`);

/** "Đông Hải có mấy tổ… à nhầm, mấy cuộc tập huấn?": a sentence that takes back the one before it. */
export function mendsItself(sentence: string): boolean {
  return TAKES_BACK.test(fold(sentence).trim());
}
