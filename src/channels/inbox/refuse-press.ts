import type { Incoming } from '../../conversation/receive/message.ts';
import { senderOf } from '../../conversation/receive/sender.ts';
import { writeRefusal } from '../../conversation/receive/turn-away.ts';
import { officialOf } from '../../people/official.ts';
import { unitOfGroup } from '../../people/scope-of.ts';
import type { Database } from '../../store/database.ts';

/** Writes down that somebody pressed a button that is not theirs: of another's answer, of another chat, or one that nobody ever offered. */
export async function refusePress(db: Database, incoming: Incoming): Promise<'not_yours'> {
  const official = await officialOf(db, incoming.channel, incoming.account);
  const unit = incoming.isGroup ? await unitOfGroup(db, incoming) : null;
  await writeRefusal(db, incoming, senderOf(incoming, official, unit), 'ask', 'button_not_theirs');
  return 'not_yours';
}
