import { drawChart } from '../../answers/charts/draw-chart.ts';
import type { Log } from '../../log/open-log.ts';
import type { Channel, Sending, Sent } from '../channel.ts';
import type { RowToSend } from './outgoing-row.ts';

/** Sends a message once. Does not reject: a channel that breaks its word has lost the answer. */
export async function sendRow(channel: Channel, row: RowToSend, log: Log): Promise<Sent> {
  const sending = await sendingOf(row, log);
  if (!sending) return { kind: 'refused', why: 'the picture could not be drawn' };
  try {
    return await channel.send(row.place, sending);
  } catch (error) {
    log.error('a channel failed while it sent', { channel: channel.name, message: row.id, error });
    return { kind: 'unknown', why: 'a fault of the program' };
  }
}

async function sendingOf({ id, toSend, document, labels }: RowToSend, log: Log): Promise<Sending | null> {
  if ('document' in toSend) return { document: document ?? new Uint8Array(), name: toSend.document };
  if ('text' in toSend) return { ...toSend, ...(labels.length > 0 && { choices: { message: String(id), labels } }) };
  try {
    return { picture: await drawChart(toSend.chart) };
  } catch (error) {
    // The answer stands without it.
    log.error('a chart could not be drawn', { message: id, error });
    return null;
  }
}
