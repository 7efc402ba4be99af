import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { said, valuesOf } from './reading.ts';

const REPORT = `ỦY BAN NHÂN DÂN XÃ VIỆT KHÊ
VĂN PHÒNG HĐND VÀ UBND

Số: 233/BC-VP
Việt Khê, ngày 02 tháng 11 năm 2026

BÁO CÁO
Kết quả theo dõi, đôn đốc thực hiện nhiệm vụ do UBND thành phố, Chủ tịch UBND thành phố và UBND xã giao tháng 10 năm 2026

I. TÌNH HÌNH CHUNG
Tính từ ngày 01/01/2026 đến ngày 31/10/2026, xã được giao tổng số 312 nhiệm vụ, gồm: 187 nhiệm vụ do thành phố giao và 125 nhiệm vụ do UBND xã giao các phòng, đơn vị.

II. KẾT QUẢ THỰC HIỆN
1. Nhiệm vụ thành phố giao
Trong tháng 10, tiếp nhận mới 23 nhiệm vụ. Lũy kế 187 nhiệm vụ, trong đó:
- Hoàn thành đúng và trước hạn: 158 nhiệm vụ (đạt 84,5%);
- Hoàn thành quá hạn: 06 nhiệm vụ (3,2%);
- Đang thực hiện trong hạn: 20 nhiệm vụ (10,7%);
- Quá hạn chưa hoàn thành: 03 nhiệm vụ (1,6%).
2. Nhiệm vụ UBND xã giao
Tổng số 125 nhiệm vụ; đã hoàn thành 109 nhiệm vụ (đúng hạn 104, quá hạn 05); chưa hoàn thành 16 nhiệm vụ, trong đó 14 nhiệm vụ còn trong hạn, 02 nhiệm vụ đã quá hạn.
3. Chia theo đơn vị
Phòng Kinh tế: 52 nhiệm vụ, hoàn thành 43; Phòng Văn hóa - Xã hội: 41 nhiệm vụ, hoàn thành 38; Trung tâm Phục vụ hành chính công: 18 nhiệm vụ, hoàn thành 18; Ban Chỉ huy Quân sự: 14 nhiệm vụ, hoàn thành 10.

III. NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH
1. Hoàn thiện hồ sơ đề nghị công nhận xã đạt chuẩn nông thôn mới nâng cao (Công văn số 1875/UBND-NN ngày 12/8/2026, hạn 30/9/2026) - Phòng Kinh tế chủ trì. Lý do: chưa đạt tiêu chí 17 về môi trường.
2. Rà soát, xử lý cơ sở nhà đất dôi dư sau sắp xếp (Kế hoạch số 214/KH-UBND ngày 20/6/2026, hạn 15/10/2026) - Phòng Kinh tế chủ trì. Lý do: 02 cơ sở đang có tranh chấp.
3. Báo cáo kết quả tổng điều tra cơ sở dữ liệu đất đai (hạn 25/10/2026) - Phòng Kinh tế chủ trì. Lý do: phần mềm của Bộ chưa cho kết xuất.

IV. ĐÁNH GIÁ
Tỷ lệ hoàn thành nhiệm vụ thành phố giao đạt 87,7%, tăng 2,1 điểm phần trăm so với tháng 9. Xã xếp thứ 41/114 xã, phường, đặc khu về mức độ hoàn thành nhiệm vụ.
Hạn chế: một số phòng cập nhật kết quả trên phần mềm theo dõi nhiệm vụ còn chậm; việc phối hợp giữa các phòng chưa chặt chẽ.

V. NHIỆM VỤ THÁNG 11/2026
- Hoàn thành dứt điểm 03 nhiệm vụ quá hạn trước ngày 20/11/2026.
- Phòng Kinh tế tham mưu họp kiểm điểm các nhiệm vụ chậm tiến độ trước ngày 10/11/2026.

CHÁNH VĂN PHÒNG
Lê Thị Mai Anh
`;

let office: Office;
beforeAll(async () => {
  office = await openOffice({ 'nhiem-vu-thang-10.txt': REPORT }, { alone: true });
});
afterAll(() => office.close());

const derivedOf = async (question: string) => (await office.ask(question)).figures.find((figure) => figure.derived);

describe('tasks that the city and the commune assigned', () => {
  it('are both told where neither is named, with what is late beside what is under way', async () => {
    const answer = said(await office.ask('Việt Khê còn bao nhiêu nhiệm vụ chưa hoàn thành'));
    expect(answer).toContain('(đơn vị giao) là 16 nhiệm vụ');
    expect(answer).toContain('(cấp trên giao) là 20 nhiệm vụ (trên tổng số 187 nhiệm vụ, tỷ lệ 10,7%, cùng 3 nhiệm vụ');
  });

  it('are told apart where one is named', async () => {
    const ofCommune = await office.ask('xã giao còn mấy nv chưa xong');
    expect(valuesOf(ofCommune)).toContain(16);
    expect(valuesOf(ofCommune)).not.toContain(20);
    expect(await derivedOf('nhiệm vụ thành phố giao còn mấy chưa xong')).toMatchObject({ value: 23 });
    expect(await derivedOf('ty le hoan thanh nv xa giao')).toMatchObject({ derived: { formula: '109/125 = 87,2%' } });
  });
});

describe('rooms told in one sentence', () => {
  it('each have their own count', async () => {
    expect(valuesOf(await office.ask('phòng kinh tế hoàn thành mấy nhiệm vụ'))).toEqual([43, 52]);
    expect(await derivedOf('phong kinh te con may nv')).toMatchObject({ derived: { formula: '52 − 43 = 9' } });
  });
});

describe('rooms set against each other', () => {
  const ranks = (text: string) => text.split('\n').filter((line) => /^\d+\. /u.test(line));
  const lastLine = (text: string) => text.split('\n').at(-1);

  it.each([
    ['phòng nào hoàn thành ít nhiệm vụ nhất', 'Ít nhất: Ban Chỉ huy Quân sự (10).'],
    ['đơn vị nào được giao nhiều nhất', 'Nhiều nhất: Phòng Kinh tế (52).'],
    ['phong nao kem nhat', 'Thấp nhất: Ban Chỉ huy Quân sự (71,43%).'],
    ['phòng nào còn nhiều việc chưa xong nhất', 'Nhiều nhất: Phòng Kinh tế (9).'],
  ])('are in the order that is asked for: %s', async (question, verdict) => {
    const told = said(await office.ask(question));
    expect(ranks(told)).toHaveLength(4);
    expect(lastLine(told)).toBe(verdict);
  });

  it('have their shares worked out where the report prints none', async () => {
    const answer = await office.ask('tỷ lệ hoàn thành của từng phòng');
    expect(said(answer)).toContain('- Phòng Kinh tế: 82,69%\n  tính: 43/52 = 82,69%');
    expect(answer.figures.filter((figure) => figure.derived)).toHaveLength(4);
  });

  it.each([
    ['đơn vị nào hoàn thành 100% nhiệm vụ?', 'Đạt 100%: Trung tâm Phục vụ hành chính công.'],
    ['phòng nào xong hết việc rồi', 'Đạt 100%: Trung tâm Phục vụ hành chính công.'],
    ['phòng nào hoàn thành dưới 90%', 'Dưới 90%: Phòng Kinh tế, Ban Chỉ huy Quân sự.'],
    ['phòng nào dưới 50%', 'Dưới 50%: không có.'],
  ])('are picked by a share: %s', async (question, verdict) => {
    expect(lastLine(said(await office.ask(question)))).toBe(verdict);
  });
});

describe('things that stand under a heading of their own', () => {
  it.each(['liệt kê các nhiệm vụ quá hạn', 'những nhiệm vụ nào quá hạn chưa xong?', 'còn nv nào quá hạn không'])(
    'are listed with their reasons: %s',
    async (question) => {
      const answer = said(await office.ask(question));
      expect(answer.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(3);
      expect(answer).toContain('phần mềm của Bộ chưa cho kết xuất');
    },
  );
});

describe('a document with a term in its bracket', () => {
  it('is about what stands before the bracket', async () => {
    const answer = said(await office.ask('CV 1875 về việc gì'));
    expect(answer).toContain('công nhận xã đạt chuẩn nông thôn mới nâng cao');
    expect(answer.split('\n')[0]).not.toContain('hạn 30/9/2026');
  });
});

describe('a change that the report states itself', () => {
  it('is told where the other period has no report', async () => {
    expect(said(await office.ask('tăng bao nhiêu so với tháng 9'))).toContain('2,1 điểm phần trăm');
  });
});

it('no answer holds a number that nothing behind it holds', () => {
  expect(office.unfounded()).toEqual([]);
});
