import { writeAudit } from '../audit/write-audit.ts';
import { AT_THE_SERVER } from '../conversation/at-the-server.ts';
import type { Database } from '../store/database.ts';

export interface ListingOptions {
  data?: string;
  json?: boolean;
  by?: string;
}

/** Writes down that so many rows of what is stored of all units were printed, and by whom. @param what "figures" */
export async function recordListing(
  db: Database,
  what: string,
  rows: number,
  { by }: ListingOptions,
  at: Date,
): Promise<void> {
  const actor = { name: by?.trim() || AT_THE_SERVER };
  await writeAudit(db, { at, actor, event: 'data.exported', detail: { what, rows } });
}
