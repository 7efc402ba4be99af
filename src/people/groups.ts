import { z } from 'zod';
import { writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../store/database.ts';
import { type Acting, actorOf, mayAct, numberOf } from './acting.ts';
import { recordRefusal } from './record-refusal.ts';
import type { Group } from './scope-of.ts';
import { loadUnitTree } from './unit-tree.ts';

/** `bound_elsewhere`: to another unit, which must let it go first. */
export type Bound =
  | { kind: 'bound' | 'already' | 'refused' | 'unknown_unit' }
  | { kind: 'bound_elsewhere'; unit: string };

export type Unbound = { kind: 'unbound'; unit: string } | { kind: 'refused' | 'not_bound' };

const idRow = z.object({ id: z.number() });

/**
 * Binds a group to a unit: from then on it is answered there about this unit and those below it.
 *
 * @param unit full name.
 */
export function bindGroup(db: Database, acting: Acting, group: Group, unit: string, at: Date): Promise<Bound> {
  return db.transaction(async (tx) => {
    const tree = await loadUnitTree(tx);
    if (!tree.all().some(({ name }) => name === unit)) return { kind: 'unknown_unit' };
    if (!mayAct(acting, 'bind_group', unit, tree)) {
      await recordRefusal(tx, acting, 'bind_group', unit, at);
      return { kind: 'refused' };
    }
    const [made] = await tx.query(
      `insert into groups (channel, chat, unit, bound_by, bound_at) values ($1, $2, $3, $4, $5)
       on conflict (channel, chat) where unbound_at is null do nothing returning id`,
      [group.channel, group.chat, unit, numberOf(acting), at],
      idRow,
    );
    if (!made) return boundBefore(tx, group, unit);
    await writeAudit(tx, {
      at,
      actor: actorOf(acting),
      event: 'group.bound',
      unit,
      detail: { group: made.id, channel: group.channel },
    });
    return { kind: 'bound' };
  });
}

/** Unbinds a group: it is answered no more. */
export function unbindGroup(db: Database, acting: Acting, group: Group, at: Date): Promise<Unbound> {
  return db.transaction(async (tx) => {
    const bound = await findBound(tx, group);
    if (!bound) return { kind: 'not_bound' };
    const { id, unit } = bound;
    if (!mayAct(acting, 'unbind_group', unit, await loadUnitTree(tx))) {
      await recordRefusal(tx, acting, 'unbind_group', unit, at);
      return { kind: 'refused' };
    }
    const sql = 'update groups set unbound_at = $2, unbound_by = $3 where id = $1';
    await tx.execute(sql, [id, at, numberOf(acting)]);
    await writeAudit(tx, {
      at,
      actor: actorOf(acting),
      event: 'group.unbound',
      unit,
      detail: { group: id, channel: group.channel },
    });
    return { kind: 'unbound', unit };
  });
}

/** A group goes on under another id, as the channel tells: it stays bound to its unit. What the other id was bound to before ends. */
export function moveGroup(db: Database, group: Group, to: string, at: Date): Promise<void> {
  return db.transaction(async (tx) => {
    const bound = await findBound(tx, group);
    if (!bound) return;
    await tx.execute('update groups set unbound_at = $3 where channel = $1 and chat = $2 and unbound_at is null', [
      group.channel,
      to,
      at,
    ]);
    await tx.execute('update groups set chat = $2 where id = $1', [bound.id, to]);
    await writeAudit(tx, {
      at,
      actor: 'system',
      event: 'group.moved',
      unit: bound.unit,
      detail: { group: bound.id, channel: group.channel },
    });
  });
}

async function boundBefore(tx: Database, group: Group, wanted: string): Promise<Bound> {
  const bound = await findBound(tx, group);
  if (!bound) throw new Error(`group ${group.channel} is bound and is not found`);
  return bound.unit === wanted ? { kind: 'already' } : { kind: 'bound_elsewhere', unit: bound.unit };
}

async function findBound(tx: Database, { channel, chat }: Group) {
  const [bound] = await tx.query(
    'select id, unit from groups where channel = $1 and chat = $2 and unbound_at is null for update',
    [channel, chat],
    z.object({ id: z.number(), unit: z.string() }),
  );
  return bound;
}
