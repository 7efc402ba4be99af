import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Update } from 'telegraf/types';
import { z } from 'zod';
import type { Log } from '../../log/open-log.ts';
import { sameCode } from '../../secrets/hash-code.ts';

/** Where Telegram brings updates to, below the address of the web server. */
export const WEBHOOK_PATH = '/telegram/webhook';

/** Many times what the longest message takes. */
const MOST_BYTES = 256 * 1024;
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
const updateShape = z.looseObject({ update_id: z.int() });

/**
 * The route that Telegram brings updates to: 200 when one was taken, 503 when it is to come again.
 *
 * @param taker what takes updates; null as long as none are taken.
 */
export function webhookRoutes({
  secret,
  taker,
  log,
}: {
  secret: string;
  taker: () => ((update: Update) => Promise<void>) | null;
  log: Log;
}): Hono {
  return new Hono().post(
    WEBHOOK_PATH,
    (c, next) => (sameCode(c.req.header(SECRET_HEADER) ?? '', secret) ? next() : c.body(null, 401)),
    bodyLimit({ maxSize: MOST_BYTES, onError: (c) => c.body(null, 413) }),
    async (c) => {
      const update = updateShape.safeParse(await c.req.json().catch(() => null));
      if (!update.success) return c.body(null, 400);
      const take = taker();
      if (!take) return c.body(null, 503);
      try {
        await take(update.data as unknown as Update);
        return c.body(null, 200);
      } catch (error) {
        log.warn('telegram: an update was not taken and comes again', { error });
        return c.body(null, 503);
      }
    },
  );
}
