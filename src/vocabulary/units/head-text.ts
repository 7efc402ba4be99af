import { fold, normalize } from '../../vietnamese/fold.ts';

/** The beginning and end of a report, as the issuer is read from it. */
export interface HeadText {
  /** Lines of the letterhead that name bodies, from the top; a body and its place on one line. */
  letterhead: string[];
  /** Lines before the first sentence of the body that are neither letterhead nor place nor addressee. */
  title: string;
  /** "X" of "X, ngày … tháng … năm …". */
  place: string | null;
  /** All of it in one run, without the addressee and those who get a copy. */
  flow: string;
}

const MARKDOWN = /[#*_|>]+/gu;
const NATIONAL_TITLE = /(?:cộng ho[àa] xã hội|cộng hòa xã hội|độc lập\s*[-–]|đảng cộng sản việt nam).*$/iu;
/** Lines beside the national title that say nothing of the issuer. */
const NOT_BODY = /^(?:so\s*[:.\d/]|bao cao\b|\W*$)/;
const PLACE_LINE = /^(?<place>\p{Lu}[\p{L} ]{1,40}?)\s*,\s*ngày(?:\s|$|…|\.)/iu;
const BODY_START =
  /^(?:thuc hien|can cu|tiep tuc|trien khai|thi hanh|theo |trong |uy ban nhan dan .*[a-z] (?:da|bao)\b|[ivx]+\.|phan |\d+\.|tren day)/;
const ADDRESSEE = /^kinh gui\b/;
const RECIPIENTS = /^noi nhan\b/;
const SIGNATURE = /^(?:tm\.|kt\.|tl\.|chu tich|giam doc|truong phong)/;
const HEAD_LINES = 30;

/** Splits the lines of a report's head and tail by what they say of its issuer. */
export function readHeadText(lines: string): HeadText {
  const all = normalize(lines)
    .split('\n')
    .map((line) => line.replace(MARKDOWN, ' ').trim())
    .filter((line) => line !== '');
  const kept = withoutAddressees(all);
  const bodyAt = kept.findIndex((line) => BODY_START.test(fold(line)));
  const head = kept.slice(0, Math.min(bodyAt < 0 ? kept.length : bodyAt, HEAD_LINES));
  const place = head.map((line) => PLACE_LINE.exec(line)?.groups?.place).find((found) => found !== undefined);
  const letterhead = readLetterhead(head);
  return {
    letterhead: letterhead.lines,
    title: head
      .slice(letterhead.taken)
      .filter((line) => !PLACE_LINE.test(line))
      .join(' '),
    place: place?.trim().replace(/\s+/gu, ' ') ?? null,
    flow: kept.join(' ').replace(/\s+/gu, ' '),
  };
}

/** "Kính gửi: …" with its list, and "Nơi nhận: …" up to the signature. */
function withoutAddressees(lines: string[]): string[] {
  const kept: string[] = [];
  let skipping: 'addressee' | 'recipients' | null = null;
  for (const line of lines) {
    const folded = fold(line);
    if (ADDRESSEE.test(folded)) skipping = 'addressee';
    else if (RECIPIENTS.test(folded)) skipping = 'recipients';
    else if (skipping === 'addressee' && !/^[-–+]/u.test(line)) skipping = null;
    else if (skipping === 'recipients' && SIGNATURE.test(folded)) skipping = null;
    if (skipping === null) kept.push(line);
  }
  return kept;
}

const COUNCIL = /^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)\b/;
/** Bodies of a unit that write without a line of its council over theirs. */
const OTHER_BODY =
  /^(?:uy ban (?:bau cu|mat tran)|ban (?:bau cu|chi dao|chi huy|chap hanh|thuong vu|dai dien)|hoi dong (?!nhan dan)|dang uy|hoi (?:lien hiep|cuu chien binh|nong dan|chu thap do|nguoi cao tuoi|khuyen hoc)|mttq|doan (?:thanh nien|tncs)|to (?:cong tac|bau cu))(?![a-z])/;
const COUNCIL_ALONE = /^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)$/;
const LETTERHEAD_MAX = 90;

/** The run of short lines in capitals at the top that begins with the council: "ỦY BAN NHÂN DÂN", "PHƯỜNG X", "PHÒNG Y". */
function readLetterhead(head: string[]): { lines: string[]; taken: number } {
  const beginsWith = (bodies: RegExp) =>
    head.findIndex((line) => isLetterheadLine(line) && bodies.test(fold(cutNational(line))));
  const council = beginsWith(COUNCIL);
  const first = council < 0 ? beginsWith(OTHER_BODY) : council;
  if (first < 0) return { lines: [], taken: 0 };
  const lines: string[] = [];
  let at = first;
  for (; at < head.length; at++) {
    const line = cutNational(head[at] ?? '');
    if (NOT_BODY.test(fold(line)) && fold(line) !== '') break;
    if (line === '') continue;
    if (!isLetterheadLine(line)) break;
    const above = lines.at(-1);
    if (above !== undefined && COUNCIL_ALONE.test(fold(above))) lines[lines.length - 1] = `${above} ${line}`;
    else lines.push(line);
  }
  return { lines, taken: at };
}

/** A line of a letterhead that names a people's council or committee itself, not an office of it. */
export function beginsWithCouncil(line: string): boolean {
  return COUNCIL.test(fold(line));
}

function cutNational(line: string): string {
  return line.replace(NATIONAL_TITLE, '').trim();
}

function isLetterheadLine(line: string): boolean {
  const own = cutNational(line);
  if (own.length > LETTERHEAD_MAX || PLACE_LINE.test(own)) return false;
  return own === own.toUpperCase() || (COUNCIL.test(fold(own)) && own.split(/\s+/u).length <= 8 && !/[.;:]/u.test(own));
}

/** "PHƯỜNG LƯU KIẾM" → "Phường Lưu Kiếm", so that a letterhead is read like other text; mixed text stays as it is. */
export function namesFromCapitals(line: string): string {
  if (line !== line.toUpperCase()) return line;
  return line.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
