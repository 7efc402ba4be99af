import { z } from 'zod';
import type { Database } from '../../store/database.ts';
import type { Subject } from './find-subjects.ts';

/** A person as the places (places.ts) speak of one: opens a statement that has `person` to choose by. */
export interface PersonClause {
  sql: string;
  parameters: unknown[];
  /** Another official has the same name: rows that say a name alone may be the other's and are left. */
  sharesName: boolean;
}

/** @param at when what still runs is ended. */
export async function personClause(db: Database, subject: Subject, at: Date): Promise<PersonClause> {
  const [{ others } = { others: 0 }] = await db.query(
    'select count(*)::integer as others from officials where lower(name) = lower($1) and id is distinct from $2',
    [subject.name, subject.official],
    z.object({ others: z.number() }),
  );
  const sharesName = others > 0;
  return {
    sql: 'with person (id, name, replacement, at) as (values ($1::bigint, $2::text, $3::text, $4::timestamptz))',
    parameters: [subject.official, sharesName ? null : subject.name, replacementOf(subject), at],
    sharesName,
  };
}

/** What stands where a name stood: two persons stay two. */
export function replacementOf({ official, named }: Subject): string {
  if (official !== null) return `người đã xóa #${official}`;
  return named === null ? 'người đã xóa' : `người đã xóa tên #${named}`;
}
