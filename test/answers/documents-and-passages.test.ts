import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { quotesOf, said } from './reading.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('a document', () => {
  it.each([
    ['QĐ 87 của Ninh Phong về việc gì?', 'Quyết định số 87/QĐ-UBND', 'kiện toàn Tổ công nghệ số cộng đồng'],
    ['ninh phong quyet dinh 87 ve viec gi', 'Quyết định số 87/QĐ-UBND', 'kiện toàn Tổ công nghệ số cộng đồng'],
    ['Công văn 51 về việc gì?', 'Công văn số 51/UBND-VP', 'trực giải quyết hồ sơ ngày thứ Bảy'],
    ['Quyết định số 51/QĐ-UBND về việc gì?', 'Quyết định số 51/QĐ-UBND', 'phân công nhiệm vụ cải cách hành chính'],
    ['51/UBND-VP là văn bản gì?', 'Công văn số 51/UBND-VP', 'trực giải quyết hồ sơ ngày thứ Bảy'],
    ['Kế hoạch 33 của Cẩm Hà nội dung gì?', 'Kế hoạch số 33/KH-UBND', 'chuyển đổi số'],
  ])('is found by its number: %s', async (question, sign, subject) => {
    const answer = await office.ask(question);
    expect(answer.kind).toBe('reference');
    expect(said(answer)).toContain(sign);
    expect(said(answer)).toContain(subject);
    expect(quotesOf(answer)).toContain(sign);
  });

  it.each([
    ['Kế hoạch nào về chuyển đổi số?', 'Kế hoạch số 33/KH-UBND'],
    ['Quyết định nào về kiện toàn tổ công nghệ số?', 'Quyết định số 87/QĐ-UBND'],
    ['ke hoach chuyen doi so cua cam ha so may, ngay nao', 'Kế hoạch số 33/KH-UBND'],
  ])('is found by its subject: %s', async (question, sign) => {
    const answer = await office.ask(question);
    expect(answer.kind).toBe('reference');
    expect(said(answer)).toContain(sign);
  });

  it.each([
    ['Quyết định 51 ban hành ngày nào?', '12/01/2026'],
    ['Quyết định 51 ngày nào?', '12/01/2026'],
  ])('is told with its date: %s', async (question, date) => {
    const answer = await office.ask(question);
    expect(answer.kind).toBe('reference');
    expect(said(answer)).toContain(date);
  });

  it.each([
    ['Quyết định 87 về việc gì?', ['15/7/2026', '02/3/2026', 'phường Ninh Phong', 'xã Thanh Lương']],
    ['Văn bản số 51 về việc gì?', ['51/QĐ-UBND', '51/UBND-VP']],
    ['văn bản 51 là gì', ['51/QĐ-UBND', '51/UBND-VP']],
  ])('is asked back, with what tells them apart, when two have the number: %s', async (question, differences) => {
    const answer = await office.ask(question);
    expect(answer.kind).toBe('clarify');
    for (const difference of differences) expect(answer.text).toContain(difference);
  });

  it('is the asker’s own when others have the number too', async () => {
    const answer = await office.ask('QĐ 87 về việc gì?', { unit: 'xã Thanh Lương' });
    expect(answer.kind).toBe('reference');
    expect(said(answer)).toContain('quy chế trực');
  });

  it('is one of the unit that is named', async () => {
    const answer = await office.ask('Cẩm Hà có quyết định nào về kiện toàn tổ công nghệ số không?');
    expect(answer.text).not.toContain('87/QĐ-UBND');
  });

  it('is said not to be named by any report when it is not', async () => {
    const answer = await office.ask('Quyết định 999 về việc gì?');
    expect(answer).toMatchObject({ kind: 'not_found', citations: [] });
    expect(answer.text).toContain('999');
  });

  it.each([
    ['Ai ký báo cáo quý III của Cẩm Hà?', 'Đỗ Thị Hoài Thu'],
    ['báo cáo của ninh phong ai ký', 'Lương Gia Bách'],
  ])('that is a report is told with who signed it: %s', async (question, signer) => {
    const answer = await office.ask(question);
    expect(answer.text).toContain(signer);
    expect(quotesOf(answer)).toContain(signer);
  });
});

describe('what a report says in words', () => {
  it.each([
    ['Cẩm Hà gặp khó khăn gì?', 'phường Cẩm Hà', ['kiêm việc văn thư', 'Máy scan ở quầy hộ tịch']],
    ['ninh phong con han che gi', 'phường Ninh Phong', ['Người cao tuổi còn ngại nộp hồ sơ qua mạng']],
    ['Thanh Lương vướng mắc gì?', 'xã Thanh Lương', ['Một số thôn vùng bãi chưa có cáp quang']],
    ['Cẩm Hà kiến nghị gì với thành phố?', 'phường Cẩm Hà', ['đường truyền dự phòng', 'mở lớp tập huấn']],
    ['Ninh Phong đề xuất gì?', 'phường Ninh Phong', ['dùng chung chữ ký số']],
    ['Vì sao hồ sơ của Cẩm Hà bị quá hạn?', 'phường Cẩm Hà', ['phần mềm một cửa mất kết nối']],
  ])('is answered in its own sentences, with unit, period and section: %s', async (question, unit, sentences) => {
    const answer = await office.ask(question);
    expect(answer.kind).toBe('passage');
    for (const sentence of sentences) expect(quotesOf(answer)).toContain(sentence);
    expect(said(answer).toLowerCase()).toContain(unit.toLowerCase());
    expect(said(answer)).toMatch(/2026\), theo mục/u);
    expect(new Set(answer.citations.map((citation) => citation.title)).size).toBe(1);
  });

  it('is taken from the latest report, or from the period that is named', async () => {
    expect(said(await office.ask('Cẩm Hà có hạn chế gì?'))).not.toContain('nhà văn hóa');
    expect(said(await office.ask('Quý II Cẩm Hà có hạn chế gì?'))).toContain('nhà văn hóa các tổ dân phố');
  });

  it('is short: sentences, not pages', async () => {
    const { text } = await office.ask('Vì sao hồ sơ của Cẩm Hà bị quá hạn?');
    expect(text.length).toBeLessThan(900);
  });

  it('is said not to be there when it is not', async () => {
    const answer = await office.ask('Cẩm Hà xử lý rác thải ở chợ như thế nào?');
    expect(answer).toMatchObject({ kind: 'not_found', citations: [] });
  });

  it('is no answer to a thank-you', async () => {
    expect((await office.ask('cảm ơn nhé')).citations).toEqual([]);
  });
});

describe('all answers of this file', () => {
  it('state no number above twelve that stands neither in the question nor in a citation, figure or period', () => {
    expect(office.unfounded()).toEqual([]);
  });
});
