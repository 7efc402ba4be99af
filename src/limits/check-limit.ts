import type { Database } from '../store/database.ts';
import type { Caller, Holder, Limits } from './limit.ts';
import { markTold, removeBefore } from './queries.ts';
import { spanOf } from './span-of.ts';
import { take } from './take.ts';

/** What limits are checked with. */
export interface LimitsAround {
  /** Acts for the program itself. */
  db: Database;
  /** Those of the settings. */
  limits: Limits;
  /** Whose midnight turns the day. */
  timeZone: string;
}

/** A limit that is struck is an expected outcome. `notice`: say so now (`limitNotice`); otherwise stay silent, it has been said. */
export type LimitCheck = { kind: 'allowed' } | { kind: 'limited'; by: Holder; notice: boolean };

/** What was counted so long ago is removed, in milliseconds. */
const KEPT = { messages: 3_600_000, uploads: 7 * 86_400_000 };

/** Counts a message or an upload where the person, the group and the unit all have room for it. */
export async function checkLimit(
  { db, limits, timeZone }: LimitsAround,
  bounded: keyof typeof KEPT,
  caller: Caller,
  at: Date,
): Promise<LimitCheck> {
  const counted = { bounded, span: spanOf(bounded, at, timeZone), caller };
  const taken = await take(db, counted, limits[bounded], 1);
  if (taken.kind === 'struck')
    return { kind: 'limited', by: taken.by, notice: await markTold(db, counted, toldTo(caller, taken.by)) };
  if (taken.isFirst) await removeBefore(db, bounded, spanOf(bounded, new Date(at.getTime() - KEPT[bounded]), timeZone));
  return { kind: 'allowed' };
}

/** A whole unit's limit is told once in each group, and to each person in private: all of them wonder why there is no answer. */
function toldTo(caller: Caller, by: Holder): Holder {
  if (by !== 'unit') return by;
  if (caller.group !== undefined) return 'group';
  return caller.person === undefined ? 'unit' : 'person';
}
