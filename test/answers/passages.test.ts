import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportText } from '../ingest/report-text.ts';
import { type Office, openOffice } from './office.ts';
import { said } from './reading.ts';

const bodyOf = (staff: string) => `PHẦN THỨ NHẤT. KẾT QUẢ

Thực hiện Quyết định số 12/QĐ-UBND về kiểm tra công vụ, phường đã thành lập tổ kiểm tra công vụ.

Qua kiểm tra công vụ, các bộ phận chấp hành nghiêm giờ giấc làm việc.

Tồn tại: ${staff}

PHẦN THỨ HAI. NHIỆM VỤ THỜI GIAN TỚI

- Mở thêm hai điểm tiếp nhận lưu động.

PHẦN THỨ BA. KIẾN NGHỊ

- Đề nghị sở nâng băng thông đường truyền.`;

describe('answers in words', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(
      {
        'minh-tan.txt': reportText({ body: bodyOf('phần mềm hộ tịch hay mất kết nối.') }),
        'hoa-son.txt': reportText({ body: bodyOf('nhà văn hóa thôn bị dột.') })
          .replaceAll('MINH TÂN', 'HÒA SƠN')
          .replaceAll('Minh Tân', 'Hòa Sơn')
          .replace('17/BC', '18/BC'),
      },
      { alone: true },
    );
  });
  afterAll(() => office.close());

  it('of a part without a number are those under its own heading', async () => {
    const answer = await office.ask('Phường Minh Tân kiến nghị những gì?');
    expect(said(answer)).toContain('nâng băng thông');
    expect(said(answer)).not.toContain('điểm tiếp nhận lưu động');
  });

  it('take what a passage is called by its first words for its heading', async () => {
    expect(said(await office.ask('Tồn tại của phường Minh Tân là gì?'))).toContain('mất kết nối');
  });

  it('put what came of something before what was done, where that is asked', async () => {
    const answer = await office.ask('Kiểm tra công vụ ở phường Minh Tân được đánh giá thế nào?');
    expect(answer.citations[0]?.quote).toMatch(/^Qua kiểm tra/u);
  });

  it.each([['đơn vị nào nhà văn hóa bị dột', 'Phường Hòa Sơn', 'Phường Minh Tân']])(
    'name the unit whose report says so: %s',
    async (question, named, other) => {
      const answer = await office.ask(question);
      expect(answer.kind).toBe('passage');
      expect(said(answer)).toContain(named);
      expect(said(answer)).not.toContain(other);
    },
  );
});
