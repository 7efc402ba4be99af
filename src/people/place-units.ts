import type { Database } from '../store/database.ts';
import type { Unit } from '../vocabulary/units/unit.ts';

/**
 * Puts units into the store with the one above each, so that rights reach from above to below there. Of a unit that is in it already only
 * a unit above that was not known is learnt.
 *
 * @param units the registry's.
 */
export async function placeUnits(db: Database, units: readonly Unit[]): Promise<void> {
  await db.execute(
    `insert into units (name, kind, base_name, parent)
     select * from jsonb_to_recordset($1::jsonb) as u (name text, kind text, "baseName" text, parent text)
     on conflict (name) do update set parent = excluded.parent where units.parent is null and excluded.parent is not null`,
    [JSON.stringify(units)],
  );
}
