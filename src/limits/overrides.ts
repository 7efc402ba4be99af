import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { BOUNDED, type Bounded, HOLDERS, type Holder } from './limit.ts';

/** Another limit than that of the settings: of each person, each group or the whole of a unit. */
export interface LimitOverride {
  unit: string;
  bounded: Bounded;
  holder: Holder;
  most: number;
  setBy: string;
  setAt: Date;
}

/** Sets a unit's limit in place of that of the settings. It holds from the next message on. */
export async function setLimit(
  db: Database,
  { unit, bounded, holder, most, setBy, setAt }: LimitOverride,
): Promise<void> {
  await db.execute(
    `insert into limit_overrides (unit, bounded, holder, most, set_by, set_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (unit, bounded, holder) do update set most = $4, set_by = $5, set_at = $6`,
    [unit, bounded, holder, most, setBy, setAt],
  );
}

/** That of the settings holds again. @returns false where it did before. */
export async function dropLimit(
  db: Database,
  { unit, bounded, holder }: Pick<LimitOverride, 'unit' | 'bounded' | 'holder'>,
): Promise<boolean> {
  const dropped = await db.execute('delete from limit_overrides where unit = $1 and bounded = $2 and holder = $3', [
    unit,
    bounded,
    holder,
  ]);
  return dropped > 0;
}

const overrideRow = z
  .object({
    unit: z.string(),
    bounded: z.enum(BOUNDED),
    holder: z.enum(HOLDERS),
    most: z.number(),
    set_by: z.string(),
    set_at: z.date(),
  })
  .transform(({ set_by: setBy, set_at: setAt, ...row }): LimitOverride => ({ ...row, setBy, setAt }));

/** All that are set, by unit. */
export function listOverrides(db: Database): Promise<LimitOverride[]> {
  return db.query(
    'select unit, bounded, holder, most, set_by, set_at from limit_overrides order by unit, bounded, holder',
    [],
    overrideRow,
  );
}
