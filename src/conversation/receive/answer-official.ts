import type { Answer } from '../../answers/answer.ts';
import type { Library } from '../../answers/library.ts';
import { beforeSources } from '../../answers/wording/before-sources.ts';
import { writeAudit } from '../../audit/write-audit.ts';
import type { Official } from '../../people/official.ts';
import { scopeOf, scopeOfUnit } from '../../people/scope-of.ts';
import type { Database } from '../../store/database.ts';
import { actAs, type Scope } from '../../store/scope.ts';
import { dayIn } from '../../vietnamese/dates.ts';
import { replyOnRecord } from '../reply-on-record.ts';
import type { Desk } from './desk.ts';
import type { Incoming, Outgoing } from './message.ts';
import type { Sender } from './sender.ts';
import { forbiddenText, unitsForbidden } from './units-forbidden.ts';

/**
 * Answers an official from what may be seen here, and writes down that it was asked and what was told.
 *
 * @param db the store, for the program itself.
 */
export async function answerOfficial(
  desk: Desk,
  db: Database,
  incoming: Incoming,
  { unit, key }: Sender,
  official: Official,
): Promise<Outgoing[]> {
  incoming.onAnswering?.();
  const { channel, chat, isGroup, text, at } = incoming;
  const scope = isGroup ? await scopeOfUnit(db, unit) : await scopeOf(db, official);
  const seen = JSON.stringify(scope);
  const library = await desk.libraryOf(actAs(desk.store, scope), seen);
  const asker = {
    unit: unit === null ? null : (library.registry.byName(unit) ?? null),
    today: dayIn(desk.timeZone, at),
    name: official.name,
    official: official.id,
    person: key,
    ...(isGroup && { group: `${channel}:${chat}` }),
    at,
  };
  // What was said under other rights is not leant on.
  const thread = JSON.stringify([channel, chat, official.id, seen]);
  const onRecord = { db, actor: { official: official.id }, channel, isGroup, unit, keepsText: desk.keepsText };
  const { answer, dialogue } = await replyOnRecord(onRecord, library, desk.dialogues.get(thread, at), text, asker);
  desk.dialogues.set(thread, dialogue, at);
  return [await withRefusal(db, { incoming, official, library, scope }, answer)];
}

interface Around {
  incoming: Incoming;
  official: Official;
  library: Library;
  scope: Scope;
}

/** That a unit was asked about which may not be seen here is said and written down, whatever else the answer tells. */
async function withRefusal(
  db: Database,
  { incoming, official, library, scope }: Around,
  answer: Answer,
): Promise<Outgoing> {
  const chart = answer.chart && { chart: answer.chart };
  const forbidden = unitsForbidden(library, scope, incoming.text);
  if (forbidden.length === 0) return { text: answer.text, ...chart };
  const actor = { official: official.id };
  for (const { name } of forbidden)
    await writeAudit(db, {
      at: incoming.at,
      actor,
      event: 'request.refused',
      unit: name,
      detail: { action: 'ask', why: 'no_right', channel: incoming.channel },
    });
  const refusal = forbiddenText(forbidden, incoming.isGroup);
  return { text: TELLS_NOTHING.has(answer.kind) ? refusal : beforeSources(answer.text, [refusal]), ...chart };
}

const TELLS_NOTHING: ReadonlySet<Answer['kind']> = new Set(['clarify', 'not_found', 'refused']);
