import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page as speeds are told in: so many characters. */
export const PAGE_CHARACTERS = 3000;

/** Reports of units that do not exist, for measuring alone. */
export interface GeneratedReports {
  files: string[];
  /** Of all files together; one is of about three pages. */
  characters: number;
  /** Questions about them, each with the unit and the month in it. */
  questions: string[];
}

const REPORTS_A_UNIT = 10;
const FIRST = ['Bình', 'Cẩm', 'Đức', 'Khánh', 'Lộc', 'Mỹ', 'Phước', 'Quảng', 'Thạnh', 'Yên'];
const SECOND = ['Lãng', 'Khê', 'Ngạn', 'Trạch', 'Thịnh', 'Vượng', 'Điền', 'Sậy', 'Quế', 'Đài'];
const SIGNERS = ['Trần Văn Tám', 'Lê Thị Nhị', 'Phạm Quốc Ngũ', 'Vũ Thị Lục'];

const FIELDS = ['Hộ tịch', 'Chứng thực', 'Đất đai', 'Xây dựng', 'Bảo trợ xã hội', 'Đăng ký kinh doanh'];

/** What a section counts: a sentence with its number in it. */
const SECTIONS: [string, [string, number, number][]][] = [
  [
    'Công tác chỉ đạo, điều hành',
    [
      ['Ban hành # kế hoạch về cải cách hành chính', 2, 20],
      ['Ban hành # văn bản chỉ đạo, đôn đốc việc thực hiện nhiệm vụ được giao', 20, 90],
      ['Tổ chức # cuộc họp giao ban với các phòng chuyên môn', 4, 30],
      ['Kiểm tra # tổ dân phố về việc chấp hành kỷ luật, kỷ cương hành chính', 2, 15],
    ],
  ],
  [
    'Tiếp công dân, giải quyết đơn thư',
    [
      ['Tiếp # lượt công dân tại trụ sở', 10, 200],
      ['Tiếp nhận # đơn kiến nghị, phản ánh', 5, 60],
      ['Đã giải quyết # đơn kiến nghị, phản ánh thuộc thẩm quyền', 3, 50],
      ['Hòa giải thành # vụ việc tại cơ sở', 1, 20],
    ],
  ],
  [
    'Chuyển đổi số',
    [
      ['Số hóa # hồ sơ đã có kết quả giải quyết', 200, 3000],
      ['Cấp # chữ ký số cho cán bộ, công chức', 10, 80],
      ['Đăng # tin, bài trên cổng thông tin điện tử', 10, 150],
      ['Mở # lớp tập huấn kỹ năng số với sự tham gia của người dân các tổ dân phố', 1, 12],
    ],
  ],
  [
    'Văn hóa, xã hội',
    [
      ['Chi trả trợ cấp cho # đối tượng bảo trợ xã hội', 100, 900],
      ['Tặng # suất quà cho gia đình chính sách nhân ngày lễ', 50, 600],
      ['Giới thiệu việc làm cho # lao động', 20, 300],
      ['Khám sức khỏe cho # người cao tuổi', 50, 700],
    ],
  ],
  [
    'Kinh tế, ngân sách',
    [
      ['Thu ngân sách trên địa bàn đạt # triệu đồng', 2000, 90000],
      ['Chi ngân sách địa phương là # triệu đồng', 2000, 90000],
      ['Có # hộ kinh doanh cá thể đăng ký mới', 3, 90],
      ['Giải ngân vốn đầu tư công # triệu đồng', 500, 30000],
    ],
  ],
  [
    'Cải cách tổ chức bộ máy và chế độ công vụ',
    [
      ['Hiện có # cán bộ, công chức so với biên chế được giao', 30, 90],
      ['Cử # lượt cán bộ, công chức đi bồi dưỡng nghiệp vụ', 5, 80],
      ['Ký # quyết định phân công công tác cho công chức các phòng', 3, 60],
      ['Đánh giá, xếp loại # viên chức của các trường học trên địa bàn', 100, 600],
    ],
  ],
  [
    'Thông tin, tuyên truyền',
    [
      ['Phát # lượt tin trên hệ thống truyền thanh cơ sở', 20, 200],
      ['Treo # băng rôn, khẩu hiệu tại các trục đường chính', 5, 60],
      ['Phát # tờ rơi hướng dẫn nộp hồ sơ trực tuyến', 200, 4000],
      ['Tổ chức # hội nghị phổ biến, giáo dục pháp luật cho người dân', 1, 15],
    ],
  ],
  [
    'Quản lý đất đai, tài nguyên, môi trường',
    [
      ['Cấp # giấy chứng nhận quyền sử dụng đất lần đầu', 2, 90],
      ['Xác nhận nguồn gốc đất cho # trường hợp', 5, 120],
      ['Thu gom, vận chuyển # tấn rác thải sinh hoạt', 50, 900],
      ['Xử phạt # trường hợp đổ rác thải không đúng nơi quy định', 1, 25],
    ],
  ],
  [
    'Giáo dục, y tế',
    [
      ['Toàn địa bàn có # học sinh các cấp học', 1500, 9000],
      ['Tiêm chủng mở rộng cho # trẻ em dưới một tuổi', 20, 300],
      ['Khám, chữa bệnh cho # lượt người tại trạm y tế', 200, 4000],
      ['Kiểm tra an toàn thực phẩm tại # cơ sở kinh doanh dịch vụ ăn uống', 3, 60],
    ],
  ],
  [
    'Quốc phòng, an ninh, trật tự',
    [
      ['Tuyên truyền phòng cháy, chữa cháy cho # hộ gia đình', 100, 900],
      ['Xử lý # trường hợp vi phạm trật tự đô thị', 1, 40],
      ['Tổ chức # buổi tuần tra ban đêm', 8, 60],
    ],
  ],
];

const ASKED = [
  '# nhận bao nhiêu hồ sơ?',
  '# có mấy hồ sơ quá hạn?',
  '# đã số hóa bao nhiêu hồ sơ?',
  'Tỷ lệ giải quyết đúng hạn của # là bao nhiêu?',
  '# tiếp bao nhiêu lượt công dân?',
  '# nêu những khó khăn gì?',
  'Lĩnh vực hộ tịch của # nhận mấy hồ sơ?',
  '# thu ngân sách được bao nhiêu?',
  '# ban hành kế hoạch cải cách hành chính theo văn bản nào?',
  'So sánh số hồ sơ tiếp nhận của # và @.',
];

/**
 * Writes reports into a folder: units, numbers and people are invented, the forms are those of real reports (letterhead,
 * sections, lists, one Markdown table). The same seed writes the same files.
 */
export function generateReports(folder: string, count: number, seed = 1): GeneratedReports {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const files: string[] = [];
  let characters = 0;
  for (let i = 0; i < count; i++) {
    const text = writeReport(unitName(Math.floor(i / REPORTS_A_UNIT)), i % REPORTS_A_UNIT, between);
    const file = join(folder, `bao-cao-${String(i + 1).padStart(5, '0')}.md`);
    writeFileSync(file, text);
    files.push(file);
    characters += text.length;
  }
  const units = Math.ceil(count / REPORTS_A_UNIT);
  const questions = Array.from({ length: 50 }, (_, i) => {
    const month = i % 2 === 0 ? ` tháng ${1 + (i % REPORTS_A_UNIT)} năm 2026` : '';
    return (ASKED[i % ASKED.length] as string)
      .replace('#', unitName((i * 7) % units) + month)
      .replace('@', unitName((i * 7 + 1) % units));
  });
  return { files, characters, questions };
}

/** A hundred names that are all different; beyond them numbered quarters of the same. */
function unitName(i: number): string {
  const name = `${FIRST[i % 10]} ${SECOND[Math.floor(i / 10) % 10]}`;
  const kind = i % 2 === 0 ? 'phường' : 'xã';
  return i < 100 ? `${kind} ${name}` : `${kind} ${name} ${SECOND[Math.floor(i / 100) % 10]}`;
}

function writeReport(unit: string, month: number, between: (low: number, high: number) => number): string {
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

${sections.join('\n\n')}

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

const OPENING = [
  'Ủy ban nhân dân đã tập trung lãnh đạo, chỉ đạo toàn diện các mặt công tác của',
  'Các nhiệm vụ được triển khai đồng bộ, có trọng tâm, bám sát yêu cầu thực tiễn của',
  'Công tác này tiếp tục được duy trì nền nếp, nhận được sự đồng thuận của nhân dân',
];

const DIFFICULTIES = [
  'Đường truyền mạng và phần mềm một cửa có lúc bị gián đoạn, làm chậm việc trả kết quả cho người dân, nhất là các hồ sơ đất đai cần lấy ý kiến nhiều cơ quan.',
  'Một số công chức mới được phân công chưa quen với quy trình điện tử, còn phải nhờ hướng dẫn khi xử lý hồ sơ liên thông.',
  'Trụ sở làm việc chật, phòng tiếp dân xuống cấp, trang thiết bị đã dùng nhiều năm chưa được thay thế đồng bộ.',
  'Người cao tuổi còn ngại nộp hồ sơ qua mạng nên tổ hướng dẫn phải làm thay nhiều bước, mất thêm thời gian ở quầy.',
  'Kinh phí chỉnh lý tài liệu tồn đọng chưa được bố trí, việc số hóa tài liệu lưu trữ vì vậy còn chậm so với yêu cầu.',
];

const TASKS = [
  'Rà soát, xử lý dứt điểm hồ sơ quá hạn; công khai lời xin lỗi và ngày hẹn trả lại đối với từng trường hợp chậm.',
  'Duy trì tổ công nghệ số cộng đồng đến từng tổ dân phố để hướng dẫn người dân nộp hồ sơ và thanh toán trực tuyến.',
  'Tăng cường kiểm tra đột xuất việc chấp hành giờ giấc, thái độ phục vụ của công chức tại bộ phận một cửa.',
  'Đẩy nhanh tiến độ giải ngân các công trình đã được bố trí vốn, không để dồn vào những tháng cuối năm.',
  'Phối hợp với lực lượng công an tuyên truyền phòng cháy, chữa cháy và phòng chống lừa đảo trên không gian mạng.',
];

function pickThree(lines: string[], between: (low: number, high: number) => number): string {
  const from = between(0, lines.length - 1);
  return [0, 1, 2].map((i) => `${i + 1}. ${lines[(from + i) % lines.length]}`).join('\n');
}

/** 12345 as "12.345". */
function formatInteger(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
