import { z } from 'zod';
import type { Library } from '../../answers/library.ts';
import type { Database } from '../../store/database.ts';
import type { LibraryOf } from './desk.ts';

const MOST = 64;

/**
 * Keeps the library of each scope for as long as what it may see stays the same. The store is asked each time, under that scope, which
 * reports and corrections those are: nobody is answered from what they may not see, or no longer.
 *
 * @param open reads the library of whoever acts through a database.
 */
export function keepLibraries(open: (db: Database) => Promise<Library>): LibraryOf {
  const kept = new Map<string, { state: string; library: Promise<Library> }>();
  return async (db, scope) => {
    const state = await stateOf(db);
    const known = kept.get(scope);
    if (known?.state === state) return known.library;
    const library = open(db);
    kept.delete(scope);
    kept.set(scope, { state, library });
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    library.catch(() => kept.delete(scope));
    return library;
  };
}

/** xmin is the transaction that wrote a row last: whatever is changed of a report, this changes. */
const STATE = `select
  (select md5(coalesce(string_agg(id || ':' || xmin, ',' order by id), '')) from reports) as reports,
  (select md5(coalesce(string_agg(id || ':' || xmin, ',' order by id), '')) from corrections) as corrections,
  (select string_agg(id || ':' || state, ',' order by id) from embedding_spaces) as spaces`;
const stateRow = z.object({ reports: z.string(), corrections: z.string(), spaces: z.string().nullable() });

async function stateOf(db: Database): Promise<string> {
  return JSON.stringify(await db.query(STATE, [], stateRow));
}
