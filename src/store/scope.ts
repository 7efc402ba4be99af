import type { Database } from './database.ts';

/**
 * What whoever acts may see and change: full names of units ("phường Hải An"). Set for each transaction; the database enforces
 * it (migrations/014_row_level_security.sql).
 */
export interface Scope {
  reads: 'all' | readonly string[];
  writes: 'all' | readonly string[];
}

/** The person at the terminal, and what the program does by itself. */
export const EVERYTHING: Scope = { reads: 'all', writes: 'all' };

/** The role of the application: it owns nothing and bypasses nothing. */
const ROLE = 'tro_ly_app';

/**
 * The same store as whoever has this scope sees it: every statement and every transaction runs as the application's role under
 * the scope's settings. What belongs to the owner alone (migrations, indexes) is refused.
 *
 * @param db as it was opened; of one that has a scope already no other can be had.
 */
export function actAs(db: Database, { reads, writes }: Scope): Database {
  return db.openingWith({
    sql: `select set_config('role', '${ROLE}', true), set_config('app.reads', $1, true), set_config('app.writes', $2, true)`,
    parameters: [settingOf(reads), settingOf(writes)],
  });
}

function settingOf(units: Scope['reads']): string {
  return units === 'all' ? units : JSON.stringify(units);
}
