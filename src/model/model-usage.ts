import type { Caller, Most } from '../limits/limit.ts';
import { addUsed, type Counted, removeBefore, usedOf } from '../limits/queries.ts';
import { take } from '../limits/take.ts';
import type { Database } from '../store/database.ts';

/** Whose tokens are used, and in which month ("2026-11", in the asker's time zone). */
export interface Payer extends Caller {
  month: string;
}

/**
 * Sets tokens aside before they are used: of the person, the group and the unit, or of none of them. In one statement, so that programs that
 * share the store cannot overdraw together.
 *
 * @param most tokens of each in a month.
 * @returns false, and nothing set aside, where it would be more than one of the limits.
 */
export async function reserveTokens(db: Database, payer: Payer, tokens: number, most: Most): Promise<boolean> {
  const taken = await take(db, countedOf(payer), most, tokens);
  if (taken.kind === 'taken' && taken.isFirst) await removeBefore(db, 'tokens', yearBefore(payer.month));
  return taken.kind === 'taken';
}

/** Replaces what was set aside by what was used. */
export async function settleTokens(db: Database, payer: Payer, reserved: number, used: number): Promise<void> {
  await addUsed(db, countedOf(payer), used - reserved);
}

/** Tokens that a unit has used in a month. */
export function tokensUsed(db: Database, { unit, month }: Payer): Promise<number> {
  return usedOf(db, 'tokens', month, 'unit', unit);
}

function countedOf({ month, ...caller }: Payer): Counted {
  return { bounded: 'tokens', span: month, caller };
}

/** The same month of the year before: so long it can be seen who used how much. */
function yearBefore(month: string): string {
  return `${String(Number(month.slice(0, 4)) - 1).padStart(4, '0')}${month.slice(4)}`;
}
