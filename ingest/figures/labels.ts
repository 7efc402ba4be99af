/** Words that open a member of a sentence without saying anything of the figure. */
const OPENING =
  /^(?:(?:trong đó|cụ thể|bao gồm|gồm có|gồm|đồng thời|bên cạnh đó|ngoài ra|đến nay|hiện nay|và|với|có|còn|là|thì|mà|như|ước|tính đến nay|kết quả|đạt được|trong kỳ báo cáo|trong kỳ)(?=[\s,:]|$)[\s,:]*)+/iu;
/** A predicate between the name of a figure and its number. */
const PREDICATE =
  /(?:\s*(?::|=|là|đạt|ước đạt|được|có|gồm|bằng|còn|khoảng|hơn|trên|gần|tổng là|tổng số|với tổng số|ước|chiếm|chiếm tỷ lệ|đạt tỷ lệ|tỷ lệ))+\s*$/iu;
const CLOSING = /[\s,;:.(–-]+$/u;

/**
 * Words for a figure out of the words of its territory.
 *
 * "Tổng số hồ sơ đã giải quyết" + "là" + 8.785 + "hồ sơ" keeps its own name; "đã tiếp nhận" + 6.265 + "hồ sơ trực tuyến"
 * becomes "số hồ sơ trực tuyến đã tiếp nhận".
 *
 * @param before the territory up to the number; `after` from behind the measure on.
 * @param measure what is counted ('%' for shares); `heir` the label of the figure that a bare share belongs to.
 */
export function writeLabel(before: string, after: string, measure: string, heir: string | null): string {
  const lead = withoutAdverbials(before.replace(OPENING, '').replace(PREDICATE, '').replace(CLOSING, '').trim());
  const tail = after
    .replace(/[.;:(]+\s*$/u, '')
    .replace(CLOSING, '')
    .trim();
  const name = /(?:tổng số|số lượng|số|tổng|tỷ lệ|tỉ lệ|tổng thu|tổng chi|diện tích|dân số|kinh phí)/iu;
  if (measure === '%') return writeShareLabel(before, lead, tail, heir);
  if (name.test(lead) && PREDICATE.test(before)) return clean(`${lead} ${tail}`);
  const counted = /^(?:tỷ|triệu|nghìn)?\s*đồng$|^(?:m²|km²|km|ha|điểm|%)$/u.test(measure) ? '' : `số ${measure}`;
  if (name.test(lead)) return clean(`${lead.replace(/\s*(?:tổng số|số lượng|số)$/iu, '')} ${counted} ${tail}`);
  // "Nhiệm vụ còn đang thực hiện: 8 nhiệm vụ" names what it counts by itself.
  if (lead.toLowerCase().includes(measure)) return clean(`số ${lowerFirst(lead)} ${tail}`);
  return clean(`${counted} ${tail} ${lowerFirst(lead)}`);
}

/** When, by what and through what something was counted; it does not name the figure. */
const ADVERBIAL =
  /^(?:trong|từ|tính|kể từ|đến|tại|theo|thông qua|qua|năm|quý|tháng|\d+ tháng|lũy kế|luỹ kế|để|nhằm|thực hiện|về)(?=\s)[^,:]{6,}[,:]\s*/iu;

/** "Trong 6 tháng đầu năm 2026, thông qua hệ thống …, thành phố đã tiếp nhận" names what stands after its adverbials. */
function withoutAdverbials(lead: string): string {
  let text = lead;
  while (text.length > 40 && ADVERBIAL.test(text)) {
    const rest = text.replace(ADVERBIAL, '');
    if (rest.length < 8) break;
    text = rest;
  }
  return text;
}

function writeShareLabel(before: string, lead: string, tail: string, heir: string | null): string {
  const bare = lead.replace(/(?:^|\s)(?:đạt|chiếm|tỷ lệ|tỉ lệ|bằng|tăng|giảm|khoảng|hơn|trên)(?=\s|$)/giu, '').trim();
  if (/tỷ lệ|tỉ lệ/iu.test(lead) && bare !== '') return clean(`${lead} ${tail}`);
  if (/(?:tăng|giảm|bằng)\s*$/iu.test(before.trimEnd()) && heir) {
    const verb = /tăng\s*$/iu.test(before.trimEnd())
      ? 'mức tăng'
      : /giảm\s*$/iu.test(before.trimEnd())
        ? 'mức giảm'
        : 'tỷ lệ';
    return clean(`${verb} ${stripCount(heir)} ${tail}`);
  }
  if (bare === '' && heir) return clean(`tỷ lệ ${stripCount(heir)} ${tail}`);
  if (bare === '') return clean(`tỷ lệ ${tail}`);
  return clean(`tỷ lệ ${bare} ${tail}`);
}

function lowerFirst(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function stripCount(label: string): string {
  return label.replace(/^(?:tổng số|số lượng|số)\s+/iu, '');
}

function clean(label: string): string {
  const text = withoutLoneBrackets(label)
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,;:.)])/gu, '$1')
    .replace(/(tỷ lệ|tỉ lệ|tổng số|số)\s+(?=\1(?!\p{L}))/giu, '')
    .replace(/^(số \p{L}+(?: \p{L}+)?)[,;]?\s+(?:trong đó|cụ thể|gồm|bao gồm)(?=\s|$)/iu, '$1')
    .replace(/^[\s,;:.–-]+|[\s,;:.–(-]+$/gu, '')
    .trim();
  const first = text[0];
  const lowered = first && !/^\p{Lu}{2}/u.test(text) ? first.toLowerCase() + text.slice(1) : text;
  return lowered.length > 220 ? `${lowered.slice(0, lowered.lastIndexOf(' ', 220))}…` : lowered;
}

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
