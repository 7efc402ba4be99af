import { findDates } from '../../src/vietnamese/dates.ts';
import { findPeriods } from '../../src/vietnamese/periods.ts';
import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import type { Span } from '../outline/sentences.ts';
import { findReferences } from '../references/find-references.ts';
import { countedNounAt } from './counted-nouns.ts';

/** Signs of an inner list that a sentence was cut at: "(i)", "ii", "a-". */
const LIST_SIGN = /^\s*(?:\(?(?:i{1,3}|iv|vi{0,3}|[a-zđ]|\d{1,2})\)|[a-zđ]\s?[-–]|[-+*•])\s+/u;

/** Words that open a member of a sentence without saying anything of the figure. */
const OPENING =
  /^(?:trong (?:đó|số (?:đó|này)|tổng số (?:đó|này))|cụ thể(?: như sau)?|bao gồm|gồm có|gồm|chia ra|đồng thời|bên cạnh đó|ngoài ra|đến nay|đến thời điểm hiện tại|hiện nay|hiện tại|hiện|và|với|nhưng|có(?!\s+mặt)|còn(?!\s+(?:thời hạn|hạn|lại|phù hợp|hiệu lực|tồn))|là|thì|mà|như|riêng|ước|tính đến nay|(?:kết quả(?: thực hiện| giải quyết)?|lý do|nguyên nhân)(?=\s*:)|đạt được|trong kỳ báo cáo|trong kỳ|trong quý|trong tháng|trong năm|trong tuần|trong khi|chỉ(?=\s+có)|trong(?!\s+(?:thời\s+)?hạn)|lũy kế|luỹ kế|phấn đấu|ii+|iv|từ đầu năm(?: đến nay)?|toàn (?:phường|xã|thành phố|tỉnh|đặc khu)|trên địa bàn(?: (?:phường|xã|thành phố|tỉnh))?|qua đó|theo đó|đều|tổng cộng)(?=[\s,;:]|$)[\s,;:]*/iu;

/** A predicate between the name of a figure and its number. */
const PREDICATE =
  /(?:[\s,]*(?::|=|(?<!\p{L})(?:là|đạt|ước đạt|ước|được|có|gồm|(?<!mặt )bằng|còn|khoảng|hơn|trên|gần|dưới|tổng là|tổng số|tổng cộng|với tổng số|với|chiếm|chiếm tỷ lệ|đạt tỷ lệ|ở mức|mới ở mức|mới có|mới đạt|chỉ có|chỉ còn|chỉ đạt|mới bố trí|tối thiểu|ít nhất|từ|lên|xuống|cho|đối với|của|trong|tại|do|và|thì|tương đương|tương ứng|bao gồm|trong đó|cụ thể|trị giá)(?!\p{L})))+[\s:=]*$/iu;

const EDGES = /^[\s,;:.)–-]+|[\s,;:.(–-]+$/gu;

/** When, by what and through what something was counted; it does not name the figure. */
const ADVERBIAL =
  /^(?:trong|từ|tính|kể từ|đến|tại|theo|thông qua|qua|năm|quý|tháng|\d+ tháng|lũy kế|luỹ kế|để|nhằm|thực hiện|về|phân theo|chia theo|so với|sau)(?=\s)[^,:]{3,}[,:]\s*/iu;

/** Who reports or acts for the report's own unit; who assigns a task ("thành phố giao") is no such subject. */
const SUBJECT =
  /^(?:(?:các|cả|mỗi|toàn|tập thể|lãnh đạo|[Cc]hủ tịch|[Pp]hó [Cc]hủ tịch|[Tt]hường trực|[Vv]ăn phòng)\s+)*(?:của\s+)?(?:[ủỦ]y ban nhân dân|[uU]ỷ ban nhân dân|ubnd|UBND|HĐND|[Hh]ội đồng nhân dân|[Tt]rung tâm [Pp]hục vụ [Hh]ành chính công|[Tt]rung tâm [Hh]ành chính công|[Bb]ộ phận [Mm]ột cửa|[Bb]an [Tt]iếp công dân|cơ quan, đơn vị(?:, địa phương)?|cơ quan|đơn vị|phòng, đơn vị|phòng, ban|sở, ngành|phường|xã|thành phố|tỉnh|đặc khu|văn thư|(?:tổ|đoàn) kiểm tra(?: công vụ)?)(?:\s+(?:của\s+|trên địa bàn\s+)?(?:(?:[ủỦ]y ban nhân dân|UBND)\s+)?(?:phường|xã|thành phố|tỉnh|đặc khu))?(?:\s+\p{Lu}[\p{Ll}\p{M}]*)*(?:$|\s+(?!(?:đã\s+)?giao(?!\s+(?:dịch|tiếp))|đặt|đề ra|được giao|tạm giao|cũ|mới|số|tập|và|hoặc|phường[\s,]|xã[\s,]|thành phố[\s,]|tỉnh[\s,]|[ủu][ỷyỳ]|ủy|,)(?=\p{Ll}))/u;

/** Sentence ends and turns of thought behind which a figure's own words are over. */
const TAIL_ENDS =
  /[;:]|,\s*nguyên nhân\s|\svà (?:có|nghe|tổ chức|thực hiện|tiến hành|yêu cầu|đề nghị|chỉ đạo|hướng dẫn|xử lý|giao)\s|,\s*(?:nhất là|đặc biệt là|chủ yếu|(?:số )?còn lại|các \p{L}+ còn lại)\s|\.\s|,?\s(?:trong (?:đó|số đó|số này)|cụ thể(?: như sau)?|bao gồm|gồm|nhằm|nhờ vậy|nguyên nhân|nên|do đó|vì|đồng thời|qua đó|theo (?:đúng )?(?:quy định|hướng dẫn|chỉ đạo|yêu cầu))(?=[\s,:]|$)|\s\((?![^()]{1,25}\))|,\s*(?:không|chưa|nhưng|trong|tăng|giảm|đạt|bảo đảm|đảm bảo|góp phần|phấn đấu|tập trung|phục vụ|tạo)(?=\s)|\s(?:trở lên|trở xuống)(?!\p{L})/iu;

/** What the words before a number say of it. */
export interface Lead {
  /** What stands before a colon: the name of the list item ("Khiếu nại: thuộc thẩm quyền 07 vụ"). */
  above: string;
  own: string;
  /** The topic that the list item opens with ("Giảm nghèo: có 64 hộ nghèo"). */
  topic: string;
}

/** Topics that reports divide themselves by: as the head of a list item they name no figure of it. */
const TOPIC =
  /^(?:(?:công tác|lĩnh vực|về|sự nghiệp)\s+)?(?:giáo dục(?:,? (?:và )?đào tạo| và đào tạo)?|y tế|văn hóa(?:[,-–\s]+(?:thể thao|thông tin|xã hội|du lịch)|,| và)*|giảm nghèo|tiếp (?:công )?dân|an sinh xã hội|lao động|việc làm|lao động\s*[,–-]\s*việc làm|nông nghiệp|trồng trọt|chăn nuôi|thủy sản|lâm nghiệp|công nghiệp|thương mại|dịch vụ|thương mại\s*[,–-]\s*dịch vụ|quốc phòng|an ninh(?: trật tự)?|môi trường|tài chính|ngân sách|đầu tư|xây dựng|giao thông|đất đai|dân số|chuyển đổi số|du lịch|kinh tế|thể thao|đầu tư công|thu\s*[,–-]\s*chi ngân sách|thu,? chi ngân sách|y tế\s*[,–-]\s*dân số|bảo hiểm|tuyển quân|cải cách [^,:\d]{4,40}|xây dựng chính quyền số|tuyên truyền|kiểm tra|khen thưởng|đào tạo|bồi dưỡng|tổ chức bộ máy)$/iu;
const SAYS_NOTHING =
  /^(?:(?:phân |chia |tính )?theo [^,:\d]{2,40}|kết quả|cụ thể|kết quả (?:thực hiện|giải quyết|xử lý|cụ thể|như sau)|như sau)$/iu;

/** "(gồm HĐND: 05, UBND: 47)", "Trung tâm Phục vụ hành chính công: 18": the member of a breakdown that is a body of the unit itself. */
const BODY_OF_LIST = /(?:^|[(,;])\s*(?:gồm\s+)?(\p{Lu}[^:;,.()\d]{1,60}?)\s*:\s*$/u;

/**
 * The words before a number, without what does not name the figure: list signs, openings ("trong đó"), when it was
 * counted, who counted it, the documents it rests on, the predicate that leads to the number.
 */
export function tidyLead(before: string): Lead {
  const head = withoutOpenings(/^[^:\d]{2,60}(?=:\s)/u.exec(before)?.[0] ?? '');
  const topic = TOPIC.test(head) ? head : '';
  const own = topic === '' ? before : before.slice(before.indexOf(':') + 1);
  // "Thực hiện Nghị quyết …; Đoàn đã làm việc với 05 thôn": what stands before the semicolon is told for itself.
  const parts = own
    .slice(own.lastIndexOf('; ') + 1)
    .replace(PREDICATE, '')
    .split(/:\s+|\s*\(\s*/u)
    .map((part) => withoutSubject(withoutOpenings(withoutNaming(part))))
    .map((part) => part.replace(PREDICATE, '').replace(EDGES, ''))
    .filter((part) => part !== '');
  const body = parts.length === 0 ? BODY_OF_LIST.exec(before)?.[1] : undefined;
  if (body !== undefined) return { topic, above: '', own: body };
  const above = parts.slice(0, -1).filter((part) => part.length <= 60 && !SAYS_NOTHING.test(part));
  return {
    topic,
    above: above.join(' '),
    own: lastClause(fromName(parts.at(-1) ?? ''))
      .replace(/(?<!(?:thực|phát|thể|xuất|biểu)\s)(?<!\p{L})hiện$/iu, '')
      .trim(),
  };
}

/** Offset behind the topic that a paragraph opens with ("Thu - chi ngân sách: …"), 0 where it opens with none. */
export function endOfTopic(text: string): number {
  const head = /^[^:\d]{2,60}(?=:\s)/u.exec(text)?.[0] ?? '';
  return TOPIC.test(withoutOpenings(head)) ? head.length + 1 : 0;
}

/** The words behind a number and its noun, up to where they speak of something else. */
export function tidyTail(after: string): string {
  const opening = /^\s*,\s*/u.exec(after)?.[0] ?? '';
  if (
    opening !== '' &&
    countedNounAt(after.slice(opening.length), splitSyllables(after.slice(opening.length)), 0) === 0
  )
    return '';
  const end = TAIL_ENDS.exec(after);
  const own = end ? after.slice(0, end.index) : after;
  // "4.512 văn bản đến" are documents that came in.
  if (/^\s*đến\s*[,;.]?\s*$/iu.test(own)) return 'đến';
  return withoutNaming(own.replace(/\([^()]*\d[^()]*\)/gu, ''))
    .replace(
      /[\s,]*(?:đạt|chiếm|bằng|là|với|và|cho|của|tại|trong|từ|đến|do|để|đối|so|có|được|thì|gần|hơn|trên)\s*$/iu,
      '',
    )
    .replace(EDGES, '')
    .trim();
}

/** "sau khi thành lập, phường có diện tích …": what is named begins behind the verb. */
function fromName(words: string): string {
  const verb =
    /(?:^|\s)(?:có|với|nâng|duy trì|tăng cường|thì|phấn đấu)\s+(?=(?:tỷ lệ|tỉ lệ|diện tích|tổng số|dân số|tổng diện tích)(?!\p{L}))/iu.exec(
      words,
    );
  return verb ? words.slice(verb.index + verb[0].length) : words;
}

function startsWithNoun(words: string): boolean {
  return countedNounAt(words, splitSyllables(words), 0) > 0;
}

/** A long lead is told by its last clause, unless that only goes on with an enumeration. */
function lastClause(words: string): string {
  const last = words.slice(words.lastIndexOf(', ') + 2);
  return words.length > 55 && words.includes(', ') && last.length >= 8 && !startsWithNoun(last)
    ? withoutSubject(last)
    : words;
}

function withoutOpenings(words: string): string {
  let text = words.replace(EDGES, '');
  for (let i = 0; i < 8; i++) {
    const rest = text.replace(LIST_SIGN, '').replace(OPENING, '');
    const shorter = ADVERBIAL.test(rest) ? rest.replace(ADVERBIAL, '') : rest;
    const next = shorter.trim().length >= 3 ? shorter : rest;
    if (next === text) break;
    text = next;
  }
  return text.trim();
}

/** "tại Quyết định … của … ban hành Kế hoạch …": what was enacted names the figure, not the paper that enacts it. */
const ENACTMENT =
  /^(?:tại|theo|trong|triển khai|thực hiện)?\s*(?:[Qq]uyết định|[Nn]ghị quyết|[Cc]ông văn)\s.{0,80}?(?:ban hành|phê duyệt|về việc)\s+(?=(?:[Kk]ế hoạch|[Cc]hương trình|[Đđ]ề án)(?!\p{L}))/u;

/** "ban hành Kế hoạch … với 34 nhiệm vụ": the tasks are the plan's. */
const ISSUING = /^(?:ban hành|xây dựng|triển khai|thực hiện)\s+(?=(?:kế hoạch|chương trình|đề án)(?!\p{L}))/iu;

function withoutSubject(words: string): string {
  const text = lowerFirst(words).replace(ENACTMENT, '');
  const rest = text.replace(SUBJECT, '');
  return withoutOpenings((rest === text ? text : rest.replace(/^đã\s+/u, '')).replace(ISSUING, ''));
}

/** Numbers and dates of documents, days and spans of time, telephone numbers. */
function withoutNaming(words: string): string {
  const spans = [
    ...findReferences(words).map(({ start, end, kind }) => ({ start: kind === '' ? start : start + kind.length, end })),
    ...findDates(words).map(({ start, end }) => ({ start, end })),
    ...findPeriods(words, { today: '2026-01-01', report: { from: '2026-01-01', to: '2026-12-31' } })
      .filter(({ start, end }) => isAdverbial(words, start, end))
      .map(({ start, end }) => ({ start, end })),
  ];
  let text = words;
  let cutFrom = words.length;
  for (const { start, end } of joined(spans)) {
    if (end > cutFrom) continue;
    const from = start - (BEFORE_PERIOD.exec(text.slice(0, start))?.[0].length ?? 0);
    text = `${text.slice(0, from)} ${text.slice(end).replace(/^\s*(?:đến nay)?\s*\)?,?/u, '')}`;
    cutFrom = from;
  }
  return text.replace(/\d[\d.\s]{6,}\d|(?<=\S)\(\d{1,2}\)/gu, '').replace(/\s+/gu, ' ');
}

/** Overlapping spans as one, last first. */
function joined(spans: Span[]): Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else all.push({ ...span });
  }
  return all.reverse();
}

const BEFORE_PERIOD =
  /\(?(?:\s*(?:tính đến|tính từ|kể từ|lũy kế|luỹ kế|trong|từ|tính|đến|vào|hết|ngày|thời điểm|số liệu|cả|của|nhân))*\s*$/iu;

/** "kế hoạch năm 2026" names the plan; "trong năm 2026," and "(đến ngày …)" only say when. */
function isAdverbial(words: string, start: number, end: number): boolean {
  const before = words.slice(0, start).trimEnd();
  const after = words.slice(end).trimStart();
  if (/(?:so với|so|cùng kỳ|hơn)(?:\s+(?:cùng kỳ|cuối))?$/iu.test(before)) return false;
  return (
    before === '' ||
    after === '' ||
    /[,;:(]$/u.test(before) ||
    /^[,;:)]/u.test(after) ||
    /(?:trong|từ|tính|đến|vào|hết|ngày|lũy kế|luỹ kế)$/iu.test(before)
  );
}

/** Small first letter, but for a short form (TTHC, UBND). */
export function lowerFirst(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
