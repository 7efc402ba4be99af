import { randomBytes } from 'node:crypto';
import { join } from '../../people/join.ts';
import type { Official } from '../../people/official.ts';
import { readPeopleWish } from '../../people/people-words.ts';
import { joinText } from '../../people/wording.ts';
import type { Database } from '../../store/database.ts';
import { readCommand } from '../commands/read-command.ts';
import { answerUpload } from '../uploads/answer-upload.ts';
import { takeFiles } from '../uploads/take-files.ts';
import { administer } from './administer.ts';
import { answerOfficial } from './answer-official.ts';
import type { Desk } from './desk.ts';
import type { Incoming, Outgoing } from './message.ts';
import { outsideLimits } from './outside-limits.ts';
import { SAID_TO_WORDLESS } from './say-to-wordless.ts';
import { senderOf } from './sender.ts';
import { settle } from './settle.ts';
import { turnAway } from './turn-away.ts';

/** A message in private: a code joins an account, also a further one of an official; people are administered; a stranger is told how to join. */
export async function receiveInPrivate(
  desk: Desk,
  db: Database,
  incoming: Incoming,
  official: Official | null,
): Promise<Outgoing[]> {
  const sender = senderOf(incoming, official, null);
  const said = await settle(db, incoming, async (tx) => {
    const limited = await outsideLimits(desk, tx, incoming, sender);
    if (limited) return limited;
    const joined = await join(tx, incoming, incoming.text, { at: incoming.at, keys: desk.keys });
    if (joined.kind !== 'no_code') {
      const text = joinText(joined);
      return text === null ? [] : [{ text }];
    }
    const wish = official && readPeopleWish(incoming.text);
    if (wish) {
      const making = { at: incoming.at, random: randomBytes, keys: desk.keys };
      return [{ text: await administer(tx, official, wish, making) }];
    }
    if (official && incoming.instead) return [{ text: SAID_TO_WORDLESS[incoming.instead] }];
    return official ? null : turnAway(tx, incoming, sender);
  });
  if (said || !official) return said ?? [];
  if (incoming.files?.length) return takeFiles(desk, db, incoming, sender, official);
  const ofUpload = await answerUpload(desk, db, incoming, official);
  return ofUpload ?? answerOfficial(desk, db, incoming, sender, official, readCommand(incoming.text));
}
