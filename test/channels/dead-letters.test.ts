import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dropDead, listDead, sendAgain } from '../../src/channels/outbox/dead-letters.ts';
import { tellAdministrators } from '../../src/channels/outbox/tell-administrators.ts';
import { type OpenedDesk, openDesk, SECRETS } from '../conversation/receive/open-desk.ts';
import { createTestChannel, type TestChannel } from '../fakes/test-channel.ts';
import { createTestTimer } from '../fakes/test-timer.ts';
import { openTestLog } from '../log/test-log.ts';
import { AT, addOfficial, WARD } from '../people/officials.ts';
import { openMessages } from './open-messages.ts';

const QUESTION = 'Phường Cẩm Hà tiếp nhận bao nhiêu hồ sơ?';
const COUNT = SECRETS[WARD]?.count as string;
const BY = { by: 'Nguyễn Văn A', at: AT };

const log = openTestLog();
let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await desk.db.execute('delete from outgoing_messages');
  await desk.db.execute('delete from incoming_messages');
});
afterAll(async () => {
  log.close();
  await desk.close();
});

/** A run of the program on a channel, on which somebody may ask. */
async function run(channel: TestChannel, work: (inbox: Awaited<ReturnType<typeof openMessages>>['inbox']) => unknown) {
  const messages = await openMessages(desk, { channels: [channel], log, timer: createTestTimer({ passing: 0 }) });
  await work(messages.inbox);
  await messages.stop();
}

/** An answer that its channel refuses for ever. @returns the channel, and the number of the message */
async function refused(): Promise<{ channel: TestChannel; id: number }> {
  const channel = createTestChannel({ at: () => AT });
  const { account } = await addOfficial(desk.db, { grants: [[WARD, 'viewer']] });
  channel.answer({ kind: 'refused', why: 'bad request' });
  await run(channel, async (inbox) => {
    await inbox.take(channel.message(account, QUESTION));
    await channel.tried(1);
  });
  const [dead] = await listDead(desk.db);
  return { channel, id: dead?.id as number };
}

const events = async () => (await desk.events()).map(({ event }) => event);

describe('a message that was given up', () => {
  it('is listed with the reason', async () => {
    const { id } = await refused();
    expect(await listDead(desk.db)).toMatchObject([
      { id, channel: 'zalo', attempts: 1, repeats: 0, why: 'bad request' },
    ]);
  });

  it('is sent by the next run once somebody says so, who stands in the audit', async () => {
    const { channel, id } = await refused();
    expect(await sendAgain(desk.db, id, BY)).toBe(true);
    expect(await listDead(desk.db)).toEqual([]);
    await run(channel, () => channel.tried(2));
    expect(channel.sent).toEqual([expect.stringContaining(COUNT)]);
    expect((await events()).at(-1)).toBe('message.sent_again');
  });

  it('that is dropped holds no word any more and is never sent', async () => {
    const { channel, id } = await refused();
    expect(await dropDead(desk.db, id, BY)).toBe(true);
    const held = z.object({ sending: z.string().nullable(), state: z.string() });
    expect(await desk.db.query('select sending, state from outgoing_messages', [], held)).toEqual([
      { sending: null, state: 'dropped' },
    ]);
    await run(channel, () => undefined);
    expect(channel.attempts).toHaveLength(1);
    expect((await events()).at(-1)).toBe('message.dropped');
  });

  it('is decided on once', async () => {
    const { id } = await refused();
    await dropDead(desk.db, id, BY);
    const before = (await events()).length;
    expect(await sendAgain(desk.db, id, BY)).toBe(false);
    expect(await dropDead(desk.db, id, BY)).toBe(false);
    expect(await events()).toHaveLength(before);
  });
});

describe('what the administrators are told', () => {
  it('goes to each of them once, on the channel joined last, and to nobody else', async () => {
    await desk.db.execute('update accounts set removed_at = now()');
    const administrator = await addOfficial(desk.db, { grants: [[WARD, 'administrator']] });
    await addOfficial(desk.db, { grants: [[WARD, 'approver']] });
    await desk.db.execute(
      `insert into accounts (channel, account, official_id, joined_at) values ('telegram', '9001', $1, $2)`,
      [administrator.id, AT],
    );
    const tell = (channels: string[]) =>
      tellAdministrators(desk.db, { text: 'Zalo đã mất phiên.', channels, by: 1, at: AT });
    expect(await tell(['zalo', 'telegram'])).toMatchObject([{ channel: 'telegram', chat: '9001' }]);
    expect(await tell(['zalo'])).toMatchObject([{ channel: 'zalo', chat: administrator.account }]);
    expect(await tell([])).toEqual([]);
  });
});
