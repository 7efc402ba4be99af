import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finalAnswer, rowsIn, type Script, textOf } from '../../fakes/model-server/script.ts';
import { type ModelOffice, openModelOffice } from './model-office.ts';
import { lookUp, retell } from './scripts.ts';

const WHY = 'Vì sao phường Sơn Trà có hồ sơ quá hạn?';

describe('a model’s draft', () => {
  let office: ModelOffice;
  beforeAll(async () => {
    office = await openModelOffice();
  });
  afterAll(() => office.close());

  describe('lets a draft that does not hold be written anew once', () => {
    const wrong = (request: Parameters<Script>[0]) =>
      finalAnswer(request, [{ text: 'Có 987.654 hồ sơ quá hạn.', sources: [rowsIn(request)[0]?.id ?? ''] }]);

    it('with the fault named', async () => {
      const { answer, requests } = await office.ask(WHY, {
        script: (request, n) =>
          textOf(request).includes('Bản vừa rồi chưa dùng được') ? retell(request, n) : wrong(request),
      });
      expect(answer).toMatchObject({ lane: 'model', promptVersion: 'answer@1 question@1 rewrite@1' });
      expect(requests).toHaveLength(2);
      expect(textOf(requests[1] as never)).toContain('987.654');
    });

    it('and then gives the rules’ answer', async () => {
      const { answer, requests, told } = await office.ask(WHY, { script: wrong });
      expect(requests).toHaveLength(2);
      expect(answer.text).toContain(
        'Trả lời ngắn theo quy tắc: bản soạn của mô hình ngôn ngữ có chỗ không khớp với báo cáo',
      );
      expect(answer.text).not.toContain('987');
      expect(told).toEqual(['ungrounded: number']);
    });

    it('when it cites what it did not read', async () => {
      const { requests, told } = await office.ask(WHY, {
        script: (request) => finalAnswer(request, [{ text: 'Do thiếu người.', sources: ['P99'] }]),
      });
      expect(textOf(requests[1] as never)).toContain('dẫn mã P99, nhưng không có dòng dữ liệu nào mang mã đó');
      expect(told).toEqual(['ungrounded: unread_source']);
    });
  });

  it('never takes a true number of another thing for the one asked', async () => {
    const script = lookUp('find_figures', { what: 'số lượt tiếp công dân' }, (request) => {
      const row = rowsIn(request).find(({ value }) => value === '58 lượt');
      return finalAnswer(request, [{ text: 'Phường đã tiếp 58 lượt công dân.', sources: [row?.id ?? ''] }]);
    });
    const { answer, told } = await office.ask('Phường Sơn Trà có bao nhiêu lớp tập huấn?', { script });
    expect(answer.kind).toBe('not_found');
    expect(told).toEqual(['ungrounded: off_topic']);
  });

  it.each([
    ['a number given to the other state', 'Phường đã tiếp nhận 3.207 hồ sơ.'],
    ['a number given to another thing', 'Phường đã giải quyết 3.207 đơn thư.'],
    ['a reason turned round', 'Hồ sơ quá hạn không phải do công chức địa chính nghỉ việc.'],
    ['a reason that nobody gave', 'Hồ sơ quá hạn vì cán bộ tiếp dân làm việc riêng trong giờ.'],
  ])('turns away %s', async (_, text) => {
    const script = lookUp('search_passages', { text: 'tiếp nhận, giải quyết hồ sơ' }, (request) =>
      finalAnswer(request, [{ text, sources: rowsIn(request).map(({ id }) => id) }]),
    );
    const { answer } = await office.ask(WHY, { script });
    expect(answer.lane).not.toBe('model');
    expect(answer.text).not.toContain(text);
  });

  it.each([
    'Hồ sơ quá hạn là do công chức địa chính nghỉ việc từ tháng 7 mà chưa có người thay.',
    'Nguyên nhân: công chức địa chính nghỉ việc từ tháng 7, phường chưa có người thay.',
    'Phường đã giải quyết 3.207 hồ sơ trong quý, trong đó 44 hồ sơ quá hạn.',
  ])('lets true words through: %s', async (text) => {
    const script = lookUp('search_passages', { text: 'tiếp nhận, giải quyết hồ sơ' }, (request) =>
      finalAnswer(request, [{ text, sources: rowsIn(request).map(({ id }) => id) }]),
    );
    expect((await office.ask(WHY, { script })).answer.text).toContain(text);
  });
});
