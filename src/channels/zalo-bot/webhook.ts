import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Log } from '../../log/open-log.ts';
import { sameCode } from '../../secrets/hash-code.ts';
import { type BotUpdate, parseUpdate } from './read-update.ts';

/** Where Zalo brings updates to, below the address of the web server. */
export const WEBHOOK_PATH = '/zalo-bot/webhook';

/** Many times what the longest message takes. */
const MOST_BYTES = 256 * 1024;
const SECRET_HEADER = 'x-bot-api-secret-token';

export interface WebhookParts {
  secret: string;
  /** What takes updates; null as long as none are taken. */
  taker: () => ((update: BotUpdate) => Promise<void>) | null;
  log: Log;
}

/** The route that Zalo brings updates to: 200 when one was taken, 503 when it is to come again. */
export function webhookRoutes({ secret, taker, log }: WebhookParts): Hono {
  return new Hono().post(
    WEBHOOK_PATH,
    (c, next) => (sameCode(c.req.header(SECRET_HEADER) ?? '', secret) ? next() : Promise.resolve(c.body(null, 401))),
    bodyLimit({ maxSize: MOST_BYTES, onError: (c) => c.body(null, 413) }),
    async (c) => {
      const update = parseUpdate(await c.req.json().catch(() => null));
      if (!update) return c.body(null, 400);
      const take = taker();
      if (!take) return c.body(null, 503);
      try {
        await take(update);
        return c.body(null, 200);
      } catch (error) {
        log.warn('zalo bot: an update was not taken and comes again', { error });
        return c.body(null, 503);
      }
    },
  );
}
