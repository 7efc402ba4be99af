import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fileErrorReport } from '../../../src/reports/error-reports.ts';
import { figuresOfReports, findFigures, findReferencesByTerms, listReports } from '../../../src/reports/queries.ts';
import { nearestPassages } from '../../../src/reports/search/search-passages.ts';
import { actAs } from '../../../src/store/scope.ts';
import {
  asRole,
  attempt,
  INSERT_REPORT,
  type Settings,
  type StoreOfUnits,
  settingsOf,
  storeOfUnits,
  UNITS,
} from './store-of-units.ts';
import { HANGING } from './tables.ts';

const WARD = { reads: [UNITS.own], writes: [UNITS.own] };

let store: StoreOfUnits;
beforeAll(async () => {
  store = await storeOfUnits();
});
afterAll(() => store.owner.close());

const valueRow = z.object({ value: z.unknown() });
/** What a statement gives somebody of the ward: the first column's values. */
const asWard = (sql: string, parameters: unknown[] = [], settings: Settings = settingsOf(WARD)) =>
  asRole(store.owner, settings, async (tx) => (await tx.query(sql, parameters, valueRow)).map((row) => row.value));
const attemptAsWard = (sql: string, parameters: unknown[] = []) =>
  asRole(store.owner, settingsOf(WARD), (tx) => attempt(tx, sql, parameters));
const unitsSeen = [UNITS.shared, UNITS.own].sort();

describe('settings of a transaction', () => {
  const tables = ['reports', ...Object.keys(HANGING), 'audit_log'];

  it.each<[what: string, settings: Settings]>([
    ['none at all', {}],
    ['empty ones', { reads: '', writes: '' }],
    ['a list of no unit', { reads: '[]', writes: '[]' }],
    ['a list of nothing', { reads: '[null]', writes: '[null]' }],
    ['a list that names “all” as a unit', { reads: '["all"]', writes: '["all"]' }],
    ['a list within a list', { reads: `[["${UNITS.own}"]]`, writes: '[]' }],
    ['a unit in capitals', { reads: `["${UNITS.own.toUpperCase()}"]`, writes: '[]' }],
    ['a unit with a space more', { reads: `["${UNITS.own} "]`, writes: '[]' }],
    ['a unit in letters that look alike', { reads: '["phường Sоng"]', writes: '[]' }],
    ['a unit in decomposed letters', { reads: JSON.stringify([UNITS.own.normalize('NFD')]), writes: '[]' }],
    ['a pattern', { reads: '["%"]', writes: '["%"]' }],
    ['the right to write alone', { reads: '[]', writes: `["${UNITS.own}"]` }],
  ])('of %s let no row of a unit through', async (_what, settings) => {
    for (const table of tables) {
      const seen = await asWard(
        `select unit_of_it as value from (select ${table === 'audit_log' ? "'audit'" : table === 'reports' ? 'unit' : '(select unit from reports r where r.id = t.report_id)'} as unit_of_it from ${table} t) as seen`,
        [],
        settings,
      );
      // Whoever sees at least one unit, even one that there is not, sees what is shared.
      expect([table, seen.filter((unit) => unit !== UNITS.shared)]).toEqual([table, []]);
    }
  });

  it.each<[what: string, reads: string]>([
    ['a word', 'everything'],
    ['“all” in capitals', 'ALL'],
    ['“all” as JSON', '"all"'],
    ['an object', '{"all": true}'],
    ['a number', '1'],
    ['true', 'true'],
    ['null', 'null'],
    ['a list that is cut off', `["${UNITS.own}"`],
    ['SQL', `') or true --`],
  ])('forged as %s are an error, and nothing is seen', async (_what, reads) => {
    for (const table of ['reports', ...Object.keys(HANGING)])
      await expect(asWard(`select 1 as value from ${table}`, [], { reads, writes: reads })).rejects.toThrow(
        /invalid input syntax for type json|cannot extract elements/u,
      );
  });
});

describe('another unit’s rows are not reached', () => {
  it.each<[how: string, sql: string]>([
    ['by a join', 'select distinct r.unit as value from figures f join reports r on r.id = f.report_id'],
    [
      'by an outer join',
      'select distinct r.unit as value from units u left join reports r on r.unit = u.name where r.id is not null',
    ],
    ['by a subquery', 'select unit as value from reports where id in (select report_id from passages)'],
    [
      'by a lateral join',
      'select distinct l.unit as value from units u, lateral (select unit from reports where unit = u.name) l',
    ],
    ['by a common table', 'with r as (select * from reports) select unit as value from r'],
    ['by a union', 'select unit as value from reports union select unit from reports'],
    ['by a window', 'select first_value(unit) over (partition by unit) as value from reports'],
    ['by asking for what is not', 'select unit as value from reports where not (unit = any(array[]::text[]))'],
    ['by sampling', 'select unit as value from reports tablesample system (100)'],
    [
      'by the place of a row',
      `select unit as value from reports where ctid in (select format('(0,%s)', n)::tid from generate_series(1, 50) n)`,
    ],
    ['by an anonymous row', 'select (r).unit as value from (select r from reports r) as x'],
    ['by JSON', `select row_to_json(r)->>'unit' as value from reports r`],
  ])('%s', async (_how, sql) => {
    expect((await asWard(sql)).sort()).toEqual(unitsSeen);
  });

  it('by locking them', async () => {
    expect(await asWard('select unit as value from reports for update')).toEqual([UNITS.own]);
  });

  it('by counting them', async () => {
    expect(await asWard('select count(*)::int as value from reports')).toEqual([2]);
    expect(await asWard(`select sum(value)::int as value from figures`)).toEqual([16]);
  });

  it('by an error that tells what stands in them', async () => {
    const sibling = await asWard(`select 1 as value from reports where unit = $1 and body::int = 1`, [UNITS.sibling]);
    expect(sibling).toEqual([]);
    expect(
      await asWard(`select 1 as value from reports where unit = $1 and 1 / (length(body) - length('lời kín')) = 1`, [
        UNITS.sibling,
      ]),
    ).toEqual([]);
  });

  it('by the statistics that the store keeps of them', async () => {
    await store.owner.execute('analyze');
    expect(
      await asWard(
        `select tablename as value from pg_stats where schemaname = current_schema() and tablename = any($1::text[])`,
        [['reports', ...Object.keys(HANGING)]],
      ),
    ).toEqual([]);
  });

  it('by a function of one’s own that sees each row before the policy', async () => {
    const leaked = await asRole(store.owner, settingsOf(WARD), async (tx) => {
      const made = await attempt(
        tx,
        `create function pg_temp.seen(text) returns boolean language plpgsql cost 0.0000001 as
         $$ begin if $1 = '${UNITS.sibling}' then raise exception 'leaked'; end if; return true; end $$`,
        [],
      );
      if (made === 'no right') return 0;
      return attempt(tx, 'select unit from reports where pg_temp.seen(unit)', []);
    });
    expect(leaked).not.toBe('fault');
  });

  it('by copying them out', async () => {
    expect(await attemptAsWard(`copy reports to '/tmp/out'`)).toBe('no right');
    expect(await attemptAsWard(`copy (select * from reports) to program 'cat'`)).toBe('no right');
    expect(await attemptAsWard(`copy reports from '/etc/passwd'`)).not.toBe(1);
  });
});

describe('another unit’s rows are not written', () => {
  it('with what was written returned', async () => {
    expect(await attemptAsWard(`${INSERT_REPORT} returning *`, ['x.txt', UNITS.sibling, false])).toBe('not his');
    expect(await asWard(`update reports set title = 'x' returning unit as value`)).toEqual([UNITS.own]);
    expect(await asWard(`delete from reports returning unit as value`)).toEqual([UNITS.own]);
  });

  it('from a common table', async () => {
    const sql = `with gone as (delete from figures returning report_id) select report_id as value from gone`;
    expect(await asWard(sql)).toEqual([store.reports.own]);
  });

  it('by an upsert, on whatever it meets', async () => {
    const upsert = `insert into figures (id, report_id, ordinal, value, raw, measure, label, unit, section, path, quote, quote_start, quote_end, own_terms, near_terms, above_terms)
      overriding system value select id, $1, 9, 1, '1', '', '', '', '', '{}', '', 0, 0, '{}', '{}', '{}' from generate_series(1, 5) as id
      on conflict (id) do update set value = 0`;
    expect(await attemptAsWard(upsert, [store.reports.own])).toBe('no right');
    const usage = `insert into model_usage (unit, month, tokens) values ($1, '2026-11', 1) on conflict (unit, month) do update set tokens = 0`;
    expect(await attemptAsWard(usage, [UNITS.sibling])).toBe('not his');
  });

  it('by a foreign key: whether a report is there is not told by the refusal', async () => {
    for (const [table, { insert, adds }] of Object.entries(HANGING)) {
      if (adds === 'owner' || table === 'passage_index') continue;
      expect([table, await attemptAsWard(insert, [store.reports.sibling, 3])]).toEqual([table, 'not his']);
      expect([table, await attemptAsWard(insert, [987_654, 3])]).toEqual([table, 'not his']);
    }
  });

  it('by a row of the search index for another’s passage under one’s own report', async () => {
    const [passage] = await store.owner.query(
      'select id as value from passages where report_id = $1',
      [store.reports.sibling],
      valueRow,
    );
    const sql = `insert into passage_index (passage_id, report_id, terms, weights) values ($1, $2, '{1}', '{}/1000000000')`;
    expect(await attemptAsWard(sql, [passage?.value, store.reports.own])).toBe('not his');
  });

  it('by removing a unit’s name, emptying a table, a trigger, a rule, a table below it, or making oneself its owner', async () => {
    for (const sql of [
      'delete from units',
      'truncate reports cascade',
      'create trigger t before insert on reports execute function suppress_redundant_updates_trigger()',
      'create rule r as on select to reports do instead select 1',
      'create table below () inherits (reports)',
      'alter table reports owner to tro_ly_app',
      'alter table reports disable row level security',
      'drop policy reads on reports',
      'create policy mine on reports using (true)',
      'alter role tro_ly_app bypassrls',
      'create role another',
    ])
      expect([sql, await attemptAsWard(sql)]).toEqual([sql, 'no right']);
  });
});

describe('what searches as the owner', () => {
  const all = () => Object.values(store.reports);
  const mine = () => [store.reports.own, store.reports.shared].sort();
  const ward = () => actAs(store.owner, WARD);
  const ofReports = (rows: { reportId: number }[]) => rows.map((row) => row.reportId).sort();

  it('finds figures, documents and passages of the reports that the caller sees, whichever are asked for', async () => {
    expect(ofReports(await findFigures(ward(), all(), ['cau']))).toEqual(mine());
    expect(ofReports(await findReferencesByTerms(ward(), all(), ['cau']))).toEqual(mine());
    expect(ofReports(await figuresOfReports(ward(), all()))).toEqual(mine());
    const space = { id: 1, model: 'letters', dimensions: 2 };
    for (const more of [0, 100]) {
      const found = await nearestPassages(ward(), {
        // With many reports the vectors' index is gone by, with few every vector is compared.
        reports: [...all(), ...Array.from({ length: more }, (_, i) => 10_000 + i)].map((id) => ({ id, penalty: 0 })),
        weights: new Map([['cau', 1]]),
        candidates: ['cau'],
        told: [],
        vector: { space, values: [1, 0], worth: 1 },
      });
      expect(ofReports(found.map((one) => one.passage))).toEqual(mine());
    }
  });

  it.each<[what: string, sql: string]>([
    ['ids of reports', 'select unnest(of_readable($1)) as value'],
    [
      'figures',
      `select (select report_id from figures f where f.id = i) as value from figures_by_words($1, '{cau}') i`,
    ],
    [
      'documents',
      `select (select report_id from document_references d where d.id = i) as value from references_by_words($1, '{cau}') i`,
    ],
    [
      'passages by words',
      `select (select report_id from passages p where p.id = i) as value
       from passages_by_words($1, array(select 0::real from unnest($1)), '{1}', '{1:1}/1000000000', 99) i`,
    ],
    [
      'passages by meaning',
      `select (select report_id from passages p where p.id = i) as value from passages_by_meaning($1, 1, '[1,0]', true, 99) i`,
    ],
    [
      'passages by meaning, through the index',
      `select (select report_id from passages p where p.id = i) as value from passages_by_meaning($1, 1, '[1,0]', false, 99) i`,
    ],
  ])('gives %s of the reports that the caller sees, and of others not even the ids', async (_what, sql) => {
    const typed = sql.replaceAll('$1', '$1::bigint[]');
    expect((await asWard(typed, [all()])).sort()).toEqual(mine());
    expect(await asWard(typed, [[store.reports.sibling, store.reports.above]])).toEqual([]);
    expect(await asWard(typed, [all()], {})).toEqual([]);
  });

  it('takes what it is given as values, never as SQL', async () => {
    const ids = all();
    expect(await asWard(`select passages_by_meaning($1::bigint[], 77, '[1,0]', false, 9) as value`, [ids])).toEqual([]);
    const attempts = [`'); delete from reports; --`, '[1,0]::vector) limit 99 --', '[1,0,0]'];
    for (const question of attempts)
      expect(await attemptAsWard('select passages_by_meaning($1::bigint[], 1, $2, false, 9)', [ids, question])).toBe(
        'fault',
      );
    expect(
      await asWard(`select figures_by_words($1::bigint[], array['''; drop table figures; --']) as value`, [ids]),
    ).toEqual([]);
  });

  it('looks nothing up among what the caller has made', async () => {
    const found = await asRole(store.owner, settingsOf(WARD), async (tx) => {
      await attempt(
        tx,
        'create temporary table reports as select 1::bigint as id, null::text as unit, true as is_shared',
        [],
      );
      await attempt(tx, 'create temporary table figures as select 1::bigint as id, 1::bigint as report_id', []);
      return tx.query(`select figures_by_words($1::bigint[], '{cau}') as value`, [all()], valueRow);
    });
    expect(found).toHaveLength(2);
  });
});

describe('what officials do', () => {
  it('files an error under the scope of somebody who only reads, and lets him approve nothing', async () => {
    const reader = actAs(store.owner, { reads: [UNITS.own], writes: [] });
    const [figure] = await figuresOfReports(reader, [store.reports.own]);
    if (!figure) throw new Error('the ward has a figure');
    const request = {
      figure,
      proposed: 9,
      words: 'số đúng là 9',
      isBare: false,
      by: 'cán bộ hai',
      at: new Date('2026-11-21T00:00:00Z'),
    };
    expect(await fileErrorReport(reader, request)).toMatchObject({ outcome: 'filed' });
    await expect(reader.execute(`update error_reports set state = 'approved'`)).rejects.toThrow(/row-level security/u);
  });

  it('sees what is shared as long as it is shared', async () => {
    const units = async () => (await listReports(actAs(store.owner, WARD))).map((report) => report.unit).sort();
    expect(await units()).toEqual(unitsSeen);
    const owner = actAs(store.owner, { reads: [UNITS.shared], writes: [UNITS.shared] });
    await owner.execute('update reports set is_shared = false where unit = $1', [UNITS.shared]);
    expect(await units()).toEqual([UNITS.own]);
    await owner.execute('update reports set is_shared = true where unit = $1', [UNITS.shared]);
  });
});
