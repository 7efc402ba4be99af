import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { type Bounded, type Caller, HOLDERS, type Holder, type Most } from './limit.ts';

/** The rows that one use counts in. */
export interface Counted {
  bounded: Bounded;
  /** See `spanOf`. */
  span: string;
  caller: Caller;
}

const holder = z.enum(HOLDERS);
const usedRow = z.object({ holder, used: z.number() });

/**
 * Counts a use for each of the caller's that has room for it, in one statement: programs that share the store never let more through together.
 *
 * @param most the limits of the settings; those that were set for the caller's unit go before them.
 * @returns which had room, and what each has used now.
 */
export function countWhereRoom(db: Database, { bounded, span, caller }: Counted, most: Most, amount: number) {
  const asked = holdersOf(caller);
  // Rows are locked in the order in which they are given: two callers of one group and unit never wait for each other.
  return db.query(
    `insert into limit_usage as kept (bounded, span, holder, name, used, most)
     select $1, $2, asked.holder, asked.name, $3, coalesce(limit_overrides.most, asked.most)
     from unnest($4::text[], $5::text[], $6::bigint[]) with ordinality as asked (holder, name, most, place)
     left join limit_overrides on limit_overrides.unit = $7 and limit_overrides.bounded = $1 and limit_overrides.holder = asked.holder
     where $3 <= coalesce(limit_overrides.most, asked.most)
     order by place
     on conflict (bounded, span, holder, name) do update set used = kept.used + excluded.used, most = excluded.most
       where kept.used + excluded.used <= excluded.most
     returning holder, used`,
    [
      bounded,
      span,
      amount,
      asked.map((one) => one.holder),
      asked.map((one) => one.name),
      asked.map((one) => most[one.holder]),
      caller.unit,
    ],
    usedRow,
  );
}

/** Adds to what was counted, or takes away; never below nothing. @param holders of the caller's, all when not given. */
export async function addUsed(
  db: Database,
  { bounded, span, caller }: Counted,
  amount: number,
  holders: readonly Holder[] = HOLDERS,
): Promise<void> {
  const asked = holdersOf(caller).filter((one) => holders.includes(one.holder));
  await db.execute(
    `insert into limit_usage as kept (bounded, span, holder, name, used, most)
     select $1, $2, asked.holder, asked.name, greatest(0, $3), greatest(0, $3)
     from unnest($4::text[], $5::text[]) with ordinality as asked (holder, name, place)
     order by place
     on conflict (bounded, span, holder, name) do update set used = greatest(0, kept.used + $3)`,
    [bounded, span, amount, asked.map((one) => one.holder), asked.map((one) => one.name)],
  );
}

/** Marks that a caller was told of a limit in this span. @returns false where that was so before. */
export async function markTold(db: Database, { bounded, span, caller }: Counted, told: Holder): Promise<boolean> {
  const rows = await db.query(
    `insert into limit_usage as kept (bounded, span, holder, name, used, most, was_told) values ($1, $2, $3, $4, 0, 0, true)
     on conflict (bounded, span, holder, name) do update set was_told = true where not kept.was_told
     returning holder`,
    [bounded, span, told, caller[told] ?? ''],
    z.object({ holder }),
  );
  return rows.length > 0;
}

/** How much one of them has used in a span. */
export async function usedOf(db: Database, bounded: Bounded, span: string, who: Holder, name: string): Promise<number> {
  const [row] = await db.query(
    'select used from limit_usage where bounded = $1 and span = $2 and holder = $3 and name = $4',
    [bounded, span, who, name],
    z.object({ used: z.number() }),
  );
  return row?.used ?? 0;
}

/** Removes what was counted before a span. What another program removes at the same time is left to it. */
export async function removeBefore(db: Database, bounded: Bounded, span: string): Promise<number> {
  return db.execute(
    `delete from limit_usage where ctid = any (array(
       select ctid from limit_usage where bounded = $1 and span < $2 for update skip locked))`,
    [bounded, span],
  );
}

function holdersOf(caller: Caller): { holder: Holder; name: string }[] {
  return HOLDERS.flatMap((one) => {
    const name = caller[one];
    return name === undefined ? [] : [{ holder: one, name }];
  });
}
