import { z } from 'zod';
import type { Database } from '../../store/database.ts';
import type { NewRow, RowToSend } from './outgoing-row.ts';
import { addRows } from './queries.ts';

/**
 * Writes a message down for every administrator who has joined one of these channels, on the one joined last.
 *
 * @returns what may be sent at once.
 */
export function tellAdministrators(
  db: Database,
  { text, channels, by, at }: { text: string; channels: readonly string[]; by: number; at: Date },
): Promise<RowToSend[]> {
  return db.transaction(async (tx) => {
    const people = await tx.query(
      `select distinct on (o.id) a.channel, a.account from officials o
       join grants g on g.official_id = o.id and g.revoked_at is null and g.role = 'administrator'
       join accounts a on a.official_id = o.id and a.removed_at is null and a.channel = any ($1::text[])
       where o.removed_at is null order by o.id, a.id desc`,
      [channels],
      z.object({ channel: z.string(), account: z.string() }),
    );
    const told: RowToSend[] = [];
    for (const channel of channels) {
      const rows = people.flatMap((one): NewRow[] =>
        one.channel === channel
          ? [{ account: one.account, place: { chat: one.account, isGroup: false }, toSend: { text } }]
          : [],
      );
      told.push(...(await addRows(tx, { channel, incoming: null, by, at }, rows)));
    }
    return told;
  });
}
