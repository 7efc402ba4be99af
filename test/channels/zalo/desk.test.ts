import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepSession } from '../../../src/channels/zalo/session.ts';
import { type OpenedDesk, openDesk, SECRETS } from '../../conversation/receive/open-desk.ts';
import { say, sayMentioning } from '../../fakes/zalo/say.ts';
import { OWN } from '../../fakes/zalo/start-zalo-server.ts';
import { AT, addOfficial, NEIGHBOUR, WARD } from '../../people/officials.ts';
import { type OpenMessages, openMessages } from '../open-messages.ts';
import { KEYS, type OpenedZalo, openZalo, SESSION } from './open-zalo.ts';

const QUESTION = 'Phường Cẩm Hà tiếp nhận bao nhiêu hồ sơ?';
const COUNT = SECRETS[WARD]?.count as string;
const AN = '100000000000000001';
const GROUP = '200000000000000001';
const MINUTE = 60_000;

let desk: OpenedDesk;
const opened: (OpenedZalo & { messages: OpenMessages })[] = [];
beforeAll(async () => {
  desk = await openDesk();
  const { id } = await addOfficial(desk.db, {
    grants: [
      [WARD, 'administrator'],
      [NEIGHBOUR, 'viewer'],
    ],
  });
  await desk.db.execute(`insert into accounts (channel, account, official_id, joined_at) values ('zalo', $1, $2, $3)`, [
    AN,
    id,
    AT,
  ]);
});
afterEach(async () => {
  for (const { channel, messages, close } of opened.splice(0)) {
    await channel.stop();
    await messages.stop();
    await close();
  }
});
afterAll(() => desk.close());

/** The whole way: Zalo, inbox, desk, outbox, Zalo. */
async function open() {
  const zalo = await openZalo(desk.db, { passing: 5000 });
  const messages = await openMessages(desk, { channels: [zalo.channel], log: zalo.log, timer: zalo.timer });
  await zalo.channel.start(messages.inbox);
  opened.push({ ...zalo, messages });
  return zalo;
}

describe('an official on Zalo', () => {
  it('is answered in private, after a sign of typing', async () => {
    const { server } = await open();
    server.arrive(say({ from: AN, text: QUESTION }));
    const [answer] = await server.sent(1);
    expect(answer?.path).toBe('/chat/api/message/sms');
    expect(answer?.params).toMatchObject({ toid: AN, message: expect.stringContaining(COUNT) });
    const paths = server.calls.map(({ path }) => path);
    expect(paths.indexOf('/chat/api/message/typing')).toBeLessThan(paths.indexOf('/chat/api/message/sms'));
  });

  it('binds a group, where whoever calls by name or by mention is answered with a quote, and nobody else', async () => {
    const { server } = await open();
    server.arrive(say({ from: AN, text: '@Trợ lý gắn nhóm', group: GROUP }));
    await server.sent(1);
    server.arrive(
      say({ from: AN, text: QUESTION, group: GROUP }),
      say({ from: AN, text: `bot ơi ${QUESTION}`, group: GROUP }),
    );
    await server.sent(2);
    server.arrive(sayMentioning({ from: AN, text: QUESTION, group: GROUP }));
    const [bound, ...answers] = await server.sent(3);
    expect(bound?.params.message).toContain(`Đã gắn nhóm với ${WARD}`);
    expect(answers.map(({ path }) => path)).toEqual(['/group/api/group/quote', '/group/api/group/quote']);
    for (const { params } of answers)
      expect(params).toMatchObject({ grid: GROUP, message: expect.stringContaining(COUNT), qmsgOwner: AN });
    expect(answers[0]?.params.qmsg).toContain('bot ơi');
  });

  it('the chart of an answer follows it as a picture', async () => {
    const { server } = await open();
    server.arrive(say({ from: AN, text: 'Vẽ biểu đồ so sánh hồ sơ tiếp nhận của Cẩm Hà và Mai Lâm' }));
    const [, picture] = await server.sent(2);
    expect(picture?.path).toBe('/file/api/message/photo_original/send');
    expect(picture?.params).toMatchObject({ toid: AN, width: expect.any(Number) });
  });

  it('whose answer met a dead session gets it once somebody has logged in', async () => {
    const { server, timer, alarms } = await open();
    server.forgetSessions();
    server.fail('sms', { code: 102, message: 'Phiên đăng nhập hết hạn' });
    server.arrive(say({ from: AN, text: QUESTION }));
    await server.sent(1);
    while (alarms.length === 0) await new Promise(setImmediate);
    expect(alarms[0]).toContain('npm run zalo -- login');
    server.knowSessions();
    await keepSession(desk.db, KEYS, { session: SESSION, account: OWN, at: new Date(AT.getTime() + MINUTE) });
    while (server.calls.filter(({ path }) => path.endsWith('/sms')).length < 2) {
      timer.advance(5000);
      for (let i = 0; i < 20; i++) await new Promise(setImmediate);
    }
    const [refused, answer] = await server.sent(2);
    expect(answer?.params.message).toBe(refused?.params.message);
  });
});
