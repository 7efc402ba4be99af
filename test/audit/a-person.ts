import { z } from 'zod';
import { writeAudit } from '../../src/audit/write-audit.ts';
import { correctFigure } from '../../src/reports/corrections.ts';
import { approveErrorReport, rejectErrorReport } from '../../src/reports/decide-error-reports.ts';
import { fileErrorReport } from '../../src/reports/error-reports.ts';
import { figuresOfReports } from '../../src/reports/queries.ts';
import { saveReport } from '../../src/reports/save-report.ts';
import type { Database } from '../../src/store/database.ts';
import { reportWithFigures } from '../reports/figures-to-save.ts';

export const WARD = 'phường Số 1';
const id = z.object({ id: z.number() });

/** Stores the report of a ward whose officials are made up. */
export async function openWard(db: Database, at: Date): Promise<void> {
  await saveReport(db, reportWithFigures(1, 20), at);
}

/** Makes an official with an account, who joined by an invitation. @returns the official's number. */
export async function addOfficial(db: Database, name: string, account: string, at: Date): Promise<number> {
  const insert = async (sql: string, parameters: unknown[]) =>
    (await db.query(`${sql} returning id`, parameters, id))[0]?.id ?? 0;
  const official = await insert('insert into officials (name, created_at) values ($1, $2)', [name, at]);
  await insert(
    "insert into grants (official_id, unit, role, granted_by, granted_at) values ($1, $2, 'approver', null, $3)",
    [official, WARD, at],
  );
  const row = await insert('insert into accounts (channel, account, official_id, joined_at) values ($1, $2, $3, $4)', [
    'telegram',
    account,
    official,
    at,
  ]);
  await insert(
    `insert into invitations (code_key, code_hash, person_name, unit, role, made_at, expires_at, used_at, used_by)
     values (decode(md5($5), 'hex'), '', $1, $2, 'approver', $3, $3, $3, $4)`,
    [name, WARD, at, row, account],
  );
  await db.execute(
    `insert into incoming_messages (channel, key, chat, account, arrived, sent_at, taken_at) values ('telegram', $1, $1, $1, $2, $3, $3)`,
    [account, JSON.stringify({ text: `Tôi là ${name}` }), at],
  );
  await db.execute(
    `insert into outgoing_messages (channel, chat, account, place, sending, state, next_at, written_at)
     values ('telegram', $1, $1, '{}', $2, 'waiting', $3, $3)`,
    [account, JSON.stringify({ text: `Chào anh/chị ${name}` }), at],
  );
  await db.execute('insert into join_attempts (channel, account, at) values ($1, $2, $3)', ['telegram', account, at]);
  await db.execute('insert into stranger_notices (channel, account, day) values ($1, $2, $3)', [
    'telegram',
    account,
    '2026-11-20',
  ]);
  await writeAudit(db, {
    at,
    actor: { name: `telegram:${account}` },
    event: 'request.refused',
    detail: { action: 'ask', why: 'stranger', channel: 'telegram' },
  });
  await writeAudit(db, {
    at,
    actor: { official },
    event: 'official.joined',
    unit: WARD,
    detail: { invitation: 1, official, channel: 'telegram' },
  });
  return official;
}

/** Lets an official ask, report errors, decide on one and correct a figure, in words that tell who it is. */
export async function actAsOfficial(db: Database, official: number, by: string, at: Date): Promise<void> {
  const [report] = await db.query('select id from reports order by id limit 1', [], id);
  const [first, second, third] = await figuresOfReports(db, [report?.id ?? 0]);
  if (!report || !first || !second || !third) throw new Error('the ward has no report');
  await writeAudit(db, {
    at,
    actor: { official },
    event: 'question.asked',
    unit: WARD,
    detail: { channel: 'telegram', in_group: false, characters: 30 },
    text: `em là ${by}, cho em hỏi số hồ sơ`,
  });
  await db.execute(
    `insert into limit_usage (bounded, span, holder, name, used, most) values ('messages', '2026-11-20 10:05', 'person', $1, 1, 9)`,
    [`official:${official}`],
  );
  await db.execute(
    `insert into limit_overrides (unit, bounded, holder, most, set_by, set_at) values ($1, 'uploads', 'person', 9, $2, $3)`,
    [WARD, by, at],
  );
  const error = { proposed: 5, isBare: false, by, official, at };
  await fileErrorReport(db, { ...error, figure: first, words: `${by} báo sai: phải là 5` });
  await fileErrorReport(db, { ...error, figure: second, words: 'phải là 5', proposed: null });
  const other = { ...error, by: 'Trần Thị B', official: undefined };
  const own = await fileErrorReport(db, { ...other, figure: third, words: `đã hỏi ${by.toUpperCase()}, số này sai` });
  await approveErrorReport(db, own.id, null, { by, official, at, reason: '' });
  const rejected = await fileErrorReport(db, { ...other, figure: first, words: 'sai' });
  await rejectErrorReport(db, rejected.id, { by: 'Trần Thị B', at, reason: `${by} đã kiểm tra` });
  await correctFigure(db, {
    reportId: report.id,
    ordinal: second.ordinal,
    value: 7,
    reason: `theo ${by}`,
    by,
    official,
    at,
  });
}
