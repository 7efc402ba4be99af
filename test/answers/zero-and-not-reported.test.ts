import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { quotesOf, said, valuesOf } from './reading.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('zero', () => {
  it.each([
    ['Ninh Phong có bao nhiêu hồ sơ quá hạn?', 'Không có hồ sơ quá hạn.'],
    ['Ninh Phong có hồ sơ quá hạn không?', 'Không có hồ sơ quá hạn.'],
    ['ninh phong co ho so nao qua han khong', 'Không có hồ sơ quá hạn.'],
    ['Ninh Phong có bao nhiêu nhiệm vụ quá hạn?', 'Không có nhiệm vụ quá hạn.'],
  ])('is what a report says there is none of, with the sentence: %s', async (question, quote) => {
    const answer = await office.ask(question);
    expect(answer.kind).toBe('figure');
    expect(valuesOf(answer)).toEqual([0]);
    expect(said(answer)).toContain('không có (0)');
    expect(quotesOf(answer)).toBe(quote);
  });

  it.each([
    ['Thanh Lương có bao nhiêu biên chế?'],
    ['Ninh Phong có bao nhiêu máy tính?'],
    ['Ninh Phong thu ngân sách được bao nhiêu?'],
    ['Cẩm Hà giải ngân đầu tư công bao nhiêu?'],
    ['Cẩm Hà có bao nhiêu hồ sơ trực tuyến toàn trình?'],
    ['Cẩm Hà có bao nhiêu nhiệm vụ do Chính phủ giao?'],
    ['Cẩm Hà có bao nhiêu hồ sơ bị từ chối?'],
  ])('is never said of what no report states: %s', async (question) => {
    const answer = await office.ask(question);
    expect(answer.kind).toBe('not_found');
    expect(answer.text).toContain('không nêu');
    expect(valuesOf(answer)).not.toContain(0);
  });

  it.each([
    ['Thanh Lương có bao nhiêu nhiệm vụ do thành phố giao?', '30 nhiệm vụ', 'có 30 nhiệm vụ'],
    ['Ninh Phong có bao nhiêu hồ sơ hộ tịch?', '3.860 hồ sơ', 'tiếp nhận 3.860 hồ sơ'],
  ])(
    'what is not reported comes with the nearest figure, named as another and quoted: %s',
    async (question, near, quote) => {
      const answer = await office.ask(question);
      expect(answer.kind).toBe('not_found');
      expect(answer.text).toMatch(new RegExp(`Gần nhất là một số khác: .*${near}`, 'u'));
      expect(quotesOf(answer)).toContain(quote);
    },
  );
});

describe('all answers of this file', () => {
  it('state no number above twelve that stands neither in the question nor in a citation, figure or period', () => {
    expect(office.unfounded()).toEqual([]);
  });
});
