import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from '../office.ts';
import { said } from '../reading.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  expect(office.unfounded()).toEqual([]);
  await office.close();
});

const names = async (messages: string[], unit?: string) =>
  (await office.talk(messages, unit === undefined ? {} : { unit })).chart?.places.map((place) => place.name);

describe('a comparison of three units', () => {
  it('has its picture without asking, of the values that it tells', async () => {
    const { chart } = await office.ask('Đơn vị nào tiếp nhận nhiều hồ sơ nhất?');
    expect(chart?.title).toBe('Số hồ sơ tiếp nhận');
    expect(chart?.layers[0]?.values).toEqual([9450, 5240, 3860]);
    expect(chart?.places.map((place) => place.ownPeriod)).toEqual(['9 tháng đầu năm 2026', null, null]);
  });

  it('of two has none unless asked for', async () => {
    const question = 'So sánh số hồ sơ tiếp nhận của Cẩm Hà và Ninh Phong';
    expect((await office.ask(question)).chart).toBeUndefined();
    expect(await names([`${question}, vẽ biểu đồ nhé`])).toEqual(['Phường Cẩm Hà', 'Phường Ninh Phong']);
  });
});

describe('a picture that is asked for', () => {
  it('comes with the answer in words', async () => {
    const plain = await office.ask('So sánh số hồ sơ tiếp nhận của Cẩm Hà và Ninh Phong');
    const drawn = await office.ask('vẽ biểu đồ so sánh số hồ sơ tiếp nhận của Cẩm Hà và Ninh Phong');
    expect(drawn.text).toBe(plain.text);
  });

  it.each(['vẽ biểu đồ đi', 've bieu do di', 'cho em xem biểu đồ'])(
    'afterwards is of what was compared: %s',
    async (wish) => {
      expect(await names(['So sánh số hồ sơ tiếp nhận của Cẩm Hà và Ninh Phong', wish])).toEqual([
        'Phường Cẩm Hà',
        'Phường Ninh Phong',
      ]);
    },
  );

  it('of nothing yet is asked back', async () => {
    const answer = await office.ask('vẽ biểu đồ đi');
    expect([answer.kind, answer.text]).toEqual([
      'clarify',
      'Anh/chị cần vẽ biểu đồ số liệu nào, của những đơn vị hoặc kỳ nào?',
    ]);
  });

  it.each([
    'vẽ biểu đồ số hồ sơ tiếp nhận của các phường, xã',
    've bieu do so ho so tiep nhan 3 don vi',
    'vẽ biểu đồ số hồ sơ tiếp nhận',
  ])('is of all units where none is named: %s', async (question) => {
    expect(await names([question])).toEqual(['Xã Thanh Lương', 'Phường Cẩm Hà', 'Phường Ninh Phong']);
  });

  it('of one number of one unit is over its periods', async () => {
    const { chart } = await office.ask('vẽ biểu đồ số hồ sơ tiếp nhận của Cẩm Hà');
    expect(chart?.subtitle).toBe('Phường Cẩm Hà');
    expect(chart?.places.map((place) => place.name)).toEqual(['Quý II/2026', 'Quý III/2026']);
  });

  it('of parts is of those', async () => {
    expect(await names(['vẽ biểu đồ 96 văn bản của Cẩm Hà gồm những loại gì'])).toEqual([
      'Quyết định',
      'Kế hoạch',
      'Công văn',
    ]);
  });
});

describe('what cannot be drawn', () => {
  it.each([
    ['vẽ biểu đồ số hồ sơ tiếp nhận của Ninh Phong', 'Chỉ có một số liệu nên không vẽ biểu đồ'],
    ['vẽ biểu đồ khó khăn, tồn tại của Cẩm Hà', 'không có số liệu nên không vẽ biểu đồ'],
  ])('is answered all the same, and the reason is said: %s', async (question, reason) => {
    const answer = await office.ask(question);
    expect(answer.chart).toBeUndefined();
    expect(said(answer)).toContain(reason);
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  it('needs no reason where nothing was found', async () => {
    const answer = await office.ask('vẽ biểu đồ số hồ sơ của Kiến An');
    expect(answer.kind).toBe('not_found');
    expect(answer.text).not.toContain('biểu đồ');
  });
});
