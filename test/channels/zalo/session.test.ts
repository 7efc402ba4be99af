import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { keepSession, noteHeard, readSession, renewSession } from '../../../src/channels/zalo/session.ts';
import { openKeyring } from '../../../src/secrets/keyring.ts';
import { OWN, SESSION_COOKIE } from '../../fakes/zalo/start-zalo-server.ts';
import { AT } from '../../people/officials.ts';
import { zaloOfTests } from './channels-of-tests.ts';
import { KEYS, SESSION } from './open-zalo.ts';

const { db } = zaloOfTests();
const LATER = new Date(AT.getTime() + 60_000);
const keep = (at = AT) => keepSession(db(), KEYS, { session: SESSION, account: OWN, at });

describe('a session', () => {
  it('is kept so that nobody reads it without the key', async () => {
    await keep();
    const rows = await db().query(
      'select row_to_json(s)::text as row from channel_sessions s',
      [],
      z.object({ row: z.string() }),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(SESSION_COOKIE);
    const other = openKeyring({ key: 'mot-khoa-khac-cua-kenh-zalo', before: [] }, '');
    expect(await readSession(db(), other)).toEqual({ kind: 'unreadable' });
    expect(await readSession(db(), KEYS)).toEqual({
      kind: 'kept',
      session: SESSION,
      account: OWN,
      loggedInAt: AT,
      heardAt: AT,
    });
  });

  it('whose cookies have changed is renewed, but not over a login that came since', async () => {
    await keep();
    await renewSession(db(), KEYS, { ...SESSION, imei: 'mới' }, AT);
    expect(await readSession(db(), KEYS)).toMatchObject({ session: { imei: 'mới' }, loggedInAt: AT });
    await keep(LATER);
    await renewSession(db(), KEYS, { ...SESSION, imei: 'cũ' }, AT);
    expect(await readSession(db(), KEYS)).toMatchObject({ session: SESSION, loggedInAt: LATER });
  });

  it('tells until when nothing was missed, which never goes back', async () => {
    await keep();
    await noteHeard(db(), LATER);
    await noteHeard(db(), AT);
    expect(await readSession(db(), KEYS)).toMatchObject({ heardAt: LATER });
  });
});
