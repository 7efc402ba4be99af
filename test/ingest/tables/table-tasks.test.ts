import { describe, expect, it } from 'vitest';
import type { Document } from '../../../ingest/document/document.ts';
import { type CellToWrite, writeDocument } from '../../../ingest/document/write-document.ts';
import { readReport } from '../../../ingest/ingest-text.ts';
import { documentOfText } from '../../../ingest/read/text/document-of-text.ts';
import type { TaskToSave } from '../../../src/reports/report-to-save.ts';
import { registryWith, ward } from '../../vocabulary/units/units-for-tests.ts';

const reportWith = (table: string, heading = 'II. NHIỆM VỤ ĐƯỢC GIAO') => `ỦY BAN NHÂN DÂN PHƯỜNG MINH TÂN

Minh Tân, ngày 05 tháng 10 năm 2026

BÁO CÁO
Kết quả thực hiện nhiệm vụ quý III năm 2026

${heading}

${table}

Trên đây là báo cáo của phường.
`;

function tasksOf(table: string, heading?: string): TaskToSave[] {
  const text = reportWith(table, heading);
  const report = readReport('bang.md', documentOfText(text), registryWith(ward('Minh Tân')));
  if ('refused' in report) throw new Error(report.refused);
  return report.tasks;
}

/** "content | assigned by | owner | partners | due | state" of each task. */
function toldOf(table: string, heading?: string): string[] {
  return tasksOf(table, heading).map((one) =>
    [one.content, one.assigned_by, one.owner, one.partners, one.due_on ?? one.due_text, one.state].join(' | '),
  );
}

describe('a table of tasks by who gave them', () => {
  const TABLE = `| STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn | Kết quả |
|---|---|---|---|---|---|
| I | **Nhiệm vụ do UBND thành phố giao** | | | | |
| 1 | Rà soát quỹ nhà, đất công (Công văn số 12/UBND-KSTT ngày 02/3/2026) | Phòng Kinh tế | Văn phòng | 30/9/2026 | Đã hoàn thành |
| 2 | Số hóa hồ sơ hộ tịch giai đoạn 2 | Phòng Văn hóa - Xã hội | | Quý IV/2026 | Đang thực hiện, đạt 60% |
| II | **Nhiệm vụ của phường** | | | | |
| 1 | Tuyên truyền chuyển đổi số trong dân | Tổ công nghệ số cộng đồng | | Thường xuyên | |
| 2 | Chỉnh trang tuyến đường Lê Lợi | Phòng Kinh tế | - | Tháng 8/2026 | Quá hạn, do vướng mặt bằng |`;

  it('yields each task with its owner, term and state; the document in its words goes before the head of its group', () => {
    expect(toldOf(TABLE)).toEqual([
      'Rà soát quỹ nhà, đất công (Công văn số 12/UBND-KSTT ngày 02/3/2026) | Công văn số 12/UBND-KSTT ngày 02/3/2026 | Phòng Kinh tế | Văn phòng | 2026-09-30 | done',
      'Số hóa hồ sơ hộ tịch giai đoạn 2 | UBND thành phố | Phòng Văn hóa - Xã hội |  | 2026-12-31 | in_progress',
      'Tuyên truyền chuyển đổi số trong dân |  | Tổ công nghệ số cộng đồng |  | Thường xuyên | regular',
      'Chỉnh trang tuyến đường Lê Lợi |  | Phòng Kinh tế |  | 2026-08-31 | overdue',
    ]);
  });

  it('quotes the row as it is printed', () => {
    const text = reportWith(TABLE);
    for (const task of tasksOf(TABLE)) expect(text.slice(task.quote_start, task.quote_end)).toBe(task.quote);
    expect(tasksOf(TABLE)[1]?.quote).toBe(
      '2 | Số hóa hồ sơ hộ tịch giai đoạn 2 | Phòng Văn hóa - Xã hội | | Quý IV/2026 | Đang thực hiện, đạt 60%',
    );
  });
});

describe('a table with other heads', () => {
  it('is read by what its heads mean: công việc, người thực hiện, hạn xử lý, tình trạng, số văn bản', () => {
    expect(
      toldOf(`| TT | Số văn bản | Công việc | Người thực hiện | Ngày giao | Hạn xử lý | Tình trạng |
|---|---|---|---|---|---|---|
| 1 | 145/TB-UBND | Kiểm tra trật tự đô thị tuyến phố Trần Phú | Nguyễn Văn An | 01/9/2026 | 15/10 | Chưa đến hạn |
| 2 | 150/TB-UBND | Báo cáo số liệu dân cư theo mẫu mới | Lê Thị Hoa | 02/9/2026 | trước tháng 10/2026 | Hoàn thành quá hạn 3 ngày |
| 3 | 151/TB-UBND | Lập danh sách hộ kinh doanh chưa kê khai | Lê Thị Hoa | 02/9/2026 | 20.9.2026 | |`),
    ).toEqual([
      'Kiểm tra trật tự đô thị tuyến phố Trần Phú | 145/TB-UBND | Nguyễn Văn An |  | 2026-10-15 | not_due',
      'Báo cáo số liệu dân cư theo mẫu mới | 150/TB-UBND | Lê Thị Hoa |  | 2026-09-30 | done',
      'Lập danh sách hộ kinh doanh chưa kê khai | 151/TB-UBND | Lê Thị Hoa |  | 2026-09-20 | unknown',
    ]);
  });

  it('takes the state from crosses under heads, and "Nội dung" for tasks where owner or term stands beside it', () => {
    expect(
      toldOf(`| STT | Nội dung | Phòng, ban | Thời gian hoàn thành | Đã hoàn thành | Đang thực hiện |
|---|---|---|---|---|---|
| 1 | Xây dựng đề án vị trí việc làm | Văn phòng | 9/2026 | x | |
| 2 | Sửa chữa nhà văn hóa tổ dân phố số 4 | Phòng Kinh tế | 11/2026 | | x |`),
    ).toEqual([
      'Xây dựng đề án vị trí việc làm |  | Văn phòng |  | 2026-09-30 | done',
      'Sửa chữa nhà văn hóa tổ dân phố số 4 |  | Phòng Kinh tế |  | 2026-11-30 | in_progress',
    ]);
  });

  it('takes days and months for terms, not for figures', () => {
    const text = reportWith(`| STT | Nhiệm vụ | Đơn vị thực hiện | Ngày giao | Thời hạn |
|---|---|---|---|---|
| 1 | Hoàn thiện hồ sơ đất công | Phòng Kinh tế | 1/8 | 5/9 |
| 2 | Thẩm định quy hoạch khu dân cư | Phòng Kinh tế | 1/8 | 9/2026 |`);
    const report = readReport('bang.md', documentOfText(text), registryWith(ward('Minh Tân')));
    expect(report).toMatchObject({ figures: [], tasks: [{ due_on: '2026-09-05' }, { due_on: '2026-09-30' }] });
  });

  it('takes "Tiến độ" for the term where the cells name days, else for the result', () => {
    const rows = (first: string, second: string) => `| STT | Nhiệm vụ | Phân công | Tiến độ |
|---|---|---|---|
| 1 | Hoàn thiện hồ sơ đất công | Phòng Kinh tế | ${first} |
| 2 | Tổ chức hội nghị đối thoại với dân | Văn phòng | ${second} |`;
    expect(tasksOf(rows('Quý IV/2026', '31/10/2026')).map((one) => [one.due_on, one.state])).toEqual([
      ['2026-12-31', 'not_due'],
      ['2026-10-31', 'not_due'],
    ]);
    expect(tasksOf(rows('80%', '100%')).map((one) => [one.due_on, one.state])).toEqual([
      [null, 'in_progress'],
      [null, 'done'],
    ]);
  });

  it('takes the state from the title over the table where the rows say none', () => {
    expect(
      toldOf(
        `| STT | Nhiệm vụ | Đơn vị thực hiện | Thời hạn |
|---|---|---|---|
| 1 | Hoàn thiện hồ sơ đất công | Phòng Kinh tế | 31/8/2026 |
| 2 | Thẩm định quy hoạch chi tiết khu 5 | Phòng Kinh tế | 15/9/2026 |`,
        'II. NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH',
      ),
    ).toEqual([
      'Hoàn thiện hồ sơ đất công |  | Phòng Kinh tế |  | 2026-08-31 | overdue',
      'Thẩm định quy hoạch chi tiết khu 5 |  | Phòng Kinh tế |  | 2026-09-15 | overdue',
    ]);
  });
});

describe('the rows of a table', () => {
  it('are tasks but for heads that are printed again and the row that counts them', () => {
    expect(
      toldOf(`| STT | Nhiệm vụ quá hạn | Đơn vị | Thời hạn |
|---|---|---|---|
| 1 | Lập quy hoạch phân khu số 2 | Phòng Kinh tế | 31/8/2026 |
| STT | Nhiệm vụ quá hạn | Đơn vị | Thời hạn |
| 2 | Tổng hợp số liệu điều tra dân số | Văn phòng | 15/9/2026 |
| | Tổng số: 2 nhiệm vụ | | |`),
    ).toEqual([
      'Lập quy hoạch phân khu số 2 |  | Phòng Kinh tế |  | 2026-08-31 | overdue',
      'Tổng hợp số liệu điều tra dân số |  | Văn phòng |  | 2026-09-15 | overdue',
    ]);
  });
});

describe('a table with merged cells', () => {
  const cells = (...texts: (string | Partial<CellToWrite>)[]): CellToWrite[] =>
    texts.map((one, column) => (typeof one === 'string' ? { text: one, column } : { text: '', column, ...one }));
  const written = (rows: CellToWrite[][]): Document => {
    const writer = writeDocument();
    for (const line of ['ỦY BAN NHÂN DÂN PHƯỜNG MINH TÂN', 'Minh Tân, ngày 05 tháng 10 năm 2026', 'BÁO CÁO'])
      writer.paragraph(line);
    writer.paragraph('Kết quả thực hiện nhiệm vụ quý III năm 2026');
    writer.heading('II. NHIỆM VỤ ĐƯỢC GIAO', 1);
    writer.table(rows);
    return writer.end();
  };
  const DOCUMENT = written([
    cells(
      { text: 'STT', rows: 2 },
      { text: 'Nhiệm vụ', rows: 2 },
      { text: 'Đơn vị', columns: 2 },
      {
        text: 'Thời hạn',
        rows: 2,
        column: 4,
      },
    ),
    [
      { text: 'Chủ trì', column: 2 },
      { text: 'Phối hợp', column: 3 },
    ],
    [{ text: 'I. Nhiệm vụ theo Thông báo số 88/TB-UBND ngày 10/7/2026', column: 0, columns: 5 }],
    cells(
      { text: '1', rows: 2 },
      { text: 'Giải phóng mặt bằng dự án đường ven sông', rows: 2 },
      'Phòng Kinh tế',
      'Công an phường',
      {
        text: '30/11/2026',
        rows: 2,
      },
    ),
    [
      { text: 'Tổ dân phố số 3', column: 2 },
      { text: '', column: 3 },
    ],
    cells('2', 'Vận động hiến đất mở rộng ngõ 15', '', '', ''),
    [{ text: 'II. Nhiệm vụ Đảng ủy phường giao', column: 0, columns: 5 }],
    cells('1', 'Tổng kết nghị quyết về xây dựng đô thị văn minh', 'Văn phòng', '', 'Ngày 25 hằng tháng'),
  ]);

  it('is read by heads of two rows; one task over two rows has both owners; groups name who gave theirs', () => {
    const report = readReport('bang.docx', DOCUMENT, registryWith(ward('Minh Tân')));
    if ('refused' in report) throw new Error(report.refused);
    expect(
      report.tasks.map((one) => [one.content, one.assigned_by, one.owner, one.partners, one.due_on, one.state]),
    ).toEqual([
      [
        'Giải phóng mặt bằng dự án đường ven sông',
        'Thông báo số 88/TB-UBND ngày 10/7/2026',
        'Phòng Kinh tế; Tổ dân phố số 3',
        'Công an phường',
        '2026-11-30',
        'not_due',
      ],
      ['Vận động hiến đất mở rộng ngõ 15', 'Thông báo số 88/TB-UBND ngày 10/7/2026', null, null, null, 'unknown'],
      ['Tổng kết nghị quyết về xây dựng đô thị văn minh', 'Đảng ủy phường', 'Văn phòng', null, null, 'regular'],
    ]);
  });
});

describe('the states that results say', () => {
  it.each([
    ['Đã hoàn thành đúng hạn', 'done'],
    ['Hoàn thành (quá hạn)', 'done'],
    ['Đã thực hiện xong', 'done'],
    ['Hoàn thành 100%', 'done'],
    ['Hoàn thành 70%', 'in_progress'],
    ['Chưa hoàn thành', 'in_progress'],
    ['Đang triển khai', 'in_progress'],
    ['Dự kiến hoàn thành 30/11/2026', 'in_progress'],
    ['Hoàn thành 12/15 hạng mục', 'in_progress'],
    ['Quá hạn chưa hoàn thành', 'overdue'],
    ['Chậm tiến độ', 'overdue'],
    ['Chưa đến hạn', 'not_due'],
    ['Thực hiện thường xuyên', 'regular'],
    ['Đã ban hành Kế hoạch số 31/KH-UBND', 'unknown'],
    ['', 'unknown'],
  ])('“%s” is %s', (result, state) => {
    const [task] = tasksOf(`| STT | Nhiệm vụ | Đơn vị | Thời hạn | Kết quả thực hiện |
|---|---|---|---|---|
| 1 | Lập hồ sơ địa giới hành chính | Phòng Kinh tế | 30/9/2026 | ${result} |
| 2 | Tổ chức hội nghị sơ kết công tác | Văn phòng | 30/9/2026 | Đã hoàn thành |`);
    expect(task).toMatchObject({ state, state_text: result });
  });
});

describe('a table that is none of tasks', () => {
  it.each([
    [
      'counts of rooms',
      `| TT | Đơn vị | Nhiệm vụ được giao | Hoàn thành | Quá hạn |
|---|---|---|---|---|
| 1 | Phòng Kinh tế | 34 | 27 | 2 |
| 2 | Văn phòng | 20 | 18 | 0 |`,
    ],
    [
      'counts by kind of task',
      `| TT | Nội dung nhiệm vụ | Được giao | Kết quả |
|---|---|---|---|
| I | Nhiệm vụ thành phố giao | 61 | 52 |
| II | Nhiệm vụ phường giao | 25 | 22 |`,
    ],
    [
      'indicators',
      `| TT | Nội dung | Đơn vị tính | Kế hoạch | Kết quả |
|---|---|---|---|---|
| 1 | Thu ngân sách trên địa bàn | triệu đồng | 18.500 | 14.762 |
| 2 | Số hộ nghèo còn lại | hộ | 40 | 46 |`,
    ],
    [
      'a calendar of meetings',
      `| Thời gian | Nội dung | Thành phần | Địa điểm |
|---|---|---|---|
| 05/10/2026 | Họp giao ban tháng của phường | Lãnh đạo các phòng | Phòng họp số 1 |
| 06/10/2026 | Tiếp công dân định kỳ tháng 10 | Chủ tịch | Trụ sở tiếp dân |`,
    ],
  ])('yields none: %s', (_what, table) => {
    expect(tasksOf(table)).toEqual([]);
  });
});
