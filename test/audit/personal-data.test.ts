import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { forgetOld } from '../../src/audit/forget-old.ts';
import { listAudit } from '../../src/audit/list-audit.ts';
import { deletePersonalData } from '../../src/audit/personal-data/delete-personal-data.ts';
import { exportPersonalData } from '../../src/audit/personal-data/export-personal-data.ts';
import { findSubjects, type Subject } from '../../src/audit/personal-data/find-subjects.ts';
import { MENTIONS, PLACES } from '../../src/audit/personal-data/places.ts';
import { verifyChain } from '../../src/audit/verify-chain.ts';
import { writeAudit } from '../../src/audit/write-audit.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';
import { actAsOfficial, addOfficial, openWard, WARD } from './a-person.ts';

const NAME = 'Nguyễn Thị Ánh Nguyệt';
const OTHER = 'Trần Thị B';
const ACCOUNT = '5550001112';
const AT = new Date('2026-11-20T02:00:00Z');
const LATER = new Date('2026-11-21T02:00:00Z');
const BY = { by: { name: 'Lê Văn C' }, at: LATER };

let db: Database;
let official: number;
let undo: () => void;
let undone: Promise<unknown>;
let store: Database;
beforeAll(async () => {
  store = await testDatabase();
  await openWard(store, AT);
  official = await addOfficial(store, NAME, ACCOUNT, AT);
  await actAsOfficial(store, official, NAME, AT);
  await writeAudit(store, { at: AT, actor: { name: NAME }, event: 'report.removed', unit: WARD, detail: {} });
});
afterAll(() => store.close());

/** Each rule in a transaction of its own that is taken back. */
beforeEach(async () => {
  await new Promise<void>((ready) => {
    undone = store
      .transaction(async (tx) => {
        db = tx;
        ready();
        await new Promise<void>((_, reject) => {
          undo = () => reject(new Error('taken back'));
        });
      })
      .catch(() => undefined);
  });
  return async () => {
    undo();
    await undone;
  };
});

async function subject(typed: string = NAME): Promise<Subject> {
  const [found] = await findSubjects(db, typed);
  if (!found) throw new Error(`nobody is called ${typed}`);
  return found;
}

/** Tables in which a word stands anywhere, in small or capital letters. */
async function tablesWith(word: string): Promise<string[]> {
  const tables = await db.query(
    "select tablename as name from pg_tables where schemaname = current_schema() and tablename <> 'migrations' order by tablename",
    [],
    z.object({ name: z.string() }),
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.query(`select t::text as row from ${name} t`, [], z.object({ row: z.string() }));
    if (rows.some(({ row }) => row.toLowerCase().includes(word.toLowerCase()))) found.push(name);
  }
  return found;
}

describe('deletion on request', () => {
  it('leaves nothing of the name, the account and the words in any column of any table', async () => {
    expect(await tablesWith(NAME)).toEqual([
      'audit_names',
      'audit_texts',
      'corrections',
      'error_reports',
      'incoming_messages',
      'invitations',
      'limit_overrides',
      'officials',
      'outgoing_messages',
    ]);
    await deletePersonalData(db, await subject(), BY);
    expect(await tablesWith(NAME)).toEqual([]);
    expect(await tablesWith(ACCOUNT)).toEqual([]);
    expect(await tablesWith('cho em hỏi')).toEqual([]);
    expect(await db.query("select 1 from limit_usage where holder = 'person'", [], z.unknown())).toEqual([]);
  });

  it('leaves the chain whole, and the log still tells the number', async () => {
    await deletePersonalData(db, await subject(), BY);
    expect((await verifyChain(db)).broken).toBeNull();
    const lines = await listAudit(db, { person: { official, named: null } }, 50);
    expect(lines.map(({ event }) => event)).toEqual([
      'personal_data.deleted',
      'figure.corrected',
      'error.approved',
      'figure.corrected',
      'error.reported',
      'error.reported',
      'question.asked',
      'official.joined',
    ]);
    expect(lines.at(-1)?.actor).toEqual({ kind: 'official', number: official, name: `người đã xóa #${official}` });
  });

  it('ends rights and open invitations with it', async () => {
    await db.execute(
      `insert into invitations (code_key, code_hash, person_name, official_id, unit, made_at, expires_at)
       values ('x', '', $1, $2, $3, $4, $4)`,
      [NAME, official, WARD, LATER],
    );
    await deletePersonalData(db, await subject(), BY);
    const open =
      'select id from grants where revoked_at is null union all select id from invitations where used_at is null and revoked_at is null';
    expect(await db.query(open, [], z.unknown())).toEqual([]);
  });

  it('leaves what others did, and requests stay apart and open', async () => {
    await deletePersonalData(db, await subject(), BY);
    const requests = await db.query(
      'select reported_by, words, state from error_reports order by id',
      [],
      z.object({ reported_by: z.string(), words: z.string(), state: z.string() }),
    );
    const gone = `người đã xóa #${official}`;
    expect(requests.map(({ reported_by, state }) => [reported_by, state])).toEqual([
      [gone, 'open'],
      [gone, 'open'],
      [OTHER, 'approved'],
      [OTHER, 'rejected'],
    ]);
    expect(requests[2]?.words).toBe(`đã hỏi ${gone}, số này sai`);
  });

  it('leaves what tells a name alone where another official has it, and says so', async () => {
    await addOfficial(db, NAME, '777', AT);
    const [first] = await findSubjects(db, `#${official}`);
    expect(first && (await deletePersonalData(db, first, BY))).toMatchObject({ sharesName: true });
    expect(await tablesWith(NAME)).toContain('officials');
    expect(await tablesWith(ACCOUNT)).toEqual([]);
    expect(await tablesWith('cho em hỏi')).toEqual([]);
  });

  it('is had by somebody known by a name alone', async () => {
    await deletePersonalData(db, await subject(OTHER), BY);
    expect(await tablesWith(OTHER)).toEqual([]);
    expect((await verifyChain(db)).broken).toBeNull();
  });

  it('leaves no name where somebody deletes their own data', async () => {
    await deletePersonalData(db, await subject(), { by: { name: NAME }, at: LATER });
    expect(await tablesWith(NAME)).toEqual([]);
  });

  it('takes no part of a longer name for the person', async () => {
    await db.execute("update corrections set reason = 'theo Nguyễn Thị Ánh Nguyệtt'");
    await deletePersonalData(db, await subject(), BY);
    const reasons = await db.query('select reason from corrections', [], z.object({ reason: z.string() }));
    expect(reasons[0]?.reason).toBe('theo Nguyễn Thị Ánh Nguyệtt');
  });
});

describe('export', () => {
  it('holds all that is kept, and nothing of others', async () => {
    const data = await exportPersonalData(db, await subject(), BY);
    const count = (table: string) => data.kept[table]?.length;
    expect(data.sharesName).toBe(false);
    expect(data.kept.accounts).toMatchObject([{ channel: 'telegram', account: ACCOUNT }]);
    expect([count('officials'), count('grants'), count('invitations'), count('corrections')]).toEqual([1, 1, 1, 2]);
    expect(count('error_reports')).toBe(3);
    expect(data.audit.map(({ text }) => text).filter((text) => text !== null)).toEqual([
      `em là ${NAME}, cho em hỏi số hồ sơ`,
    ]);
  });

  it('tells nothing of others: not who reported what the person decided on, nor in which words', async () => {
    const detail = { official, grants: 1 };
    await writeAudit(db, { at: AT, actor: { name: OTHER }, event: 'official.revoked', unit: WARD, detail });
    const data = await exportPersonalData(db, await subject(), BY);
    expect(data.audit[0]).toMatchObject({ event: 'official.revoked', actor: { kind: 'named', name: null } });
    expect(JSON.stringify(data)).not.toContain(OTHER);
    expect(JSON.stringify(data)).not.toContain('số này sai');
  });

  it('tells no hash of a code', async () => {
    const { kept } = await exportPersonalData(db, await subject(), BY);
    expect(Object.keys(kept.invitations?.[0] ?? {})).not.toContain('code_hash');
  });

  it('is written down', async () => {
    await exportPersonalData(db, await subject(), BY);
    expect((await listAudit(db, {}, 1))[0]).toMatchObject({
      event: 'personal_data.exported',
      detail: { official, named: expect.any(Number) },
    });
  });
});

describe('what was kept long enough', () => {
  const RETENTION = { textDays: 90, personalDays: 365 };
  const DAY = 24 * 60 * 60 * 1000;
  const daysOn = (days: number) => new Date(AT.getTime() + days * DAY + 1);
  const texts = () => db.query('select text from audit_texts', [], z.unknown());

  it('is forgotten: texts after their days, and not before', async () => {
    expect(await forgetOld(db, RETENTION, daysOn(89))).toMatchObject({ texts: 0 });
    expect(await texts()).toHaveLength(1);
    expect(await forgetOld(db, RETENTION, daysOn(90))).toMatchObject({ texts: 1 });
    expect(await texts()).toEqual([]);
    expect((await verifyChain(db)).broken).toBeNull();
  });

  it('is forgotten: whoever has left, after the days, and not before', async () => {
    await db.execute('update officials set removed_at = $1', [AT]);
    await forgetOld(db, RETENTION, daysOn(364));
    expect(await tablesWith(NAME)).toContain('officials');
    await forgetOld(db, RETENTION, daysOn(365));
    expect(await tablesWith(NAME)).toEqual([]);
    expect((await verifyChain(db)).broken).toBeNull();
  });

  it('is not whoever is here, however long ago the last deed was', async () => {
    await forgetOld(db, RETENTION, daysOn(9000));
    expect(await tablesWith(NAME)).toContain('officials');
  });

  it('is forgotten: a name under which nothing was done since and nothing waits', async () => {
    await db.execute("update error_reports set state = 'open' where reported_by = $1 and state = 'rejected'", [OTHER]);
    await forgetOld(db, RETENTION, daysOn(800));
    expect(await tablesWith(OTHER)).toContain('error_reports');
    await db.execute("update error_reports set state = 'rejected'");
    await forgetOld(db, RETENTION, daysOn(800));
    expect(await tablesWith(OTHER)).toEqual([]);
  });

  it('is forgotten once: nothing more is deleted, and no line written, the second time', async () => {
    await forgetOld(db, RETENTION, daysOn(91));
    const { rows } = await verifyChain(db);
    expect(await forgetOld(db, RETENTION, daysOn(91))).toEqual({ texts: 0, persons: 0, attempts: 0, messages: 0 });
    expect((await verifyChain(db)).rows).toBe(rows);
  });

  it('is forgotten: that a message was answered, after a week; not one that still waits', async () => {
    await db.execute("update incoming_messages set state = 'answered', arrived = null, done_at = $1", [AT]);
    expect(await forgetOld(db, RETENTION, daysOn(6))).toMatchObject({ messages: 0 });
    expect(await forgetOld(db, RETENTION, daysOn(8))).toMatchObject({ messages: 1 });
    expect(await tablesWith(ACCOUNT)).toContain('outgoing_messages');
  });

  it('is forgotten: accounts of strangers, within a month', async () => {
    expect(await forgetOld(db, RETENTION, daysOn(29))).toMatchObject({ attempts: 0 });
    expect(await forgetOld(db, RETENTION, daysOn(31))).toMatchObject({ attempts: 3 });
    expect(await tablesWith(`telegram:${ACCOUNT}`)).toEqual([]);
  });
});

/** Tables in which no person stands: what reports say, what is counted, which units there are. The chain holds numbers of persons alone. */
const WITHOUT_PERSONS = [
  'audit_head',
  'audit_log',
  'channel_sends',
  // Of the assistant's own account, sealed.
  'channel_sessions',
  'document_references',
  'embedding_spaces',
  'figures',
  'findings',
  'migrations',
  // Pictures of answers and documents on their way, for a day.
  'offered_files',
  'passage_embeddings',
  'passage_index',
  'passages',
  'report_versions',
  'reports',
  'tasks',
  'term_counts',
  'units',
];

describe('a table of the schema', () => {
  it('is listed with what becomes of the persons in it, or holds none', async () => {
    const tables = await db.query(
      'select tablename as name from pg_tables where schemaname = current_schema()',
      [],
      z.object({ name: z.string() }),
    );
    const listed = new Set([
      ...WITHOUT_PERSONS,
      ...PLACES.map(({ table }) => table),
      ...MENTIONS.map(({ table }) => table),
    ]);
    expect(tables.map(({ name }) => name).filter((name) => !listed.has(name))).toEqual([]);
  });
});
