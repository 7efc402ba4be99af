import { z } from 'zod';
import type { Choice } from '../../conversation/receive/message.ts';
import type { Database } from '../../store/database.ts';
import type { Arrived, Taken } from '../channel.ts';
import { addIncoming, isKnown, type TakenMessage } from './queries.ts';
import { refusePress } from './refuse-press.ts';

/** Numbers of messages as buttons carry them. */
const NUMBER = /^\d{1,15}$/u;

const askedRow = z.object({ chat: z.string(), account: z.string(), choices: z.string().nullable() });

/**
 * Takes a button that was pressed as the message that it stands for. What may be chosen is chosen once, by whoever was asked, where they were
 * asked.
 *
 * @returns what is to be answered, or why it is not.
 */
export function takePress(
  db: Database,
  arrived: Arrived,
  { message, choice }: NonNullable<Arrived['pressed']>,
  taking: { by: number; at: Date },
): Promise<TakenMessage | Exclude<Taken, 'taken'>> {
  const { channel, chat, account } = arrived.incoming;
  return db.transaction(async (tx) => {
    if (await isKnown(tx, channel, arrived.key)) return 'repeat';
    if (!NUMBER.test(message)) return refusePress(tx, arrived.incoming);
    const [asked] = await tx.query(
      'select chat, account, choices from outgoing_messages where id = $1 and channel = $2 for update',
      [Number(message), channel],
      askedRow,
    );
    if (!asked) return refusePress(tx, arrived.incoming);
    if (asked.chat !== chat || asked.account !== account) return refusePress(tx, arrived.incoming);
    if (asked.choices === null) return 'stale';
    const says = (JSON.parse(asked.choices) as Choice[])[choice]?.says;
    if (says === undefined) return refusePress(tx, arrived.incoming);
    await tx.execute('update outgoing_messages set choices = null where id = $1', [Number(message)]);
    const { pressed: _pressed, ...typed } = arrived;
    const spoken: Arrived = { ...typed, incoming: { ...typed.incoming, text: says, isCalled: true } };
    const id = await addIncoming(tx, spoken, taking);
    return id === null ? 'repeat' : { id, arrived: spoken, isLeft: false };
  });
}
