import { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ChannelNotStarted } from '../../../src/channels/channel.ts';
import type { Database } from '../../../src/store/database.ts';
import { startWeb, type WebServer } from '../../../src/web/start-web.ts';
import { testDatabase } from '../../database.ts';
import { BOT, BOT_TOKEN, type BotFault, startBotServer } from '../../fakes/zalo-bot/start-bot-server.ts';
import { say } from '../../fakes/zalo-bot/updates.ts';
import { type OpenedBot, openBot } from './open-channel.ts';

const PUBLIC_URL = 'https://tro-ly.phuong.gov.vn';
const AN = 'a100';
const THERE = { chat: AN, isGroup: false };
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);

let db: Database;
const opened: OpenedBot[] = [];
const webs: WebServer[] = [];
beforeAll(async () => {
  db = await testDatabase();
});
afterEach(async () => {
  for (const web of webs.splice(0)) await web.close();
  for (const one of opened.splice(0)) await one.close();
});
afterAll(() => db.close());

async function open(...more: Parameters<typeof openBot> extends [unknown, ...infer Rest] ? Rest : never) {
  const bot = await openBot(db, ...more);
  opened.push(bot);
  return bot;
}

async function serve({ channel, log }: OpenedBot): Promise<WebServer> {
  const settings = { host: '127.0.0.1', port: 0, publicUrl: PUBLIC_URL };
  const web = await startWeb({ settings, db, log, version: '1', routes: channel.routes ?? new Hono(), graceMs: 100 });
  webs.push(web);
  return web;
}

describe('by polling', () => {
  it('takes one update after the other in their order, and says who it is', async () => {
    const { channel, server, inbox } = await open();
    expect(await channel.start(inbox)).toBe(BOT.account_name);
    server.arrive(say({ from: AN, text: 'một' }), say({ from: AN, text: 'hai' }));
    const taken = await inbox.until(2);
    expect(taken.map(({ incoming }) => incoming.text)).toEqual(['một', 'hai']);
    expect(taken[0]?.incoming).toMatchObject({
      channel: 'zalobot',
      account: AN,
      chat: AN,
      isGroup: false,
      isCalled: true,
    });
    expect(server.calls.map(({ method }) => method)).toEqual(['getMe', 'deleteWebhook']);
  });

  it.each<[string, BotFault, number | null]>([
    ['when nothing came', { code: 408, description: 'Request timeout' }, null],
    ['after the time that Zalo names', { code: 429, retryAfter: 7 }, 7000],
    ['after a while where a gateway answers', { status: 502 }, 1000],
    ['after a while where the connection is cut', 'cut', 1000],
  ])('asks again %s', async (_, fault, wait) => {
    const { channel, server, inbox, timer } = await open();
    server.fail('getUpdates', fault);
    await channel.start(inbox);
    server.arrive(say({ from: AN, text: 'còn mấy hồ sơ?' }));
    await inbox.until(1);
    expect(timer.waits).toEqual(wait === null ? [] : [wait]);
  });

  it('an update that was not taken is offered until it is, for Zalo gives it once', async () => {
    const { channel, server, inbox } = await open();
    inbox.fail(3);
    await channel.start(inbox);
    server.arrive(say({ from: AN, text: 'một' }), say({ from: AN, text: 'hai' }));
    expect((await inbox.until(2)).map(({ incoming }) => incoming.text)).toEqual(['một', 'hai']);
    expect(inbox.offered).toHaveLength(5);
  });

  it('what cannot be read is passed over, and the next is taken', async () => {
    const { channel, server, inbox, log } = await open();
    await channel.start(inbox);
    server.arrive({ event_name: 'message.text.received' }, say({ from: AN, text: 'hai' }));
    await inbox.until(1);
    expect(log.told()).toContain('cannot be read');
  });
});

describe('what comes', () => {
  it.each([
    [
      'a picture is offered as a file',
      { event: 'image', more: { photo_url: 'https://a.zdn.vn/1.jpg', caption: 'trang 1' } },
      { text: 'trang 1' },
    ],
    ['a sticker is told as one', { event: 'sticker' }, { text: '', instead: 'sticker' }],
    ['what the API does not show is told as that', { event: 'unsupported' }, { text: '', instead: 'unsupported' }],
  ] as const)('%s', async (_, said, incoming) => {
    const { channel, server, inbox } = await open();
    await channel.start(inbox);
    server.arrive(say({ from: AN, ...said }));
    const [arrived] = await inbox.until(1);
    expect(arrived?.incoming).toMatchObject(incoming);
    if (said.event === 'image')
      expect(arrived?.files).toEqual([{ name: '', kind: 'picture', reference: 'https://a.zdn.vn/1.jpg' }]);
  });

  it('in a group each message that is brought calls the bot; its name is taken off', async () => {
    const { channel, server, inbox, log } = await open();
    await channel.start(inbox);
    server.arrive(
      say({ from: AN, group: 'g1', event: 'sticker' }),
      say({ from: AN, group: 'g1', text: `@${BOT.account_name} còn mấy hồ sơ?` }),
    );
    const [arrived] = await inbox.until(1);
    expect(arrived?.incoming).toMatchObject({ chat: 'g1', isGroup: true, isCalled: true, text: 'còn mấy hồ sơ?' });
    expect(log.told()).toContain('no words in a group');
  });

  it('a picture of another host is not fetched', async () => {
    const { channel, server } = await open();
    const file = { name: '', kind: 'picture' as const, reference: `${server.baseUrl}/1.jpg` };
    await expect(channel.fetchFile(file, 1000)).rejects.toThrow(/not fetched from 127/u);
  });
});

describe('by a webhook', () => {
  it('takes what carries the secret, bare or wrapped, and answers 503 when it is to come again', async () => {
    const bot = await open({ webhook: true, publicUrl: PUBLIC_URL });
    const { channel, server, inbox } = bot;
    const web = await serve(bot);
    await channel.start(inbox);
    const [{ url, secret_token: secret }] = (await server.called(1, 'setWebhook')).map(({ params }) => params) as [
      { url: string; secret_token: string },
    ];
    const address = web.address + new URL(url).pathname;
    const [one, two] = [say({ from: AN, text: 'một' }), say({ from: AN, text: 'hai' })];
    expect(await server.bring(one, address, `${secret.slice(1)}x`)).toBe(401);
    expect(await server.bring({ hello: 1 }, address, secret)).toBe(400);
    inbox.fail(1);
    expect(await server.bring(one, address, secret)).toBe(503);
    expect(await server.bring(one, address, secret)).toBe(200);
    expect(await server.bring(one, address, secret)).toBe(200);
    expect(await server.bring({ ok: true, result: two }, address, secret)).toBe(200);
    expect(inbox.taken.map(({ incoming }) => incoming.text)).toEqual(['một', 'hai']);
    expect(server.polls()).toBe(0);
    await channel.stop();
    expect(await server.bring(two, address, secret)).toBe(503);
  });
});

describe('sending', () => {
  it('a text counts as sent by the id of its message alone', async () => {
    const { channel, server } = await open();
    expect(await channel.send(THERE, { text: 'Còn 8 hồ sơ.' })).toMatchObject({ kind: 'sent', id: /^tin-/u });
    expect(server.calls).toEqual([{ method: 'sendMessage', params: { chat_id: AN, text: 'Còn 8 hồ sơ.' } }]);
    server.fail('sendMessage', 'hollow');
    expect(await channel.send(THERE, { text: 'Còn 8 hồ sơ.' })).toMatchObject({ kind: 'unknown' });
  });

  it.each<[BotFault, object]>([
    [
      { code: 429, retryAfter: 9 },
      { kind: 'later', afterMs: 9000 },
    ],
    [{ code: 500 }, { kind: 'later' }],
    [{ code: 401 }, { kind: 'later' }],
    [{ code: 403, description: 'bot was blocked' }, { kind: 'unreachable' }],
    [{ code: 400, description: 'Chat not found' }, { kind: 'unreachable' }],
    [{ code: 400, description: 'text is too long' }, { kind: 'refused' }],
    [{ status: 502 }, { kind: 'unknown' }],
    [{ status: 503 }, { kind: 'later' }],
    ['cut', { kind: 'unknown' }],
  ])('what became of a message that was answered by %o', async (fault, became) => {
    const { channel, server } = await open();
    server.fail('sendMessage', fault);
    expect(await channel.send(THERE, { text: 'Còn 8 hồ sơ.' })).toMatchObject(became);
  });

  it('nothing was sent where nobody listens, and the token stands in no word of it', async () => {
    const gone = await startBotServer();
    await gone.close();
    const { channel } = await open({ baseUrl: gone.baseUrl });
    const sent = await channel.send(THERE, { text: 'Còn 8 hồ sơ.' });
    expect(sent.kind).toBe('later');
    expect(JSON.stringify(sent)).not.toContain(BOT_TOKEN);
  });

  it('a picture goes by an address that gives its bytes until it expires, and to nobody who changes it', async () => {
    const bot = await open({ publicUrl: PUBLIC_URL });
    const { channel, server, timer } = bot;
    const web = await serve(bot);
    await channel.send(THERE, { picture: PNG });
    const [sent] = await server.called(1, 'sendPhoto');
    const local = String(sent?.params.photo).replace(PUBLIC_URL, web.address);
    const given = await fetch(local);
    expect([given.status, given.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(new Uint8Array(await given.arrayBuffer())).toEqual(PNG);
    expect((await fetch(local.replace(/het-han=\d/u, 'het-han=9'))).status).toBe(404);
    timer.advance(24 * 3_600_000);
    expect((await fetch(local)).status).toBe(404);
  });

  it('a document goes as an address in a text, which says until when', async () => {
    const bot = await open({ publicUrl: PUBLIC_URL });
    const { channel, server } = bot;
    const web = await serve(bot);
    await channel.send(THERE, { document: PNG, name: 'Báo cáo tháng 7.docx' });
    const [sent] = await server.called(1, 'sendMessage');
    const text = String(sent?.params.text);
    expect(text).toMatch(/^Tệp “Báo cáo tháng 7\.docx” \(mở được đến .*22\/11\/2026/u);
    const given = await fetch(text.slice(text.indexOf('https://')).replace(PUBLIC_URL, web.address));
    expect(given.headers.get('content-disposition')).toContain(encodeURIComponent('Báo cáo tháng 7.docx'));
  });

  it('without a public address the text says that the picture or the file is not sent', async () => {
    const { channel, server } = await open();
    await channel.send(THERE, { picture: PNG });
    await channel.send(THERE, { document: PNG, name: 'bao-cao.docx' });
    const texts = (await server.called(2, 'sendMessage')).map(({ params }) => params.text);
    expect(texts).toEqual([
      expect.stringContaining('Biểu đồ'),
      expect.stringContaining('“bao-cao.docx” chưa gửi được'),
    ]);
  });
});

it('a token that Zalo does not know is told in words that say what to do', async () => {
  const { channel, inbox } = await open({ token: '999999999:bi-mat-khac-0001' });
  const started = channel.start(inbox);
  await expect(started).rejects.toThrow(ChannelNotStarted);
  await expect(started).rejects.toThrow(/ZALO_BOT_TOKEN/u);
});
