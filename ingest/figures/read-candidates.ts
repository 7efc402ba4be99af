import type { NumberSpan } from '../../src/vietnamese/number-span.ts';
import { isSameKind } from '../../src/vocabulary/noun-kinds.ts';
import type { Span } from '../outline/sentences.ts';
import { amountInBracket } from './amount-in-bracket.ts';
import { countedByHead, countedByMember, NAMED_BY_NUMBER } from './bare-members.ts';
import { openBracketBefore } from './brackets.ts';
import type { Candidate } from './candidate.ts';
import { countedMember } from './counted-member.ts';
import { isBareMember, listsBareMembers } from './divisions.ts';
import { isCount } from './kinds-of-measure.ts';
import { measureAfter, measureInLabel } from './measures.ts';
import { qualifierBefore } from './qualifiers.ts';

/**
 * Reads which numbers of a sentence state quantities, and of what.
 *
 * @param numbers those of the sentence that name nothing; `inherited` what a bare number counts by the list it stands in.
 */
export function readCandidates(
  text: string,
  sentence: Span,
  numbers: NumberSpan[],
  inherited: string | null,
): Candidate[] {
  const found: (Candidate | null)[] = numbers.map(() => null);
  for (let i = numbers.length - 1; i >= 0; i--) {
    const number = numbers[i] as NumberSpan;
    const next = numbers[i + 1];
    found[i] = readCandidate(text, sentence, number, next && { number: next, candidate: found[i + 1] ?? null });
  }
  for (const [i, number] of numbers.entries()) {
    if (found[i] || number.written === 'words') continue;
    const money = amountInBracket(text, number, found[i - 1] ?? null);
    if (money) {
      found[i] = money;
      continue;
    }
    const counts = found.slice(0, i).filter((one) => one !== null && isCount(one.measure));
    const counted = counts.at(-1)?.measure ?? null;
    // A bare number says nothing of how many there are at the most.
    const named = counts.filter((one) => one?.measure === counted && one.bodyEnd > one.number.end);
    const most =
      named.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...named.map((one) => one?.number.value ?? 0));
    found[i] = readBareCandidate(text, sentence, number, { counted, most, inherited });
  }
  return found.filter((candidate): candidate is Candidate => candidate !== null);
}

function readCandidate(
  text: string,
  sentence: Span,
  number: NumberSpan,
  next: { number: NumberSpan; candidate: Candidate | null } | undefined,
): Candidate | null {
  const qualifier = qualifierBefore(text, number.start);
  const gap = next ? text.slice(number.end, next.number.start) : '';
  if (next?.candidate && /^\s*\/\s*$/u.test(gap)) {
    const { measure } = next.candidate;
    return { number, measure, bodyEnd: number.end, fraction: true, qualifier };
  }
  if (next && /^\s*\/\s*$/u.test(gap)) {
    // 4816/4907 = 98,14 %: both are counts of what the words before the colon name.
    const lead = text.slice(sentence.start, number.start);
    const measure = countedLast(lead) ?? measureInLabel(lead);
    if (measure) return { number, measure, bodyEnd: number.end, fraction: true, qualifier };
  }
  if (next?.candidate && /^\s*(?:đến|tới|-|–)\s*(?:dưới\s*)?$/u.test(gap) && next.candidate.bodyEnd > next.number.end) {
    return { number, measure: next.candidate.measure, bodyEnd: number.end, fraction: false, qualifier: 'from' };
  }
  const before = text.slice(sentence.start, number.start);
  // "(từ 08 lên 19 ca)": the second value of a move names what both count.
  if (next?.candidate && MOVED_TO.test(gap) && /(?:^|[\s(])từ\s+$/iu.test(before))
    return { number, measure: next.candidate.measure, bodyEnd: number.end, fraction: false, qualifier: null };
  if (WAY_AFTER.test(text.slice(number.end))) return null;
  const measure = measureAfter(text, number.end);
  if (measure) {
    if (number.written === 'words' && !/\s/u.test(number.raw) && !measure.known) return null;
    if (!measure.known && !isCountingPlace(before, text, number)) return null;
    // "642,3 tỷ đồng/1.150 tỷ đồng": a fraction that names its measure twice.
    const fraction =
      next?.candidate?.measure === measure.text && /^\s*\/\s*$/u.test(text.slice(measure.end, next.number.start));
    return {
      number,
      measure: measure.text,
      bodyEnd: measure.end,
      fraction,
      qualifier,
      ...(fraction && { namesTwice: true }),
    };
  }
  if (OUT_OF_TOTAL.test(before)) return null;
  if (/\/\s*$/u.test(before)) {
    const lead = before.replace(/\d[\d.,]*\s*\/\s*$/u, '');
    const label = countedLast(lead) ?? measureInLabel(lead);
    return label ? { number, measure: label, bodyEnd: number.end, fraction: false, qualifier } : null;
  }
  if (
    /[:=]\s*$/u.test(before) ||
    (/(?:^|\s)(?:là|đạt|tổng kinh phí|tổng số|số lượng)\s+$/iu.test(before) && endsMember(text, number.end))
  ) {
    const label =
      (/^\s*[-+*]?\s*(?:tổng )?số\s/iu.test(before) && !/\d/u.test(before) ? measureInLabel(before) : null) ??
      measureInLabel(lastMember(before)) ??
      measureInLabel(before);
    return label && endsMember(text, number.end)
      ? { number, measure: label, bodyEnd: number.end, fraction: false, qualifier }
      : null;
  }
  return null;
}

const MOVED_TO = /^\s+(?:xuống|lên)(?:\s+(?:còn|đến|tới|mức))*\s+$/iu;

/** "phát hiện 06 tồn tại, đã khắc phục 05/06": what the number before it counts. */
function countedLast(before: string): string | null {
  if (!ACT_BEFORE.test(before)) return null;
  const last = [...before.matchAll(/\d[\d.,]*(?=\s+\p{L})/gu)].at(-1);
  const measure = last ? measureAfter(before, last.index + last[0].length) : null;
  return measure && isCount(measure.text) ? measure.text : null;
}

/**
 * A number with nothing counted beside it: "gồm: chứng thực 2.908, hộ tịch 1.114", "đất đai (13)", "Quá hạn: 03". It counts
 * what its sentence, or else its list, counts.
 */
function readBareCandidate(
  text: string,
  sentence: Span,
  number: NumberSpan,
  { counted, most, inherited }: { counted: string | null; most: number; inherited: string | null },
): Candidate | null {
  if (number.decimals > 0) return null;
  if (WAY_AFTER.test(text.slice(number.end)))
    return counted ? { number, measure: counted, bodyEnd: number.end, fraction: false, qualifier: null } : null;
  const before = text.slice(sentence.start, number.start);
  const opensParts = /^\s*:/u.test(text.slice(number.end)) && TOTAL_OF.test(before.slice(-NEAR));
  if (!endsMember(text, number.end) && !opensParts && !/^\s+(?:do|vì|so với)\s/iu.test(text.slice(number.end)))
    return null;
  const asCandidate = (measure: string | null): Candidate | null =>
    measure && isCount(measure) ? { number, measure, bodyEnd: number.end, fraction: false, qualifier: null } : null;
  const heading = /(?:tổng số|số)\s+(?=\p{L})/iu.test(before) ? measureInLabel(before) : null;
  if (OUT_OF_TOTAL.test(before)) return asCandidate(counted);
  if (listsBareMembers(text.slice(sentence.start, sentence.end))) return asCandidate(counted ?? inherited);
  const isListed = isBareMember(text.slice(sentence.start, sentence.end), number.start - sentence.start);
  const named = countedMember(before);
  const isNamed = named !== null && before.toLowerCase().endsWith(`, ${named} `);
  if (counted && isListed && !(isNamed && isSameKind(named, counted))) return asCandidate(counted);
  if (heading && TOTAL_OF.test(before.slice(-NEAR))) return asCandidate(heading);
  if (DEGREE_BEFORE.test(before) || VICTIMS_BEFORE.test(before)) return asCandidate('người');
  if (named) return asCandidate(named);
  const overList = inherited ?? (isListed && !NAMED_BY_NUMBER.test(before.slice(-NEAR)) ? CASES : null);
  // "Phòng Kinh tế: 52 nhiệm vụ, hoàn thành 43": what is named behind the number before it, else what that counted.
  if (STATE_BEFORE.test(before))
    return asCandidate(measureInLabel(lastMember(before).replace(/^.*[\d:]/su, '')) ?? counted ?? overList);
  if (ACT_BEFORE.test(before)) return asCandidate(counted ?? overList);
  if (IN_BRACKET.test(before)) return asCandidate(counted);
  if (/[\p{L}\d]\s*:\s*$/u.test(before))
    return asCandidate(heading ?? (openBracketBefore(before, before.length) >= 0 ? counted : null) ?? overList);
  const ofParts = /(?:gồm|trong đó|cụ thể|chia ra|là|thuộc)\s*:?.*\p{Ll}\s*\(?\s*$/iu.test(before)
    ? (heading ?? counted)
    : null;
  if (ofParts && !NAMED_BY_NUMBER.test(before) && !/(?:số|mục|điều|khoản|nhóm|loại)\s*\(\s*$/iu.test(before))
    return asCandidate(ofParts);
  if (isListed) return asCandidate(overList);
  const around = {
    counted: counted ?? countedByHead(text),
    most,
    inherited,
  };
  return asCandidate(countedByMember(text.slice(sentence.start, sentence.end), before, number.value, around));
}

/** What the members of a list count that says it nowhere. */
const CASES = 'trường hợp';

/** "289 dịch vụ công (112 toàn trình, 177 một phần)": how what was counted before is done. */
const WAY_AFTER =
  /^\s+(?:toàn trình|một phần|(?:(?:vẫn )?còn |đều |đã |bị )?(?:trong hạn|đúng hạn|trước hạn|quá hạn|trễ hạn|chậm hạn))\s*(?:[,;.)]|và(?!\p{L})|$)/iu;

/** "Trình độ: thạc sĩ 31, đại học 55": people by what they have learnt. */
const DEGREE_BEFORE =
  /(?:^|[\s,;:(])(?:tiến [sS][ĩỹ]|thạc [sS][ĩỹ]|(?:sau |trên )?đại học|cao đẳng|trung cấp|sơ cấp)\s+$/iu;

/** "chết 02, bị thương 13": what happened to people. */
const VICTIMS_BEFORE = /(?:^|[\s,;:(])(?:chết|tử vong|bị thương|mất tích)(?:\s+(?:nặng|nhẹ))?\s+$/iu;

/** So many characters before a number name it. */
const NEAR = 120;

/** "Tổng số hộ toàn phường 13.480." */
const TOTAL_OF = /(?:^|[.;:]\s+)[-+*]?\s*(?:[Tt]ổng số|[Ss]ố)\s+(?:\p{L}+\s+){1,8}$/u;

const OUT_OF_TOTAL = /(?:trên|trong)\s+tổng(?:\s+số)?\s*$/iu;

/** "Đã trình 85, đạt 96,6%; chưa trình 03 do …": what was done to how many, of what was counted before. */
const ACT_BEFORE = /(?:^|[\s,;.(])(?:[Đđ]ã|[Cc]hưa|[Đđ]ang|[Cc]òn|[Pp]hải)(?:\s+\p{Ll}+){0,3}\s+$/u;

/** "Biên chế được giao 96, có mặt 91": a state and its number. */
const STATE_BEFORE =
  /(?:^|[\s,;(])(?:có mặt|hiện có|đúng hạn|trước hạn|trong hạn|quá hạn|trễ hạn|hoàn thành|trực tuyến|trực tiếp|tiếp nhận|giải quyết|xử lý|trả lời|thẩm định|được giao)\s+$/iu;

/** "41 hồ sơ (trong hạn 40, quá hạn 1)": words and a number in a bracket behind a count. */
const IN_BRACKET = /\((?:[^()]*[,;]\s*)?\p{L}[\p{L}\s]*\s$/u;

/** A noun that no list knows is taken as counted only where a count is likely: after a verb or mark, not after a name. */
function isCountingPlace(before: string, text: string, number: NumberSpan): boolean {
  const word = /(\p{L}+)\s*$/u.exec(before)?.[1] ?? '';
  if (/^\p{Lu}/u.test(word) && before.trim() !== word) return false;
  if (
    /(?:^|\s)(?:số|ngày|cấp|khu|khối|tầng|phòng|đài|đường dây nóng|hotline|kỳ|lần|thứ|chương|phần|tập|trang|cột|dòng|mã|tuyến)\s*$/iu.test(
      before,
    ) &&
    !/(?:tổng|với|có) số\s*$/iu.test(before)
  )
    return false;
  return /^\s*\p{Ll}/u.test(text.slice(number.end));
}

function endsMember(text: string, end: number): boolean {
  return /^\s*(?:[.,;)]|$|=|và(?!\p{L})|\()/u.test(text.slice(end));
}

function lastMember(before: string): string {
  const parts = before.split(/[;(]|,\s(?=[^,]*[:=]\s*$)/u);
  return parts.at(-1) ?? before;
}
