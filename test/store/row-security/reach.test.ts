import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EVERYTHING, type Scope } from '../../../src/store/scope.ts';
import {
  ADD_AUDIT,
  asRole,
  attempt,
  INSERT_REPORT,
  RELATIONS,
  type Relation,
  type StoreOfUnits,
  settingsOf,
  storeOfUnits,
  UNITS,
} from './store-of-units.ts';
import { HANGING, type HangingTable } from './tables.ts';

interface Actor {
  scope: Scope;
  /** Whose reports he sees, and whose he changes. */
  sees: readonly Relation[];
  changes: readonly Relation[];
}

const { own, below, above, sibling } = UNITS;

const ACTORS: Record<string, Actor> = {
  'who only reads of the ward': { scope: { reads: [own], writes: [] }, sees: ['own', 'shared'], changes: [] },
  'who writes for the ward': { scope: { reads: [own], writes: [own] }, sees: ['own', 'shared'], changes: ['own'] },
  'who writes for the ward and what is below': {
    scope: { reads: [own, below], writes: [own, below] },
    sees: ['own', 'below', 'shared'],
    changes: ['own', 'below'],
  },
  'who sees the units below the city and writes for the city': {
    scope: { reads: [above, own, below, sibling], writes: [above] },
    sees: ['own', 'below', 'above', 'sibling', 'shared'],
    changes: ['above'],
  },
  'who sees everything and changes nothing': {
    scope: { reads: 'all', writes: [] },
    sees: RELATIONS,
    changes: [],
  },
  'who has no unit': { scope: { reads: [], writes: [] }, sees: [], changes: [] },
  'who has a unit without reports': {
    scope: { reads: ['phường Xa'], writes: ['phường Xa'] },
    sees: ['shared'],
    changes: [],
  },
  'the program itself': { scope: EVERYTHING, sees: RELATIONS, changes: RELATIONS },
};

let store: StoreOfUnits;
beforeAll(async () => {
  store = await storeOfUnits();
});
afterAll(() => store.owner.close());

const as = <T>({ scope }: Actor, work: Parameters<typeof asRole<T>>[2]) => asRole(store.owner, settingsOf(scope), work);
const relationOf = (report: number) => RELATIONS.find((relation) => store.reports[relation] === report);
const reportRow = z.object({ report: z.number() });

function allowedTo({ sees, changes }: Actor, right: HangingTable['adds']): readonly Relation[] {
  return { writer: changes, reader: sees, owner: [] }[right];
}

/** For which units' reports an attempt went through; every other one was refused as it should be. */
async function throughFor(actor: Actor, sql: string, refusedAs: unknown, extra: unknown[] = []): Promise<Relation[]> {
  const through: Relation[] = [];
  for (const relation of RELATIONS) {
    const outcome = await as(actor, (tx) => attempt(tx, sql, [store.reports[relation], ...extra]));
    if (outcome === 1) through.push(relation);
    else expect([relation, outcome]).toEqual([relation, refusedAs]);
  }
  return through;
}

describe.each(Object.entries(ACTORS))('%s', (_who, actor) => {
  it.each(['reports', ...Object.keys(HANGING)])('sees of %s the rows of the reports that he may see', async (table) => {
    const column = table === 'reports' ? 'id' : 'report_id';
    const seen = await as(actor, (tx) =>
      tx.query(`select ${column} as report from ${table} order by 1`, [], reportRow),
    );
    expect(seen.map((row) => relationOf(row.report)).sort()).toEqual([...actor.sees].sort());
  });

  it('has the same list of reports to see and to change wherever it is asked for', async () => {
    const ask = (sql: string) => as(actor, (tx) => tx.query(sql, [], reportRow));
    expect(await ask('select r as report from readable_reports() r order by 1')).toEqual(
      await ask('select id as report from reports order by 1'),
    );
    const changed = await ask('select r as report from writable_reports() r order by 1');
    expect(changed.map((row) => relationOf(row.report)).sort()).toEqual([...actor.changes].sort());
  });

  it('changes and removes the reports that he may change', async () => {
    const changes = [...actor.changes].filter((relation) => actor.sees.includes(relation));
    expect(await throughFor(actor, `update reports set title = 'x' where id = $1`, 0)).toEqual(changes);
    expect(await throughFor(actor, 'delete from reports where id = $1', 0)).toEqual(changes);
  });

  it('adds reports for the units that he may write for, and gives none away', async () => {
    for (const relation of RELATIONS) {
      const mine = actor.changes.includes(relation);
      const added = await as(actor, (tx) => attempt(tx, INSERT_REPORT, ['mới.txt', UNITS[relation], true]));
      expect([relation, added]).toEqual([relation, mine ? 1 : 'not his']);
      if (!mine || actor.scope.writes === 'all') continue;
      const given = await as(actor, (tx) =>
        attempt(tx, 'update reports set unit = $2 where id = $1', [store.reports[relation], UNITS.shared]),
      );
      expect([relation, given]).toEqual([relation, 'not his']);
    }
  });

  it.each(Object.entries(HANGING))('adds to %s of the reports for which he may', async (table, { insert, adds }) => {
    const allowed = allowedTo(actor, adds);
    // A row of an index stands for a passage: of one that is not seen there is nothing to add.
    const refused = adds === 'owner' ? 'no right' : 'not his';
    for (const relation of RELATIONS) {
      const outcome = await as(actor, async (tx) => {
        if (table === 'passage_index') await attempt(tx, HANGING.passages?.insert ?? '', [store.reports[relation], 7]);
        return attempt(tx, insert, [store.reports[relation], 7]);
      });
      const nothingToAdd = table === 'passage_index' && !allowed.includes(relation) ? 0 : refused;
      expect([relation, outcome]).toEqual([relation, allowed.includes(relation) ? 1 : nothingToAdd]);
    }
  });

  it.each(Object.entries(HANGING))('changes of %s the rows for which he may', async (table, { change, changes }) => {
    const allowed = allowedTo(actor, changes);
    const sql = `update ${table} set ${change} = ${change} where report_id = $1`;
    expect(await throughFor(actor, sql, changes === 'owner' ? 'no right' : 0)).toEqual(
      RELATIONS.filter((relation) => allowed.includes(relation)),
    );
  });

  it.each(Object.entries(HANGING))('removes of %s the rows for which he may', async (table, { removes }) => {
    const allowed = allowedTo(actor, removes);
    expect(
      await throughFor(actor, `delete from ${table} where report_id = $1`, removes === 'owner' ? 'no right' : 0),
    ).toEqual(RELATIONS.filter((relation) => allowed.includes(relation)));
  });

  it('moves no row to a report that he may not change', async () => {
    for (const table of Object.keys(HANGING)) {
      const moved = await as(actor, (tx) => attempt(tx, `update ${table} set report_id = $1`, [store.reports.sibling]));
      expect([table, moved]).toEqual([table, 'no right']);
    }
  });

  it('approves and rejects errors of the reports that he may change', async () => {
    const decide = `update error_reports set state = 'approved' where report_id = $1`;
    for (const relation of RELATIONS) {
      const outcome = await as(actor, (tx) => attempt(tx, decide, [store.reports[relation]]));
      const refused = actor.sees.includes(relation) ? 'not his' : 0;
      expect([relation, outcome]).toEqual([relation, actor.changes.includes(relation) ? 1 : refused]);
    }
  });

  it('spends the tokens of the units that he sees, and of those whose unit is not known', async () => {
    const spend = `insert into model_usage (unit, month, tokens) values ($1, '2026-11', 1)
      on conflict (unit, month) do update set tokens = model_usage.tokens + 1 returning tokens`;
    for (const relation of RELATIONS) {
      const outcome = await as(actor, (tx) => attempt(tx, spend, [UNITS[relation]]));
      const reads = actor.scope.reads === 'all' || actor.scope.reads.includes(UNITS[relation]);
      expect([relation, outcome]).toEqual([relation, reads ? 1 : 'not his']);
    }
    expect(await as(actor, (tx) => attempt(tx, spend, ['']))).toBe(1);
    expect(await as(actor, (tx) => attempt(tx, 'delete from model_usage', []))).toBe('no right');
  });

  it('adds to the audit log, changes nothing there, and reads it where he sees everything', async () => {
    expect(await as(actor, (tx) => attempt(tx, ADD_AUDIT, []))).toEqual(expect.any(Number));
    const insert = `insert into audit_log (sequence, at, actor_kind, event, detail, previous_hash, hash)
      values (9, now(), 'system', 'report.removed', '{}', '', '')`;
    expect(await as(actor, (tx) => attempt(tx, insert, []))).toBe('no right');
    expect(await as(actor, (tx) => attempt(tx, `update audit_log set event = 'x.x'`, []))).toBe('no right');
    expect(await as(actor, (tx) => attempt(tx, 'delete from audit_log', []))).toBe('no right');
    const lines = await as(actor, (tx) => tx.query('select 1 as report from audit_log', [], reportRow));
    expect(lines).toHaveLength(actor.scope.reads === 'all' ? 1 : 0);
  });

  it('makes known the units that he may write for, and removes and renames none', async () => {
    const add = `insert into units (name, kind, base_name) values ($1, 'ward', 'x') on conflict (name) do nothing`;
    const [mine] = actor.scope.writes === 'all' ? ['phường Mới'] : actor.scope.writes;
    if (mine !== undefined) expect(await as(actor, (tx) => attempt(tx, add, [mine]))).toBeLessThan(2);
    if (actor.scope.writes !== 'all') expect(await as(actor, (tx) => attempt(tx, add, ['phường Mới']))).toBe('not his');
    expect(await as(actor, (tx) => attempt(tx, 'delete from units', []))).toBe('no right');
    expect(await as(actor, (tx) => attempt(tx, `update units set parent = 'x'`, []))).toBe('no right');
  });
});
