import { burnCode } from '../../people/burn-code.ts';
import { type GroupWish, HOW_TO_BIND, readGroupWish } from '../../people/group-words.ts';
import { bindGroup, unbindGroup } from '../../people/groups.ts';
import type { Official } from '../../people/official.ts';
import { unitOfGroup } from '../../people/scope-of.ts';
import { BURNT_IN_GROUP, boundText, burntText, unboundText } from '../../people/wording.ts';
import type { Database } from '../../store/database.ts';
import { answerOfficial } from './answer-official.ts';
import type { Desk } from './desk.ts';
import type { Incoming, Outgoing } from './message.ts';
import { outsideLimits } from './outside-limits.ts';
import { senderOf } from './sender.ts';
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
  const burnt = await burnCode(db, incoming.text, { at: incoming.at, keys: desk.keys });
  if (burnt)
    return [
      ...(unit === null ? [] : [{ text: BURNT_IN_GROUP }]),
      ...(burnt.madeBy === null ? [] : [{ text: burntText(burnt), toOfficial: burnt.madeBy }]),
    ];
  if (!incoming.isCalled) return [];
  const sender = senderOf(incoming, official, unit);
  const limited = await outsideLimits(desk, db, incoming, sender);
  if (limited) return unit === null ? [] : limited;
  const isAdministrator = official?.grants.some(({ role }) => role === 'administrator') ?? false;
  const wish = readGroupWish(incoming.text);
  if (official && isAdministrator && wish) return [{ text: await carryOut(db, incoming, official, wish) }];
  if (unit !== null)
    return official ? answerOfficial(desk, db, incoming, sender, official) : turnAway(db, incoming, sender);
  await writeRefusal(db, incoming, sender, 'group_not_bound');
  return isAdministrator ? [{ text: HOW_TO_BIND }] : [];
}

async function carryOut(db: Database, incoming: Incoming, official: Official, wish: GroupWish): Promise<string> {
  if (wish.kind === 'unbind') return unboundText(await unbindGroup(db, official, incoming, incoming.at));
  const unit = await unitMeant(db, official, wish.unit);
  if (unit === null) return boundText({ kind: 'unknown_unit' }, wish.unit ?? '');
  return boundText(await bindGroup(db, official, incoming, unit, incoming.at), unit);
}
