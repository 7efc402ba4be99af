import { z } from 'zod';
import type { Database } from '../../src/store/database.ts';
import { actAs, type Scope } from '../../src/store/scope.ts';

/** What a piece of work went by: the indexes that it looked things up in, and the tables that it read from end to end. */
export interface Used {
  indexes: string[];
  wholeTables: string[];
}

const countRow = z.object({ name: z.string(), kind: z.enum(['index', 'table']), scans: z.number() });

/**
 * Runs work as the application, under a scope, and tells what it went by: as the store counts it, so that what is looked up inside a
 * function is told of too.
 */
export async function usedBy(owner: Database, scope: Scope, work: (db: Database) => Promise<unknown>): Promise<Used> {
  return actAs(owner, scope).transaction(async (tx) => {
    const before = await scansOf(tx);
    await work(tx);
    const used = (await scansOf(tx)).filter(
      (now) => now.scans > (before.find((one) => one.name === now.name && one.kind === now.kind)?.scans ?? 0),
    );
    const named = (kind: 'index' | 'table') => used.filter((one) => one.kind === kind).map((one) => one.name);
    return { indexes: named('index'), wholeTables: named('table') };
  });
}

function scansOf(tx: Database) {
  return tx.query(
    `select relname as name, case relkind when 'i' then 'index' else 'table' end as kind, pg_stat_get_xact_numscans(oid) as scans
     from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('i', 'r')`,
    [],
    countRow,
  );
}
