import { z } from 'zod';
import type { Database } from '../store/database.ts';
import type { Period } from '../vietnamese/period.ts';
import { periodOf } from './report.ts';

/** A number that a replaced version of a report stated. */
export interface OldFigure {
  label: string;
  measure: string;
  value: number;
  period: Period | null;
}

const oldFigure = z
  .object({
    label: z.string(),
    measure: z.string(),
    value: z.number(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  })
  .transform(({ from, to, ...figure }): OldFigure => ({ ...figure, period: periodOf(from, to) }));

/** What the version before the present one stated; none where the report was read once. */
export async function figuresBefore(db: Database, reportId: number): Promise<OldFigure[]> {
  const [row] = await db.query(
    'select figures from report_versions where report_id = $1 order by version desc limit 1',
    [reportId],
    z.object({ figures: z.array(oldFigure) }),
  );
  return row?.figures ?? [];
}
