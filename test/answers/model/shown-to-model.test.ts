import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finalAnswer, rowsIn, textOf } from '../../fakes/model-server/script.ts';
import { type ModelOffice, openModelOffice } from './model-office.ts';
import { lookUp, retell } from './scripts.ts';

const WHY = 'Vì sao phường Sơn Trà có hồ sơ quá hạn?';

describe('a model is shown', () => {
  let office: ModelOffice;
  beforeAll(async () => {
    office = await openModelOffice();
  });
  afterAll(() => office.close());

  it('the question, the asker’s unit, the last turns and what was found', async () => {
    const { requests } = await office.ask('Vì sao?', {
      script: retell,
      unit: 'phường Sơn Trà',
      earlier: ['Phường mình có bao nhiêu hồ sơ quá hạn?'],
    });
    const seen = textOf(requests[0] as never);
    expect(seen).toContain('Đơn vị của người hỏi: phường Sơn Trà');
    expect(seen).toContain('{"hoi":"Phường mình có bao nhiêu hồ sơ quá hạn?","dap":"Phường Sơn Trà: ');
    expect(seen).toContain('"Vì sao?"');
    expect(seen).toContain('công chức địa chính nghỉ việc');
  });

  it('neither identity numbers nor telephones, of the question or of a report', async () => {
    const { requests, answer } = await office.ask(
      'Vì sao ông có số định danh 031085009876, điện thoại 0912 345 678 khiếu nại ở phường Sơn Trà?',
      {
        script: lookUp('search_passages', { text: 'khiếu nại về ranh giới đất' }, (request) => {
          const row = rowsIn(request).find(({ quote }) => quote.includes('ranh giới'));
          return finalAnswer(request, [{ text: row?.quote ?? 'x', sources: [row?.id ?? ''] }]);
        }),
      },
    );
    const seen = requests.map(textOf).join('\n');
    expect(seen).toContain('[số ẩn 1]');
    expect(seen).not.toMatch(/031085009876|0912 345 678|876|678/u);
    expect(answer.text).not.toMatch(/031085009|0912/u);
  });

  it('no report that the asker may not see', async () => {
    const tools: [string, object][] = [
      ['search_passages', { text: 'kho lưu trữ Tam Bạc bị ngập nước' }],
      ['search_passages', { text: 'Tam Bạc', unit: 'phường Kỳ Bá' }],
      ['find_figures', { what: 'số hồ sơ tiếp nhận', unit: 'phường Kỳ Bá' }],
      ['compare_units', { what: 'số hồ sơ tiếp nhận', units: ['phường Sơn Trà', 'phường Kỳ Bá'] }],
      ['list_findings', { unit: 'phường Kỳ Bá' }],
    ];
    for (const [name, given] of tools) {
      const { requests } = await office.ask('Vì sao có hồ sơ quá hạn?', {
        script: lookUp(name, given),
        unit: 'phường Sơn Trà',
      });
      expect(requests[1]?.messages.at(-1)?.content).not.toMatch(/ngập nước|7\.771|108/u);
    }
  });

  it('no unit but the one that is asked about', async () => {
    const { requests } = await office.ask(WHY, {
      script: lookUp('find_figures', { what: 'số hồ sơ quá hạn', unit: 'phường Cẩm Hà' }),
    });
    expect(requests[1]?.messages.at(-1)?.content).toBe('Chỉ được tra các đơn vị sau: phường Sơn Trà.');
  });

  it('a tool’s fault in a sentence, without the names of files', async () => {
    const { requests } = await office.ask(WHY, { script: lookUp('find_figures', { what: 7 }) });
    expect(requests[1]?.messages.at(-1)?.content).toBe('Gọi công cụ chưa đúng: xem lại tên và kiểu của các tham số.');
  });
});
