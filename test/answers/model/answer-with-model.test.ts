import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokensUsed } from '../../../src/model/model-usage.ts';
import { finalAnswer, rowsIn, type Script, textOf } from '../../fakes/model-server/script.ts';
import { createTestTimer } from '../../fakes/test-timer.ts';
import { type ModelOffice, openModelOffice, TODAY } from './model-office.ts';

const WHY = 'Vì sao phường Sơn Trà có hồ sơ quá hạn?';
/** The report tells it in other words than the rules look for. */
const UNKNOWN = 'Sơn Trà mở thêm bao nhiêu quầy lấy số?';

/** Answers at once with the first passages that it was shown, word for word. */
const retell: Script = (request) => {
  const [first] = rowsIn(request).filter((row) => row.id.startsWith('P'));
  return finalAnswer(request, first ? [{ text: first.quote.replace(/^- /u, ''), sources: [first.id] }] : []);
};

/** Looks something up before it answers. */
const lookUp =
  (name: string, given: object, answer: Script = retell): Script =>
  (request, n) =>
    request.messages.some((message) => message.role === 'tool')
      ? answer(request, n)
      : { calls: [{ name, arguments: given }] };

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

  describe('shows the model', () => {
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
});
