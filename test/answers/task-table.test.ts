import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { said } from './reading.ts';

const REPORT = `ỦY BAN NHÂN DÂN
XÃ TÂN HƯNG

BÁO CÁO
Tiến độ thực hiện nhiệm vụ do UBND thành phố giao tháng 9 năm 2026

I. KẾT QUẢ CHUNG
Xã được giao 5 nhiệm vụ, hoàn thành 2, đang thực hiện 2, quá hạn 1.

II. CHI TIẾT NHIỆM VỤ

| STT | Nội dung nhiệm vụ | Văn bản giao | Đơn vị chủ trì | Thời hạn | Kết quả |
|---|---|---|---|---|---|
| 1 | Rà soát hộ nghèo năm 2026 | Công văn số 412/UBND-VX ngày 02/7/2026 | Phòng Văn hóa - Xã hội | 30/9/2026 | Đã hoàn thành |
| 2 | Lập kế hoạch sử dụng đất năm 2027 | Kế hoạch số 88/KH-UBND | Phòng Kinh tế | 15/9/2026 | Quá hạn, chưa hoàn thành |
| 3 | Số hóa sổ hộ tịch | | Trung tâm Phục vụ hành chính công | Quý IV/2026 | Đang thực hiện, đạt 70% |
| 4 | Kiểm tra an toàn hồ đập | CV 501/UBND-NN | Phòng Kinh tế | 31/10/2026 | Đang triển khai |
| 5 | Báo cáo cải cách hành chính | | Văn phòng | Hằng tháng | Hoàn thành |
`;

let office: Office;
beforeAll(async () => {
  office = await openOffice({ 'nhiem-vu.md': REPORT }, { alone: true });
});
afterAll(() => office.close());

const tasksOf = async (question: string) =>
  said(await office.ask(question))
    .split('\n')
    .filter((line) => line.startsWith('- '));

const LAND = '- Lập kế hoạch sử dụng đất năm 2027 (Phòng Kinh tế; hạn 15/9/2026; quá hạn)';
const DAMS = '- Kiểm tra an toàn hồ đập (Phòng Kinh tế; hạn 31/10/2026; đang thực hiện)';
const BOOKS = '- Số hóa sổ hộ tịch (Trung tâm Phục vụ hành chính công; hạn Quý IV/2026; đang thực hiện)';

it.each([
  ['nhiệm vụ nào quá hạn', [LAND]],
  ['những việc nào chưa xong', [LAND, DAMS, BOOKS]],
  ['liệt kê nhiệm vụ đang thực hiện', [DAMS, BOOKS]],
  ['phòng kinh tế còn nhiệm vụ nào chưa xong', [LAND, DAMS]],
  ['việc lập kế hoạch sử dụng đất hạn ngày nào', [LAND]],
  ['số hóa sổ hộ tịch khi nào phải xong', [BOOKS]],
])('tasks are listed by state, owner or their words, the first due first: %s', async (question, tasks) => {
  expect(await tasksOf(question)).toEqual(tasks);
});

it('how many there are is told by the count', async () => {
  expect(said(await office.ask('Tân Hưng có mấy nhiệm vụ quá hạn'))).toContain('là 1 nhiệm vụ');
});

it('no answer holds a number that nothing behind it holds', () => {
  expect(office.unfounded()).toEqual([]);
});
