import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../../src/store/database.ts';
import { ownersDatabase } from '../../database.ts';

/** Tables in which no unit's data is. A table that is added here needs a word in its migration about why. */
const WITHOUT_UNITS = ['embedding_spaces', 'migrations', 'term_counts'];

const ROLE = "'tro_ly_app'";
const HERE = 'current_schema()::regnamespace';

let owner: Database;
beforeAll(async () => {
  owner = await ownersDatabase();
});
afterAll(() => owner.close());

async function names(sql: string): Promise<string[]> {
  return (await owner.query(sql, [], z.object({ name: z.string() }))).map((row) => row.name).sort();
}

describe('every table', () => {
  const tables = (condition: string) =>
    names(
      `select relname as name from pg_class c where relnamespace = ${HERE} and relkind in ('r', 'p', 'm', 'v', 'f') and ${condition}`,
    );

  it('is under row-level security, or holds no data of a unit and is named so', async () => {
    expect(await tables('not relrowsecurity')).toEqual(WITHOUT_UNITS);
  });

  it('with a unit or a report in a column is under row-level security', async () => {
    const ofUnits = await tables(
      `exists (select from pg_attribute where attrelid = c.oid and attname in ('unit', 'report_id', 'unit_name') and not attisdropped)`,
    );
    expect(ofUnits).toContain('figures');
    expect(ofUnits.filter((table) => WITHOUT_UNITS.includes(table))).toEqual([]);
    expect(await tables(`relname = any('{${ofUnits.join(',')}}') and not relrowsecurity`)).toEqual([]);
  });

  it.each([
    ['reading', 'select', 'r'],
    ['adding', 'insert', 'a'],
    ['changing', 'update', 'w'],
    ['removing', 'delete', 'd'],
  ])(
    'under row-level security has a policy for %s, where the application may do it at all',
    async (_what, right, command) => {
      const without = await tables(
        `relrowsecurity and (has_table_privilege(${ROLE}, c.oid, '${right}') or has_any_column_privilege(${ROLE}, c.oid, '${right === 'delete' ? 'select' : right}') and '${right}' <> 'delete')
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('${command}', '*'))`,
      );
      expect(without).toEqual([]);
    },
  );

  it('under row-level security may be read and added to by way of some policy', async () => {
    expect(
      await tables(
        `relrowsecurity and not (exists (select from pg_policy p where p.polrelid = c.oid and polcmd in ('r', '*'))
           and exists (select from pg_policy p where p.polrelid = c.oid and polcmd in ('a', '*')))`,
      ),
    ).toEqual([]);
  });

  it('has no policy that lets whoever through for a unit: each asks for the scope, but for what is public', async () => {
    const open = await names(
      `select relname || ' ' || polname as name from pg_policy p join pg_class c on c.oid = polrelid where relnamespace = ${HERE} and
         coalesce(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) = 'true'`,
    );
    expect(open).toEqual(['units reads']);
  });
});

describe('the role of the application', () => {
  it('is no superuser, cannot log in, bypasses no policy, makes no roles and no databases, and is in no other role', async () => {
    const attributes = await names(
      `select rolname as name from pg_roles where rolname = ${ROLE} and not (rolsuper or rolcanlogin or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
         and not exists (select from pg_auth_members where member = pg_roles.oid)`,
    );
    expect(attributes).toEqual(['tro_ly_app']);
  });

  it('owns no table, index, function, schema, and can make none here', async () => {
    const owned = await names(
      `select relname::text as name from pg_class where relowner = ${ROLE}::regrole
       union all select proname from pg_proc where proowner = ${ROLE}::regrole
       union all select nspname from pg_namespace where nspowner = ${ROLE}::regrole
       union all select 'creates in ' || nspname from pg_namespace
         where has_schema_privilege(${ROLE}, oid, 'create') and nspname not like 'pg\\_temp%'`,
    );
    expect(owned).toEqual([]);
  });

  it('may truncate, refer to and put triggers on no table, and may not touch the list of migrations', async () => {
    const rights = await names(
      `select relname || ' ' || privilege as name from pg_class, unnest(array['truncate', 'references', 'trigger']) as privilege
         where relnamespace = ${HERE} and relkind in ('r', 'p') and has_table_privilege(${ROLE}, oid, privilege)
       union all select relname || ' ' || privilege from pg_class, unnest(array['select', 'insert', 'update', 'delete']) as privilege
         where oid = 'migrations'::regclass and has_table_privilege(${ROLE}, oid, privilege)`,
    );
    expect(rights).toEqual([]);
  });

  it('changes and removes no line of the audit log', async () => {
    expect(
      await names(
        `select privilege as name from unnest(array['update', 'delete']) as privilege where has_table_privilege(${ROLE}, 'audit_log', privilege)
           or has_any_column_privilege(${ROLE}, 'audit_log', case privilege when 'update' then 'update' else 'references' end)`,
      ),
    ).toEqual([]);
  });
});

describe('a function that runs as the owner', () => {
  const definers = (condition: string) =>
    names(`select proname as name from pg_proc where pronamespace = ${HERE} and prosecdef and ${condition}`);

  it('looks names up where nobody else can put any', async () => {
    expect(await definers('true')).toContain('passages_by_meaning');
    expect(
      await definers(
        `not exists (select from unnest(proconfig) as setting where setting like 'search\\_path=%, pg\\_temp' and setting not like '%$user%')`,
      ),
    ).toEqual([]);
  });

  it('is called by the application, not by everybody', async () => {
    expect(
      await definers(
        `(proacl is null or exists (select from aclexplode(proacl) where grantee = 0) or not has_function_privilege(${ROLE}, oid, 'execute'))`,
      ),
    ).toEqual([]);
  });
});
