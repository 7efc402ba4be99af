import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DIFFICULTIES,
  FIELDS,
  FIRST,
  OBSTACLES,
  OPENING,
  PLACE_FIRST,
  PLACE_SECOND,
  SECOND,
  SECTIONS,
  SIGNERS,
  STATES,
  TASKS,
  WAYS,
  WORKS,
} from './generated-words.ts';
import { seededRandom } from './seeded-random.ts';

/** A page as speeds are told in: so many characters. */
export const PAGE_CHARACTERS = 3000;

/** Reports of units that do not exist, for measuring alone. */
export interface GeneratedReports {
  files: string[];
  /** Of all files together; one without works is of about three pages. */
  characters: number;
  /** Names of the units, in the order of their reports. */
  units: string[];
  /** What is told in a paragraph of its own, with whose report tells it. */
  works: { name: string; unit: string }[];
}

export interface GeneratedSize {
  /** How many works each report tells of, a passage each. */
  works?: number;
  seed?: number;
}

/** A unit reports of January, of February … */
export const REPORTS_A_UNIT = 10;

type Between = (low: number, high: number) => number;

/**
 * Writes reports into a folder: units, numbers and people are invented, the forms are those of real reports (letterhead,
 * sections, lists, one Markdown table). The same seed writes the same files.
 */
export function generateReports(
  folder: string,
  count: number,
  { works = 0, seed = 1 }: GeneratedSize = {},
): GeneratedReports {
  const random = seededRandom(seed);
  const between: Between = (low, high) => low + Math.floor(random() * (high - low + 1));
  const written: GeneratedReports = { files: [], characters: 0, units: [], works: [] };
  for (let i = 0; i < count; i++) {
    const unit = unitName(Math.floor(i / REPORTS_A_UNIT));
    const told = Array.from({ length: works }, () => writeWork(between));
    const text = writeReport(unit, i % REPORTS_A_UNIT, told, between);
    const file = join(folder, `bao-cao-${String(i + 1).padStart(5, '0')}.md`);
    writeFileSync(file, text);
    written.files.push(file);
    written.characters += text.length;
    if (written.units.at(-1) !== unit) written.units.push(unit);
    written.works.push(...told.map(({ name }) => ({ name, unit })));
  }
  return written;
}

/** Two hundred names that are all different; beyond them quarters of the same. */
function unitName(i: number): string {
  const name = `${FIRST[i % FIRST.length]} ${SECOND[Math.floor(i / FIRST.length) % SECOND.length]}`;
  const kind = i % 2 === 0 ? 'phường' : 'xã';
  const quarter = Math.floor(i / (FIRST.length * SECOND.length));
  return quarter === 0 ? `${kind} ${name}` : `${kind} ${name} ${SECOND[quarter % SECOND.length]}`;
}

function writeReport(unit: string, month: number, works: Work[], between: Between): string {
  const [kind, ...rest] = unit.split(' ');
  const name = rest.join(' ');
  const period = `tháng ${month + 1} năm 2026`;
  const fields = FIELDS.map((field) => {
    const [onTime, late, open] = [between(40, 600), between(0, 9), between(0, 30)];
    return { field, received: onTime + late + open, done: onTime + late, onTime, late, open };
  });
  const total = (part: 'received' | 'done' | 'onTime' | 'late' | 'open') =>
    fields.reduce((sum, one) => sum + one[part], 0);
  const online = between(Math.floor(total('received') / 2), total('received'));
  const share = ((100 * total('onTime')) / total('done')).toFixed(2).replace('.', ',');
  const plan = between(10, 90);
  const sections = SECTIONS.map(
    ([title, lines], i) =>
      `### ${i + 2}. ${title}\n\n${OPENING[i % OPENING.length]} ${kind} ${name} trong ${period}; các phòng chuyên môn đã chủ động phối hợp, tham mưu kịp thời, đúng quy định theo Kế hoạch số ${plan + i}/KH-UBND ngày 10/01/2026. Người đứng đầu từng phòng chịu trách nhiệm trước Chủ tịch Ủy ban nhân dân về tiến độ, chất lượng công việc được giao; những việc khó, việc mới được đưa ra bàn tại giao ban hằng tuần để thống nhất cách làm trước khi thực hiện.\n\n${lines
        .map(([line, low, high]) => `- ${line.replace('#', formatInteger(between(low, high)))}.`)
        .join('\n')}`,
  );
  return `**ỦY BAN NHÂN DÂN**
**${unit.toUpperCase()}**

Số: ${100 + month * 17}/BC-UBND

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
**Độc lập - Tự do - Hạnh phúc**

*${name}, ngày 28 tháng ${month + 1} năm 2026*

# BÁO CÁO

## Kết quả công tác cải cách hành chính, kinh tế - xã hội ${period}

Kính gửi: Ủy ban nhân dân tỉnh

Thực hiện chế độ báo cáo định kỳ theo Quyết định số ${plan + 200}/QĐ-UBND ngày 05/01/2026, Ủy ban nhân dân ${unit} báo cáo kết quả ${period} như sau:

## I. KẾT QUẢ THỰC HIỆN

### 1. Giải quyết thủ tục hành chính

Trong kỳ, Trung tâm Phục vụ hành chính công của ${unit} tiếp nhận ${formatInteger(total('received'))} hồ sơ, trong đó nộp trực tuyến ${formatInteger(online)} hồ sơ, nộp trực tiếp ${formatInteger(total('received') - online)} hồ sơ. Kết quả:

- Đã giải quyết: ${formatInteger(total('done'))} hồ sơ.
- Giải quyết đúng hạn: ${formatInteger(total('onTime'))} hồ sơ, đạt ${share}%.
- Giải quyết quá hạn: ${total('late')} hồ sơ.
- Đang giải quyết: ${total('open')} hồ sơ.

Số liệu theo lĩnh vực:

| Lĩnh vực | Tiếp nhận (hồ sơ) | Đã giải quyết (hồ sơ) | Đúng hạn (hồ sơ) | Quá hạn (hồ sơ) |
|---|---|---|---|---|
${fields.map((one) => `| ${one.field} | ${one.received} | ${one.done} | ${one.onTime} | ${one.late} |`).join('\n')}
| Tổng cộng | ${total('received')} | ${total('done')} | ${total('onTime')} | ${total('late')} |

${[...sections, ...writeWorks(works)].join('\n\n')}

## II. TỒN TẠI, HẠN CHẾ

${pickThree(DIFFICULTIES, between)}

## III. NHIỆM VỤ THỜI GIAN TỚI

${pickThree(TASKS, between)}

## IV. KIẾN NGHỊ, ĐỀ XUẤT

1. Đề nghị Ủy ban nhân dân tỉnh nâng cấp đường truyền và phần mềm dùng chung cho ${unit}.
2. Đề nghị Sở Nội vụ tổ chức thêm ${between(1, 5)} lớp bồi dưỡng cho công chức cấp xã.

Trên đây là báo cáo kết quả ${period} của Ủy ban nhân dân ${unit}./.

**Nơi nhận:**
- Như trên;
- Lưu: VT.

**TM. ỦY BAN NHÂN DÂN**
**CHỦ TỊCH**

**${SIGNERS[between(0, SIGNERS.length - 1)]}**
`;
}

/** Something that is built or repaired, and what is told of it. */
interface Work {
  name: string;
  text: string;
}

function writeWork(between: Between): Work {
  const pick = <T>(from: T[]) => from[between(0, from.length - 1)] as T;
  const name = `${pick(WORKS)} ${pick(PLACE_FIRST)} ${pick(PLACE_SECOND)}`;
  const [obstacle, low, high] = pick(OBSTACLES);
  return {
    name,
    text: `${name} ${pick(STATES)}. ${obstacle.replace('#', formatInteger(between(low, high)))}; ${pick(WAYS)}.`,
  };
}

function writeWorks(works: Work[]): string[] {
  if (works.length === 0) return [];
  return [`### ${SECTIONS.length + 2}. Công trình, việc cụ thể\n\n${works.map(({ text }) => `- ${text}`).join('\n')}`];
}

function pickThree(lines: string[], between: Between): string {
  const from = between(0, lines.length - 1);
  return [0, 1, 2].map((i) => `${i + 1}. ${lines[(from + i) % lines.length]}`).join('\n');
}

/** 12345 as "12.345". */
function formatInteger(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}
