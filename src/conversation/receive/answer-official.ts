import type { Answer } from '../../answers/answer.ts';
import { beforeSources } from '../../answers/wording/before-sources.ts';
import { askBack } from '../../answers/wording/replies.ts';
import { writeAudit } from '../../audit/write-audit.ts';
import type { Official } from '../../people/official.ts';
import type { Database } from '../../store/database.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import { answerOnRecord } from '../answer-on-record.ts';
import { chooseListed } from '../choose-listed.ts';
import type { Wish } from '../commands/read-command.ts';
import { unknownCommandText } from '../commands/unknown-command.ts';
import { NEW_DIALOGUE } from '../dialogue.ts';
import { reply } from '../reply.ts';
import { choicesOf, numbered } from './choices-of.ts';
import type { Desk } from './desk.ts';
import { doDeed } from './do-deed.ts';
import { marksOf } from './marks-of.ts';
import type { Choice, Incoming, Outgoing } from './message.ts';
import type { Sender } from './sender.ts';
import { openSession, type Session } from './session.ts';
import { tell } from './tell.ts';
import { forbiddenText, unitsForbidden } from './units-forbidden.ts';

/**
 * Answers an official from what may be seen here, and writes down that it was asked and what was told.
 *
 * @param db the store, for the program itself.
 * @param wish what the message asks for.
 */
export async function answerOfficial(
  desk: Desk,
  db: Database,
  incoming: Incoming,
  sender: Sender,
  official: Official,
  wish: Wish,
): Promise<Outgoing[]> {
  incoming.onAnswering?.();
  const { channel, isGroup, text, at } = incoming;
  const session = await openSession(desk, db, incoming, sender, official);
  const { library } = session;
  const { unit } = sender;
  const record = { db, actor: { official: official.id }, channel, isGroup, unit, keepsText: desk.keepsText };
  return answerOnRecord(
    record,
    { library, text, at },
    () => answerWish(desk, incoming, session, wish),
    (told, writeTold) => {
      const forbidden = unitsForbidden(library, session.scope, text);
      return tell(db, incoming, [withRefusal(told, forbidden, isGroup)], async (tx) => {
        await writeTold(tx);
        await writeForbidden(tx, incoming, official, forbidden);
      });
    },
  );
}

interface Told {
  answer: Answer;
  choices: Choice[];
}

/** Answers what a message asks for, and keeps what later ones may lean on. */
export async function answerWish(desk: Desk, incoming: Incoming, session: Session, wish: Wish): Promise<Told> {
  const { library, asker, thread } = session;
  const dialogue = desk.dialogues.get(thread, incoming.at);
  const keep = (told: Told, after = dialogue, listed: string[] = []) => {
    desk.dialogues.set(thread, { ...after, listed }, incoming.at);
    return told;
  };
  if (wish.kind === 'unknown') return keep({ answer: askBack(unknownCommandText(wish)), choices: [] });
  if (wish.kind === 'does') {
    const done = await doDeed(desk, incoming, session, wish.deed, wish.rest);
    return keep(
      { answer: done.answer, choices: numbered(done.listed) },
      dialogue,
      done.listed.map(({ says }) => says),
    );
  }
  const listed = chooseListed(dialogue.listed, wish.text);
  // What is chosen of a list leans on nothing that was said before it.
  const leant = listed === null ? dialogue : NEW_DIALOGUE;
  const { answer, dialogue: after } = await reply(library, leant, listed ?? wish.text, asker);
  return keep({ answer, choices: choicesOf(answer) }, after);
}

/** That a unit was asked about which may not be seen here is said, whatever else the answer tells. */
function withRefusal({ answer, choices }: Told, forbidden: Unit[], isGroup: boolean): Outgoing {
  if (forbidden.length === 0) return sent(answer, answer.text, choices);
  const refusal = forbiddenText(forbidden, isGroup);
  return TELLS_NOTHING.has(answer.kind)
    ? sent(answer, refusal, [])
    : sent(answer, beforeSources(answer.text, [refusal]), choices);
}

async function writeForbidden(
  tx: Database,
  { at, channel }: Incoming,
  { id }: Official,
  forbidden: Unit[],
): Promise<void> {
  const detail = { action: 'ask', why: 'no_right', channel };
  for (const { name } of forbidden)
    await writeAudit(tx, { at, actor: { official: id }, event: 'request.refused', unit: name, detail });
}

const TELLS_NOTHING: ReadonlySet<Answer['kind']> = new Set(['clarify', 'not_found', 'refused']);

/** An answer as it is sent: what is set off, what may be chosen, what is drawn. */
export function sent(answer: Answer, text: string, choices: Choice[]): Outgoing {
  const marks = marksOf(answer, text);
  return {
    text,
    ...(marks.length > 0 && { marks }),
    ...(choices.length > 0 && { choices }),
    ...(answer.chart && { chart: answer.chart }),
  };
}
