import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { invite } from '../../../src/people/invite.ts';
import { officialById } from '../../../src/people/official.ts';
import { SECRETS } from '../../conversation/receive/open-desk.ts';
import { MENTION, say } from '../../fakes/telegram/updates.ts';
import { AT, KEYS, NEIGHBOUR, WARD } from '../../people/officials.ts';
import { officesOfTests } from './offices-of-tests.ts';
import { joinedByTelegram } from './open-office.ts';

const QUESTION = 'Phường Cẩm Hà tiếp nhận bao nhiêu hồ sơ?';
const COUNT = SECRETS[WARD]?.count as string;
const STRANGER = 7001;

const { open, desk } = officesOfTests();

async function newCode(madeBy?: number): Promise<string> {
  const acting = (madeBy !== undefined && (await officialById(desk().db, madeBy))) || { terminal: 'Người kiểm thử' };
  const person = { name: 'Trần Thị Bình', unit: WARD, role: 'viewer' as const };
  const invited = await invite(desk().db, acting, person, { at: AT, keys: KEYS, random: randomBytes });
  if (invited.kind !== 'invited') throw new Error(invited.kind);
  return invited.code;
}

describe('in private', () => {
  it('an official is answered without a quote, after a sign of typing', async () => {
    const { account } = await joinedByTelegram(desk(), [WARD, 'viewer']);
    const { server } = await open();
    server.arrive(say({ from: account, text: QUESTION }));
    const [answer] = await server.sent(1);
    expect(answer?.params).toMatchObject({ chat_id: String(account), text: expect.stringContaining(COUNT) });
    expect(answer?.params).not.toHaveProperty('reply_parameters');
    const typing = server.calls.findIndex(({ method }) => method === 'sendChatAction');
    expect(typing).toBeGreaterThan(-1);
    expect(typing).toBeLessThan(server.calls.indexOf(answer as (typeof server.calls)[number]));
  });

  it('a stranger is told how to join, once, and sees nobody typing', async () => {
    const { server, stopped } = await open();
    server.arrive(say({ from: STRANGER, text: QUESTION }), say({ from: STRANGER, text: 'Sao không trả lời?' }));
    await server.sent(1);
    const sent = await stopped();
    expect(sent.map(({ params }) => params.text)).toEqual([expect.stringContaining('chỉ phục vụ cán bộ đã được mời')]);
    expect(server.calls.some(({ method }) => method === 'sendChatAction')).toBe(false);
  });

  it('a code joins whoever sends it, who is answered from then on', async () => {
    const code = await newCode();
    const { server } = await open();
    server.arrive(say({ from: 7002, text: code }), say({ from: 7002, text: QUESTION }));
    const [joined, answer] = await server.sent(2);
    expect(joined?.params.text).toContain('Chào anh/chị Trần Thị Bình');
    expect(answer?.params.text).toContain(COUNT);
  });

  it('the first opening of the chat and a command alone are answered by what can be asked', async () => {
    const { account } = await joinedByTelegram(desk(), [WARD, 'viewer']);
    const { server } = await open();
    server.arrive(...['/start', '/trogiup', '/hoi'].map((text) => say({ from: account, text })));
    for (const { params } of await server.sent(3)) expect(params.text).toContain('Anh/chị hỏi như nói với đồng nghiệp');
  });

  it('the chart of an answer follows it as a picture', async () => {
    const { account } = await joinedByTelegram(desk(), [WARD, 'viewer'], [NEIGHBOUR, 'viewer']);
    const { server } = await open();
    server.arrive(say({ from: account, text: 'Vẽ biểu đồ so sánh hồ sơ tiếp nhận của Cẩm Hà và Mai Lâm' }));
    const [answer, picture] = await server.sent(2);
    expect(answer?.params.text).toContain(COUNT);
    expect(picture).toMatchObject({ method: 'sendPhoto', params: { chat_id: String(account) } });
    expect(String(picture?.params.photo).slice(1, 4)).toBe('PNG');
  });
});

describe('in a group', () => {
  const bound = -100_001;
  let account: number;
  beforeAll(async () => {
    ({ account } = await joinedByTelegram(desk(), [WARD, 'administrator']));
  });

  it('an administrator binds it, and whoever calls is answered with a quote of the question', async () => {
    const { server } = await open();
    const binding = say({ from: account, text: `${MENTION} gắn nhóm`, group: bound });
    const question = say({ from: account, text: `${MENTION} ${QUESTION}`, group: bound });
    server.arrive(binding, question);
    const [told, answer] = await server.sent(2);
    expect(told?.params.text).toContain(`Đã gắn nhóm với ${WARD}`);
    expect(answer?.params).toMatchObject({
      chat_id: String(bound),
      text: expect.stringContaining(COUNT),
      reply_parameters: { message_id: question.message.message_id, allow_sending_without_reply: true },
    });
  });

  it('a reply to the assistant and a command are calls; what else is said there is not', async () => {
    const { server, stopped } = await open();
    const bot = { id: 123456789, is_bot: true };
    server.arrive(
      say({ from: account, text: QUESTION, group: bound }),
      say({ from: account, text: QUESTION, group: bound, to: { id: 7003 } }),
      say({ from: account, text: `/hoi@bot_khac ${QUESTION}`, group: bound }),
      say({ from: account, text: QUESTION, group: bound, to: bot }),
      say({ from: account, text: `/hoi ${QUESTION}`, group: bound }),
    );
    await server.sent(2);
    expect((await stopped()).map(({ params }) => params.text)).toEqual([
      expect.stringContaining(COUNT),
      expect.stringContaining(COUNT),
    ]);
  });

  it('that is not bound nobody is answered', async () => {
    const viewer = await joinedByTelegram(desk(), [WARD, 'viewer']);
    const { server, stopped } = await open();
    server.arrive(
      say({ from: viewer.account, text: `${MENTION} ${QUESTION}`, group: -100_002 }),
      say({ from: viewer.account, text: QUESTION }),
    );
    await server.sent(1);
    expect((await stopped()).map(({ params }) => params.chat_id)).toEqual([String(viewer.account)]);
  });

  it('the answer stays in the topic of the question', async () => {
    const { server } = await open();
    server.arrive(say({ from: account, text: `${MENTION} ${QUESTION}`, group: bound, topic: 44 }));
    const [answer] = await server.sent(1);
    expect(answer?.params.message_thread_id).toBe(44);
  });

  it('a code is burnt, and whoever made it is told in private', async () => {
    const maker = await joinedByTelegram(desk(), [WARD, 'administrator']);
    const code = await newCode(maker.id);
    const { server } = await open();
    server.arrive(say({ from: STRANGER, text: code, group: bound }));
    const sent = await server.sent(2);
    expect(sent.map(({ params }) => params.chat_id)).toEqual([String(bound), String(maker.account)]);
    expect(sent[1]?.params).not.toHaveProperty('reply_parameters');
    expect(sent[1]?.params.text).toContain('đã bị gửi vào một nhóm');
  });
});
