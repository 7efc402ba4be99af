import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ChannelNotStarted } from '../../src/channels/channel.ts';
import { startChannels } from '../../src/start/start-channels.ts';
import { createTestChannel } from '../fakes/test-channel.ts';
import { createTestInbox } from '../fakes/test-inbox.ts';
import { createTestTimer } from '../fakes/test-timer.ts';
import { openTestLog, type TestLog } from '../log/test-log.ts';

const MINUTE = 60_000;
const UNREACHABLE = new ChannelNotStarted('Không gọi được.', { mayPass: true });
const WRONG_TOKEN = new ChannelNotStarted('Mã sai.');

let log: TestLog;
beforeEach(() => {
  log = openTestLog();
});
afterEach(() => log.close());

/** A channel whose starts go as given, then well; a promise is waited for. */
function channelThat(name: string, ...goes: (Error | Promise<never>)[]) {
  const began: number[] = [];
  const channel = createTestChannel({ name, at: () => new Date(0) });
  return Object.assign(channel, {
    began,
    async start() {
      began.push(began.length + 1);
      const next = goes.shift();
      if (next instanceof Error) throw next;
      return next ?? name;
    },
  });
}

function startThem(...channels: ReturnType<typeof channelThat>[]) {
  const timer = createTestTimer();
  return { timer, started: startChannels(channels, { inbox: createTestInbox(), log, timer }) };
}

it('a channel that cannot be reached is tried again each minute until it can', async () => {
  const channel = channelThat('telegram', UNREACHABLE, UNREACHABLE);
  const { timer, started } = startThem(channel);
  expect(await started.isAny).toBe(true);
  for (const attempts of [2, 3]) {
    timer.advance(MINUTE);
    while (channel.began.length < attempts) await setImmediate();
    await setImmediate();
  }
  timer.advance(10 * MINUTE);
  await setImmediate();
  expect(channel.began).toEqual([1, 2, 3]);
  expect(timer.waits).toEqual([MINUTE, MINUTE]);
  await started.release();
});

it('a channel that is refused is not tried again, and the program ends where there is no other', async () => {
  const channel = channelThat('telegram', WRONG_TOKEN);
  const { timer, started } = startThem(channel);
  expect(await started.isAny).toBe(false);
  expect(timer.waits).toEqual([]);
  const other = startThem(channelThat('telegram', WRONG_TOKEN), channelThat('zalo'));
  expect(await other.started.isAny).toBe(true);
});

it('a channel that hangs does not hold up the others', async () => {
  const [hanging, quick] = [channelThat('telegram', new Promise<never>(() => {})), channelThat('zalo')];
  startThem(hanging, quick);
  await setImmediate();
  expect([hanging.began, quick.began]).toEqual([[1], [1]]);
});

it('at the end no more attempts are made', async () => {
  const channel = channelThat('telegram', UNREACHABLE);
  const { timer, started } = startThem(channel);
  await started.isAny;
  await started.release();
  timer.advance(MINUTE);
  await setImmediate();
  expect(channel.began).toEqual([1]);
});
