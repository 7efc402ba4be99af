import { fold } from '../vietnamese/fold.ts';
import type { Question } from './question.ts';

/** It opens with a word that leans on what was said before. */
export function opensLeaning({ full }: Question): boolean {
  return LEANS.test(full);
}

/** "Phường đó", "số đó", "chỗ ấy", "số liệu tương ứng". */
export function pointsBack({ full }: Question): boolean {
  return POINTS_BACK.test(fold(full));
}

/** "Trong đó đất đai mấy hồ sơ?": a part of what was told, nothing wider. */
export function asksOfPart({ full }: Question): boolean {
  return IS_PART.test(fold(full));
}

const LEANS =
  /^(?:th[eế]|v[aậ]y|c[oò]n|trong (?:đó|do)|ri[eê]ng|so v[oớ]i|nguy[eê]n nh[aâ]n|v[iì] sao|t[aạ]i sao|đ[uú]ng h[aạ]n|qu[aá] h[aạ]n|th[iì]|b[eê]n n[aà]o|ý (?:mình|em|tôi|anh|chị) là)/iu;

const POINTS_BACK =
  /\b(?:phuong|xa|don vi|dia phuong|noi|cho|ben|so|cai|viec|phan|muc|trong|o) (?:do|day|ay|nay|kia|noi tren|vua (?:roi|neu|noi))(?! (?:luong|thi|tuyen|bat))\b|\btuong ung\b|\bnoi tren\b|\bvua (?:neu|noi|hoi)\b/;

const IS_PART = /^\s*(?:the |vay |va |thi )*trong (?:do|so)\b|\btrong (?:so )?do\W*$/;
