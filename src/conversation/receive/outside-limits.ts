import { writeAudit } from '../../audit/write-audit.ts';
import { checkLimit } from '../../limits/check-limit.ts';
import type { Caller } from '../../limits/limit.ts';
import { limitNotice } from '../../limits/limit-notice.ts';
import type { Database } from '../../store/database.ts';
import type { Desk } from './desk.ts';
import type { Incoming, Outgoing } from './message.ts';
import { type Sender, senderActor } from './sender.ts';

/**
 * Counts a message, or a file. Whoever sends too many is told so once, a stranger not at all.
 *
 * @returns null where there is room for it, else what is said instead of an answer.
 */
export async function outsideLimits(
  { limits, timeZone }: Desk,
  db: Database,
  { channel, chat, isGroup, at }: Incoming,
  { official, unit, key }: Sender,
  bounded: 'messages' | 'uploads' = 'messages',
): Promise<Outgoing[] | null> {
  const caller: Caller = { person: key, unit: unit ?? '', ...(isGroup && { group: `${channel}:${chat}` }) };
  const limit = await checkLimit({ db, limits, timeZone }, bounded, caller, at);
  if (limit.kind === 'allowed') return null;
  if (!limit.notice) return [];
  const actor = senderActor({ official, key });
  await writeAudit(db, { at, actor, event: 'limit.struck', unit, detail: { bounded, holder: limit.by } });
  return official ? [{ text: limitNotice(bounded, limit.by) }] : [];
}
