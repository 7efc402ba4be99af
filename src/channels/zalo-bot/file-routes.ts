import { Hono } from 'hono';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Database } from '../../store/database.ts';
import { FILES_PATH, takeOffered } from './offered-files.ts';

/** Gives offered files to whoever has a signed address that has not expired; 404 for all others, which tells nothing of what there is. */
export function fileRoutes({ db, keys, now }: { db: Database; keys: Keyring; now: () => number }): Hono {
  return new Hono().get(`${FILES_PATH}/:id`, async (c) => {
    const asked = {
      id: c.req.param('id'),
      expires: c.req.query('het-han') ?? '',
      signature: c.req.query('chu-ky') ?? '',
    };
    const file = await takeOffered(db, { keys, at: new Date(now()) }, asked);
    if (!file) return c.notFound();
    const isPicture = file.kind === 'picture';
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': isPicture ? 'image/png' : 'application/octet-stream',
      'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-robots-tag': 'noindex',
    });
  });
}
