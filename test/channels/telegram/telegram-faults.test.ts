import { describe, expect, it } from 'vitest';
import { SECRETS } from '../../conversation/receive/open-desk.ts';
import { TOKEN } from '../../fakes/telegram/start-telegram-server.ts';
import { MENTION, say } from '../../fakes/telegram/updates.ts';
import { WARD } from '../../people/officials.ts';
import { officesOfTests } from './offices-of-tests.ts';
import { joinedByTelegram } from './open-office.ts';

const QUESTION = 'Phường Cẩm Hà tiếp nhận bao nhiêu hồ sơ?';
const COUNT = SECRETS[WARD]?.count as string;

const { open, desk } = officesOfTests();

describe('what goes wrong', () => {
  it('too many messages: Telegram is asked again after the time that it names', async () => {
    const { account } = await joinedByTelegram(desk(), [WARD, 'viewer']);
    const { server, timer } = await open();
    server.refuse('sendMessage', { status: 429, description: 'Too Many Requests: retry after 3', retryAfter: 3 });
    server.arrive(say({ from: account, text: QUESTION }));
    const [refused, answer] = await server.sent(2);
    expect(answer?.params.text).toBe(refused?.params.text);
    expect(timer.waits).toContain(3000);
  });

  it.each([
    [403, 'Forbidden: bot was blocked by the user'],
    [400, 'Bad Request: chat not found'],
  ])(
    'a chat that is closed to the assistant is no fault (%i), and others are answered',
    async (status, description) => {
      const [gone, there] = [
        await joinedByTelegram(desk(), [WARD, 'viewer']),
        await joinedByTelegram(desk(), [WARD, 'viewer']),
      ];
      const { server, log } = await open();
      server.refuse('sendMessage', { status, description });
      server.arrive(say({ from: gone.account, text: QUESTION }));
      await server.sent(1);
      server.arrive(say({ from: there.account, text: QUESTION }));
      const [, answer] = await server.sent(2);
      expect(answer?.params.chat_id).toBe(String(there.account));
      expect(log.told()).not.toContain('"level":"error"');
    },
  );

  it('what is private is told nobody else: whoever cannot be written to is asked in the group to open the chat', async () => {
    const { account } = await joinedByTelegram(desk(), [WARD, 'administrator']);
    const { server, stopped } = await open();
    server.arrive(say({ from: account, text: '/lienket phường Cẩm Hà', group: -601 }));
    await server.sent(1);
    const unasked = { status: 403, description: "Forbidden: bot can't initiate conversation with a user" };
    server.refuse('sendMessage', unasked, account);
    server.arrive(say({ from: account, text: `${MENTION} mời Lê Thị Cúc làm người xem`, group: -601 }));
    await server.sent(4);
    const [, ...said] = (await stopped()).map(({ params: { chat_id, text } }) => `${chat_id}: ${text}`);
    expect(said.filter((text) => text.startsWith(`${account}: `))).toEqual([expect.stringContaining('Lê Thị Cúc')]);
    expect(said.filter((text) => text.startsWith('-601: '))).toEqual([
      expect.stringContaining('tôi trả lời riêng'),
      expect.stringContaining('mở cuộc trò chuyện riêng'),
    ]);
  });

  it('an update that comes twice is answered once', async () => {
    const { account } = await joinedByTelegram(desk(), [WARD, 'viewer']);
    const { server, stopped } = await open();
    const question = say({ from: account, text: QUESTION });
    server.arrive(question, question);
    await server.sent(1);
    server.arrive(question);
    server.arrive(say({ from: account, text: 'cảm ơn' }));
    await server.sent(2);
    expect(await stopped()).toHaveLength(2);
  });

  it('a fault is told with an id that stands in the log, where neither the message nor the token does', async () => {
    const { account } = await joinedByTelegram(desk(), [WARD, 'viewer']);
    const libraryOf = () => Promise.reject(new Error(`no store at /bot${TOKEN}/`));
    const { server, log } = await open({ libraryOf });
    server.arrive(say({ from: account, text: QUESTION }));
    const [apology] = await server.sent(1);
    const text = apology?.params.text as string;
    expect(text).toMatch(/^Xin lỗi anh\/chị, tôi gặp trục trặc/u);
    const id = /mã (?<id>[\da-f]{8})\./u.exec(text)?.groups?.id;
    expect(log.told()).toContain(`"id":"${id}"`);
    expect(log.told()).not.toContain(TOKEN);
    expect(log.told()).not.toContain('bao nhiêu hồ sơ');
  });
});

describe('at the end', () => {
  it('no more is asked for, and what was taken is answered and does not come again', async () => {
    const { account } = await joinedByTelegram(desk(), [WARD, 'viewer']);
    const { server, stopped } = await open();
    const question = say({ from: account, text: QUESTION });
    server.arrive(question);
    await server.polled();
    const sent = await stopped();
    expect(sent.at(-1)?.params.text).toContain(COUNT);
    expect(server.offset()).toBe(question.update_id + 1);
    server.arrive(say({ from: account, text: QUESTION }));
    expect(server.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(sent.length);
  });
});
