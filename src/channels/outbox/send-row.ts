import type { Log } from '../../log/open-log.ts';
import type { Channel, Sending, Sent } from '../channel.ts';
import type { RowToSend } from './outgoing-row.ts';

/** Sends a message once. Does not reject: of a channel that breaks its word nobody knows what it did. */
export async function sendRow(channel: Channel, row: RowToSend, log: Log): Promise<Sent> {
  try {
    return await channel.send(row.place, sendingOf(row));
  } catch (error) {
    log.error('a channel failed while it sent', { channel: channel.name, message: row.id, error });
    return { kind: 'unknown', why: 'a fault of the program' };
  }
}

function sendingOf({ id, toSend, bytes, labels }: RowToSend): Sending {
  if ('text' in toSend) return { ...toSend, ...(labels.length > 0 && { choices: { message: String(id), labels } }) };
  const held = bytes ?? new Uint8Array();
  return 'picture' in toSend ? { picture: held } : { document: held, name: toSend.document };
}
