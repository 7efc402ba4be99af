import { z } from 'zod';
import type { Database } from '../../store/database.ts';
import { type AuditEntry, listAudit } from '../list-audit.ts';
import { type Actor, writeAudit } from '../write-audit.ts';
import type { Subject } from './find-subjects.ts';
import { PLACES } from './places.ts';
import { personClause } from './with-person.ts';

/** All that is kept of a person. */
export interface PersonalData {
  subject: Subject;
  at: Date;
  /** Another official has the same name: rows that tell a name alone are left out. */
  sharesName: boolean;
  /** Rows by table, as they stand there. */
  kept: Record<string, Record<string, unknown>[]>;
  /** What the person did and what was done to the person, newest first. */
  audit: AuditEntry[];
}

const PAGE = 1000;

/** Gathers all that is kept of a person, to be handed to the person on request; that it was done is written down. */
export async function exportPersonalData(
  db: Database,
  subject: Subject,
  { by, at }: { by: Actor; at: Date },
): Promise<PersonalData> {
  const { sql, parameters, sharesName } = await personClause(db, subject, at);
  const kept: PersonalData['kept'] = {};
  for (const { table, whose, hidden = [] } of PLACES) {
    const rows = await db.query(
      `${sql} select to_jsonb(t) - '{${hidden.join(',')}}'::text[] as row from ${table} t, person where ${whose}`,
      parameters,
      z.object({ row: z.record(z.string(), z.unknown()) }),
    );
    // A table that knows a person in two ways stands here once; each row once.
    const known = new Map((kept[table] ?? []).map((row) => [JSON.stringify(row), row]));
    for (const { row } of rows) known.set(JSON.stringify(row), row);
    kept[table] = [...known.values()];
  }
  const audit = await allLines(db, subject);
  const { official, named } = subject;
  await writeAudit(db, { at, actor: by, event: 'personal_data.exported', detail: { official, named } });
  return { subject, at, sharesName, kept, audit };
}

async function allLines(db: Database, person: Subject): Promise<AuditEntry[]> {
  const lines: AuditEntry[] = [];
  // Of somebody who was invited and never did anything there are none; a filter by nobody would let all pass.
  if (person.official === null && person.named === null) return [];
  for (;;) {
    const page = await listAudit(db, { person }, PAGE, lines.at(-1)?.sequence);
    lines.push(...page);
    if (page.length < PAGE) return lines.map((line) => (isBy(person, line) ? line : withoutActor(line)));
  }
}

function isBy({ official, named }: Subject, { actor }: AuditEntry): boolean {
  return actor.number === (actor.kind === 'official' ? official : named) && actor.kind !== 'system';
}

/** What was done to the person, without the name of whoever did it. */
function withoutActor(line: AuditEntry): AuditEntry {
  return { ...line, actor: { ...line.actor, name: null }, text: null };
}
