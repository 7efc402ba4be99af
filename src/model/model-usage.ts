import { z } from 'zod';
import type { Database } from '../store/database.ts';

/** Whose tokens are used, and in which month ("2026-11", in the asker's time zone). */
export interface Payer {
  /** Name of a unit; '' for askers whose unit is not known. */
  unit: string;
  month: string;
}

const usageRow = z.object({ tokens: z.number() });

/**
 * Sets tokens aside before they are used. In one statement, so that programs that share the store cannot overdraw together.
 *
 * @returns false, and nothing set aside, where it would be more than the limit.
 */
export async function reserveTokens(db: Database, payer: Payer, tokens: number, limit: number): Promise<boolean> {
  if (tokens > limit) return false;
  const rows = await db.query(
    `insert into model_usage (unit, month, tokens) values ($1, $2, $3)
     on conflict (unit, month) do update set tokens = model_usage.tokens + $3 where model_usage.tokens + $3 <= $4
     returning tokens`,
    [payer.unit, payer.month, tokens, limit],
    usageRow,
  );
  return rows.length > 0;
}

/** Replaces what was set aside by what was used. */
export async function settleTokens(db: Database, payer: Payer, reserved: number, used: number): Promise<void> {
  await db.execute('update model_usage set tokens = greatest(0, tokens + $3) where unit = $1 and month = $2', [
    payer.unit,
    payer.month,
    used - reserved,
  ]);
}

/** Tokens that a unit has used in a month. */
export async function tokensUsed(db: Database, payer: Payer): Promise<number> {
  const [row] = await db.query(
    'select tokens from model_usage where unit = $1 and month = $2',
    [payer.unit, payer.month],
    usageRow,
  );
  return row?.tokens ?? 0;
}
