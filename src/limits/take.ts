import type { Database } from '../store/database.ts';
import { HOLDERS, type Holder, type Most } from './limit.ts';
import { addUsed, type Counted, countWhereRoom } from './queries.ts';

/** Whether something may be used. `isFirst`: none of the caller's, not even the unit, had used any in this span. */
export type Taken = { kind: 'taken'; isFirst: boolean } | { kind: 'struck'; by: Holder };

/**
 * Takes from the caller's limits, of all of them or of none: what one turns away is not counted for the others.
 *
 * @param db acts for the program itself: the database lets nobody else count.
 * @param most the limits of the settings.
 * @param amount a whole number, 1 or more.
 */
export function take(db: Database, counted: Counted, most: Most, amount: number): Promise<Taken> {
  return db.transaction(async (tx) => {
    const had = await countWhereRoom(tx, counted, most, amount);
    const by = HOLDERS.find(
      (holder) => counted.caller[holder] !== undefined && !had.some((one) => one.holder === holder),
    );
    if (by === undefined) return { kind: 'taken', isFirst: had.every((one) => one.used === amount) };
    const counting = had.map((one) => one.holder);
    await addUsed(tx, counted, -amount, counting);
    return { kind: 'struck', by };
  });
}
