import { z } from 'zod';
import type { Database } from '../../store/database.ts';

/** Whose data is meant. */
export interface Subject {
  /** Number of the official; null of somebody who is known by a name alone. */
  official: number | null;
  /** Number of the name in the audit log; null where it has none. */
  named: number | null;
  name: string;
}

const subjectRow = z.object({ official: z.number().nullable(), named: z.number().nullable(), name: z.string() });

/**
 * Everybody whom a name or an official's number as typed may mean; those who have left too. Whoever is known by a name alone is told
 * only where no official has it.
 */
export function findSubjects(db: Database, typed: string): Promise<Subject[]> {
  const name = typed.trim().replace(/\s+/gu, ' ').normalize('NFC');
  const number = /^#?(\d{1,15})$/u.exec(name)?.[1];
  if (number !== undefined)
    return db.query(
      'select id as official, null::bigint as named, name from officials where id = $1',
      [Number(number)],
      subjectRow,
    );
  return db.query(
    `with o as (select id, name from officials where lower(name) = lower($1)), n as (select id, name from audit_names where lower(name) = lower($1))
     select o.id as official, n.id as named, o.name from o left join n on true
     union all select null, n.id, n.name from n where not exists (select from o)
     order by official`,
    [name],
    subjectRow,
  );
}
