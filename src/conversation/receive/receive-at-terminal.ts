import type { Official } from '../../people/official.ts';
import type { Database } from '../../store/database.ts';
import { actAs, EVERYTHING } from '../../store/scope.ts';
import { dayIn } from '../../vietnamese/dates.ts';
import { answerOnRecord } from '../answer-on-record.ts';
import { AT_THE_SERVER } from '../at-the-server.ts';
import { readCommand } from '../commands/read-command.ts';
import { answerWish, sent } from './answer-official.ts';
import type { Desk } from './desk.ts';
import type { Incoming, Outgoing } from './message.ts';
import { tell } from './tell.ts';

/** The channel of whoever sits at the machine itself; no service brings messages under this name. */
export const TERMINAL = 'terminal';

/** Administers everything, and is nobody whom the store knows. */
const ADMINISTRATOR: Official = {
  id: 0,
  name: AT_THE_SERVER,
  grants: [{ unit: 'mọi đơn vị', role: 'administrator' }],
};

/** Answers the person at the terminal: nothing is hidden from them, and nothing is counted. @param db the store, for the program itself. */
export async function receiveAtTerminal(desk: Desk, db: Database, incoming: Incoming): Promise<Outgoing[]> {
  incoming.onAnswering?.();
  const { channel, chat, text, at } = incoming;
  const library = await desk.libraryOf(actAs(desk.store, EVERYTHING), JSON.stringify(EVERYTHING));
  const session = {
    official: ADMINISTRATOR,
    sender: { official: ADMINISTRATOR, unit: null, key: TERMINAL },
    scope: EVERYTHING,
    library,
    asker: { unit: null, today: dayIn(desk.timeZone, at), name: AT_THE_SERVER, at },
    thread: JSON.stringify([channel, chat]),
    isTerminal: true as const,
  };
  const actor = { name: AT_THE_SERVER };
  const record = { db, actor, channel, isGroup: false, unit: null, keepsText: desk.keepsText };
  return answerOnRecord(
    record,
    { library, text, at },
    () => answerWish(desk, incoming, session, readCommand(text)),
    ({ answer, choices }, writeTold) => tell(db, incoming, [sent(answer, answer.text, choices)], writeTold),
  );
}
