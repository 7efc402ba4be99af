import { writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../store/database.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { type AtTerminal, actorOf } from './acting.ts';
import { placeUnits } from './place-units.ts';
import { loadUnitTree, relationOf } from './unit-tree.ts';

/** Puts a unit below another, wherever it stood: who is above sees what is below. Only at the terminal, since it gives sight of reports. */
export function placeUnit(
  db: Database,
  acting: AtTerminal,
  unit: Unit,
  above: Unit,
  at: Date,
): Promise<{ kind: 'placed' | 'above_itself' }> {
  return db.transaction(async (tx) => {
    await placeUnits(tx, [unit, above]);
    const relation = relationOf(await loadUnitTree(tx), unit.name, above.name);
    if (relation === 'own' || relation === 'below') return { kind: 'above_itself' };
    await tx.execute('update units set parent = $2 where name = $1', [unit.name, above.name]);
    await writeAudit(tx, {
      at,
      actor: actorOf(acting),
      event: 'unit.placed',
      unit: unit.name,
      detail: { above: above.name },
    });
    return { kind: 'placed' };
  });
}
