import { type Syllable, splitSyllables } from '../../src/vietnamese/syllables.ts';
import { countedNounAt } from './counted-nouns.ts';

/** What a number is a number of, as written after it. */
export interface Measure {
  text: string;
  /** Offset in the text, one past the measure. */
  end: number;
  known: boolean;
}

const UNIT =
  /^\s*(%|phần trăm(?!\p{L})|m²|m2|km²|km2|m³|m3|km(?!\p{L})|m(?!\p{L}|\d)|ha(?!\p{L})|kg(?!\p{L})|tấn(?!\p{L})|[MGKk]bps|[MGT]B(?!\p{L})|kWh|MW(?!\p{L})|kV(?!\p{L})|(?:tỷ|tỉ|triệu|nghìn|ngàn)\s+(?:đồng|USD|usd)|điểm phần trăm(?!\p{L})|điểm\s?%|(?:đ|vnđ|vnd)(?!\p{L})|đồng(?!\s+chí|\s+bộ|\s+thời|\s+đều|\p{L})|USD|(?:tỷ|tỉ|triệu|nghìn|ngàn)(?!\p{L})|điểm(?!\s+(?:cầu|phục vụ|nghẽn|bưu|tiếp|du lịch|mua|giao dịch|di tích|dân cư|truy cập|công cộng|trường|bán|khám|tổ|thanh toán|wifi|phát|thu|hỗ trợ)|\p{L})|phút|giờ(?!\p{L})|ngày làm việc|ngày(?!\p{L})|tuổi|lần(?!\p{L}))/iu;

const UNIT_NAMES: Record<string, string> = {
  'phần trăm': '%',
  m2: 'm²',
  km2: 'km²',
  m3: 'm³',
  tỉ: 'tỷ',
  'điểm %': 'điểm phần trăm',
  'điểm%': 'điểm phần trăm',
  đ: 'đồng',
  vnđ: 'đồng',
  vnd: 'đồng',
  ngàn: 'nghìn',
};

/** Words that never begin what is counted; before them a number counts nothing by itself. */
const NOT_COUNTED = new Set(
  'cấp và hoặc đến tới của trong theo về là tại trên dưới này đó khi thì với để do được đã chiếm đạt nêu số một hai ba nhưng mà từ bằng gồm bao tăng giảm so tương vào ra lên xuống sang năm tháng quý tuần cũ mới ở cho qua như cùng nói thuộc ban_hành có không chưa còn sẽ đang cũng rất tính nhất'.split(
    ' ',
  ),
);

/** Words that end what is counted: after them comes what the counted things do or where they are. */
const ENDS_MEASURE = new Set(
  'đã được là có với trong tại cho về đạt chiếm do của theo để thuộc và hoặc phục vụ giao từ đến ở như gồm bao trên dưới bị đang chưa không còn qua trực tuyến so vào ra nêu mới nhằm khi hướng lấy dùng kèm hỗ tham tổ sang xuống lên bằng tăng giảm phát hiển ghi thường hỏng'.split(
    ' ',
  ),
);

/** Heads whose name goes on: a "máy" is a "máy tra cứu TTHC", a "giấy" a "giấy hẹn khám lại". */
const LONG_HEADS = new Set(['máy', 'màn', 'giấy', 'panô', 'pano', 'bộ']);

/**
 * Reads what is counted after a number.
 *
 * @param text the paragraph; `at` the offset just after the number.
 * @returns null when nothing countable follows.
 */
export function measureAfter(text: string, at: number): Measure | null {
  const rest = text.slice(at, at + 160);
  const unit = UNIT.exec(rest);
  if (unit) return unitMeasure(text, at, rest, unit);
  const gap = /^\s*/u.exec(rest)?.[0].length ?? 0;
  if (!/^\p{L}/u.test(rest.slice(gap))) return null;
  const syllables = splitSyllables(rest);
  return nounAt(at, rest, syllables);
}

function unitMeasure(text: string, at: number, rest: string, unit: RegExpExecArray): Measure {
  const written = unit[1] as string;
  const raw = (/^(?:[MGKk]bps|[MGT]B|kWh|MW|kV)$/u.test(written) ? written : written.toLowerCase()).replace(
    /\s+/gu,
    ' ',
  );
  let name = raw
    .split(' ')
    .map((word) => UNIT_NAMES[word] ?? word)
    .join(' ')
    .replace(' usd', ' USD');
  name = UNIT_NAMES[name] ?? name;
  let end = at + unit[0].length;
  if (/^(?:tỷ|triệu|nghìn)$/u.test(name)) {
    const noun = measureAfterScale(text, end);
    if (noun) {
      name = `${name} ${noun.text}`;
      end = noun.end;
    } else {
      name = `${name} đồng`;
    }
  }
  const per = /đồng$|^(?:kg|tấn|tạ|ha)$/u.test(name)
    ? /^(?:\s?\/\s?(?!\d)(?:(?:hội|học|đoàn|đảng|thành) viên|học sinh|lao động|(?:nhân )?khẩu|hộ gia đình|\p{L}+))+/u.exec(
        text.slice(end),
      )
    : null;
  if (per)
    return { text: `${name}${per[0].replace(/\s*\/\s*/gu, '/').toLowerCase()}`, end: end + per[0].length, known: true };
  if (name === '%' && /^\s*$/u.test(rest.slice(unit[0].length))) end = at + unit[0].length;
  return { text: name, end, known: true };
}

function measureAfterScale(text: string, at: number): Measure | null {
  const rest = text.slice(at, at + 80);
  const syllables = splitSyllables(rest);
  return syllables.length > 0 ? nounAt(at, rest, syllables) : null;
}

function nounAt(at: number, rest: string, syllables: Syllable[]): Measure | null {
  const first = syllables[0];
  if (!first || /\d/u.test(first.text) || /[^\s]/u.test(rest.slice(0, first.start))) return null;
  const known = countedNounAt(rest, syllables, 0);
  if (known === 0 && NOT_COUNTED.has(first.text.toLowerCase())) return null;
  let to = known;
  if (known === 0) to = endOfUnknownNoun(rest, syllables);
  else if (known === 1 && LONG_HEADS.has(first.text.toLowerCase())) to = extend(rest, syllables, 1, 7);
  const last = syllables[to - 1] as Syllable;
  let end = last.end;
  if (/^\/\p{L}+/u.test(rest.slice(end))) end += (/^\/\p{L}+/u.exec(rest.slice(end)) as RegExpExecArray)[0].length;
  return { text: nameOf(rest.slice(first.start, end)), end: at + end, known: known > 0 };
}

/** A noun that no list knows is taken for a compound of two syllables, or for all that stands there when that is three. */
function endOfUnknownNoun(rest: string, syllables: Syllable[]): number {
  const all = extend(rest, syllables, 1, 4);
  return all <= 3 ? all : 2;
}

function nameOf(written: string): string {
  const noun = written.toLowerCase().replace(/\s+/gu, ' ');
  // However their procedure is named beside it, dossiers are counted in dossiers.
  if (/^hồ sơ(?!\s+(?:sức|bệnh|cấp|cán))(?!\p{L})/u.test(noun)) return 'hồ sơ';
  const plain = noun.replace(/,?\s+cụ thể$/u, '');
  return MEASURE_NAMES[plain] ?? plain;
}

function extend(rest: string, syllables: Syllable[], from: number, limit: number): number {
  let to = from;
  while (to < syllables.length && to < limit) {
    const before = syllables[to - 1] as Syllable;
    const next = syllables[to] as Syllable;
    if (/[^\s]/u.test(rest.slice(before.end, next.start))) break;
    const goesOn = COMPOUND.test(`${before.text} ${next.text}`);
    if ((ENDS_MEASURE.has(next.text.toLowerCase()) && !goesOn) || /\d/u.test(next.text)) break;
    to += 1;
  }
  return to;
}

/** Nouns of two syllables whose second is also one of the words that end a noun. */
const COMPOUND = /^(?:thiết bị)$/iu;

/** Short forms of counted nouns, as measures are named. */
const MEASURE_NAMES: Record<string, string> = {
  hs: 'hồ sơ',
  pakn: 'phản ánh, kiến nghị',
  nv: 'nhiệm vụ',
  vb: 'văn bản',
};

/** "trực tuyến 2.105", "Kỳ trước chuyển sang": neither those who act nor levels of school nor routes nor the times of reporting are counted. */
const NAMES_NOTHING_COUNTED =
  /(?:ubnd|hđnd|ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|địa bàn|công an) (?:phường|xã)|(?:giáo dục|cấp|bậc) (?:mầm non|tiểu học|thcs|thpt)|trực tuyến|trực tiếp|(?<!số )kỳ (?:trước|này|sau|báo cáo|thống kê)/giu;

/** The counted noun in a label such as "Tổng số hồ sơ chậm được tiếp nhận": the first one after "số", else the first at all. */
export function measureInLabel(written: string): string | null {
  const label = written.replace(NAMES_NOTHING_COUNTED, (words) => ' '.repeat(words.length));
  if (/(?:kinh phí|số tiền|trị giá|giá trị)[^;,.]*$/iu.test(label)) return 'đồng';
  const syllables = splitSyllables(label);
  const afterNumberWord = syllables.findIndex((syllable) => /^(?:số|lượng)$/iu.test(syllable.text));
  const starts = afterNumberWord >= 0 ? [afterNumberWord + 1, afterNumberWord + 2] : [];
  for (let i = 0; i < syllables.length; i++) starts.push(i);
  for (const i of starts) {
    const known = countedNounAt(label, syllables, i);
    if (known === 0) continue;
    const first = syllables[i] as Syllable;
    const last = syllables[i + known - 1] as Syllable;
    const noun = label.slice(first.start, last.end).toLowerCase();
    return MEASURE_NAMES[noun] ?? noun;
  }
  return null;
}
