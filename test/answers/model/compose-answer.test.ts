import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finalAnswer, rowsIn, type Script } from '../../fakes/model-server/script.ts';
import { said } from '../reading.ts';
import { type ModelOffice, openModelOffice } from './model-office.ts';

describe('an answer worded by a model', () => {
  let office: ModelOffice;
  beforeAll(async () => {
    office = await openModelOffice();
  });
  afterAll(() => office.close());

  it('says of each sentence whose it is where they are of several units', async () => {
    const units = ['phường Sơn Trà', 'phường Cẩm Hà'];
    const proposals: Script = (request) => {
      if (!request.messages.some((message) => message.role === 'tool'))
        return {
          calls: units.map((unit) => ({ name: 'search_passages', arguments: { text: 'đề nghị thành phố', unit } })),
        };
      const ofEach = units.flatMap(
        (unit) => rowsIn(request).find((row) => row.unit === unit && /Đề nghị thành phố/u.test(row.quote)) ?? [],
      );
      return finalAnswer(
        request,
        ofEach.map((row) => ({ text: row.quote, sources: [row.id] })),
      );
    };
    const { answer } = await office.ask('Phường Sơn Trà và phường Cẩm Hà có kiến nghị gì?', { script: proposals });
    expect(said(answer)).toBe(
      '- Phường Sơn Trà (quý III/2026): Đề nghị thành phố bổ sung công chức địa chính cho phường.\n' +
        '- Phường Cẩm Hà (quý III/2026): Đề nghị thành phố bố trí thêm một đường truyền dự phòng cho Trung tâm.',
    );
  });

  it('is turned away where it tells of one of two units what the other reports', async () => {
    const swapped: Script = (request) => {
      const [row] = rowsIn(request).filter(({ unit }) => unit === 'phường Sơn Trà');
      return finalAnswer(request, row ? [{ text: `Phường Cẩm Hà: ${row.quote}`, sources: [row.id] }] : []);
    };
    const { answer, told } = await office.ask('Phường Sơn Trà và phường Cẩm Hà có kiến nghị gì?', { script: swapped });
    expect(answer.lane).not.toBe('model');
    expect(told).toEqual(['ungrounded: unit']);
  });

  it('tells a figure so that the next question may ask of its parts', async () => {
    const figure: Script = (request) => {
      const row = rowsIn(request).find(({ value }) => value === '3.316 hồ sơ');
      if (!row) return { calls: [{ name: 'find_figures', arguments: { what: 'số hồ sơ tiếp nhận' } }] };
      return finalAnswer(request, [{ text: 'Trong quý, phường tiếp nhận 3.316 hồ sơ.', sources: [row.id] }]);
    };
    const { answer } = await office.ask('Vì sao phường Sơn Trà có hồ sơ quá hạn?', { script: figure });
    expect(answer).toMatchObject({
      kind: 'figure',
      figures: [{ value: 3316, unit: 'phường Sơn Trà', measure: 'hồ sơ' }],
    });
    expect(answer.about).toHaveLength(1);
  });

  it('brings people’s numbers back as every answer shows them: masked', async () => {
    const dispute: Script = (request) => {
      const row = rowsIn(request).find(({ quote }) => quote.includes('ranh giới'));
      return finalAnswer(request, row ? [{ text: row.quote, sources: [row.id] }] : []);
    };
    const { answer } = await office.ask('Ở phường Sơn Trà ông Khải khiếu nại việc gì?', { script: dispute });
    expect(said(answer)).toContain('số định danh •••••••••876, điện thoại •••• ••• 678, khiếu nại về ranh giới đất');
    expect(answer.lane).toBe('model');
  });
});
