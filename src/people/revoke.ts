import { z } from 'zod';
import { writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../store/database.ts';
import { type Acting, actorOf, mayAct, numberOf } from './acting.ts';
import { type BoundGroup, groupsToReview } from './list-groups.ts';
import { type Official, officialById } from './official.ts';
import { recordRefusal } from './record-refusal.ts';
import { loadUnitTree } from './unit-tree.ts';
import { withdrawOf } from './withdraw-invitations.ts';

export interface Revoked {
  kind: 'revoked';
  official: Official;
  units: string[];
  /** Nothing is granted to the person any more: the accounts are nobody's now. */
  hasLeft: boolean;
  /** Of the units, those that have no administrator now. */
  withoutAdministrator: string[];
  /** Groups that the person had bound; they stay bound. */
  groups: BoundGroup[];
}

/**
 * Takes away what an official is granted, effective with the next message.
 *
 * @param unit where; null: wherever whoever acts may.
 */
export function revoke(
  db: Database,
  acting: Acting,
  person: { official: number; unit: string | null },
  at: Date,
): Promise<Revoked | { kind: 'refused' | 'unknown' }> {
  return db.transaction(async (tx) => {
    const official = await takeOfficial(tx, person.official);
    const asked = official?.grants.filter(({ unit }) => person.unit === null || unit === person.unit) ?? [];
    const [first] = asked;
    if (!official || !first) return { kind: 'unknown' };
    const tree = await loadUnitTree(tx);
    const units = asked.map(({ unit }) => unit).filter((unit) => mayAct(acting, 'revoke', unit, tree));
    if (units.length === 0) {
      await recordRefusal(tx, acting, 'revoke', first.unit, at);
      return { kind: 'refused' };
    }
    await endGrants(tx, acting, official.id, units, at);
    const hasLeft = units.length === official.grants.length;
    if (hasLeft) await endOfficial(tx, official.id, at);
    await withdrawOf(tx, official.id, units, at);
    for (const unit of units)
      await writeAudit(tx, {
        at,
        actor: actorOf(acting),
        event: 'official.revoked',
        unit,
        detail: { official: official.id, grants: 1 },
      });
    return {
      kind: 'revoked',
      official,
      units,
      hasLeft,
      withoutAdministrator: await unitsWithoutAdministrator(tx, units),
      groups: (await groupsToReview(tx, units)).filter(({ boundBy }) => boundBy?.id === official.id),
    };
  });
}

/** The official; nobody else changes what is granted to them until the transaction ends. */
export async function takeOfficial(tx: Database, id: number): Promise<Official | null> {
  await tx.execute('select id from officials where id = $1 for update', [id]);
  return officialById(tx, id);
}

/** Ends grants; withdrawOf ends the open invitations that were made by their right. */
export async function endGrants(
  tx: Database,
  acting: Acting,
  official: number,
  units: string[],
  at: Date,
): Promise<void> {
  await tx.execute(
    'update grants set revoked_at = $3, revoked_by = $4 where official_id = $1 and unit = any($2) and revoked_at is null',
    [official, units, at, numberOf(acting)],
  );
}

async function endOfficial(tx: Database, official: number, at: Date): Promise<void> {
  await tx.execute('update officials set removed_at = $2 where id = $1', [official, at]);
  await tx.execute('update accounts set removed_at = $2 where official_id = $1 and removed_at is null', [official, at]);
}

async function unitsWithoutAdministrator(tx: Database, units: string[]): Promise<string[]> {
  const rows = await tx.query(
    `select unit from unnest($1::text[]) as asked (unit) where not exists (
       select from grants g join officials o on o.id = g.official_id and o.removed_at is null
       where g.unit = asked.unit and g.role = 'administrator' and g.revoked_at is null)`,
    [units],
    z.object({ unit: z.string() }),
  );
  return rows.map(({ unit }) => unit);
}
