import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Official, officialById } from '../../src/people/official.ts';
import { type Action, may } from '../../src/people/permissions.ts';
import { revoke } from '../../src/people/revoke.ts';
import { ROLES } from '../../src/people/role.ts';
import { scopeOf } from '../../src/people/scope-of.ts';
import type { Database } from '../../src/store/database.ts';
import { actAs, EVERYTHING, type Scope } from '../../src/store/scope.ts';
import { ownersDatabase } from '../database.ts';
import { AT, addOfficial, CITY, joinedOfficial, NEIGHBOUR, ROOM, UNITS, WARD } from './officials.ts';

const tree = { all: () => UNITS };
const THEIRS = [WARD, ROOM, CITY, NEIGHBOUR];
const FOREIGN = 'báo cáo chung của ';

/** What an action does in the store to the report of a unit ($1 its name, $2 the report). */
const STATEMENTS: Partial<Record<Action, string>> = {
  ask: `select id from reports where unit = $1 and id = $2`,
  see_why: `select f.id from figures f join reports r on r.id = f.report_id where r.unit = $1 and r.id = $2`,
  report_error: `insert into error_reports (report_id, version, ordinal, raw, quote_start, measure, label, stated, words, reported_by, reported_at)
    select $2::bigint, 1, 0, '8', 0, 'hồ sơ', 'số hồ sơ', 8, $1::text, 'cán bộ', now()`,
  decide_error: `update error_reports set state = 'approved' where report_id = $2 and $1 <> ''`,
  correct_figure: `insert into corrections (report_id, ordinal, original, value, reason, corrected_by, corrected_at)
    select $2::bigint, 0, 8, 9, $1::text, 'cán bộ', now()`,
  upload_report: `insert into reports (file_name, unit, title, body, content_hash, read_at) select 'moi ' || $2::text, $1, 'BÁO CÁO', '', '', now()`,
  remove_report: 'delete from reports where unit = $1 and id = $2',
  share_report: 'update reports set is_shared = true where unit = $1 and id = $2',
};
const ACTIONS = Object.keys(STATEMENTS) as Action[];

let owner: Database;
let db: Database;
/** The report of each unit, and one of each that is shared. */
const reports = new Map<string, { own: number; shared: number }>();

beforeAll(async () => {
  owner = await ownersDatabase();
  db = actAs(owner, EVERYTHING);
  await addOfficial(db, { grants: [[WARD, 'viewer']] });
  for (const { name } of UNITS)
    reports.set(name, { own: await addReport(name, false), shared: await addReport(name, true) });
});
afterAll(() => owner.close());

async function addReport(unit: string, isShared: boolean): Promise<number> {
  const [row] = await db.query(
    `with report as (
       insert into reports (file_name, unit, title, body, content_hash, read_at, is_shared)
       values ($1, $2, 'BÁO CÁO', '', '', now(), $3) returning id
     ), figure as (
       insert into figures (report_id, ordinal, value, raw, measure, label, unit, section, path, quote, quote_start, quote_end, own_terms, near_terms, above_terms)
       select id, 0, 8, '8', 'hồ sơ', 'số hồ sơ', $2, '1', '{}', '8', 0, 1, '{}', '{}', '{}' from report
     ) select id from report`,
    [`${isShared ? FOREIGN : ''}${unit}.txt`, unit, isShared],
    z.object({ id: z.number() }),
  );
  const { id } = row as { id: number };
  await db.execute(
    `insert into error_reports (report_id, version, ordinal, raw, quote_start, measure, label, stated, words, reported_by, reported_at)
     values ($1, 1, 0, '8', 0, 'hồ sơ', 'số hồ sơ', 8, 'sai', 'cán bộ', now())`,
    [id],
  );
  return id;
}

/** Whether a statement touches a row for whoever has the scope; what it did is undone. */
async function isLetThrough(scope: Scope, sql: string, parameters: unknown[]): Promise<boolean> {
  const undone = new Error('undone');
  let touched = 0;
  try {
    await actAs(owner, scope).transaction(async (tx) => {
      touched = sql.startsWith('select')
        ? (await tx.query(sql, parameters, z.object({ id: z.number() }))).length
        : await tx.execute(sql, parameters);
      throw undone;
    });
  } catch (error) {
    if (error !== undone && (error as { code?: string }).code !== '42501') throw error;
    if (error !== undone) return false;
  }
  return touched > 0;
}

describe('the database lets through what permissions say, and nothing else', () => {
  it.each(ROLES.flatMap((role) => ACTIONS.map((action) => [role, action] as const)))('%s: %s', async (role, action) => {
    const official = await joinedOfficial(db, [WARD, role]);
    const scope = await scopeOf(db, official);
    for (const unit of THEIRS) {
      const report = reports.get(unit)?.own;
      const through = await isLetThrough(scope, STATEMENTS[action] as string, [unit, report]);
      expect(through, unit).toBe(may(official, action, unit, tree));
    }
  });

  it.each(ROLES)(
    '%s: a shared report of any unit is read and may be said to be wrong, and is not changed by others',
    async (role) => {
      const official = await joinedOfficial(db, [WARD, role]);
      const scope = await scopeOf(db, official);
      for (const unit of THEIRS) {
        const parameters = [unit, reports.get(unit)?.shared];
        const through = (action: Action) => isLetThrough(scope, STATEMENTS[action] as string, parameters);
        expect(await through('ask'), unit).toBe(may(official, 'use_shared', unit, tree));
        expect(await through('report_error'), unit).toBe(may(official, 'use_shared', unit, tree));
        for (const action of ['decide_error', 'correct_figure', 'remove_report', 'share_report'] as const)
          expect(await through(action), `${action} ${unit}`).toBe(may(official, action, unit, tree));
      }
    },
  );

  it.each(ACTIONS)('nobody to whom nothing is granted: %s, shared reports too', async (action) => {
    const revoked = await joinedOfficial(db, [WARD, 'administrator']);
    await revoke(db, { terminal: 'Trần Văn Máy' }, { official: revoked.id, unit: null }, AT);
    expect(await officialById(db, revoked.id)).toBeNull();
    const stranger: Official = { id: 0, name: 'Người Lạ', grants: [] };
    const scope = await scopeOf(db, stranger);
    for (const { own, shared } of reports.values())
      for (const report of [own, shared])
        expect(await isLetThrough(scope, STATEMENTS[action] as string, [WARD, report])).toBe(false);
  });
});

describe('the tables of people', () => {
  const TABLES = ['officials', 'grants', 'accounts', 'invitations', 'join_attempts', 'groups', 'stranger_notices'];

  it.each(TABLES)('show and change nothing under the scope of any official: %s', async (table) => {
    await db.execute(FILL[table] as string);
    const all = await db.query(`select count(*)::int as count from ${table}`, [], z.object({ count: z.number() }));
    expect(all[0]?.count).toBeGreaterThan(0);
    const official = await joinedOfficial(db, [CITY, 'administrator'], [WARD, 'administrator']);
    const scope = await scopeOf(db, official);
    expect(await isLetThrough(scope, `select 1 as id from ${table}`, [])).toBe(false);
    expect(await isLetThrough(scope, `delete from ${table}`, [])).toBe(false);
    expect(await isLetThrough(scope, FILL[table] as string, [])).toBe(false);
  });

  /** A row of each. */
  const FILL: Record<string, string> = {
    officials: `insert into officials (name, created_at) values ('Kẻ Mạo Danh', now())`,
    grants: `insert into grants (official_id, unit, role, granted_at, revoked_at) values (1, '${NEIGHBOUR}', 'administrator', now(), now())`,
    accounts: `insert into accounts (channel, account, official_id, joined_at, removed_at) values ('zalo', 'gia', 1, now(), now())`,
    invitations: `insert into invitations (code_key, code_hash, person_name, unit, role, made_at, expires_at)
      values ('\\x01', decode(md5(random()::text), 'hex'), 'A', '${WARD}', 'viewer', now(), now())`,
    join_attempts: `insert into join_attempts (channel, account, at) values ('zalo', 'gia', now())`,
    groups: `insert into groups (channel, chat, unit, bound_at, unbound_at) values ('zalo', 'nhom', '${NEIGHBOUR}', now(), now())`,
    stranger_notices: `insert into stranger_notices (channel, account, day) values ('zalo', md5(random()::text), current_date)`,
  };

  it('leave the place of units to the program: an official’s scope moves none below the own', async () => {
    const scope = await scopeOf(db, await joinedOfficial(db, [WARD, 'administrator']));
    const moving = `update units set parent = '${WARD}' where name = '${NEIGHBOUR}'`;
    expect(await isLetThrough(scope, moving, [])).toBe(false);
    expect(
      await isLetThrough(
        scope,
        `insert into units (name, kind, base_name, parent) values ('xã Mới', 'commune', 'Mới', '${WARD}')`,
        [],
      ),
    ).toBe(false);
    expect(await isLetThrough(EVERYTHING, moving, [])).toBe(true);
  });
});
