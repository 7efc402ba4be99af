import { describe } from '../vocabulary/describe.ts';
import { foldQuestionWords } from './fold-question-words.ts';

/** plainly: "?", "bao nhiêu", "cho biết …" · perhaps: "gì", "nào", which are said in statements too · not. */
export type Asking = 'plainly' | 'perhaps' | 'not';

/** "Mấy hôm nay", "mấy anh chị": some, not how many. */
const HOW_MANY =
  /\b(?:bao nhieu|bn|bnhieu|nhieu nhi|may(?! (?:hom|bua|ngay (?:nay|qua)|tuan nay|thang nay|nam nay|anh|chi|em|bac|ong|ba|chu|co|dua|ban|nguoi (?:kia|noi|bao))))\b/;
const NUMBER = new RegExp(`${HOW_MANY.source}|\\b(?:ti le|ty le|phan tram)\\b|%\\s*\\??$`);
/** "Đồng chí nào bận thì báo" asks nothing. */
const WHICH =
  /\b(?:(?:ben|noi|phuong|xa|don vi|phong|linh vuc|truong|thon|to) nao(?!.*\bthi\b)|the nao|ra sao|vi sao|tai sao|do dau|so may|(?:nhung|kho khan|vuong mac|han che|kien nghi|de xuat) gi)\b/;
const REQUEST =
  /^(?:(?:va|roi|vay|the|thoi|cho|xin|nho|kinh|de nghi|lam on|vui long|tro ly|bot|em|anh|chi|minh|toi|muon|can) )*(?:cho (?:em |anh |chi |minh |toi |bot )?(?:biet|xin)|muon biet|can biet|xin (?:so|ty le|so lieu)|cung cap|liet ke|ke (?:ten|ra|giup)|tom tat|so sanh|doi chieu|thong ke|neu (?:ro|ten|cac|nhung)|ve (?:giup )?bieu do|kiem tra (?:giup|ho)|xem (?:giup|ho) (?:so|ty le)|hoi)\b/;
const WORDS =
  /\b(?:gi|nao|ra sao|thi sao|vi sao|tai sao|nguyen nhan|ly do|do dau|ai|o dau|so may|(?:co|duoc|da|dung|phai)\b.*\b(?:khong|chua))\b|^(?:con|the|vay) /;
const POLITE = '(?: (?:khong|ko|k|chua|chu|nhi|a|roi|vay|the|ha|em|anh|chi|bot|bac))*';
/** "Đúng không ạ?": said of the sentence before. */
const TAG = new RegExp(
  `^(?:co |da |a |em |vay |the |nhu vay |nhu the |the la )*(?:dung|phai|chinh xac|chuan|khop|on)${POLITE}[ ?!.]*$|^(?:nhi|ha|a|nhe|da|vang)[ ?!.]*$`,
);
/** "Anh chị khỏe không?", "giúp em với được không ạ?" ask for nothing in a report. */
const PLEASANTRY =
  /\b(?:khoe (?:khong|chu)|an com chua|ranh (?:khong|chu)|co day (?:khong|chu)|giup (?:em|anh|chi|minh|toi|duoc)\b.{0,12}\bkhong|biet khong|duoc khong a?|day chua)\b/;
const COURTESY =
  /^(?:(?:da|vang|ok|a|u|uh|em|anh|chi|minh|toi|tro ly|bot|kinh|xin|the thi|rat) )*(?:chao|hello|hi|alo|cam on|thanks|thank you|tks|tran trong|kinh gui|kinh thu|kinh chuc|chuc|than ai)\b|^(?:toi|em|minh|anh|chi|chung toi|ben em) (?:la|o|ben|ten)\b/;

/** How plainly a sentence asks. */
export function askingOf(sentence: string): Asking {
  const folded = foldQuestionWords(sentence).replace(/\s+/g, ' ').trim();
  if (TAG.test(folded) || (PLEASANTRY.test(folded) && !namesSomething(sentence))) return 'not';
  if (/\?[\s"”)!.]*$/u.test(folded) || NUMBER.test(folded) || REQUEST.test(folded)) return 'plainly';
  return WORDS.test(folded) ? 'perhaps' : 'not';
}

/** A question mark or "bao nhiêu": "tỷ lệ" alone stands in what a report tells as well. */
export function asksOutright(sentence: string): boolean {
  const folded = foldQuestionWords(sentence).trim();
  return /\?[\s"”)!.]*$/u.test(folded) || HOW_MANY.test(folded);
}

/** Also "bên nào", "vì sao": said at length they ask though no mark stands behind. */
export function asksPlainlyOrWhich(sentence: string): boolean {
  return askingOf(sentence) === 'plainly' || WHICH.test(foldQuestionWords(sentence));
}

/** "Bao nhiêu", "mấy", "tỷ lệ". */
export function asksNumber(sentence: string): boolean {
  return NUMBER.test(foldQuestionWords(sentence).trim());
}

/** "Đúng không ạ?" asks of the sentence before it. */
export function isTag(sentence: string): boolean {
  return TAG.test(foldQuestionWords(sentence).trim());
}

/** It speaks of something that reports tell: counted, in a state, a part of a report. */
export function namesSomething(sentence: string): boolean {
  return describe(sentence, { chat: true }).concepts.size > 0;
}

/** Greeting, thanks, the head and the close of a letter. */
export function isCourtesy(sentence: string): boolean {
  return COURTESY.test(foldQuestionWords(sentence).trim()) && askingOf(sentence) !== 'plainly';
}
