import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { quotesOf, said } from './reading.ts';

const REPORT = `# ỦY BAN NHÂN DÂN PHƯỜNG HỒNG BÀNG

**Số: 41/BC-UBND**

Hồng Bàng, ngày 25 tháng 3 năm 2026

# BÁO CÁO
## Công tác cải cách hành chính quý I năm 2026

## I. Công tác chỉ đạo, điều hành
UBND phường đã ban hành Kế hoạch số 12/KH-UBND ngày 15/01/2026 về cải cách hành chính năm 2026 với 34 nhiệm vụ, đến nay hoàn thành 9/34 nhiệm vụ (26,5%), 25 nhiệm vụ đang triển khai đúng tiến độ.
Thực hiện Quyết định số 97/QĐ-UBND ngày 20/01/2026 của UBND thành phố về giao nhiệm vụ trọng tâm, phường được giao 16 nhiệm vụ; đã hoàn thành 11 nhiệm vụ, trong đó 10 nhiệm vụ đúng hạn, 01 nhiệm vụ quá hạn; 05 nhiệm vụ trong hạn.
Công tác tuyên truyền: đăng 45 tin, bài trên Trang thông tin điện tử; phát thanh 78 lượt; tổ chức 03 hội nghị với 412 lượt người tham dự.

## II. Kết quả
### 1. Cải cách thể chế
Trong quý, HĐND phường ban hành 02 nghị quyết, UBND phường ban hành 01 văn bản quy phạm pháp luật. Rà soát 17 văn bản, đề nghị bãi bỏ 04 văn bản.

### 2. Cải cách thủ tục hành chính
- Tổng số TTHC thực hiện tại phường: 386 thủ tục, trong đó 289 dịch vụ công trực tuyến (112 toàn trình, 177 một phần).
- Tiếp nhận 2.418 hồ sơ (trực tuyến 2.105, trực tiếp 287, kỳ trước chuyển sang 26). Đã giải quyết 2.377 hồ sơ: trước hạn 1.960, đúng hạn 412, quá hạn 5. Đang giải quyết 41 hồ sơ, trong đó 39 hồ sơ trong hạn, 02 hồ sơ quá hạn.
- Hồ sơ quá hạn chủ yếu thuộc lĩnh vực đất đai (4 hồ sơ) và xây dựng (1 hồ sơ), nguyên nhân do phần mềm chuyên ngành bị gián đoạn từ ngày 05/3 đến ngày 09/3/2026.
- Số hóa 2.290/2.418 hồ sơ, đạt 94,7%. Thanh toán trực tuyến 1.874 giao dịch với số tiền 412,6 triệu đồng.
- Tiếp nhận 13 phản ánh, kiến nghị; đã xử lý 12, đang xử lý 01.
- Mức độ hài lòng của người dân đạt 97,35%.

### 3. Cải cách tổ chức bộ máy và chế độ công vụ
Phường có 03 phòng chuyên môn và Trung tâm Phục vụ hành chính công. Biên chế được giao 98, hiện có 89 (52 nữ). Trình độ: thạc sĩ 31, đại học 55, cao đẳng 03. Trong quý điều động 02 công chức, tiếp nhận 01 công chức, 01 trường hợp nghỉ hưu theo Nghị định 178/2024/NĐ-CP.
Kiểm tra công vụ 02 cuộc, phát hiện 03 trường hợp chấp hành chưa nghiêm giờ làm việc, đã nhắc nhở 03.

### 4. Tài chính công
Thu ngân sách quý I: 54,87 tỷ đồng, bằng 28,4% dự toán thành phố giao (193,2 tỷ đồng). Chi ngân sách: 38,15 tỷ đồng, trong đó chi thường xuyên 29,9 tỷ đồng, chi đầu tư 8,25 tỷ đồng.

### 5. Chuyển đổi số
- 100% văn bản đi được ký số; 4.512 văn bản đến, 1.287 văn bản đi.
- 12.640 người dân cài VNeID mức 2, tăng 840 người so với cuối năm 2025.
- Lắp 36 camera, 9 điểm wifi công cộng.

## III. Tồn tại, hạn chế
1. Tỷ lệ hồ sơ quá hạn lĩnh vực đất đai còn cao.
2. Nhân sự bộ phận tin học còn thiếu (mới có 01/03 vị trí).

## IV. Nhiệm vụ quý II năm 2026
1. Hoàn thành 12 nhiệm vụ của kế hoạch.
2. Phấn đấu tỷ lệ hồ sơ trực tuyến đạt 90%, số hóa 100% hồ sơ.
3. Tổ chức đối thoại với doanh nghiệp trước ngày 30/5/2026 (Phòng Kinh tế, Hạ tầng và Đô thị chủ trì).

Trên đây là báo cáo quý I năm 2026 của UBND phường Hồng Bàng./.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Thị Hòa
`;

const HALF_YEAR = `ỦY BAN NHÂN DÂN
PHƯỜNG HỒNG BÀNG
Số: 96/BC-UBND
Hồng Bàng, ngày 18 tháng 6 năm 2026

BÁO CÁO
Kết quả công tác cải cách hành chính 6 tháng đầu năm 2026, phương hướng 6 tháng cuối năm

I. KẾT QUẢ
1. Chỉ đạo điều hành
Kế hoạch cải cách hành chính năm 2026 của phường gồm 34 nhiệm vụ: đã hoàn thành 19 nhiệm vụ, đang thực hiện 14 nhiệm vụ, chậm tiến độ 01 nhiệm vụ (xây dựng kho lưu trữ, do chưa bố trí được kinh phí).
Thành phố giao 29 nhiệm vụ, hoàn thành 24 nhiệm vụ (22 đúng hạn, 02 quá hạn), còn 05 nhiệm vụ đang thực hiện trong hạn.
2. Thủ tục hành chính
Từ ngày 15/12/2025 đến ngày 14/6/2026, phường tiếp nhận 5.216 hồ sơ, trong đó: trực tuyến 4.745 hồ sơ, đạt 90,97%; trực tiếp 471 hồ sơ. Đã giải quyết 5.150 hồ sơ (đúng hạn 5.141 hồ sơ, quá hạn 9 hồ sơ); đang giải quyết 66 hồ sơ.
Phản ánh, kiến nghị: tiếp nhận 31, xử lý 31.
3. Biên chế: được giao 98, có mặt 93.
4. Thu ngân sách 6 tháng đạt 118,6 tỷ đồng, bằng 61,4% dự toán; chi ngân sách 84,3 tỷ đồng.

II. TỒN TẠI
Còn 9 hồ sơ quá hạn, chủ yếu lĩnh vực đất đai do phải xác minh nguồn gốc.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Lợi
`;

let office: Office;
beforeAll(async () => {
  office = await openOffice({ 'hong-bang.md': REPORT }, { alone: true });
});
afterAll(() => office.close());

const derived = async (question: string) => (await office.ask(question)).figures.find((figure) => figure.derived);

describe('tasks of two plans told in one section', () => {
  it('are both shown where neither is named', async () => {
    const answer = said(await office.ask('còn bao nhiêu nv chưa xong'));
    expect(answer).toContain('(kế hoạch của đơn vị) là 25');
    expect(answer).toContain('(cấp trên giao) là 5');
  });

  it.each([
    ['tp giao còn mấy việc', 'là 5 nhiệm vụ'],
    ['Kế hoạch CCHC của phường có bao nhiêu nhiệm vụ, xong mấy', 'là 9 nhiệm vụ (trên tổng số 34'],
    ['nhiệm vụ thành phố giao hoàn thành đúng hạn bao nhiêu', 'là 10 nhiệm vụ'],
  ])('are told apart by the paper that sets them: %s', async (question, expected) => {
    expect(said(await office.ask(question))).toContain(expected);
  });
});

describe('what is done in time, told as early and on the day', () => {
  it.each([
    ['tỷ lệ giải quyết đúng hạn', 99.79, '(1.960 + 412)/2.377 = 99,79%'],
    ['bao nhiêu hồ sơ đúng hạn', 2372, '1.960 + 412 = 2.372'],
    ['giải quyết trước hạn và đúng hạn tổng cộng bao nhiêu', 2372, '1.960 + 412 = 2.372'],
  ])('is both together: %s', async (question, value, formula) => {
    expect(await derived(question)).toMatchObject({ value, derived: { formula } });
  });

  it('is the early ones alone where those are asked for', async () => {
    expect(said(await office.ask('hồ sơ trước hạn'))).toContain('trước hạn là 1.960');
  });
});

describe('a check of members against their total', () => {
  it('takes the total that they are parts of', async () => {
    const answer = await office.ask('trực tuyến + trực tiếp + kỳ trước có bằng tổng không');
    expect(said(answer)).toContain('2.105 + 287 + 26 = 2.418, khớp với 2.418');
  });
});

describe('what is not told', () => {
  it('of a second period is no change: the one number is told', async () => {
    const answer = await office.ask('hồ sơ quá hạn so với kỳ trước tăng hay giảm');
    expect(answer.kind).toBe('not_found');
    expect(said(answer)).toContain('chỉ có số của một kỳ nên không so sánh được');
    expect(said(answer)).toContain('5 hồ sơ (quý I/2026)');
  });

  it('room by room is not ranked by anything else', async () => {
    expect(said(await office.ask('phòng nào hoàn thành nhiều nhiệm vụ nhất'))).not.toContain('Nhiều nhất');
  });

  it('of the period that is asked for is told of another, marked as such', async () => {
    const answer = await office.ask('tháng 2 tiếp nhận bao nhiêu hồ sơ');
    expect(answer.kind).toBe('not_found');
    expect(said(answer)).toContain('không nêu số của kỳ được hỏi');
    expect(said(answer)).toContain('2.418 hồ sơ (quý I/2026)');
    expect(quotesOf(answer)).toContain('Tiếp nhận 2.418 hồ sơ');
  });

  it('as a share is told as the count, marked as such', async () => {
    const answer = await office.ask('trình độ thạc sĩ chiếm bao nhiêu phần trăm');
    expect(answer.kind).toBe('not_found');
    expect(said(answer)).toContain('thạc sĩ 31 người');
  });
});

describe('a report as a whole', () => {
  it('is summed up in its main numbers, from all of its sections', async () => {
    const answer = await office.ask('tóm tắt báo cáo giúp mình');
    expect(said(answer)).toContain('các số chính');
    for (const number of ['45 tin, bài', '2.418 hồ sơ', '98 biên chế', '54,87 tỷ đồng'])
      expect(said(answer)).toContain(number);
    expect(answer.figures.length).toBeLessThanOrEqual(12);
    expect(answer.citations.length).toBeGreaterThan(4);
  });

  it('is told in words where a part of it is asked for', async () => {
    expect(said(await office.ask('tóm tắt hạn chế'))).toContain('Nhân sự bộ phận tin học còn thiếu');
  });
});

describe('the subject of a document', () => {
  it.each([
    ['KH 12 là kế hoạch gì', 'Kế hoạch số 12/KH-UBND ngày 15/01/2026 về cải cách hành chính năm 2026.'],
    ['QĐ 97 của ai, về việc gì', 'của UBND thành phố về giao nhiệm vụ trọng tâm.'],
  ])('ends where the report goes on with its own news: %s', async (question, expected) => {
    expect(said(await office.ask(question))).toContain(expected);
  });
});

it('no answer holds a number that nothing behind it holds', () => {
  expect(office.unfounded()).toEqual([]);
});

describe('two reports of one unit', () => {
  let both: Office;
  beforeAll(async () => {
    both = await openOffice({ 'quy-1.md': REPORT, '6-thang.txt': HALF_YEAR }, { alone: true });
  });
  afterAll(() => both.close());

  it('a half year that is counted from 15/12 to 14/6 is the half year that is asked for', async () => {
    const answer = said(await both.ask('hồ sơ 6 tháng tăng bao nhiêu so với quý I'));
    expect(answer).toContain('5.216 − 2.418 = 2.798');
  });

  it('two periods named side by side are both told', async () => {
    const answer = said(await both.ask('số nhiệm vụ hoàn thành quý I và 6 tháng'));
    expect(answer).toContain('Quý I/2026: 9 nhiệm vụ');
    expect(answer).toContain('6 tháng đầu năm 2026: 19 nhiệm vụ');
  });

  it('"do đâu" and a change are asked of the number told before, in its report and its state', async () => {
    expect(said(await both.talk(['quá hạn mấy hồ sơ', 'do đâu']))).toContain('phải xác minh nguồn gốc');
    expect(said(await both.talk(['quá hạn mấy hồ sơ', 'do đâu', 'so với quý I tăng hay giảm']))).toContain('9 − 5 = 4');
  });

  it('what is late is told beside what is under way', async () => {
    expect(said(await both.ask('còn mấy nhiệm vụ chưa xong'))).toContain(
      'là 14 nhiệm vụ (trên tổng số 34 nhiệm vụ, cùng 1 nhiệm vụ chậm, quá hạn)',
    );
  });

  it('no answer holds a number that nothing behind it holds', () => {
    expect(both.unfounded()).toEqual([]);
  });
});
