import { z } from 'zod';
import type { Database } from '../store/database.ts';

const placeRow = z.object({ id: z.number(), value: z.number(), raw: z.string(), quote_start: z.number() });

/** A correction in force, with the figure that it stands to. */
export type CorrectedPlace = z.output<typeof placeRow>;

/** The corrections of a report, by what its text says there. */
export function listCorrectedPlaces(tx: Database, reportId: number): Promise<CorrectedPlace[]> {
  return tx.query(
    `select c.id, f.value, f.raw, f.quote_start from corrections c
     join figures f on f.report_id = c.report_id and f.ordinal = c.ordinal
     where c.report_id = $1 and c.dropped_at is null order by c.ordinal`,
    [reportId],
    placeRow,
  );
}

/**
 * Sets corrections to the figures of a report that was read anew: to the one that stands in the same sentence with the same
 * number. One whose figure is not found any more is dropped.
 *
 * @returns how many were dropped.
 */
export async function keepCorrections(
  tx: Database,
  reportId: number,
  places: CorrectedPlace[],
  at: Date,
): Promise<number> {
  await tx.execute('update corrections set dropped_at = $2 where report_id = $1 and dropped_at is null', [
    reportId,
    at,
  ]);
  let kept = 0;
  for (const place of places)
    kept += await tx.execute(
      `update corrections set dropped_at = null, ordinal = found.ordinal
       from (select f.ordinal from figures f where f.report_id = $2 and f.value = $3 and f.raw = $4 and f.quote_start = $5
         and not exists (select from corrections c where c.report_id = $2 and c.ordinal = f.ordinal and c.dropped_at is null)
         order by f.ordinal limit 1) as found
       where id = $1`,
      [place.id, reportId, place.value, place.raw, place.quote_start],
    );
  return places.length - kept;
}
