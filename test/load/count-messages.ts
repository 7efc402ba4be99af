import { z } from 'zod';
import type { Database } from '../../src/store/database.ts';
import type { SentByBot } from '../fakes/telegram/start-keeping-server.ts';

/** What was said to the program. */
export interface Spoken {
  /** Telegram's id of it. */
  message: number;
  isGroup: boolean;
  isCalled: boolean;
}

export interface MessageCounts {
  said: number;
  answered: number;
  /** What the answers were sent in, as the program wrote it down, and as Telegram had it. */
  toSend: number;
  sent: number;
  /** Sent again though they may have arrived: as the program counted, and as Telegram had them twice. */
  repeats: number;
  twice: number;
  dead: number;
  /** What must not be, each in a sentence. */
  faults: string[];
}

const incomingRow = z.object({ id: z.number(), key: z.string(), chat: z.string(), state: z.string() });
const outgoingRow = z.object({
  incoming_id: z.number().nullable(),
  chat: z.string(),
  state: z.string(),
  repeats: z.number(),
  sent_id: z.string().nullable(),
  why: z.string().nullable(),
  sending: z.string().nullable(),
});

/** Compares what was said, what the program wrote down, and what came to Telegram. */
export async function countMessages(
  owner: Database,
  spoken: readonly Spoken[],
  sent: readonly SentByBot[],
): Promise<MessageCounts> {
  const incoming = await owner.query('select id, key, chat, state from incoming_messages', [], incomingRow);
  const outgoing = await owner.query(
    'select incoming_id, chat, state, repeats, sent_id, why, sending from outgoing_messages order by id',
    [],
    outgoingRow,
  );
  const proved = new Set(outgoing.flatMap(({ sent_id }) => sent_id ?? []));
  const repeats = outgoing.reduce((sum, row) => sum + row.repeats, 0);
  const twice = sent.filter(({ id }) => !proved.has(id)).length;
  const answers = new Map<number, typeof outgoing>();
  for (const row of outgoing)
    if (row.incoming_id !== null) answers.set(row.incoming_id, [...(answers.get(row.incoming_id) ?? []), row]);
  const byMessage = new Map(incoming.map((row) => [Number(row.key.split('/').at(-1)), row]));
  const faults: string[] = [];
  let answered = 0;
  for (const { message, isGroup, isCalled } of spoken) {
    const row = byMessage.get(message);
    if (row?.state !== 'answered') {
      faults.push(`message ${message} is ${row?.state ?? 'not taken'}`);
      continue;
    }
    const own = answers.get(row.id) ?? [];
    if (isCalled && own.length === 0) faults.push(`message ${message} has no answer`);
    if (isCalled && own.length > 0) answered += 1;
    if (!isCalled && own.length > 0) faults.push(`message ${message} was answered and called nobody`);
    const quoting = sent.filter(({ quoted }) => quoted === message).length;
    const most = 1 + (own[0]?.repeats ?? 0);
    if (isGroup && isCalled && (quoting < 1 || quoting > most))
      faults.push(`message ${message} was answered ${quoting} times, ${most} at most`);
  }
  if (incoming.length !== spoken.length) faults.push(`${incoming.length} messages were taken of ${spoken.length}`);
  const dead = outgoing.filter(({ state }) => state === 'dead');
  for (const row of outgoing)
    if (row.state !== 'sent' && !(row.state === 'dead' && hasArrived(row, sent)))
      faults.push(`an answer is ${row.state}: ${row.why}`);
  if (proved.size + dead.length !== outgoing.length)
    faults.push(`${proved.size} answers are proved of ${outgoing.length}`);
  // The first sending of what was given up is none too many.
  if (twice > repeats + dead.length) faults.push(`${twice} messages came twice, and ${repeats} were counted`);
  return {
    said: spoken.length,
    answered,
    toSend: outgoing.length,
    sent: sent.length,
    repeats,
    twice,
    dead: dead.length,
    faults,
  };
}

/** Given up after two sendings of which nobody knew whether they arrived: whether one did Telegram knows. */
function hasArrived({ chat, sending }: z.output<typeof outgoingRow>, sent: readonly SentByBot[]): boolean {
  const { text } = JSON.parse(sending ?? '{}') as { text?: string };
  return sent.some((one) => one.chat === chat && one.text === (text ?? null));
}
