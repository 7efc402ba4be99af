import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import type { WebSettings } from './settings.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Turns away calls to a name that is not the server's own: a page of another site may have its name lead to this machine (DNS rebinding), and
 * to the browser this server would then be that site.
 */
export function turnAwayUnknownHosts({ host, publicUrl }: WebSettings): MiddlewareHandler {
  const known = new Set([...LOOPBACK, host, ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname])]);
  return async (c, next) => {
    const { hostname } = new URL(c.req.url);
    // An address is no name that could be made to lead elsewhere.
    if (!known.has(hostname) && isIP(hostname.replace(/^\[|\]$/gu, '')) === 0)
      return c.json({ error: 'Địa chỉ không đúng.' }, 421);
    return next();
  };
}
