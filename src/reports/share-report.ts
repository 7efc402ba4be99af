import { z } from 'zod';
import { actorOf, type Person, writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../store/database.ts';

/** What is to be shared with all officials, or no longer. */
export interface Sharing extends Person {
  fileName: string;
  /** Full name of the unit. */
  unit: string;
  isShared: boolean;
  at: Date;
}

/** Shares a report with the officials of all units, or only with its own and those above again; in force at once. @returns false where there is none. */
export function shareReport(db: Database, { fileName, unit, isShared, at, ...person }: Sharing): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [row] = await tx.query(
      'update reports set is_shared = $3 where file_name = $1 and unit = $2 returning id',
      [fileName, unit, isShared],
      z.object({ id: z.number() }),
    );
    if (!row) return false;
    const detail = { shared: isShared };
    await writeAudit(tx, { at, actor: actorOf(person), event: 'report.shared', unit, reportId: row.id, detail });
    return true;
  });
}
