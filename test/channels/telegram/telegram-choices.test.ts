import { describe, expect, it } from 'vitest';
import { SECRETS } from '../../conversation/receive/open-desk.ts';
import { reportText } from '../../conversation/uploads/files.ts';
import { bring, edit, press, say } from '../../fakes/telegram/updates.ts';
import { CITY, NEIGHBOUR, WARD } from '../../people/officials.ts';
import { officesOfTests } from './offices-of-tests.ts';
import { joinedByTelegram } from './open-office.ts';

const QUESTION = 'Phường Cẩm Hà tiếp nhận bao nhiêu hồ sơ?';

const { open, desk } = officesOfTests();

/** What the buttons of a message carry, by what stands on them. */
function buttonsOf(call: { params: Record<string, unknown> } | undefined): Map<string, string> {
  const markup = call?.params.reply_markup as
    | { inline_keyboard: { text: string; callback_data: string }[][] }
    | undefined;
  const rows = markup?.inline_keyboard ?? [];
  return new Map(rows.flat().map(({ text, callback_data }) => [text, callback_data]));
}

describe('a report that is sent as a document', () => {
  it('is read, shown with buttons, and stored by the one that says so', async () => {
    const { account } = await joinedByTelegram(desk(), [WARD, 'approver']);
    const { server } = await open();
    server.keepFile('d1', Buffer.from(reportText({ number: '71/BC-UBND' })));
    server.arrive(bring({ document: { file_id: 'd1', file_name: 'quy-3.txt', file_size: 900 } }, { from: account }));
    const [shown] = await server.sent(1);
    expect(shown?.params.text).toContain('1.204 hồ sơ');
    const buttons = buttonsOf(shown);
    expect([...buttons.keys()]).toEqual(['Đồng ý', 'Sửa', 'Bỏ']);
    server.arrive(press({ from: account, data: buttons.get('Đồng ý') ?? '' }));
    const [, stored] = await server.sent(2);
    expect(stored?.params.text).toContain('Đã nạp “quy-3.txt”');
    const [gone] = await server.called('editMessageReplyMarkup');
    expect(gone?.params.reply_markup).toEqual({ inline_keyboard: [] });
  });

  it('is not stored by the buttons of somebody else, nor twice, nor by a button that nobody offered; each is in the audit', async () => {
    const { account } = await joinedByTelegram(desk(), [WARD, 'approver']);
    const other = await joinedByTelegram(desk(), [WARD, 'approver']);
    const { server, stopped } = await open();
    server.keepFile('d2', Buffer.from(reportText({ number: '72/BC-UBND' })));
    server.arrive(bring({ document: { file_id: 'd2', file_name: 'quy-3b.txt', file_size: 900 } }, { from: account }));
    const [shown] = await server.sent(1);
    const [agree, , drop] = [...buttonsOf(shown).values()];
    const refused = async () =>
      (await desk().events()).filter(({ detail }) => detail.why === 'button_not_theirs').length;
    const before = await refused();
    for (const data of [agree, '999999999:0', "1' or '1':0"])
      server.arrive(press({ from: other.account, data: data ?? '' }));
    const unheard = (agree ?? '').replace(/\d+$/u, '7');
    server.arrive(press({ from: account, data: unheard }));
    server.arrive(press({ from: account, data: drop ?? '' }), press({ from: account, data: agree ?? '' }));
    const words = (await server.called('answerCallbackQuery', 6)).map(({ params }) => params.text ?? '');
    const [others, stale] = ['Câu hỏi này dành cho người khác.', 'Lựa chọn này đã cũ, anh/chị hỏi lại giúp.'];
    expect(words.sort()).toEqual(['', '', others, others, others, stale]);
    const [, dropped] = await server.sent(2);
    expect(dropped?.params.text).toContain('Đã bỏ tệp');
    expect(await stopped()).toHaveLength(2);
    expect((await refused()) - before).toBe(4);
  });

  it.each([
    ['larger than is taken in', { file_id: 'x', file_name: 'to.txt', file_size: 20 * 1024 * 1024 + 1 }],
    ['that Telegram does not give', { file_id: 'x', file_name: 'mat.docx', file_size: 10 }],
  ])('%s is told so in words', async (_, document) => {
    const { account } = await joinedByTelegram(desk(), [WARD, 'approver']);
    const { server } = await open();
    server.arrive(bring({ document }, { from: account }));
    const [told] = await server.sent(1);
    expect(told?.params.text).toMatch(/tệp|Xin lỗi/iu);
  });
});

describe('what is special to Telegram', () => {
  it('a question that is edited is answered again, as it is now', async () => {
    const { account } = await joinedByTelegram(desk(), [CITY, 'viewer']);
    const { server } = await open();
    const question = say({ from: account, text: 'Phường Mai Lâm tiếp nhận bao nhiêu hồ sơ?' });
    server.arrive(question, edit(question, QUESTION, 30));
    const texts = (await server.sent(2)).map(({ params }) => params.text);
    expect(texts[0]).toContain(SECRETS[NEIGHBOUR]?.count);
    expect(texts[1]).toContain('Phường Cẩm Hà: số hồ sơ tiếp nhận');
  });

  it('a voice note of an official is answered kindly; of a stranger like any message of theirs', async () => {
    const { account } = await joinedByTelegram(desk(), [WARD, 'viewer']);
    const { server } = await open();
    const voice = { voice: { file_id: 'v', duration: 3 } };
    server.arrive(bring(voice, { from: account }), bring(voice, { from: 7100 }));
    const texts = new Map((await server.sent(2)).map(({ params }) => [params.chat_id, params.text]));
    expect(texts.get(String(account))).toContain('chưa nghe được tin thoại');
    expect(texts.get('7100')).toContain('chỉ phục vụ cán bộ đã được mời');
  });

  it('a group that becomes a supergroup stays bound, and what waits for it goes there', async () => {
    const { account } = await joinedByTelegram(desk(), [WARD, 'administrator']);
    const { server } = await open();
    server.arrive(say({ from: account, text: '/lienket phường Cẩm Hà', group: -501 }));
    await server.sent(1);
    server.refuse('sendMessage', { status: 400, description: 'Bad Request: upgraded', migrateTo: -100_501 });
    server.arrive(say({ from: account, text: `/hoi ${QUESTION}`, group: -501 }));
    await server.sent(3);
    server.arrive(say({ from: account, text: `/hoi ${QUESTION}`, group: -100_501 }));
    const [, refused, ...answers] = await server.sent(4);
    expect(refused?.params.chat_id).toBe('-501');
    expect(answers.map(({ params }) => params.chat_id)).toEqual(['-100501', '-100501']);
    for (const { params } of answers) expect(params.text).toContain('Phường Cẩm Hà: số hồ sơ tiếp nhận');
  });
});
