import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokensUsed } from '../../../src/model/model-usage.ts';
import { finalAnswer, rowsIn, type Script } from '../../fakes/model-server/script.ts';
import { createTestTimer } from '../../fakes/test-timer.ts';
import { type ModelOffice, openModelOffice, TODAY } from './model-office.ts';
import { lookUp, retell } from './scripts.ts';

const WHY = 'Vì sao phường Sơn Trà có hồ sơ quá hạn?';
/** The report tells it in other words than the rules look for. */
const UNKNOWN = 'Sơn Trà mở thêm bao nhiêu quầy lấy số?';

describe('the lane of the model', () => {
  let office: ModelOffice;
  beforeAll(async () => {
    office = await openModelOffice();
  });
  afterAll(() => office.close());

  describe('is used', () => {
    it('to word what the rules answer in passages, with verbatim quotes and the version of its prompts', async () => {
      const { answer } = await office.ask(WHY, { script: retell });
      expect(answer).toMatchObject({ lane: 'model', kind: 'passage', promptVersion: 'answer@1 question@1' });
      expect(answer.text).toContain(
        'Phường Sơn Trà (quý III/2026): Nguyên nhân hồ sơ quá hạn là do công chức địa chính',
      );
      expect(answer.citations).toMatchObject([{ report: 'son-tra-quy-3-2026.txt', section: 'I.1' }]);
    });

    it('to find what the rules did not', async () => {
      const { answer: byRules } = await office.ask(UNKNOWN, { withoutModel: true });
      expect(byRules.kind).toBe('not_found');
      const script = lookUp('search_passages', { text: 'bố trí thêm quầy' }, (request) => {
        const row = rowsIn(request).find(({ quote }) => quote.includes('02 quầy'));
        return finalAnswer(request, [
          { text: 'Phường đã bố trí thêm 02 quầy từ ngày 15/8/2026.', sources: [row?.id ?? ''] },
        ]);
      });
      const { answer } = await office.ask(UNKNOWN, { script });
      expect(answer.text).toContain('Phường đã bố trí thêm 02 quầy từ ngày 15/8/2026.');
    });

    it.each([
      ['by a JSON schema', { output: 'schema' }, 'json_schema'],
      ['in words alone', { output: 'json' }, undefined],
      ['piece by piece', { streaming: true }, undefined],
    ] as const)('with an answer asked for %s', async (_, settings, form) => {
      const { answer, requests } = await office.ask(WHY, { script: retell, settings });
      expect(answer.lane).toBe('model');
      expect(requests[0]?.response_format?.type).toBe(form);
    });

    it('with the figures, documents, tasks and findings that the rules use', async () => {
      const tools: [string, object][] = [
        ['find_figures', { what: 'số hồ sơ tiếp nhận', unit: 'phường Sơn Trà' }],
        ['compare_units', { what: 'số hồ sơ tiếp nhận', units: ['phường Sơn Trà'] }],
        ['find_references', { text: 'kế hoạch chuyển đổi số', unit: 'Sơn Trà' }],
        ['list_tasks', { unit: 'phường Sơn Trà', state: 'quá hạn' }],
        ['list_findings', { unit: 'phường Sơn Trà' }],
      ];
      for (const [name, given] of tools) {
        const { requests } = await office.ask(WHY, { script: lookUp(name, given) });
        const result = requests[1]?.messages.at(-1)?.content;
        expect(`${name}: ${result}`).toMatch(/"id":"[FP]\d+"|không có dữ liệu nào khớp/u);
      }
    });
  });

  describe('is left alone', () => {
    it.each([
      ['where the rules found the number', 'Phường Sơn Trà tiếp nhận bao nhiêu hồ sơ?'],
      ['where the unit is missing', 'Tiếp nhận bao nhiêu hồ sơ?'],
      ['where the unit has no report', 'Phường Hồng Bàng vì sao có hồ sơ quá hạn?'],
      ['where there is no report of the period', 'Năm 2019 phường Sơn Trà vì sao có hồ sơ quá hạn?'],
      ['where it is none of its business', 'Ai sẽ làm chủ tịch phường Sơn Trà khóa tới?'],
      ['in small talk', 'Cảm ơn nhé'],
    ])('%s', async (_, question) => {
      const { requests } = await office.ask(question);
      expect(requests).toEqual([]);
    });
  });

  it('gives the rules’ answer as it is where the model says that the reports do not hold it', async () => {
    const script: Script = (request) => finalAnswer(request, []);
    const [{ answer }, { answer: byRules }] = [
      await office.ask(WHY, { script }),
      await office.ask(WHY, { withoutModel: true }),
    ];
    expect(answer).toEqual(byRules);
  });

  describe('gives way to the rules, which say that they are brief', () => {
    it.each([
      ['is too busy', () => ({ status: 429 }), 'mô hình ngôn ngữ đang quá tải'],
      ['fails', () => ({ status: 500 }), 'hiện không kết nối được mô hình ngôn ngữ'],
      ['breaks the connection', () => ({ text: 'Một câu.', cut: true }), 'hiện không kết nối được mô hình ngôn ngữ'],
      ['answers in broken JSON', () => ({ raw: '{"choices":[' }), 'câu trả lời của mô hình ngôn ngữ không đọc được'],
      ['knows no such key', () => ({ status: 401 }), 'mô hình ngôn ngữ không nhận yêu cầu'],
      [
        'fills in the form wrongly',
        () => ({ calls: [{ name: 'extract-1', arguments: '{"sen' }] }),
        'bản soạn của mô hình',
      ],
      [
        'loops',
        () => ({ calls: [{ name: 'list_findings', arguments: {} }] }),
        'mô hình ngôn ngữ tra cứu quá nhiều lần',
      ],
    ] satisfies [string, Script, string][])('when it %s', async (_, script, reason) => {
      const { answer, told } = await office.ask(WHY, { script });
      const { answer: byRules } = await office.ask(WHY, { withoutModel: true });
      expect(answer.text).toContain(`\nTrả lời ngắn theo quy tắc: ${reason}`);
      expect({ ...answer, text: '' }).toEqual({ ...byRules, text: '' });
      expect(told).toHaveLength(1);
    });

    it('when it hangs', async () => {
      const timer = createTestTimer();
      let hung: () => void = () => undefined;
      const hanging = new Promise<void>((resolve) => (hung = resolve));
      const asked = office.ask(WHY, {
        timer,
        script: () => {
          hung();
          return { hang: true };
        },
      });
      await hanging;
      timer.advance(30_000);
      expect((await asked).answer.text).toContain('Trả lời ngắn theo quy tắc: mô hình ngôn ngữ chưa trả lời kịp.');
    });

    it('when the unit’s tokens of the month are used up', async () => {
      const { answer, requests } = await office.ask(WHY, {
        settings: { monthlyTokens: { person: 1e9, group: 1e9, unit: 100 } },
      });
      expect(requests).toEqual([]);
      expect(answer.text).toContain('đơn vị đã dùng hết hạn mức mô hình ngôn ngữ của tháng này');
    });

    it('without asking it, after it failed again and again', async () => {
      const { model } = await office.ask(WHY, { script: () => ({ status: 500 }) });
      await office.ask(WHY, { script: () => ({ status: 500 }), model });
      const { answer, requests } = await office.ask(WHY, { model });
      expect(requests).toEqual([]);
      expect(answer.text).toContain('mô hình ngôn ngữ đang tạm ngừng vì vừa lỗi nhiều lần');
    });
  });

  it('tries again after a server that was busy for a moment', async () => {
    const script: Script = (request, n) => (asked++ === 0 ? { status: 429, retryAfter: 1 } : retell(request, n));
    let asked = 0;
    const timer = createTestTimer({ passing: 10_000 });
    const { answer } = await office.ask(WHY, { script, timer });
    expect(answer.lane).toBe('model');
    expect(timer.waits).toContain(1000);
  });

  it('asks a server that knows no tools in words, and remembers it', async () => {
    const script: Script = (request, n) => (request.tools ? { status: 400 } : retell(request, n));
    const first = await office.ask(WHY, { script });
    expect(first.answer.lane).toBe('model');
    const second = await office.ask(WHY, { script, model: first.model });
    expect(second.requests.map((request) => request.tools)).toEqual([undefined]);
  });

  it('counts the tokens that the server tells, and reckons where it tells none', async () => {
    const payer = { unit: 'phường Cẩm Hà', month: TODAY.slice(0, 7) };
    await office.ask(WHY, {
      unit: payer.unit,
      script: async (request, n) => ({ ...(await retell(request, n)), usage: 321 }) as never,
    });
    expect(await tokensUsed(office.db, payer)).toBe(321);
    await office.ask(WHY, {
      unit: payer.unit,
      script: async (request, n) => ({ ...(await retell(request, n)), usage: null }) as never,
    });
    expect(await tokensUsed(office.db, payer)).toBeGreaterThan(1321);
  });
});
