import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/store/database.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { DataFolderBusy, lockFolder } from '../../src/store/folder-lock.ts';
import { migrate } from '../../src/store/migrate.ts';
import { ownersDatabase } from '../database.ts';

const one = z.object({ value: z.number() });

describe('the store', () => {
  let db: Database;
  beforeAll(async () => {
    db = await ownersDatabase();
    await db.script('create table probe (value integer not null)');
  });
  afterAll(() => db.close());

  it('gives numbers, days, moments and lists the same on both stores', async () => {
    const row = z.object({
      big: z.number(),
      exact: z.number(),
      day: z.string(),
      moment: z.date(),
      words: z.array(z.string()),
    });
    const [got] = await db.query(
      "select 21738646640::bigint as big, 99.98::numeric as exact, date '2026-05-31' as day, now() as moment, array['a', 'b'] as words",
      [],
      row,
    );
    expect(got).toMatchObject({ big: 21738646640, exact: 99.98, day: '2026-05-31', words: ['a', 'b'] });
  });

  it('undoes a transaction that fails', async () => {
    const failing = db.transaction(async (tx) => {
      await tx.execute('insert into probe values ($1)', [1]);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await db.query('select value from probe', [], one)).toEqual([]);
  });

  it('undoes the inner part alone when only it fails', async () => {
    await db.transaction(async (tx) => {
      await tx.execute('insert into probe values (2)');
      await tx
        .transaction(async (inner) => {
          await inner.execute('insert into probe values (3)');
          throw new Error('inner');
        })
        .catch(() => undefined);
    });
    expect(await db.query('select value from probe', [], one)).toEqual([{ value: 2 }]);
  });

  it('migrates twice, and twice at once, without harm', async () => {
    await Promise.all([migrate(db), migrate(db)]);
    expect(await db.query('select count(*)::int as value from migrations', [], one)).toEqual([
      { value: readdirSync('migrations').length },
    ]);
  });

  it('refuses a row that is not what the query says', async () => {
    await expect(db.query("select 'x' as value", [], one)).rejects.toThrow();
  });

  it('keeps vectors', async () => {
    const [got] = await db.query("select ('[1,0]'::vector <=> '[0,1]'::vector)::float8 as value", [], one);
    expect(got?.value).toBeCloseTo(1);
  });
});

describe('a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tro-ly-lock-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is refused to a second process, with the first one named', () => {
    const release = lockFolder(folder);
    const script = `import { lockFolder } from ${JSON.stringify(join(process.cwd(), 'src/store/folder-lock.ts'))};
      try { lockFolder(${JSON.stringify(folder)}); process.exitCode = 3; } catch (error) { console.log(error.name, error.processId); }`;
    const second = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(second.stdout.trim()).toBe(`DataFolderBusy ${process.pid}`);
    expect(() => lockFolder(folder)).toThrow(DataFolderBusy);
    release();
    lockFolder(folder)();
  });

  it('is taken over from a process that is gone, or that died while writing the lock', () => {
    writeFileSync(join(folder, 'process.lock'), JSON.stringify({ processId: 2 ** 22 + 1, startedAt: '1', host: '' }));
    writeFileSync(join(folder, 'process.lock'), '{"processId": 4194305, "started');
    lockFolder(folder)();
  });

  it('held by another machine is not taken from it, and the message tells which file to remove', () => {
    const file = join(folder, 'process.lock');
    writeFileSync(file, JSON.stringify({ processId: 7, startedAt: '1', host: 'may-chu-khac' }));
    expect(() => lockFolder(folder)).toThrow(/may-chu-khac.*process\.lock/u);
    rmSync(file);
  });

  it('is made whole or not at all: what an interrupted start left is cleared away', async () => {
    const path = join(folder, 'new');
    const leftover = join(path, 'pglite.new-4194305');
    mkdirSync(join(leftover, 'base'), { recursive: true });
    const db = await openEmbedded(path);
    expect(await db.query('select 1 as value', [], one)).toEqual([{ value: 1 }]);
    await db.close();
    expect(existsSync(leftover)).toBe(false);
  });

  it('with files that are no whole database is left as it is, and said so', async () => {
    const path = join(folder, 'broken');
    mkdirSync(join(path, 'pglite'), { recursive: true });
    writeFileSync(join(path, 'pglite', 'notes.txt'), 'x');
    await expect(openEmbedded(path)).rejects.toThrow(/Không mở được kho dữ liệu/u);
    expect(existsSync(join(path, 'pglite', 'notes.txt'))).toBe(true);
  });

  it('keeps what was stored when it is closed and opened again', async () => {
    const path = join(folder, 'kept');
    const first = await openEmbedded(path);
    await first.script('create table kept (value integer); insert into kept values (7)');
    await first.close();
    const second = await openEmbedded(path);
    expect(await second.query('select value from kept', [], one)).toEqual([{ value: 7 }]);
    await second.close();
  });
});
