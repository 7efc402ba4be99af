import { z } from 'zod';
import type { Database } from '../../../src/store/database.ts';
import type { Scope } from '../../../src/store/scope.ts';
import { ownersDatabase } from '../../database.ts';
import { HANGING } from './tables.ts';

/** A ward, what is below, above and beside it, and a unit beside it whose report is shared with all. */
export const UNITS = {
  own: 'phường Sông',
  below: 'trạm y tế phường Sông',
  above: 'thành phố Núi',
  sibling: 'phường Suối',
  shared: 'phường Hồ',
} as const;
export type Relation = keyof typeof UNITS;
export const RELATIONS = Object.keys(UNITS) as Relation[];

export interface StoreOfUnits {
  owner: Database;
  /** Of the report of each unit: each has one, with one row in every table that hangs on it. */
  reports: Record<Relation, number>;
}

const idRow = z.object({ id: z.number() });

export async function storeOfUnits(): Promise<StoreOfUnits> {
  const owner = await ownersDatabase();
  await owner.execute(`insert into embedding_spaces (model, dimensions, state) values ('letters', 2, 'ready')`);
  const reports: Partial<StoreOfUnits['reports']> = {};
  for (const [relation, unit] of Object.entries(UNITS) as [Relation, string][]) {
    await owner.execute(`insert into units (name, kind, base_name) values ($1, 'ward', $1)`, [unit]);
    const [row] = await owner.query(
      `${INSERT_REPORT} returning id`,
      [`${relation}.txt`, unit, relation === 'shared'],
      idRow,
    );
    const id = (row as { id: number }).id;
    for (const { insert } of Object.values(HANGING)) await owner.execute(insert, [id, 0]);
    await owner.execute(`insert into model_usage (unit, month, tokens) values ($1, '2026-11', 5)`, [unit]);
    reports[relation] = id;
  }
  await owner.execute(ADD_AUDIT);
  return { owner, reports: reports as StoreOfUnits['reports'] };
}

export const ADD_AUDIT = `select append_audit(now(), 'system', null, null, 'report.removed', null, null, '{}', null)`;

export const INSERT_REPORT = `insert into reports (file_name, unit, title, body, content_hash, read_at, is_shared)
  values ($1, $2, 'BÁO CÁO', 'lời kín', $1, now(), $3)`;

/** The settings of a transaction as they are written there: forged, empty, or none at all. */
export type Settings = Partial<Record<'reads' | 'writes', string>>;

export const settingsOf = ({ reads, writes }: Scope): Settings => ({
  reads: settingOf(reads),
  writes: settingOf(writes),
});
const settingOf = (units: Scope['reads']) => (units === 'all' ? units : JSON.stringify(units));

/** Runs work straight in SQL as the role of the application, with whatever settings, and undoes all of it. */
export async function asRole<T>(owner: Database, settings: Settings, work: (tx: Database) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  const undone = new Error('undone');
  await owner
    .transaction(async (tx) => {
      await tx.execute('set local role tro_ly_app');
      for (const [name, value] of Object.entries(settings))
        await tx.execute('select set_config($1, $2, true)', [`app.${name}`, value]);
      result = { value: await work(tx) };
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return (result as { value: T }).value;
}

/** How many rows a statement touched; how it was refused: the right is not there, or the row is another's. */
export async function attempt(
  tx: Database,
  sql: string,
  parameters: unknown[],
): Promise<number | 'no right' | 'not his' | 'fault'> {
  try {
    return await tx.transaction((inner) => inner.execute(sql, parameters));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code !== '42501') return 'fault';
    return message.includes('row-level security') ? 'not his' : 'no right';
  }
}
