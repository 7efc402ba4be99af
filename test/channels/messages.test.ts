import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { limitNotice } from '../../src/limits/limit-notice.ts';
import { type OpenedDesk, openDesk, SECRETS } from '../conversation/receive/open-desk.ts';
import { createTestChannel, type TestChannel } from '../fakes/test-channel.ts';
import { createTestTimer, type TestTimer } from '../fakes/test-timer.ts';
import { openTestLog, type TestLog } from '../log/test-log.ts';
import { addOfficial, WARD } from '../people/officials.ts';
import { type OpenMessages, openMessages } from './open-messages.ts';

const QUESTION = 'Phường Cẩm Hà tiếp nhận bao nhiêu hồ sơ?';
const COUNT = SECRETS[WARD]?.count as string;
const TEN_MINUTES = 10 * 60_000;

let desk: OpenedDesk;
let log: TestLog;
let timer: TestTimer;
let channel: TestChannel;
const opened: OpenMessages[] = [];
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

async function open(more: Partial<Parameters<typeof openMessages>[1]> = {}): Promise<OpenMessages> {
  const messages = await openMessages(desk, { channels: [channel], log, timer, lateMs: TEN_MINUTES, ...more });
  opened.push(messages);
  return messages;
}

beforeAll(() => {
  log = openTestLog();
});
afterAll(() => log.close());
afterEach(async () => {
  for (const one of opened.splice(0)) await one.stop();
  await desk.db.execute('delete from outgoing_messages');
  await desk.db.execute('delete from incoming_messages');
});

/** A channel and a clock of their own for each rule. */
function fresh(can?: Partial<TestChannel['can']>, passing = 0): void {
  timer = createTestTimer({ passing });
  channel = createTestChannel({ at: () => new Date(timer.now()), ...(can && { can }) });
}

async function official(): Promise<string> {
  return (await addOfficial(desk.db, { grants: [[WARD, 'viewer']] })).account;
}

const row = z.object({
  state: z.string(),
  attempts: z.number(),
  repeats: z.number(),
  sending: z.string().nullable(),
  why: z.string().nullable(),
});
const outgoing = () =>
  desk.db.query('select state, attempts, repeats, sending, why from outgoing_messages order by id', [], row);
const incoming = () =>
  desk.db.query(
    'select state, arrived from incoming_messages order by id',
    [],
    z.object({ state: z.string(), arrived: z.string().nullable() }),
  );

describe('a message that came', () => {
  it('is answered, and what was said on both sides is emptied', async () => {
    fresh();
    const { inbox } = await open();
    await inbox.take(channel.message(await official(), QUESTION));
    await channel.tried(1);
    await opened[0]?.stop();
    expect(channel.sent).toEqual([expect.stringContaining(COUNT)]);
    expect(await incoming()).toEqual([{ state: 'answered', arrived: null }]);
    expect(await outgoing()).toMatchObject([{ state: 'sent', sending: null, repeats: 0 }]);
  });

  it('is answered once when it is brought again, at once or later', async () => {
    fresh();
    const messages = await open();
    const message = channel.message(await official(), QUESTION);
    const taken = await Promise.all([messages.inbox.take(message), messages.inbox.take(message)]);
    expect(taken.sort()).toEqual(['repeat', 'taken']);
    await messages.stop();
    expect(await (await open()).inbox.take(message)).toBe('repeat');
    expect(channel.sent).toHaveLength(1);
  });

  it('is not taken where it cannot be written down, so that its channel offers it again', async () => {
    fresh();
    const { inbox } = await open();
    await desk.owner.script('alter table incoming_messages rename to elsewhere');
    const message = channel.message(await official(), QUESTION);
    await expect(inbox.take(message)).rejects.toThrow();
    await desk.owner.script('alter table elsewhere rename to incoming_messages');
    expect(await inbox.take(message)).toBe('taken');
  });

  it('that a process did not end is answered by the next', async () => {
    fresh();
    const account = await official();
    let ask: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      ask = resolve;
    });
    const dying = await open({
      desk: {
        libraryOf: () => {
          ask();
          return new Promise<never>(() => undefined);
        },
      },
    });
    opened.pop();
    await dying.inbox.take(channel.message(account, QUESTION));
    await asked;
    await dying.die();
    await open();
    await channel.tried(1);
    await opened[0]?.stop();
    expect(channel.sent).toEqual([expect.stringContaining(COUNT)]);
  });

  it('that ends the program again and again is given up with an apology, also in a group that waits for it', async () => {
    fresh();
    const message = channel.message(await official(), QUESTION, { chat: 'nhom-hong', isGroup: true });
    await desk.db.execute(
      `insert into groups (channel, chat, unit, bound_at) values ('zalo', 'nhom-hong', $1, now())`,
      [WARD],
    );
    await desk.db.execute(
      `insert into incoming_messages (channel, key, chat, account, arrived, sent_at, taken_at, begun_again)
       values ('zalo', $1, 'nhom-hong', $2, $3, $4, $4, 20)`,
      [message.key, message.incoming.account, JSON.stringify(message), message.incoming.at],
    );
    await open();
    await channel.tried(1);
    await opened[0]?.stop();
    expect(channel.sent).toEqual([expect.stringContaining('tôi gặp trục trặc')]);
  });

  it('that a living process answers is left to it', async () => {
    fresh();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { libraryOf } = desk.desk;
    const first = await open({
      desk: {
        async libraryOf(...around) {
          await held;
          return libraryOf(...around);
        },
      },
    });
    await first.inbox.take(channel.message(await official(), QUESTION));
    await (await open()).stop();
    expect(await incoming()).toMatchObject([{ state: 'waiting' }]);
    release();
    await channel.tried(1);
    expect(channel.attempts).toHaveLength(1);
  });

  it('and was taken over before its answer was written down is told nothing, and the audit log tells of nothing', async () => {
    fresh();
    const told = async () => (await desk.events()).filter(({ event }) => event === 'question.answered').length;
    const before = await told();
    const { libraryOf } = desk.desk;
    const first = await open({
      desk: {
        async libraryOf(...around) {
          await desk.db.execute('update incoming_messages set claimed_by = 1');
          return libraryOf(...around);
        },
      },
    });
    await first.inbox.take(channel.message(await official(), QUESTION));
    await first.stop();
    expect(await outgoing()).toEqual([]);
    expect(await told()).toBe(before);
    expect(await incoming()).toMatchObject([{ state: 'waiting' }]);
  });

  it('and came too late is told so once in its chat, and what comes in time is answered', async () => {
    fresh();
    const account = await official();
    const { inbox } = await open();
    const at = new Date(timer.now());
    timer.advance(TEN_MINUTES + 1);
    for (const text of [QUESTION, QUESTION]) await inbox.take(channel.message(account, text, { at }));
    await inbox.take(channel.message(account, QUESTION));
    await channel.tried(2);
    await opened[0]?.stop();
    expect(channel.sent).toEqual([
      `${account}: Xin lỗi anh/chị, tôi vừa khởi động lại nên chưa trả lời được tin nhắn gửi từ lúc 10:00. Nếu vẫn cần, anh/chị gửi lại giúp tôi.`,
      expect.stringContaining(COUNT),
    ]);
    expect((await incoming()).map(({ state }) => state)).toEqual(['passed', 'passed', 'answered']);
  });

  it('and called nobody in a group is not told that it came too late', async () => {
    fresh();
    const { inbox } = await open();
    const at = new Date(timer.now());
    timer.advance(TEN_MINUTES + 1);
    await inbox.take(channel.message(await official(), QUESTION, { at, chat: 'nhom', isGroup: true, isCalled: false }));
    await opened[0]?.stop();
    expect(channel.attempts).toEqual([]);
  });
});

describe('200 messages a second from one person', () => {
  it('are answered as far as the limit goes, and then with one notice', async () => {
    fresh();
    const limits = { ...desk.desk.limits, messages: { person: 3, group: 100, unit: 100 } };
    const { inbox } = await open({ desk: { limits } });
    const account = await official();
    const at = new Date(timer.now());
    await Promise.all(
      Array.from({ length: 200 }, () => inbox.take(channel.message(account, 'Anh khỏe không?', { at }))),
    );
    while ((await incoming()).some(({ state }) => state === 'waiting')) await setImmediate();
    await opened[0]?.stop();
    expect(channel.sent).toHaveLength(4);
    expect(channel.sent.at(-1)).toContain(limitNotice('messages', 'person'));
  });
});

describe('what is sent', () => {
  it('goes in parts, each written down by itself, of which the first quotes the question', async () => {
    fresh({ longestText: 12 }, 1000);
    channel.answer({ kind: 'sent', id: '1' }, { kind: 'later', why: 'busy' });
    const { inbox } = await open({ desk: { libraryOf: () => Promise.reject(new Error('no library')) } });
    const group = { chat: 'nhom-dai', isGroup: true };
    await desk.db.execute(`insert into groups (channel, chat, unit, bound_at) values ('zalo', 'nhom-dai', $1, now())`, [
      WARD,
    ]);
    await inbox.take(channel.message(await official(), QUESTION, group));
    await channel.tried(3);
    while ((await outgoing()).some(({ state }) => state !== 'sent')) await setImmediate();
    await opened[0]?.stop();
    const texts = channel.attempts.map(({ sending }) => 'text' in sending && sending.text);
    expect(texts).toEqual(['Xin lỗi', 'anh/chị, tôi', 'anh/chị, tôi', ...texts.slice(3)]);
    expect(channel.attempts.map(({ place }) => place.quoted !== undefined)).toEqual(texts.map((_, i) => i === 0));
    expect((await outgoing()).length).toBe(texts.length - 1);
  });

  it('waits for what was to be sent before it in its chat, and others do not', async () => {
    fresh();
    const [waiting, other] = [await official(), await official()];
    channel.answer({ kind: 'later', afterMs: 60_000, why: 'busy' });
    const { inbox } = await open();
    await inbox.take(channel.message(waiting, QUESTION));
    await channel.tried(1);
    await inbox.take(channel.message(waiting, 'cảm ơn'));
    await inbox.take(channel.message(other, QUESTION));
    await channel.tried(2);
    expect(channel.attempts.at(-1)?.place.chat).toBe(other);
    timer.advance(60_000);
    await channel.tried(4);
    await opened[0]?.stop();
    expect(channel.sent.map((text) => text.split(':')[0])).toEqual([other, waiting, waiting]);
    expect(channel.sent[1]).toContain(COUNT);
  });

  it('and waits for a channel that cannot send goes as soon as it can, in the order of its chat', async () => {
    fresh();
    const account = await official();
    channel.answer({ kind: 'later', afterMs: 1_800_000, why: 'not connected' });
    const { inbox } = await open();
    await inbox.take(channel.message(account, QUESTION));
    await inbox.take(channel.message(account, 'cảm ơn'));
    while ((await outgoing()).filter(({ state }) => state === 'waiting').length < 2) await setImmediate();
    await inbox.connected('telegram');
    expect(channel.attempts).toHaveLength(1);
    await inbox.connected('zalo');
    await channel.tried(3);
    await opened[0]?.stop();
    expect(channel.sent).toHaveLength(2);
    expect(channel.sent[0]).toContain(COUNT);
  });

  it('and is written while what stands before it in the chat ends is sent all the same, without a look', async () => {
    fresh();
    const account = await official();
    const { inbox } = await open();
    for (let i = 0; i < 30; i++) await inbox.take(channel.message(account, 'cảm ơn'));
    await channel.tried(30);
    await opened[0]?.stop();
    expect(channel.sent).toHaveLength(30);
  });

  it('and may have arrived is sent once more, which is counted, and then given up', async () => {
    fresh({}, 1000);
    const lost = { kind: 'unknown' as const, why: 'the connection was cut' };
    channel.answer(lost, lost);
    const { inbox } = await open();
    await inbox.take(channel.message(await official(), QUESTION));
    await channel.tried(2);
    await opened[0]?.stop();
    expect(await outgoing()).toMatchObject([{ state: 'dead', attempts: 2, repeats: 1 }]);
    expect(channel.attempts).toHaveLength(2);
  });

  it('and was on its way when the process died is sent once more, and is given up when that dies too', async () => {
    fresh();
    const never = new Promise<never>(() => undefined);
    channel.answer(never, never);
    const [first, account] = [await open(), await official()];
    opened.pop();
    await first.inbox.take(channel.message(account, QUESTION));
    await channel.tried(1);
    await first.die();
    timer = createTestTimer({ passing: 3000 });
    const second = await open();
    opened.pop();
    await channel.tried(2);
    await second.die();
    await open();
    expect(await outgoing()).toMatchObject([{ state: 'dead', repeats: 1 }]);
    expect(channel.attempts).toHaveLength(2);
  });

  it('and was refused is given up, and what comes behind it is sent', async () => {
    fresh();
    channel.answer({ kind: 'refused', why: 'Bad Request' });
    const account = await official();
    const { inbox } = await open();
    await inbox.take(channel.message(account, QUESTION));
    await inbox.take(channel.message(account, 'cảm ơn'));
    await channel.tried(2);
    await opened[0]?.stop();
    expect(await outgoing()).toMatchObject([{ state: 'dead', why: 'Bad Request' }, { state: 'sent' }]);
  });

  it('to a chat that is closed is no fault', async () => {
    fresh();
    channel.answer({ kind: 'unreachable' });
    const { inbox } = await open();
    await inbox.take(channel.message(await official(), QUESTION));
    await channel.tried(1);
    await opened[0]?.stop();
    expect(await outgoing()).toMatchObject([{ state: 'unreachable', sending: null }]);
  });

  it('goes on under the new id of a group that has moved, with what the group is bound to', async () => {
    fresh();
    const account = await official();
    await desk.db.execute(`insert into groups (channel, chat, unit, bound_at) values ('zalo', 'cu', $1, now())`, [
      WARD,
    ]);
    channel.answer({ kind: 'later', afterMs: 60_000, why: 'busy' });
    const { inbox } = await open();
    const group = { chat: 'cu', isGroup: true };
    await inbox.take(channel.message(account, QUESTION, group));
    await channel.tried(1);
    await inbox.moved('zalo', 'cu', 'moi');
    await inbox.take(channel.message(account, QUESTION, { ...group, chat: 'moi' }));
    timer.advance(60_000);
    await channel.tried(3);
    await opened[0]?.stop();
    expect(channel.attempts.map(({ place }) => place.chat)).toEqual(['cu', 'moi', 'moi']);
    expect(channel.sent).toEqual([expect.stringContaining(COUNT), expect.stringContaining(COUNT)]);
  });
});
