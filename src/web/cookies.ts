import type { Context, MiddlewareHandler } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Log } from '../log/open-log.ts';

/** The one way to set a cookie: no script reads it, no other site sends it along, and behind TLS it goes through TLS alone. */
export function setSafeCookie(
  c: Context,
  { name, value, seconds, isTls }: { name: string; value: string; seconds: number; isTls: boolean },
): void {
  setCookie(c, name, value, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: isTls,
    path: '/',
    maxAge: seconds,
    // Of this host alone, whatever a neighbouring one sets (RFC 6265bis, 4.1.3.2).
    ...(isTls && { prefix: 'host' }),
  });
}

/** What each cookie that a response sets lacks; empty where it sets none or all are safe. */
export function faultsOfCookies(headers: Headers, isTls: boolean): string[] {
  const needed = [/;\s*httponly\b/iu, /;\s*samesite=(?:strict|lax)\b/iu, ...(isTls ? [/;\s*secure\b/iu] : [])];
  return headers
    .getSetCookie()
    .filter((cookie) => !needed.every((one) => one.test(cookie)))
    .map((cookie) => cookie.split('=')[0] ?? '');
}

/** Lets no cookie out that is not safe, whoever set it: such a response is a fault of the program. */
export function holdUnsafeCookies(log: Log, isTls: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const faults = faultsOfCookies(c.res.headers, isTls);
    if (faults.length === 0) return;
    log.error('web: a cookie without HttpOnly, SameSite or Secure was held back', { names: faults });
    c.res.headers.delete('set-cookie');
    c.res = c.json({ error: 'Có lỗi trong chương trình.' }, 500);
  };
}
