import { describe, expect, it } from 'vitest';
import { ChannelNotStarted } from '../../../src/channels/channel.ts';
import { dropSession, keepSession } from '../../../src/channels/zalo/session.ts';
import { openKeyring } from '../../../src/secrets/keyring.ts';
import { say } from '../../fakes/zalo/say.ts';
import { OWN } from '../../fakes/zalo/start-zalo-server.ts';
import { zaloOfTests } from './channels-of-tests.ts';
import { KEYS, SESSION } from './open-zalo.ts';

const { open, db } = zaloOfTests();
const AN = '100000000000000001';
const GROUP = { chat: '200000000000000001', isGroup: true };
const MINUTE = 60_000;
const LATER = new Date('2026-11-22T00:00:00Z');

describe('a connection that is lost', () => {
  it.each([
    ['cut off (1006)', 1006],
    ['closed by Zalo (1000)', 1000],
    ['closed with a code that the client does not know', 4001],
  ])('is made anew with a fresh login when it was %s', async (_, code) => {
    const { channel, server, inbox, alarms } = await open();
    await channel.start(inbox);
    if (code === 1006) server.socket().cut();
    else server.socket().close(code);
    await server.connected(2);
    server.arrive(say({ from: AN, text: 'còn đó không?' }));
    await inbox.until(1);
    expect(server.logins()).toBe(2);
    expect(alarms).toEqual([]);
  });

  it('what was said meanwhile is asked for, and nothing that was said before', async () => {
    const { channel, server, inbox, timer } = await open();
    await channel.start(inbox);
    const [old, missed] = [say({ from: AN, text: 'hôm qua' }), say({ from: AN, text: 'vừa rồi' })];
    old.data.ts = String(timer.now() - 30 * 24 * 60 * MINUTE);
    missed.data.ts = String(timer.now() + MINUTE);
    server.remember(missed, old);
    server.socket().cut();
    expect((await inbox.until(1)).map(({ incoming }) => incoming.text)).toEqual(['vừa rồi']);
    server.arrive(missed, say({ from: AN, text: 'mới' }));
    expect((await inbox.until(2)).map(({ incoming }) => incoming.text)).toEqual(['vừa rồi', 'mới']);
  });

  it('is tried again with waits that double; after some the administrators are told, and again when it stands', async () => {
    const { channel, server, inbox, timer, alarms } = await open();
    await channel.start(inbox);
    for (let i = 0; i < 4; i++) server.fail('getLoginInfo', { status: 502 });
    server.socket().cut();
    while (!timer.waits.includes(30_000)) await new Promise(setImmediate);
    timer.advance(30_000);
    while (alarms.length === 0) await new Promise(setImmediate);
    timer.advance(MINUTE);
    await server.connected(2);
    while (alarms.length === 1) await new Promise(setImmediate);
    expect(timer.waits.filter((ms) => ms < MINUTE)).toEqual([3750, 7500, 15_000, 30_000]);
    expect(alarms).toEqual([expect.stringContaining('mất kết nối'), expect.stringContaining('đã kết nối lại')]);
  });

  it('without any event for long it is made anew', async () => {
    const { channel, server, inbox, timer } = await open({ settings: { quietMs: 10 * MINUTE } });
    await channel.start(inbox);
    timer.advance(11 * MINUTE);
    await server.connected(2);
    expect(server.logins()).toBe(2);
  });
});

describe('an account that is opened elsewhere', () => {
  it.each([3000, 3003])('(%i) is left alone for a while, and the administrators are told at once', async (code) => {
    const { channel, server, inbox, timer, alarms } = await open();
    await channel.start(inbox);
    server.socket().close(code);
    while (alarms.length === 0) await new Promise(setImmediate);
    expect(alarms).toEqual([expect.stringContaining('đăng nhập ở nơi khác')]);
    expect(await channel.send(GROUP, { text: 'Còn 8 hồ sơ.' })).toMatchObject({ kind: 'later' });
    expect(server.logins()).toBe(1);
    timer.advance(8 * MINUTE);
    await server.connected(2);
  });
});

describe('a session that has died', () => {
  it('is told once; nothing is sent until somebody logs in, and then what waits is', async () => {
    const { channel, server, inbox, timer, alarms } = await open();
    await channel.start(inbox);
    server.forgetSessions();
    server.socket().cut();
    while (alarms.length === 0) await new Promise(setImmediate);
    expect(alarms).toEqual([expect.stringContaining('npm run zalo -- login')]);
    expect(await channel.send(GROUP, { text: 'Còn 8 hồ sơ.' })).toMatchObject({ kind: 'later', why: 'not connected' });
    const tried = server.logins();
    timer.advance(MINUTE);
    timer.advance(MINUTE);
    expect(server.logins()).toBe(tried);
    server.knowSessions();
    await keepSession(db(), KEYS, { session: SESSION, account: OWN, at: LATER });
    while (alarms.length === 1) {
      timer.advance(MINUTE);
      await new Promise(setImmediate);
    }
    expect(alarms[1]).toContain('đã kết nối lại');
    expect(inbox.connections).toEqual(['zalo', 'zalo']);
    expect(await channel.send(GROUP, { text: 'Còn 8 hồ sơ.' })).toMatchObject({ kind: 'sent' });
  });

  it('before the start is told in words that say what to do, and to the administrators', async () => {
    const { channel, server, inbox, alarms } = await open();
    server.forgetSessions();
    const started = channel.start(inbox);
    await expect(started).rejects.toThrow(ChannelNotStarted);
    await expect(started).rejects.toThrow(/npm run zalo -- login/u);
    expect(alarms).toHaveLength(1);
  });

  it('before the start: Zalo is not asked again until somebody logs in, and then the start succeeds', async () => {
    const { channel, server, inbox, alarms } = await open();
    server.forgetSessions();
    await expect(channel.start(inbox)).rejects.toThrow(ChannelNotStarted);
    const tried = server.logins();
    await expect(channel.start(inbox)).rejects.toMatchObject({ mayPass: true });
    expect([server.logins(), alarms.length]).toEqual([tried, 1]);
    server.knowSessions();
    await keepSession(db(), KEYS, { session: SESSION, account: OWN, at: LATER });
    expect(await channel.start(inbox)).toBe(OWN.name);
  });
});

describe('the start', () => {
  it('goes on without Zalo, which is tried again', async () => {
    const { channel, server, inbox } = await open();
    server.fail('getLoginInfo', 'cut');
    expect(await channel.start(inbox)).toBe(`${OWN.name}, đang kết nối`);
    await server.connected(1);
  });

  it.each([
    ['there is no key', { keys: null }, /SECRET_KEY còn trống/u],
    [
      'the session was sealed with another key',
      { keys: openKeyring({ key: 'mot-khoa-khac-cua-kenh-zalo', before: [] }, '') },
      /SECRET_KEYS_BEFORE/u,
    ],
  ])('is refused where %s', async (_, parts, told) => {
    const { channel, inbox, server } = await open({ parts });
    await expect(channel.start(inbox)).rejects.toThrow(told);
    expect(server.logins()).toBe(0);
  });

  it('is refused where nobody has logged in', async () => {
    const { channel, inbox } = await open();
    await dropSession(db());
    await expect(channel.start(inbox)).rejects.toThrow(/Chưa đăng nhập Zalo/u);
  });
});
