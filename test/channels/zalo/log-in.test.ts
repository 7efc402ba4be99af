import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCalls } from '../../../src/channels/zalo/calls.ts';
import { logIn } from '../../../src/channels/zalo/log-in.ts';
import { logInByQr } from '../../../src/channels/zalo/log-in-by-qr.ts';
import { OWN, startZaloServer, type ZaloServer } from '../../fakes/zalo/start-zalo-server.ts';
import { SESSION } from './open-zalo.ts';

let server: ZaloServer;
beforeEach(async () => {
  server = await startZaloServer();
});
afterEach(() => server.close());

const login = (decide: () => void) => {
  const shown: string[] = [];
  const entered = logInByQr(createCalls(server.fetch), {
    onPicture: (png) => shown.push(`${png.length} bytes`),
    onScanned(name) {
      shown.push(name);
      decide();
    },
  });
  return { entered, shown };
};

describe('a login by QR', () => {
  it('shows the picture, and once it is confirmed leaves a session that logs in again', async () => {
    server.forgetSessions();
    const { entered, shown } = login(() => server.qr.confirm());
    const result = await entered;
    expect(shown).toEqual([`${server.qr.picture.length} bytes`, OWN.name]);
    if (result.kind !== 'in') throw new Error(result.kind);
    expect(result.account).toEqual(OWN);
    expect(await logIn(result.session, createCalls(server.fetch))).toMatchObject({ kind: 'in', account: OWN });
  });

  it('that is declined on the telephone leaves none', async () => {
    expect(await login(() => server.qr.decline()).entered).toEqual({ kind: 'declined' });
  });

  it('fails as a value where Zalo gives no answer', async () => {
    await server.close();
    expect(await login(() => undefined).entered).toMatchObject({ kind: 'failed' });
  });
});

describe('a login by a session', () => {
  it('is refused where Zalo does not know it any more', async () => {
    server.forgetSessions();
    expect(await logIn(SESSION, createCalls(server.fetch))).toMatchObject({ kind: 'refused' });
  });

  it.each([{ status: 502 }, 'cut'] as const)('is another try away where Zalo answers %o', async (fault) => {
    server.fail('getLoginInfo', fault);
    expect(await logIn(SESSION, createCalls(server.fetch))).toMatchObject({ kind: 'unreachable' });
  });

  it('is had without the name where Zalo does not tell it', async () => {
    server.fail('me-v2', { code: 500 });
    expect(await logIn(SESSION, createCalls(server.fetch))).toMatchObject({
      kind: 'in',
      account: { id: OWN.id, name: '' },
    });
  });
});
