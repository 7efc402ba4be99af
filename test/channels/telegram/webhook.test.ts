import { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ChannelNotStarted } from '../../../src/channels/channel.ts';
import { openTelegram } from '../../../src/channels/telegram/open-telegram.ts';
import { webhookSecret } from '../../../src/channels/webhook-secret.ts';
import type { Database } from '../../../src/store/database.ts';
import { startWeb, type WebServer } from '../../../src/web/start-web.ts';
import { testDatabase } from '../../database.ts';
import { TOKEN } from '../../fakes/telegram/start-telegram-server.ts';
import { press, say } from '../../fakes/telegram/updates.ts';
import { createTestInbox } from '../../fakes/test-inbox.ts';
import { channelsOfTests, NO_COMMANDS } from './open-channel.ts';

const PUBLIC_URL = 'https://tro-ly.phuong.gov.vn';
const FROM = 7001;

const { open, closeAll } = channelsOfTests();
let db: Database;
const webs: WebServer[] = [];
beforeAll(async () => {
  db = await testDatabase();
});
afterEach(async () => {
  for (const web of webs.splice(0)) await web.close();
  await closeAll();
});
afterAll(() => db.close());

/** The program's web server with the route of a channel that was started. */
async function openWebhook() {
  const opened = await open({ webhook: PUBLIC_URL });
  const { channel, log, server } = opened;
  const settings = { host: '127.0.0.1', port: 0, publicUrl: PUBLIC_URL };
  const web = await startWeb({
    settings,
    db,
    log,
    version: '1.2.3',
    routes: channel.routes ?? new Hono(),
    graceMs: 100,
  });
  webs.push(web);
  const [{ url, secret_token: secret }] = (await server.called('setWebhook')).map(({ params }) => params) as [
    { url: string; secret_token: string },
  ];
  return { ...opened, url, secret, address: web.address + new URL(url).pathname };
}

describe('a webhook', () => {
  it('is asked for at the public address, with a secret that Telegram takes and that no log tells', async () => {
    const { server, url, secret, log } = await openWebhook();
    expect(new URL(url).origin).toBe(PUBLIC_URL);
    expect(secret).toMatch(/^[\w-]{43}$/u);
    expect(server.calls.map(({ method }) => method)).not.toContain('deleteWebhook');
    expect(log.told()).not.toContain(secret);
  });

  it('answers 200 when an update was taken, and 503 when it is to come again', async () => {
    const { server, inbox, address, secret } = await openWebhook();
    const update = say({ from: FROM, text: 'một' });
    inbox.fail(1);
    expect(await server.bring(update, address, secret)).toBe(503);
    expect(inbox.taken).toEqual([]);
    expect(await server.bring(update, address, secret)).toBe(200);
    expect(await server.bring(update, address, secret)).toBe(200);
    expect(inbox.taken.map(({ incoming }) => incoming.text)).toEqual(['một']);
  });

  it('takes buttons that are pressed', async () => {
    const { server, inbox, address, secret } = await openWebhook();
    expect(await server.bring(press({ from: FROM, data: '815:2' }), address, secret)).toBe(200);
    expect(inbox.taken[0]?.pressed).toEqual({ message: '815', choice: 2 });
    await server.called('answerCallbackQuery');
  });

  it.each<[string, (secret: string) => string | undefined]>([
    ['no secret', () => undefined],
    ['an empty one', () => ''],
    ['another', (secret) => `${secret.slice(0, -1)}*`],
    ['the secret and more', (secret) => `${secret}a`],
  ])('answers 401 to %s, and takes nothing', async (_, wrong) => {
    const { server, inbox, address, secret } = await openWebhook();
    expect(await server.bring(say({ from: FROM, text: 'một' }), address, wrong(secret))).toBe(401);
    expect(inbox.offered).toEqual([]);
  });

  it.each([
    ['no update', { a: 1 }, 400],
    ['nothing', null, 400],
    ['too much', { update_id: 1, text: 'a'.repeat(300_000) }, 413],
  ])('turns away %s', async (_, body, status) => {
    const { server, inbox, address, secret } = await openWebhook();
    expect(await server.bring(body as object, address, secret)).toBe(status);
    expect(inbox.offered).toEqual([]);
  });

  it('answers 503 once it has stopped: what comes then comes again', async () => {
    const { server, channel, inbox, address, secret } = await openWebhook();
    await channel.stop();
    expect(await server.bring(say({ from: FROM, text: 'một' }), address, secret)).toBe(503);
    expect(inbox.offered).toEqual([]);
  });

  it('has the same secret after a restart, and another with another token', async () => {
    const [one, again] = [await openWebhook(), await openWebhook()];
    expect(again.secret).toBe(one.secret);
    expect(webhookSecret(`${TOKEN}1`, 'telegram')).not.toBe(one.secret);
  });

  it('that cannot be reached is told in the log, each time anew and no more often', async () => {
    const { server, timer, log } = await openWebhook();
    const told = () => log.told().split('could not be brought').length - 1;
    const look = async (n: number, at: number) => {
      server.tellOfWebhook({ last_error_date: at, last_error_message: 'SSL error', pending_update_count: 3 });
      timer.advance(300_000);
      await server.called('getWebhookInfo', n);
      while (timer.waits.length <= n) await new Promise(setImmediate);
    };
    await look(1, 1000);
    await look(2, 1000);
    expect([told(), log.told().includes('SSL error')]).toEqual([1, true]);
    await look(3, 2000);
    expect(told()).toBe(2);
  });

  it('that Telegram does not take is told with what to look at', async () => {
    const { server, log, timer } = await open();
    server.refuse('setWebhook', { status: 400, description: 'Bad Request: bad webhook: Failed to resolve host' });
    const settings = { token: TOKEN, apiRoot: server.apiRoot, webhook: PUBLIC_URL };
    const started = openTelegram(settings, { log, timer, commands: NO_COMMANDS }).start(createTestInbox());
    await expect(started).rejects.toThrow(ChannelNotStarted);
    await expect(started).rejects.toThrow(/PUBLIC_URL.*TELEGRAM_WEBHOOK=off/u);
    await started.catch((error: unknown) => log.error('not started', { error }));
    expect(log.told()).toContain('Failed to resolve host');
    expect(log.told()).not.toContain(webhookSecret(TOKEN, 'telegram'));
  });
});
