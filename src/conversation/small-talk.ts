import type { Answer } from '../answers/answer.ts';
import type { Library } from '../answers/library.ts';
import { askBack } from '../answers/wording/replies.ts';
import { fold } from '../vietnamese/fold.ts';
import { splitSyllables } from '../vietnamese/syllables.ts';
import { describe } from '../vocabulary/describe.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { exampleQuestions } from './example-questions.ts';

/** A message that asks for nothing in a report, and how it is answered. */
interface SmallTalk {
  /** Folded, without marks of punctuation. */
  pattern: RegExp;
  reply: string;
  /** With questions that the stored reports answer. */
  hasExamples?: true;
  /** With the units whose reports are stored. */
  hasUnits?: true;
  /** Of the assistant itself: words that ask, or that reports use too, make it no other question. */
  ofItself?: true;
}

const CALLED = '(?:em|bot|tro ly|ad|may|ban|anh|chi|ban oi|oi|a)';
const POLITE = '(?: (?:a|em|anh|chi|nhe|roi|vay|bot|nha|nhi|qua|lam|the|day|ha|da|vang|ban|tro ly|oi|luon|rat|nhieu|lan))*';

const KINDS: readonly SmallTalk[] = [
  {
    pattern: new RegExp(
      `\\b(?:giup (?:toi|em|anh|chi|minh|duoc)(?: \\S+){0,2} gi|lam (?:duoc|duoc nhung|nhung)(?: cai| viec)? gi|hoi (?:duoc )?(?:nhung )?(?:cai |dieu )?gi (?:duoc|o day)|(?:huong dan|chi|bay) (?:toi|em|anh|chi|minh)?(?: cach)? (?:su dung|dung|hoi)|dung (?:nhu )?the nao|hoi (?:nhu )?the nao|biet lam gi|chuc nang gi|co chuc nang)\\b`,
    ),
    reply:
      'Tôi đọc các báo cáo đã nạp và trả lời câu hỏi về số liệu, nội dung, văn bản viện dẫn, kèm câu trích nguyên văn. Anh/chị hỏi như nói với đồng nghiệp, có dấu hay không dấu đều được.',
    hasExamples: true,
    ofItself: true,
  },
  {
    pattern: new RegExp(
      `^(?:the |vay |xin hoi |cho hoi )*(?:${CALLED} )+(?:la (?:ai|gi|con gi|robot|nguoi|may)|ten (?:la )?gi)\\b|^(?:ai|con gi) (?:day|vay|the)$`,
    ),
    reply:
      'Tôi là Trợ lý Báo cáo, một phần mềm đọc các báo cáo của đơn vị và trả lời bằng số liệu, câu trích có trong báo cáo. Tôi không tự đặt ra số liệu.',
    hasExamples: true,
    ofItself: true,
  },
  {
    pattern: /\bbao cao (?:cua )?(?:nhung |cac )?(?:don vi|phuong|xa|dia phuong|noi|ai) nao\b|\b(?:nhung|cac|may|bao nhieu) (?:don vi|phuong) (?:nao )?(?:co|da gui|da nap) bao cao\b|\bco (?:nhung |cac )bao cao (?:nao|gi)\b/,
    reply: 'Tôi đang có báo cáo của:',
    hasUnits: true,
    ofItself: true,
  },
  {
    pattern: new RegExp(`^(?:thoi |the |ok |vang |da )*(?:tam biet|bye|bai bai|hen gap|di ngu|nghi day|the thoi|thoi)${POLITE}$`),
    reply: 'Vâng ạ. Khi nào cần số liệu, anh/chị cứ nhắn tôi.',
  },
  {
    pattern: new RegExp(`^(?:${CALLED} )*(?:tra loi )?(?:sai|nham|khong dung|chua dung|sai so)(?: (?:so|bet))?${POLITE}$`),
    reply:
      'Xin lỗi anh/chị. Anh/chị cho biết cần sửa điều gì: đơn vị, kỳ hay số liệu nào. Ví dụ: “ý mình là quý II chứ không phải quý III”.',
  },
  {
    pattern: /\b(?:cam on|thanks|thank you|tks|cam ta|da ta|biet on)\b/,
    reply: 'Vâng ạ. Anh/chị cần thêm số liệu nào trong các báo cáo thì nhắn tôi.',
  },
  {
    pattern: new RegExp(
      `^(?:(?:da|e|a|oi|kinh|xin|em|vang|hey) )*(?:chao|hello|hi|hey|alo|a lo|(?:bot|tro ly|em|ad) oi|e bot)\\b`,
    ),
    reply: 'Chào anh/chị. Anh/chị cần hỏi số liệu hay nội dung nào trong các báo cáo?',
    hasExamples: true,
  },
  {
    pattern: new RegExp(
      `^(?:(?:${CALLED}|da|vang|a|the|ro) )*(?:hay|gioi|tuyet(?: voi)?|chuan|xin|xuat sac|thong minh|nhanh|tot|dung roi|chinh xac|ngon|dinh)(?: (?:that|ghe|qua|the|lam|day|roi|gioi|hay))*${POLITE}$`,
    ),
    reply: 'Cảm ơn anh/chị ạ. Anh/chị cần thêm số liệu nào trong các báo cáo thì nhắn tôi.',
  },
  {
    pattern: new RegExp(
      `^(?:vang|da|ok|oke|okie|okela|uh|u|um|tot|duoc|duoc roi|ro|ro roi|hieu roi|nhat tri|dong y|the a|a the a|the ha|biet roi|nhan roi|haha|hihi|hehe)${POLITE}$`,
    ),
    reply: 'Vâng ạ. Anh/chị cần thêm số liệu nào trong các báo cáo thì nhắn tôi.',
  },
];

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

/** A reply with questions that the stored reports answer below it. */
export async function withExamples(
  library: Library,
  reply: string,
  asker: { unit: Unit | null; today: string },
): Promise<string> {
  const examples = await exampleQuestions(library, asker);
  return examples.length > 0 ? `${reply}\nVí dụ:\n${examples.map((one) => `- ${one}`).join('\n')}` : reply;
}

const MOST_UNITS = 12;

function unitsOf(library: Library): string {
  const names = [...new Set(library.reports.map((report) => report.unit))];
  const more = names.length > MOST_UNITS ? ` và ${names.length - MOST_UNITS} đơn vị khác` : '';
  return names.length === 0 ? 'chưa đơn vị nào' : `${names.slice(0, MOST_UNITS).join(', ')}${more}`;
}
