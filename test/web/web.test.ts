import { request } from 'node:http';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { faultsOfCookies, setSafeCookie } from '../../src/web/cookies.ts';
import type { WebAround } from '../../src/web/create-app.ts';
import { startWeb, WebNotStarted, type WebServer } from '../../src/web/start-web.ts';
import { testDatabase } from '../database.ts';
import { openTestLog, type TestLog } from '../log/test-log.ts';

/** What callers must not read, and the operator may. */
const INSIDE = 'ben-trong-may-chu';
const TLS = 'https://tro-ly.phuong.gov.vn';

/** Pages of all sorts, good and bad. */
function pages(isTls: boolean): Hono {
  return new Hono()
    .get('/cookie', (c) => {
      setSafeCookie(c, { name: 'phien', value: 'abc', seconds: 60, isTls });
      return c.text('ok');
    })
    .get('/unsafe', (c) => c.text(INSIDE, 200, { 'set-cookie': `phien=${INSIDE}; HttpOnly` }))
    .get('/fault', () => {
      throw new Error(`cannot read /etc/${INSIDE}`, { cause: INSIDE });
    })
    .get('/hangs', () => new Promise<Response>(() => undefined))
    .post('/form', async (c) => c.text(`${(await c.req.text()).length}`));
}

describe('the web server', () => {
  let db: Database;
  const open: WebServer[] = [];
  let log: TestLog;
  beforeAll(async () => {
    db = await testDatabase();
  });
  beforeEach(() => {
    log = openTestLog();
  });
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
    log.close();
  });
  afterAll(() => db.close());

  async function start(more: Partial<WebAround> & { publicUrl?: string; graceMs?: number } = {}) {
    const { publicUrl, ...around } = more;
    const settings = { host: '127.0.0.1', port: 0, publicUrl };
    const routes = pages(publicUrl?.startsWith('https:') ?? false);
    const server = await startWeb({ settings, db, log, version: '1.2.3', routes, graceMs: 100, ...around });
    open.push(server);
    return server;
  }

  it('tells that it runs and reaches its store, and its version', async () => {
    const { address } = await start();
    const answer = await fetch(`${address}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok', version: '1.2.3' }]);
  });

  it('tells that it does not reach its store, and not why', async () => {
    const away: Database = { ...db, query: () => Promise.reject(new Error(`no ${INSIDE}`)) };
    const { address } = await start({ db: away });
    const answer = await fetch(`${address}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'store_unreachable', version: '1.2.3' }]);
  });

  it.each(['/healthz', '/cookie', '/unsafe', '/fault', '/nothing'])('sends safe headers with %s', async (path) => {
    const { address } = await start();
    const { headers } = await fetch(address + path);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/u);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    for (const name of ['x-powered-by', 'server', 'strict-transport-security']) expect(headers.get(name)).toBeNull();
  });

  it('asks browsers to come through TLS alone where it is called so', async () => {
    const { address } = await start({ publicUrl: TLS });
    expect((await fetch(`${address}/healthz`)).headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/u);
  });

  it.each([undefined, TLS])(
    'sets no cookie that a script reads or another site sends along (called as %s)',
    async (publicUrl) => {
      const { address } = await start({ ...(publicUrl && { publicUrl }) });
      const cookies: string[] = [];
      for (const path of ['/healthz', '/cookie', '/unsafe', '/fault', '/nothing']) {
        const { headers } = await fetch(address + path);
        expect(faultsOfCookies(headers, publicUrl !== undefined)).toEqual([]);
        cookies.push(...headers.getSetCookie());
      }
      expect(cookies).toEqual([
        publicUrl
          ? '__Host-phien=abc; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Strict'
          : 'phien=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Strict',
      ]);
    },
  );

  it.each([
    'phien=1',
    'phien=1; HttpOnly',
    'phien=1; SameSite=Lax',
    'phien=1; HttpOnly; SameSite=None',
    'phien=httponly-samesite=lax',
  ])('knows an unsafe cookie: %s', (cookie) => {
    expect(faultsOfCookies(new Headers({ 'set-cookie': cookie }), false)).toEqual(['phien']);
    expect(faultsOfCookies(new Headers({ 'set-cookie': `${cookie}; HttpOnly; SameSite=Lax` }), true)).toEqual([
      'phien',
    ]);
  });

  it('holds an unsafe cookie back with all that came with it, and tells the operator its name', async () => {
    const { address } = await start();
    const answer = await fetch(`${address}/unsafe`);
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([500, []]);
    expect(await answer.text()).not.toContain(INSIDE);
    expect(log.told()).toContain('"names":["phien"]');
    expect(log.told()).not.toContain(INSIDE);
  });

  it('says nothing of the inside when it fails, but an id that stands in the log', async () => {
    const { address } = await start();
    const answer = await fetch(`${address}/fault`);
    const body = await answer.text();
    expect(answer.status).toBe(500);
    expect(body).not.toMatch(/ben-trong|etc|\.ts|Error/u);
    expect(log.told()).toContain(JSON.parse(body).id);
  });

  it('takes no form that a page of another site sends', async () => {
    const { address } = await start();
    const send = (origin: string) =>
      fetch(`${address}/form`, { method: 'POST', headers: { origin }, body: new URLSearchParams({ a: 'b' }) });
    expect((await send('https://xau.example')).status).toBe(403);
    expect((await send(address)).status).toBe(200);
  });

  it('takes forms from the page of its public address, and from no other', async () => {
    const { address } = await start({ publicUrl: TLS });
    const send = (origin: string) =>
      fetch(`${address}/form`, { method: 'POST', headers: { origin }, body: new URLSearchParams({ a: 'b' }) });
    expect((await send(TLS)).status).toBe(200);
    expect((await send(address)).status).toBe(403);
  });

  it('answers to no name but its own', async () => {
    const { address } = await start({ publicUrl: TLS });
    const calledAs = (host: string) =>
      new Promise<number | undefined>((resolve) => {
        request(`${address}/healthz`, { headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).end();
      });
    expect(await calledAs('xau.example')).toBe(421);
    for (const host of ['localhost:8080', '127.0.0.1', '[::1]:8080', '10.1.2.3', 'tro-ly.phuong.gov.vn'])
      expect(await calledAs(host)).toBe(200);
  });

  it('takes no body that is too long, whatever length is told', async () => {
    const { address } = await start({ maxBodyBytes: 1000 });
    const send = (body: string | ReadableStream, more = {}) =>
      fetch(`${address}/form`, { method: 'POST', headers: { 'content-type': 'application/json' }, body, ...more });
    expect(await (await send('a'.repeat(1000))).text()).toBe('1000');
    expect((await send('a'.repeat(1001))).status).toBe(413);
    const unending = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(500)) });
    const outcome = await send(unending, { duplex: 'half' }).then(
      (answer) => answer.status,
      () => 'broken off',
    );
    expect([413, 'broken off']).toContain(outcome);
  });

  it('gives up an answer that takes too long', async () => {
    const { address } = await start({ longestAnswerMs: 20 });
    const answer = await fetch(`${address}/hangs`);
    expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([504, 'Chưa trả lời kịp.']);
  });

  it('listens on this machine alone unless told otherwise, and says why it cannot', async () => {
    const { address } = await start();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    const settings = { host: '127.0.0.1', port: Number(new URL(address).port), publicUrl: undefined };
    const second = startWeb({ settings, db, log, version: '1' });
    await expect(second).rejects.toThrow(WebNotStarted);
    await expect(second).rejects.toThrow(/đang được một chương trình khác dùng.*PORT/u);
  });

  it('stops though calls hang and connections stay open', async () => {
    const server = await start({ longestAnswerMs: 60_000 });
    const hanging = fetch(`${server.address}/hangs`).catch(() => 'broken off');
    const idle = connect(Number(new URL(server.address).port), '127.0.0.1');
    // Broken off, as it is meant to be.
    idle.on('error', () => undefined);
    await new Promise((resolve) => idle.once('connect', resolve));
    await server.close();
    expect(await hanging).toBe('broken off');
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
    idle.destroy();
  });
});
