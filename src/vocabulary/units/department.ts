import { fold } from '../../vietnamese/fold.ts';
import type { HeadText } from './head-text.ts';

const WORDS = 'sở|phòng|ban|trung tâm|văn phòng|thanh tra|chi cục|công an|ban chỉ huy';
const LETTERHEAD = new RegExp(`^(?:${WORDS})\\s`, 'iu');
const PLACE_BEHIND = /\s+(?:(?:thành phố|tỉnh|phường|xã(?!\s+hội)|đặc khu|tp\.?)\s.*)$/iu;
const NAME = `(?<name>(?:${capitalised(WORDS)})\\s[^.,;:()]{2,60}?)`;
const REPORTING = new RegExp(
  `(?:^|[.;:,]\\s)${NAME}\\s+(?:xin\\s+|kính\\s+|trân trọng\\s+)*(?:tổng hợp,?\\s+)?báo cáo\\s`,
  'u',
);
const CLOSING = new RegExp(`Trên đây là[^.]*?\\scủa\\s${NAME}\\s*(?:\\./|$)`, 'u');

/** The office of a council and those who steer a programme or lead an association write for the whole, whose report it is; they are no departments. */
const COUNCIL_OFFICE =
  /^(?:van phong (?:hdnd|ubnd|hoi dong nhan dan|uy ban nhan dan)|ban (?:chi dao|to chuc|dieu hanh|chap hanh|thuong vu|dai dien|bau cu))(?![a-z])/;

/** The department that has a line of its own under the letterhead's place, without its place ("Sở Nội vụ"). */
export function departmentInLetterhead(head: HeadText): string | null {
  const line = head.letterhead.slice(1).find((one) => LETTERHEAD.test(one));
  return line === undefined || COUNCIL_OFFICE.test(fold(line)) ? null : asWritten(line, head.flow);
}

/** The department that says in its report's body that it reports, without its place ("Phòng Kinh tế"). */
export function departmentInBody(head: HeadText): string | null {
  const name = REPORTING.exec(head.flow)?.groups?.name ?? CLOSING.exec(head.flow)?.groups?.name;
  return name === undefined || COUNCIL_OFFICE.test(fold(name)) ? null : name.replace(PLACE_BEHIND, '').trim();
}

/** A letterhead is in capitals; the name's own capitals stand where the text writes it, else the usual ones are taken. */
function asWritten(capitals: string, flow: string): string {
  const name = capitals.replace(PLACE_BEHIND, '').replace(/\s+/gu, ' ').trim();
  const [folded, wanted] = [fold(flow), fold(name)];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const written = flow.slice(at, at + wanted.length);
    if (written !== written.toUpperCase()) return written;
  }
  const [first = '', second = '', ...rest] = name.toLowerCase().split(' ');
  return [
    capitalise(first),
    ...(JOINED.has(fold(first)) ? [second] : [capitalise(second)]),
    // "Phòng Văn hóa - Xã hội": a name behind a dash begins anew.
    // "Sở Văn hóa, Thể thao và Du lịch": so does each member.
    ...rest.map((word, i) => (/^[-–]$|^và$|,$/u.test([second, ...rest][i] ?? '') ? capitalise(word) : word)),
  ].join(' ');
}

/** "Trung tâm", "Văn phòng", "Thanh tra": words of two syllables, of which the first alone is capitalised. */
const JOINED = new Set(['trung', 'van', 'thanh', 'cong']);

function capitalised(words: string): string {
  return words.split('|').map(capitalise).join('|');
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
