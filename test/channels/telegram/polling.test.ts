import { afterEach, describe, expect, it } from 'vitest';
import { ChannelNotStarted } from '../../../src/channels/channel.ts';
import { openTelegram } from '../../../src/channels/telegram/open-telegram.ts';
import { BOT } from '../../fakes/telegram/start-telegram-server.ts';
import { say } from '../../fakes/telegram/updates.ts';
import { createTestInbox } from '../../fakes/test-inbox.ts';
import { COMMANDS, channelsOfTests, NO_COMMANDS } from './open-channel.ts';

const { open, closeAll } = channelsOfTests();
afterEach(closeAll);

const FROM = 7001;
const texts = (taken: { incoming: { text: string } }[]) => taken.map(({ incoming }) => incoming.text);

describe('long polling', () => {
  it('brings what comes to the inbox, in order, and confirms it then', async () => {
    const { server, inbox } = await open();
    const [one, two] = [say({ from: FROM, text: 'một' }), say({ from: FROM, text: 'hai' })];
    server.arrive(one, two);
    expect(texts(await inbox.until(2))).toEqual(['một', 'hai']);
    await server.polled();
    expect(server.offset()).toBe(two.update_id + 1);
  });

  it('confirms nothing that was not taken: it is asked for again, and what stands behind it waits', async () => {
    const { server, inbox, timer } = await open();
    const [one, two] = [say({ from: FROM, text: 'một' }), say({ from: FROM, text: 'hai' })];
    inbox.fail(2);
    server.arrive(one, two);
    expect(texts(await inbox.until(2))).toEqual(['một', 'hai']);
    const [first, second] = [one, two].map(({ message }) => `${FROM}/${message.message_id}`);
    expect(inbox.offered).toEqual([first, first, first, second]);
    expect(timer.waits).toEqual([1000, 2000]);
  });

  it('offers an update that comes again, which the inbox knows by its key', async () => {
    const { server, inbox } = await open();
    const [one, two] = [say({ from: FROM, text: 'một' }), say({ from: FROM, text: 'hai' })];
    server.arrive(one, one);
    await inbox.until(1);
    server.arrive(one, two);
    expect(texts(await inbox.until(2))).toEqual(['một', 'hai']);
    expect(inbox.offered).toHaveLength(4);
  });

  it('puts updates that come out of order into it, and takes one that comes late', async () => {
    const { server, inbox } = await open();
    const late = say({ from: FROM, text: 'không' });
    const [one, two, three] = ['một', 'hai', 'ba'].map((text) => say({ from: FROM, text }));
    server.arrive(three as never, one as never, two as never);
    await inbox.until(3);
    server.arrive(late);
    expect(texts(await inbox.until(4))).toEqual(['một', 'hai', 'ba', 'không']);
  });

  it.each([
    ['refused (502)', { status: 502, description: 'Bad Gateway' }, 1000],
    ['too many (429)', { status: 429, description: 'Too Many Requests', retryAfter: 3 }, 3000],
    ['cut off', 'cut', 1000],
  ] as const)('goes on when a call for updates is %s', async (_, refusal, wait) => {
    const { server, inbox, timer } = await open();
    server.refuse('getUpdates', refusal);
    server.arrive(say({ from: FROM, text: 'một' }));
    server.arrive(say({ from: FROM, text: 'hai' }));
    expect(await inbox.until(2)).toHaveLength(2);
    expect(timer.waits).toContain(wait);
  });

  it('goes on behind an update that nobody can read', async () => {
    const { server, inbox, log } = await open();
    server.arrive({ update_id: 1, message: null } as never, say({ from: FROM, text: 'một' }));
    expect(await inbox.until(1)).toHaveLength(1);
    expect(log.told()).toContain('an update that cannot be read is passed over');
  });

  it('ends at once when it is told to, with what was taken confirmed', async () => {
    const { server, channel, inbox } = await open();
    const one = say({ from: FROM, text: 'một' });
    server.arrive(one);
    await inbox.until(1);
    await server.polled();
    await channel.stop();
    expect(server.offset()).toBe(one.update_id + 1);
    server.arrive(say({ from: FROM, text: 'hai' }));
    expect(inbox.taken).toHaveLength(1);
  });
});

describe('at the start', () => {
  it('tells by what name the assistant is called, takes the webhook away and lists the commands for chats and groups', async () => {
    const { server, log, timer } = await open();
    const other = openTelegram(
      { token: '123456789:bi-mat-cua-bot-thu-nghiem-0001', apiRoot: server.apiRoot },
      { log, timer, commands: COMMANDS },
    );
    await expect(other.start(createTestInbox())).resolves.toBe(`@${BOT.username}`);
    await other.stop();
    expect(server.calls.map(({ method }) => method)).toContain('deleteWebhook');
    const listed = (await server.called('setMyCommands', 2)).slice(0, 2);
    expect(listed.map(({ params }) => params)).toEqual([
      { commands: COMMANDS.private, scope: { type: 'all_private_chats' } },
      { commands: COMMANDS.group, scope: { type: 'all_group_chats' } },
    ]);
  });

  it('tells in words what to do about a token that Telegram does not know', async () => {
    const { server, log, timer } = await open();
    const settings = { token: '999999999:bi-mat-khac-0001-0001', apiRoot: server.apiRoot };
    const started = openTelegram(settings, { log, timer, commands: NO_COMMANDS }).start(createTestInbox());
    await expect(started).rejects.toThrow(ChannelNotStarted);
    await expect(started).rejects.toThrow(/TELEGRAM_BOT_TOKEN/u);
  });

  it('goes on without a list of commands where Telegram does not take it', async () => {
    const { server, log, timer } = await open();
    server.refuse('setMyCommands', { status: 400, description: 'Bad Request: BOT_COMMAND_INVALID' });
    const other = openTelegram(
      { token: '123456789:bi-mat-cua-bot-thu-nghiem-0001', apiRoot: server.apiRoot },
      { log, timer, commands: COMMANDS },
    );
    await expect(other.start(createTestInbox())).resolves.toBe(`@${BOT.username}`);
    await other.stop();
  });
});
