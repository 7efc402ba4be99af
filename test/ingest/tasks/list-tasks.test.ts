import { describe, expect, it } from 'vitest';
import { readBody } from '../report-text.ts';

/** "content | assigned by | owner | partners | due | state" of each task that a body lists. The report is of the second quarter of 2026. */
function toldOf(body: string): string[] {
  return readBody(body).tasks.map((one) =>
    [one.content, one.assigned_by, one.owner, one.partners, one.due_on ?? one.due_text, one.state].join(' | '),
  );
}

describe('tasks under a heading', () => {
  const OVERDUE = `III. NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH
1. Hoàn thiện hồ sơ đề nghị công nhận xã đạt chuẩn nông thôn mới nâng cao (Công văn số 1875/UBND-NN ngày 12/2/2026, hạn 30/5/2026) - Phòng Kinh tế chủ trì. Lý do: chưa đạt tiêu chí 17 về môi trường.
2. Rà soát, xử lý cơ sở nhà đất dôi dư sau sắp xếp (Kế hoạch số 214/KH-UBND ngày 20/3/2026, hạn 15/6/2026) - Phòng Kinh tế chủ trì. Lý do: 02 cơ sở đang có tranh chấp.
3. Báo cáo kết quả tổng điều tra cơ sở dữ liệu đất đai (hạn 25/6/2026) - Phòng Văn hóa - Xã hội chủ trì.`;

  it('have their document, owner and term from the item, their state from the heading', () => {
    expect(toldOf(OVERDUE)).toEqual([
      'Hoàn thiện hồ sơ đề nghị công nhận xã đạt chuẩn nông thôn mới nâng cao | Công văn số 1875/UBND-NN ngày 12/2/2026 | Phòng Kinh tế |  | 2026-05-30 | overdue',
      'Rà soát, xử lý cơ sở nhà đất dôi dư sau sắp xếp | Kế hoạch số 214/KH-UBND ngày 20/3/2026 | Phòng Kinh tế |  | 2026-06-15 | overdue',
      'Báo cáo kết quả tổng điều tra cơ sở dữ liệu đất đai |  | Phòng Văn hóa - Xã hội |  | 2026-06-25 | overdue',
    ]);
  });

  it('are quoted with their reason, verbatim', () => {
    const { body, tasks } = readBody(OVERDUE);
    for (const task of tasks) expect(body.slice(task.quote_start, task.quote_end)).toBe(task.quote);
    expect(tasks[1]?.quote).toMatch(/^Rà soát.*tranh chấp\.$/u);
  });

  it('of the time ahead are not due', () => {
    expect(
      toldOf(`V. NHIỆM VỤ QUÝ III/2026
- Hoàn thành dứt điểm 03 nhiệm vụ quá hạn trước ngày 20/7/2026.
- Phòng Kinh tế tham mưu họp kiểm điểm các nhiệm vụ chậm tiến độ trước ngày 10/8/2026.
- Văn phòng: Xây dựng kế hoạch kiểm tra công vụ, hạn: trong quý III/2026.
- Giao Công an phường chủ trì, phối hợp với Văn phòng rà soát dữ liệu dân cư, hoàn thành trước 30/9/2026.
- Tiếp tục nâng cao chất lượng giải quyết thủ tục hành chính.`),
    ).toEqual([
      'Hoàn thành dứt điểm 03 nhiệm vụ quá hạn |  |  |  | 2026-07-20 | not_due',
      'Phòng Kinh tế tham mưu họp kiểm điểm các nhiệm vụ chậm tiến độ |  | Phòng Kinh tế |  | 2026-08-10 | not_due',
      'Xây dựng kế hoạch kiểm tra công vụ |  | Văn phòng |  | 2026-09-30 | not_due',
      'Giao Công an phường chủ trì, phối hợp với Văn phòng rà soát dữ liệu dân cư |  | Công an phường | Văn phòng | 2026-09-30 | not_due',
    ]);
  });

  it('say their own state before the heading says it for them, and who gave them by the heading', () => {
    expect(
      toldOf(`II. NHIỆM VỤ UBND THÀNH PHỐ GIAO
1. Số hóa sổ hộ tịch còn lại của phường (Phòng Văn hóa - Xã hội, hạn 30/6/2026); kết quả: đang thực hiện.
2. Kiểm kê tài sản công. Đơn vị chủ trì: Phòng Kinh tế; thời hạn: thường xuyên.`),
    ).toEqual([
      'Số hóa sổ hộ tịch còn lại của phường | UBND THÀNH PHỐ | Phòng Văn hóa - Xã hội |  | 2026-06-30 | in_progress',
      'Kiểm kê tài sản công | UBND THÀNH PHỐ | Phòng Kinh tế |  | thường xuyên | regular',
    ]);
  });
});

describe('items that are no tasks', () => {
  it.each([
    ['counts by room', 'I. NHIỆM VỤ ĐƯỢC GIAO\n- Phòng Kinh tế: 52 nhiệm vụ, hoàn thành 43;\n- Quá hạn: 03 nhiệm vụ.'],
    [
      'what was done',
      'I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ\n- Phòng Kinh tế chủ trì rà soát 12 cơ sở nhà đất trước ngày 30/9/2026.',
    ],
    [
      'what bodies are for',
      'II. CHỨC NĂNG, NHIỆM VỤ\n- Giao Phòng Kinh tế thực hiện quản lý nhà nước về đất đai, xây dựng.',
    ],
    [
      'sentences of what was done',
      'II. VỀ NHIỆM VỤ\n- UBND phường đã ban hành 04 Quyết định và giao Phòng Kinh tế thực hiện.',
    ],
    ['requests', 'IV. KIẾN NGHỊ\n- Đề nghị Sở Nội vụ hướng dẫn vị trí việc làm trước ngày 30/9/2026.'],
    ['days gone by', 'II. NHIỆM VỤ TRỌNG TÂM\n- Hồ sơ tiếp nhận trước ngày 01/5/2026 chuyển về phường giải quyết.'],
  ])('yield none: %s', (_what, body) => {
    expect(toldOf(body)).toEqual([]);
  });
});
