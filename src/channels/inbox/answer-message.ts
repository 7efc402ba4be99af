import { randomUUID } from 'node:crypto';
import type { FileOffered, Incoming } from '../../conversation/receive/message.ts';
import { receive } from '../../conversation/receive/receive.ts';
import type { Database } from '../../store/database.ts';
import type { Channel } from '../channel.ts';
import type { RowToSend } from '../outbox/outgoing-row.ts';
import { addRows } from '../outbox/queries.ts';
import { type Drawn, drawCharts, rowsOfAnswer } from '../outbox/rows-of-answer.ts';
import { apology, excuse, isAwaited } from './excuse.ts';
import type { InboxParts } from './inbox-parts.ts';
import { keepTyping, type Typing } from './keep-typing.ts';
import { beginAgain, ClaimLost, endIncoming, type TakenMessage } from './queries.ts';

/** A message that ends the program ends it so often at most. */
const MOST_BEGUN = 20;

/**
 * Carries a message to the desk, writes down what is said to it, and hands that on to be sent. Does not reject: a fault is told to the asker
 * with an id, which stands in the log with the fault and without a word of the message. What cannot even be written down stays to be answered.
 */
export async function answerMessage(parts: InboxParts, channel: Channel, message: TakenMessage): Promise<void> {
  const { log, outbox } = parts;
  try {
    outbox.carry(await answerAndWrite(parts, channel, message));
  } catch (error) {
    if (error instanceof ClaimLost) log.warn('another process answers a message', { message: message.id });
    else log.error('an answer could not be written down; the message is tried again', { channel: channel.name, error });
  }
}

async function answerAndWrite(parts: InboxParts, channel: Channel, message: TakenMessage): Promise<RowToSend[]> {
  const { db, desk, log } = parts;
  const { incoming, files } = message.arrived;
  const excused = await excuse(parts, message);
  if (excused) return db.transaction((tx) => write(parts, channel, message, tx, excused));
  // Where silence may be the rule a fault does not break it.
  let isExpected = !incoming.isGroup;
  let typing: Typing | undefined;
  let written: RowToSend[] | undefined;
  const whole: Incoming = {
    ...incoming,
    ...(files && { files, fetchFile: (file) => fetchLogged(parts, channel, file) }),
    onAnswering() {
      isExpected = true;
      typing ??= keepTyping(channel, message.arrived.place);
    },
    async written(tx, outgoing) {
      written = await write(parts, channel, message, tx, {
        state: 'answered',
        outgoing: await drawCharts(outgoing, log),
      });
    },
    async told(said, alongside) {
      const drawn = await drawCharts(said, log);
      written = await db.transaction(async (tx) => {
        await alongside(tx);
        return write(parts, channel, message, tx, { state: 'answered', outgoing: drawn });
      });
    },
  };
  let outgoing: Drawn[];
  try {
    if (message.isLeft && (await beginAgain(db, message.id)) > MOST_BEGUN) {
      isExpected = await isAwaited(db, incoming);
      throw new Error(`an answer was begun more than ${MOST_BEGUN} times and not ended`);
    }
    const said = await receive(desk, whole);
    if (written) return written;
    outgoing = await drawCharts(said, log);
  } catch (error) {
    if (error instanceof ClaimLost) throw error;
    const id = randomUUID().slice(0, 8);
    log.error('a message could not be answered', { id, channel: channel.name, error });
    outgoing = isExpected ? [{ text: apology(id) }] : [];
  } finally {
    await typing?.end();
  }
  return db.transaction((tx) => write(parts, channel, message, tx, { state: 'answered', outgoing }));
}

async function fetchLogged(
  { log, maxFileBytes }: InboxParts,
  channel: Channel,
  file: FileOffered,
): Promise<Uint8Array> {
  try {
    return await channel.fetchFile(file, maxFileBytes);
  } catch (error) {
    log.warn('a file could not be fetched', { channel: channel.name, error });
    throw error;
  }
}

/** What is said to a message, and that it is answered: both or neither. */
async function write(
  { log, timer, by }: InboxParts,
  channel: Channel,
  { id, arrived }: TakenMessage,
  tx: Database,
  { state, outgoing }: { state: 'answered' | 'passed'; outgoing: Drawn[] },
): Promise<RowToSend[]> {
  const at = new Date(timer.now());
  await endIncoming(tx, id, { state, by, at });
  const asked = { channel, place: arrived.place, account: arrived.incoming.account };
  const rows = await rowsOfAnswer({ db: tx, log }, asked, outgoing);
  return addRows(tx, { channel: channel.name, incoming: id, by, at }, rows);
}
