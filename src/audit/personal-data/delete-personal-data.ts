import type { Database } from '../../store/database.ts';
import { type Actor, writeAudit } from '../write-audit.ts';
import type { Subject } from './find-subjects.ts';
import { PLACES, type Place } from './places.ts';
import { replaceMentions } from './replace-mentions.ts';
import { personClause, replacementOf } from './with-person.ts';

export interface Deletion {
  /** Rows that went or got another content. */
  rows: number;
  /** Another official has the same name: what tells a name alone may be the other's and was left. */
  sharesName: boolean;
}

/**
 * Deletes what is kept of a person: rights and accounts end, the name is replaced, what was written is gone. The audit log keeps its lines
 * and its chain; they tell the number.
 */
export function deletePersonalData(
  db: Database,
  subject: Subject,
  { by, at }: { by: Actor; at: Date },
): Promise<Deletion> {
  return db.transaction(async (tx) => {
    const { sql, parameters, sharesName } = await personClause(tx, subject, at);
    let rows = 0;
    for (const place of PLACES) {
      const statement = erasing(place);
      if (statement) rows += await tx.execute(`${sql} ${statement}`, parameters);
    }
    if (!sharesName) rows += await replaceMentions(tx, subject.name, replacementOf(subject));
    await writeAudit(tx, {
      at,
      // Whoever deletes their own data leaves no name by doing so.
      actor: isSame(by, subject) ? 'system' : by,
      event: 'personal_data.deleted',
      detail: { official: subject.official, named: subject.named, rows },
    });
    return { rows, sharesName };
  });
}

function erasing({ table, whose, erase }: Place): string | null {
  if (erase === 'keep') return null;
  if (erase === 'delete') return `delete from ${table} t using person where ${whose}`;
  const set = Object.entries(erase).map(([column, value]) => `${column} = ${value}`);
  return `update ${table} t set ${set.join(', ')} from person where ${whose}`;
}

function isSame(by: Actor, { name }: Subject): boolean {
  return by !== 'system' && 'name' in by && by.name.toLowerCase() === name.toLowerCase();
}
