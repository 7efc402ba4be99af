import { type API, Zalo, ZaloApiError } from 'zca-js';
import type { Calls } from './calls.ts';
import { CallFailed } from './calls.ts';
import type { ZaloAccount, ZaloSession } from './session.ts';

/** `refused`: the session is dead, only a login by QR helps. `unreachable`: Zalo gave no answer, another try may. */
export type LoggedIn =
  | { kind: 'in'; api: API; account: ZaloAccount }
  | { kind: 'refused'; error: unknown }
  | { kind: 'unreachable'; error: unknown };

/** The client, without its own output and its question for a newer release; it hears of the account's own messages too. */
export function createClient(calls: Calls): Zalo {
  return new Zalo({ selfListen: true, checkUpdate: false, logging: false, polyfill: calls.fetch });
}

/** Logs in by a session that was kept. */
export async function logIn({ imei, userAgent, cookies }: ZaloSession, calls: Calls): Promise<LoggedIn> {
  try {
    const api = await createClient(calls).login({
      imei,
      userAgent,
      // The client changes what it is given.
      cookie: structuredClone(cookies) as never,
    });
    return { kind: 'in', api, account: await accountOf(api) };
  } catch (error) {
    // What Zalo answers in so many words is a refusal ("zpw_sek bị thiếu hoặc không đúng"); else it did not answer.
    if (error instanceof ZaloApiError) return { kind: 'refused', error };
    if (error instanceof CallFailed || error instanceof SyntaxError) return { kind: 'unreachable', error };
    throw error;
  }
}

/** Who is logged in: Zalo may leave the name out. */
export async function accountOf(api: API): Promise<ZaloAccount> {
  const id = api.getOwnId();
  try {
    const { profile } = await api.fetchAccountInfo();
    return { id, name: profile?.displayName ?? '' };
  } catch (error) {
    if (error instanceof ZaloApiError || error instanceof CallFailed) return { id, name: '' };
    throw error;
  }
}

/** The session as it is now: Zalo changes cookies as it goes. */
export function sessionOf(api: API): ZaloSession {
  const { imei, userAgent, cookie } = api.getContext();
  return { imei, userAgent, cookies: cookie.toJSON()?.cookies ?? [] };
}
