import { randomBytes } from 'node:crypto';
import { burnCode } from '../../people/burn-code.ts';
import { type GroupWish, HOW_TO_BIND, readGroupWish } from '../../people/group-words.ts';
import { type Bound, bindGroup, unbindGroup } from '../../people/groups.ts';
import type { Official } from '../../people/official.ts';
import { readPeopleWish } from '../../people/people-words.ts';
import { unitOfGroup } from '../../people/scope-of.ts';
import { BURNT_IN_GROUP, boundText, burntText, unboundText } from '../../people/wording.ts';
import type { Database } from '../../store/database.ts';
import { readCommand, type Wish } from '../commands/read-command.ts';
import { takeFiles } from '../uploads/take-files.ts';
import { administer } from './administer.ts';
import { answerOfficial } from './answer-official.ts';
import type { Desk } from './desk.ts';
import type { Incoming, Outgoing } from './message.ts';
import { outsideLimits } from './outside-limits.ts';
import { privately } from './privately.ts';
import { type Sender, senderOf } from './sender.ts';
import { settle } from './settle.ts';
import { turnAway, writeRefusal } from './turn-away.ts';
import { unitMeant } from './unit-meant.ts';

/** A message of a group. A group that is not bound hears nothing but what an administrator says about binding it. */
export async function receiveFromGroup(
  desk: Desk,
  db: Database,
  incoming: Incoming,
  official: Official | null,
): Promise<Outgoing[]> {
  const unit = await unitOfGroup(db, incoming);
  const sender = senderOf(incoming, official, unit);
  const command = readCommand(incoming.text);
  const said = await settle(db, incoming, async (tx) => {
    const burnt = await burnCode(tx, incoming.text, { at: incoming.at, keys: desk.keys });
    if (burnt)
      return [
        ...(unit === null ? [] : [{ text: BURNT_IN_GROUP }]),
        ...(burnt.madeBy === null ? [] : [{ text: burntText(burnt), toOfficial: burnt.madeBy }]),
      ];
    if (!incoming.isCalled) return [];
    const limited = await outsideLimits(desk, tx, incoming, sender);
    if (limited) return unit === null ? [] : limited;
    const isAdministrator = official?.grants.some(({ role }) => role === 'administrator') ?? false;
    const wish = wishOfGroup(command, incoming.text);
    if (official && isAdministrator && wish) return [{ text: await carryOut(tx, incoming, sender, official, wish) }];
    if (unit !== null) return official ? ownBusiness(desk, tx, incoming, official) : turnAway(tx, incoming, sender);
    await writeRefusal(tx, incoming, sender, 'ask', 'group_not_bound');
    return isAdministrator ? [{ text: HOW_TO_BIND }] : [];
  });
  if (said || !official) return said ?? [];
  if (incoming.files?.length) return privately(official.id, await takeFiles(desk, db, incoming, sender, official));
  return answerOfficial(desk, db, incoming, sender, official, command);
}

/** What is an official's own business is done and goes to a private chat; null: it is a question, which is answered here. */
async function ownBusiness(
  desk: Desk,
  tx: Database,
  incoming: Incoming,
  official: Official,
): Promise<Outgoing[] | null> {
  const ofPeople = readPeopleWish(incoming.text);
  if (!ofPeople) return null;
  const making = { at: incoming.at, random: randomBytes, keys: desk.keys };
  return privately(official.id, [{ text: await administer(tx, official, ofPeople, making) }]);
}

/** "/lienket phường Cẩm Hà" binds as "gắn nhóm với phường Cẩm Hà" does. */
function wishOfGroup(command: Wish, text: string): GroupWish | null {
  const isLink = command.kind === 'does' && command.deed === 'link' && command.rest !== '';
  return isLink ? { kind: 'bind', unit: command.rest } : readGroupWish(text);
}

/** Binds or unbinds the group; what came of it is written down by whoever did it, what did not come to that here. */
async function carryOut(
  db: Database,
  incoming: Incoming,
  sender: Sender,
  official: Official,
  wish: GroupWish,
): Promise<string> {
  if (wish.kind === 'unbind') {
    const unbound = await unbindGroup(db, official, incoming, incoming.at);
    if (unbound.kind === 'not_bound') await writeRefusal(db, incoming, sender, 'unbind_group', unbound.kind);
    return unboundText(unbound);
  }
  const unit = await unitMeant(db, official, wish.unit);
  const bound: Bound =
    unit === null ? { kind: 'unknown_unit' } : await bindGroup(db, official, incoming, unit, incoming.at);
  if (!WRITTEN_DOWN.has(bound.kind)) await writeRefusal(db, incoming, sender, 'bind_group', bound.kind);
  return boundText(bound, unit ?? wish.unit ?? '');
}

const WRITTEN_DOWN: ReadonlySet<Bound['kind']> = new Set(['bound', 'refused']);
