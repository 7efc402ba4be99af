import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { quotesOf, said, valuesOf } from './reading.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('a number that a report states', () => {
  it.each([
    ['Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', 5240, 'quý III/2026', 'phường tiếp nhận 5.240 hồ sơ'],
    ['Cẩm Hà có bao nhiêu hồ sơ nộp trực tuyến?', 4192, 'quý III/2026', 'trực tuyến 4.192 hồ sơ'],
    ['Cẩm Hà có bao nhiêu hồ sơ quá hạn?', 31, 'quý III/2026', 'quá hạn 31 hồ sơ'],
    ['Ninh Phong đã giải quyết bao nhiêu hồ sơ?', 3790, 'quý III/2026', 'Đã giải quyết 3.790 hồ sơ'],
    ['Cẩm Hà có bao nhiêu hồ sơ đất đai quá hạn?', 12, 'quý III/2026', 'đất đai 12 hồ sơ'],
    ['Thanh Lương tiếp nhận bao nhiêu hồ sơ?', 9450, '9 tháng đầu năm 2026', 'xã tiếp nhận 9.450 hồ sơ'],
    ['Tổng thu ngân sách của Cẩm Hà là bao nhiêu?', 18.6, 'quý III/2026', '18,6 tỷ đồng'],
    ['Thanh Lương giải ngân đầu tư công được bao nhiêu?', 32.7, '9 tháng đầu năm 2026', '32,7 tỷ đồng'],
    ['Ninh Phong được giao bao nhiêu biên chế?', 58, 'quý III/2026', 'được giao 58 biên chế'],
    ['Cẩm Hà có bao nhiêu máy in?', 6, 'quý III/2026', '06 máy in'],
    ['Trung tâm hành chính công của Cẩm Hà rộng bao nhiêu?', 136, 'quý III/2026', 'rộng 136 m²'],
  ])('is answered with its period and the sentence that says it: %s', async (question, value, period, quote) => {
    const answer = await office.ask(question);
    expect(answer.kind).toBe('figure');
    expect(valuesOf(answer)[0]).toBe(value);
    expect(said(answer)).toContain(`(${period})`);
    expect(quotesOf(answer)).toContain(quote);
  });

  it('is told with the unit first and the report and its section last', async () => {
    const { text } = await office.ask('Ninh Phong tiếp nhận bao nhiêu hồ sơ?');
    expect(text).toMatch(/^Phường Ninh Phong: /u);
    expect(text).toContain(
      'Nguồn: Báo cáo kết quả cải cách hành chính quý III năm 2026 của phường Ninh Phong, mục I.2: “',
    );
  });

  it('answers every number that is asked for', async () => {
    const answer = await office.ask('Ninh Phong được giao bao nhiêu biên chế, có mặt bao nhiêu?');
    expect(valuesOf(answer)).toEqual(expect.arrayContaining([58, 55]));
  });

  it('answers each of two states that are asked for with a verb of their own', async () => {
    const answer = await office.ask('Cẩm Hà tiếp nhận bao nhiêu hồ sơ, giải quyết bao nhiêu hồ sơ?');
    expect(said(answer)).toMatch(/tiếp nhận là 5\.240 hồ sơ/u);
    expect(said(answer)).toMatch(/đã giải quyết là 5\.102 hồ sơ/iu);
  });

  it('answers each number once, in the order asked, where the asking word follows its state', async () => {
    const answer = await office.ask('Cẩm Hà tiếp nhận bao nhiêu hồ sơ, quá hạn bao nhiêu, đúng hạn bao nhiêu?');
    const lines = said(answer).split('\n').slice(1);
    expect(lines).toHaveLength(3);
    for (const [i, number] of ['là 5.240', 'là 31', 'là 5.071'].entries()) expect(lines[i]).toContain(number);
  });

  it('answers each of two things joined by “và”', async () => {
    const answer = await office.ask('Cẩm Hà có bao nhiêu máy tính và máy in?');
    expect(valuesOf(answer)).toEqual(expect.arrayContaining([15, 6]));
  });

  it('is shown beside the total that it is a part of, and no other number', async () => {
    const answer = await office.ask('Ninh Phong còn bao nhiêu nhiệm vụ trong kế hoạch CCHC chưa hoàn thành?');
    expect(valuesOf(answer)[0]).toBe(7);
    expect(
      valuesOf(answer)
        .slice(1)
        .filter((value) => value !== 28),
    ).toEqual([]);
  });
});

describe('a question as officials type it', () => {
  it.each([
    ['cam ha tiep nhan bao nhieu ho so', 5240],
    ['P. Cẩm Hà nhận bn HS', 5240],
    ['UBND phường Cẩm Hà tiếp nhận được mấy hs rồi ạ', 5240],
    ['cẩm hà có bnhieu hs quá hạn thế', 31],
    ['CB, CC phường Cẩm Hà được giao bn biên chế', 62],
    ['xa thanh luong nhan bn hs nop online', 7371],
    ['Ad ơi cho em hỏi Ninh Phong tiếp nhận bao nhiêu hồ sơ với ạ', 3860],
    ['Đề nghị cho biết số hồ sơ phường Ninh Phong đã tiếp nhận', 3860],
    ['Cẩm Hà có bao nhiu hồ sơ quá hạn vậy mn', 31],
  ])('is understood without marks, shortened or in chat: %s', async (question, value) => {
    const answer = await office.ask(question);
    expect(answer.kind).toBe('figure');
    expect(valuesOf(answer)[0]).toBe(value);
  });

  it.each([
    ['Cẩm Hà tiêp nhận bao nhiêu hò sơ?', 5240],
    ['Cẩm Hà có bao nhiêu hồ sơ quá hạng?', 31],
    ['Cẩm Hà có bao nhiêu hô sơ quá hạn?', 31],
    ['Cẩm Hà có bao nhiêu hồ sơ nộp trực tuyên?', 4192],
    ['Cẩm Hà có bao nhieu biên chế có mặt', 57],
  ])('is understood through a typing slip: %s', async (question, value) => {
    const answer = await office.ask(question);
    expect(valuesOf(answer)[0]).toBe(value);
  });

  it('never gets the whole when the word that narrows it was not understood', async () => {
    const answer = await office.ask('Cẩm Hà có bao nhiêu hồ sơ quá hạng?');
    expect(valuesOf(answer)[0]).not.toBe(5240);
  });
});

describe('whose number it is', () => {
  it.each([
    ['phường mình tiếp nhận bao nhiêu hồ sơ?', 'phường Ninh Phong', 3860],
    ['bên mình nhận bao nhiêu hồ sơ nhỉ', 'phường Cẩm Hà', 5240],
    ['xã mình tiếp nhận bao nhiêu hồ sơ?', 'xã Thanh Lương', 9450],
    ['tiếp nhận bao nhiêu hồ sơ?', 'phường Ninh Phong', 3860],
    ['phường tiếp nhận bao nhiêu hồ sơ?', 'phường Cẩm Hà', 5240],
  ])('is the asker’s unit for “phường mình” and for no unit: %s (%s)', async (question, unit, value) => {
    expect(valuesOf(await office.ask(question, { unit }))[0]).toBe(value);
  });

  it('is the unit that is named, whoever asks', async () => {
    const answer = await office.ask('Ninh Phong tiếp nhận bao nhiêu hồ sơ?', { unit: 'phường Cẩm Hà' });
    expect(valuesOf(answer)[0]).toBe(3860);
    expect(said(answer)).not.toContain('Cẩm Hà');
  });

  it('is asked back when “phường mình” is said and the asker’s unit is not known', async () => {
    const answer = await office.ask('phường mình có bao nhiêu hồ sơ quá hạn?');
    expect(answer.kind).toBe('clarify');
    expect(answer.text).toMatch(/\?$/u);
  });

  it('is asked back with the names when no unit is given and several could answer', async () => {
    const answer = await office.ask('bao nhiêu hồ sơ nộp trực tuyến?');
    expect(answer).toMatchObject({ kind: 'clarify', figures: [] });
    for (const name of ['phường Cẩm Hà', 'phường Ninh Phong', 'xã Thanh Lương']) expect(answer.text).toContain(name);
  });

  it('is answered without asking back when only one unit’s reports hold it', async () => {
    const answer = await office.ask('tiếp được bao nhiêu lượt công dân?');
    expect(said(answer)).toMatch(/^Xã Thanh Lương: /u);
    expect(valuesOf(answer)[0]).toBe(84);
  });

  it('is not another unit’s when the one asked for has no report', async () => {
    for (const question of ['Hải An tiếp nhận bao nhiêu hồ sơ?', 'toàn thành phố tiếp nhận bao nhiêu hồ sơ?']) {
      const answer = await office.ask(question, { unit: 'phường Cẩm Hà' });
      expect(answer).toMatchObject({ kind: 'not_found', figures: [] });
      expect(answer.text).toContain('phường Ninh Phong');
    }
  });
});

describe('two readings of one question', () => {
  it('are both shown, each with its scope and its sentence: tasks of the plan and tasks from the city', async () => {
    const answer = await office.ask('Cẩm Hà còn bao nhiêu nhiệm vụ chưa hoàn thành?');
    expect(valuesOf(answer)).toEqual(expect.arrayContaining([9, 5]));
    expect(said(answer)).toContain('kế hoạch của đơn vị');
    expect(said(answer)).toContain('cấp trên giao');
    expect(quotesOf(answer)).toContain('đang thực hiện 09 nhiệm vụ');
    expect(quotesOf(answer)).toContain('đang thực hiện 05 nhiệm vụ');
  });

  it('are totals alone when a total is asked for', async () => {
    const answer = await office.ask('Cẩm Hà có bao nhiêu nhiệm vụ?');
    expect(valuesOf(answer)).toEqual(expect.arrayContaining([36, 48]));
    expect(said(answer)).not.toContain('27');
  });

  it.each([
    ['P.Cẩm Hà còn mấy NV TP giao chưa xong', 5, 'kế hoạch của đơn vị'],
    ['Cẩm Hà còn mấy nhiệm vụ trong kế hoạch CCHC chưa xong', 9, 'cấp trên giao'],
  ])('come to one when the scope is named: %s', async (question, value, otherScope) => {
    const answer = await office.ask(question);
    expect(valuesOf(answer)[0]).toBe(value);
    expect(said(answer)).not.toContain(otherScope);
  });

  it('count what was assigned when that is asked for', async () => {
    const answer = await office.ask('Cẩm Hà được giao bao nhiêu nhiệm vụ?');
    expect(valuesOf(answer)).toContain(48);
  });
});

describe('the period', () => {
  it.each([
    ['Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', 5240, 'quý III/2026'],
    ['Cẩm Hà quý II tiếp nhận bao nhiêu hồ sơ?', 4310, 'quý II/2026'],
    ['quý 2 năm 2026 Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', 4310, 'quý II/2026'],
    ['cam ha quy 2 tiep nhan bao nhieu ho so', 4310, 'quý II/2026'],
    ['quý trước Cẩm Hà có bao nhiêu hồ sơ quá hạn?', 31, 'quý III/2026'],
  ])('is the latest unless another is named, and is always said: %s', async (question, value, period) => {
    const answer = await office.ask(question);
    expect(valuesOf(answer)[0]).toBe(value);
    expect(said(answer)).toContain(`(${period})`);
  });

  it.each(['Cẩm Hà quý I tiếp nhận bao nhiêu hồ sơ?', 'Cẩm Hà tháng 5/2024 tiếp nhận bao nhiêu hồ sơ?'])(
    'is said to have no report, with those there are: %s',
    async (question) => {
      const answer = await office.ask(question);
      expect(answer).toMatchObject({ kind: 'not_found', figures: [] });
      expect(answer.text).toContain('quý III/2026');
      expect(answer.text).toContain('quý II/2026');
    },
  );

  it('never lets a quarter’s number pass for a month’s', async () => {
    const answer = await office.ask('Tháng 8/2026 Cẩm Hà tiếp nhận bao nhiêu hồ sơ?');
    expect(answer.kind).not.toBe('figure');
  });
});

describe('all answers of this file', () => {
  it('state no number above twelve that stands neither in the question nor in a citation, figure or period', () => {
    expect(office.unfounded()).toEqual([]);
  });
});
