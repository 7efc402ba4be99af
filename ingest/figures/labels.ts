import { namesUnitPart } from '../../src/vocabulary/unit-parts.ts';
import { kindOfMeasure } from './kinds-of-measure.ts';
import { lowerFirst, tidyLead, tidyTail } from './label-words.ts';

/** What stands around a number, to write its label from. */
export interface LabelSource {
  /** The number's own words up to it. */
  before: string;
  /** Its own words from behind what is counted on. */
  after: string;
  /** What is counted; '%' for shares. */
  measure: string;
  /** Label of the figure that a bare share or a change belongs to. */
  heir: string | null;
  /** Of whom the list item is that it stands in, where its own words do not say so. */
  member: string | null;
}

/** As long as a label may be: an official reads it on a phone, beside its number. */
const MAX_LABEL = 90;

const NAMES_COUNT =
  /(?:^|\s)(?:tổng số|số lượng|số|tổng|tỷ lệ|tỉ lệ|chỉ số|diện tích|dân số|kinh phí)(?=\s|$)(?!\s+(?:hóa|hoá|liệu|hiệu))/iu;
const NAMES_MONEY = /(?:^|\s)(?:thu|chi|vốn|kinh phí|tiền|doanh thu|tổng|dự toán|khoản|giá trị|ngân sách|nợ)(?=\s|$)/iu;
const CHANGES =
  /(?:^|[\s,;(])(tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn)(?:[^,;:()]{0,40}\slà)?(?:\s+(?:thêm|khoảng|hơn|gần))?\s*$/iu;
/** "14 điểm phát wifi" are places, not a score. */
const COUNTED_POINTS = /^(?:phát|cầu|phục vụ|tiếp|giao dịch|truy cập|công cộng|bán|thu|hỗ trợ|nghẽn)(?=\s|$)/iu;
const LEFT = /(?:^|[\s,;])(?<!xuống\s)còn(?:\s+lại)?(?:\s+là)?\s*$/iu;
const STARTS_COMPLEMENT =
  /^(?:để|theo|tại|trên|về|cho|từ|do|trong|với|qua|bằng|đến|sang|nhân|phục vụ|làm|nhằm|ở)(?=\s)/iu;

/**
 * A label as an official would write it: a noun phrase without period, reporting unit or predicate.
 *
 * "Tổng số hồ sơ đã giải quyết" + "là" + 8.785 keeps its own name; "phường đã tiếp nhận" + 6.265 + "hồ sơ trực tuyến"
 * becomes "số hồ sơ trực tuyến tiếp nhận".
 */
export function writeLabel({ before, after, measure, heir, member }: LabelSource): string {
  const change = CHANGES.exec(before);
  if (change && heir) return shorten(labelOfChange(change, heir, after));
  if (change && measure === 'điểm phần trăm')
    return shorten(`mức ${(change[1] as string).toLowerCase()} ${compared(after)}`);
  const { topic, above, own } = tidyLead(before);
  const changed = change && measure !== '%' ? subjectOf(own, change) : '';
  if (change && changed !== '') return shorten(labelOfChange(change, changed, after));
  const tail = tidyTail(after);
  if (measure === '%' && `${above}${own}${tail}` === '' && heir === null) return shorten(`tỷ lệ ${topic}`);
  if (LEFT.test(before) && kindOfMeasure(measure) === 'count')
    return shorten(`số ${measure} còn lại ${tail} ${own.replace(/^(?:số\s+)?(?:còn\s+)?(?:lại)?$/iu, '')}`);
  const lead = own === '' || /^(?:tỷ lệ|tỉ lệ|tổng số|số)$/iu.test(own) ? `${own} ${above}`.trim() : own;
  if (measure === '%') return shorten(labelOfShare(lead, tail, heir));
  const kind = kindOfMeasure(measure);
  if (kind === 'money' && heir && tail === '' && namesMoneyAlone(before))
    return shorten(`${own === '' ? 'số tiền' : own} ${bare(heir)}`);
  if (kind === 'money' && `${lead}${tail}` === '' && heir) return heir;
  if (kind === 'money') return shorten(NAMES_MONEY.test(lead) ? `${lead} ${tail}` : `số tiền ${lead} ${tail}`);
  if (kind === 'extent' || measure.includes('/')) return shorten(labelOfExtent(lead, tail, measure));
  if (/^(?:tổng|tổng cộng|tổng số)$/iu.test(own)) return shorten(`tổng số ${measure} ${tail} ${above}`);
  if (PRESENT.test(before) && own === '') return shorten(`số ${measure} ${tail} ${above} hiện có`);
  const ofWhom = lowerFirst(member ?? '');
  if (namesCount(own)) return shorten(labelOfCount(own, `${tail} ${member ?? ''}`.trim(), measure));
  // A room does something: "số nhiệm vụ phòng Kinh tế hoàn thành"; something is done to a kind of thing: "số vụ đã giải quyết khiếu nại".
  if (namesUnitPart(ofWhom)) return shorten(labelOfCount(`${ofWhom} ${above} ${own}`.trim(), tail, measure));
  const label = labelOfCount(`${above} ${own}`.trim(), tail, measure);
  return shorten(label.toLowerCase().includes(ofWhom) ? label : `${label} ${ofWhom}`);
}

/** "1.874 giao dịch với số tiền 412,6 triệu đồng": money that is named by no more than that it is money. */
export function namesMoneyAlone(before: string): boolean {
  return /^[\s,;(]*(?:với |và |có )?(?:tổng )?(?:số tiền|trị giá|giá trị|kinh phí)\s*(?:là|:|đạt|hơn|gần|trên)?\s*$/iu.test(
    before,
  );
}

/** "được giao 98, hiện có 89": without its state the second would be named as the first. */
const PRESENT = /(?:^|[\s,;])hiện có\s*$/iu;

function namesCount(lead: string): boolean {
  return /^(?:tổng\s+)?số(?:\s+lượng)?\s+\p{L}/iu.test(lead);
}

/** Whether the words before a number say by how much something changed, not how much there is. */
export function isChange(before: string): boolean {
  return CHANGES.test(before);
}

/** "số ca mắc tăng 11 ca": what the words before the verb name is what changed. */
function subjectOf(own: string, [, verb = '']: RegExpExecArray): string {
  const words = own.replace(/(?:\s+(?:tuy|đã|được|thêm|khoảng|hơn|gần))+$/iu, '');
  return /^(?:tổng số|số|tỷ lệ|tổng) \p{L}/iu.test(words) && words.toLowerCase().endsWith(` ${verb.toLowerCase()}`)
    ? words
        .slice(0, -verb.length)
        .replace(/(?:\s+(?:tuy|đã|được))+\s*$/iu, '')
        .trim()
    : '';
}

function labelOfChange(change: RegExpExecArray, heir: string, after: string): string {
  const [, word] = change as unknown as [string, string];
  if (/hơn$/iu.test(word)) return `${heir} ${change[0].replace(/^[\s,;(]+|\s+là\s*$/gu, '')} ${compared(after)}`;
  return `mức ${word.toLowerCase()} ${bare(heir)} ${compared(after)}`;
}

/** "so với cùng kỳ năm 2025" belongs to the name of a change. */
function compared(after: string): string {
  return /^[^,;.:()]*?(so với [^,;.:()]+)/iu.exec(after)?.[1] ?? '';
}

function labelOfShare(lead: string, tail: string, heir: string | null): string {
  const named = lead
    .replace(/(?:^|\s)(?:đạt|chiếm|bằng|tăng|giảm|khoảng|hơn|tương đương|tương ứng)(?=\s|$)/giu, '')
    .trim();
  if (/tỷ lệ|tỉ lệ/iu.test(named) && !/^(?:với )?(?:tỷ lệ|tỉ lệ)$/iu.test(named)) return `${named} ${tail}`;
  const own = named.replace(/^(?:tỷ lệ|tỉ lệ)$/iu, '');
  if (own === '' && heir) {
    if (/^mức /u.test(heir)) return heir;
    return `tỷ lệ ${bare(heir)} ${base(tail)}`;
  }
  return STARTS_COMPLEMENT.test(tail) || own === '' ? `tỷ lệ ${own} ${tail}` : `tỷ lệ ${tail} ${own}`;
}

/** "bằng 81% dự toán tỉnh giao": what the share is a share of. */
function base(tail: string): string {
  if (/^(?:dự toán|kế hoạch|chỉ tiêu)/iu.test(tail)) return `so với ${tail}`;
  if (/^(?:tổng số|số|nhu cầu)(?=\s|$)/iu.test(tail)) return `trên ${tail}`;
  return tail;
}

function labelOfExtent(lead: string, tail: string, measure: string): string {
  const per = /đồng\/(.+)$/u.exec(measure)?.[1];
  if (per !== undefined) return NAMES_MONEY.test(lead) ? `${lead} ${tail}` : `số tiền mỗi ${per} ${tail} ${lead}`;
  if (/^(?:m²|km²|ha)$/u.test(measure) && !/diện tích|mặt bằng|rộng/iu.test(lead)) return `diện tích ${tail} ${lead}`;
  const late = /^(?:(.*?)[,\s]+)?chậm$/iu.exec(lead);
  if (late && measure === 'ngày') return `số ngày chậm ${(late[1] ?? '').replace(/,?\s+hạn$|,.*$/iu, '')}`;
  if (measure === 'điểm' && COUNTED_POINTS.test(tail)) return `số điểm ${tail}`;
  if (/\s/u.test(lead)) return `${lead} ${tail}`;
  return measure === 'điểm' ? `số điểm ${tail}` : `số ${measure} ${tail} ${lead}`;
}

function labelOfCount(lead: string, tail: string, measure: string): string {
  const counted = `số ${measure}`;
  const named = lead.replace(/^(?:tỷ lệ|tỉ lệ)\s+/iu, 'số ');
  if (/^(?:tổng\s+)?số(?:\s+lượng)?(?:\s+\p{L}+)?\s+(?=\p{L})/iu.test(named) && NAMES_COUNT.test(named))
    return names(named, measure)
      ? `${named} ${tail}`
      : `${counted} ${tail} ${named.replace(/^(?:tổng\s+)?số\s+/iu, '')}`;
  if (/^dân số$/iu.test(named)) return named;
  if (/^(?:tổng số|số lượng|số|tổng)$/iu.test(named)) return `${named} ${measure} ${tail}`;
  // "Nhiệm vụ còn đang thực hiện: 8 nhiệm vụ" names what it counts by itself.
  if (named.toLowerCase().startsWith(measure)) return `số ${lowerFirst(named)} ${tail}`;
  const act = named
    .replace(/(?:^|\s)(?:tổng số|số lượng|với số|có số)$/iu, '')
    .replace(/^(?:tổng số|số)\s+(?!hóa|hoá)/iu, '');
  return STARTS_COMPLEMENT.test(tail) || tail.length > 40 ? `${counted} ${act} ${tail}` : `${counted} ${tail} ${act}`;
}

/** "Số hồ sơ tiếp nhận" names dossiers; "số nhà 12" before a count of people does not. */
function names(lead: string, measure: string): boolean {
  const head = (measure.split(/[\s,]/u)[0] ?? measure).toLowerCase();
  return lead.toLowerCase().includes(head) || !/^(?:tổng\s+)?số\s/iu.test(lead) || lead.split(' ').length > 2;
}

function bare(label: string): string {
  return label.replace(/^(?:tổng số|số lượng|số tiền|số)\s+/iu, '');
}

/** One spacing, no loose signs, no word said twice running, at most `MAX_LABEL` characters, cut between phrases. */
function shorten(label: string): string {
  const text = lowerFirst(
    withoutLoneBrackets(label)
      .replace(/\s+/gu, ' ')
      .replace(/\s+([,;:.)])/gu, '$1')
      .replace(/(?<!\p{L})(tỷ lệ|tỉ lệ|tổng số|số|đã|của|được)\s+(?=\1(?!\p{L}))/giu, '')
      .replace(/(?<!\p{L})(\p{L}+ \p{L}+) (?=\1(?!\p{L}))/giu, '')
      .replace(/^(tổng số|số lượng|số) (\p{L}+(?: \p{L}+)?) số \2(?=\s|$)/iu, '$1 $2')
      .replace(EDGES, '')
      .trim(),
  );
  if (text.length <= MAX_LABEL) return text;
  const room = text.slice(0, MAX_LABEL + 1);
  const phrase = [
    ...room.matchAll(/[,;]?\s(?=(?:của|tại|theo|về|trên|để|cho|và|do|qua|với|nhằm|từ|thuộc|trong|,)\s)|[,;]\s/giu),
  ]
    .map((match) => match.index)
    .filter((at) => at >= 30)
    .at(-1);
  return room
    .slice(0, phrase ?? room.lastIndexOf(' '))
    .replace(/(?:\s+(?:so|của|và|với|trong|tại|để|cho|các|về|theo))+$/iu, '')
    .replace(EDGES, '');
}

const EDGES = /^[\s,;:.)/–-]+|[\s,;:.(/–-]+$/gu;

/** A territory may end inside a bracket that another opened. */
function withoutLoneBrackets(label: string): string {
  let depth = 0;
  let out = '';
  for (const character of label) {
    if (character === '(') depth += 1;
    if (character === ')') {
      if (depth === 0) continue;
      depth -= 1;
    }
    out += character;
  }
  return depth > 0 ? out.replace(/\(([^()]*)$/u, '$1') : out;
}
