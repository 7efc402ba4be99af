import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { deletePersonalData } from './personal-data/delete-personal-data.ts';
import type { Subject } from './personal-data/find-subjects.ts';
import { writeAudit } from './write-audit.ts';

/** How long what is of persons is kept, in days. */
export interface Retention {
  /** What was written to the assistant, where it is kept at all. */
  textDays: number;
  /** Name and accounts of whoever has left, and names that nothing was done under any more. */
  personalDays: number;
}

/** What was deleted. */
export interface Forgotten {
  texts: number;
  persons: number;
  /** Traces of accounts that are nobody's: wrong codes, notices to strangers, names under which the log has them. */
  attempts: number;
  /** Of messages that were answered or sent: that they were, to whom and when; what they said was emptied before. */
  messages: number;
}

/** A message that a channel brings again is known as one that was answered; no channel does so after that long. */
const MESSAGE_DAYS = 7;
/** Who wrote without being an official: as long as somebody may have to look into an attempt. */
const STRANGER_DAYS = 30;
/** "zalo:12345": no person is called so. */
const ACCOUNT = '^[a-z]+:';
const DAY = 24 * 60 * 60 * 1000;

/** Deletes what was kept long enough; the audit log keeps its lines and its chain. Running it twice deletes nothing more. */
export async function forgetOld(db: Database, { textDays, personalDays }: Retention, now: Date): Promise<Forgotten> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  return db.transaction(async (tx) => {
    const texts = await tx.execute(
      'delete from audit_texts t using audit_log a where a.sequence = t.sequence and a.at < $1',
      [before(textDays)],
    );
    const attempts =
      (await tx.execute('delete from join_attempts where at < $1', [before(STRANGER_DAYS)])) +
      (await tx.execute(
        `delete from stranger_notices where day < ($1::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`,
        [before(STRANGER_DAYS)],
      ));
    const messages =
      (await tx.execute(`delete from outgoing_messages where state not in ('waiting', 'sending') and done_at < $1`, [
        before(MESSAGE_DAYS),
      ])) +
      (await tx.execute(`delete from incoming_messages where state <> 'waiting' and done_at < $1`, [
        before(MESSAGE_DAYS),
      ]));
    const strangers = await tx.execute(
      `delete from audit_names n where n.name ~ '${ACCOUNT}'
         and not exists (select from audit_log a where a.actor_kind = 'named' and a.actor = n.id and a.at >= $1)`,
      [before(STRANGER_DAYS)],
    );
    await tx.execute('delete from uploads where expires_at <= $1', [now]);
    const subjects = await listForgettable(tx, before(personalDays));
    for (const subject of subjects) await deletePersonalData(tx, subject, { by: 'system', at: now });
    const forgotten = { texts, persons: subjects.length, attempts: attempts + strangers, messages };
    if (Object.values(forgotten).some((count) => count > 0))
      await writeAudit(tx, { at: now, actor: 'system', event: 'personal_data.forgotten', detail: forgotten });
    return forgotten;
  });
}

/**
 * Officials who left before a moment, names under which nothing was done since and nothing still waits or holds, and persons who were
 * invited and never came.
 */
function listForgettable(tx: Database, left: Date): Promise<Subject[]> {
  return tx.query(
    `select o.id as official, n.id as named, o.name
       from officials o left join audit_names n on lower(n.name) = lower(o.name)
       where o.removed_at < $1 and o.name <> 'người đã xóa #' || o.id
     union all
     select null, n.id, n.name from audit_names n
       where n.name !~ '${ACCOUNT}' and not exists (select from officials o where lower(o.name) = lower(n.name))
         and not exists (select from audit_log a where a.actor_kind = 'named' and a.actor = n.id and a.at >= $1)
         and not exists (select from error_reports e where e.reported_by = n.name and e.state = 'open')
         and not exists (select from corrections c where c.corrected_by = n.name and c.dropped_at is null)
     union all
     select distinct null::bigint, null::bigint, i.person_name from invitations i
       where i.used_at is null and i.expires_at < $1 and i.official_id is null and i.person_name not like 'người đã xóa%'
         and not exists (select from officials o where lower(o.name) = lower(i.person_name))
         and not exists (select from audit_names n where lower(n.name) = lower(i.person_name))`,
    [left],
    z.object({ official: z.number().nullable(), named: z.number().nullable(), name: z.string() }),
  );
}
