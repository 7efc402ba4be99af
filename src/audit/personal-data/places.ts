/** A place where something of a person is kept. In SQL `t` is the place's row, `person` is the person (`id`, `name`, `replacement`, `at`). */
export interface Place {
  table: string;
  /** Which rows are the person's. */
  whose: string;
  /** Columns that are handed to nobody, not even the person. */
  hidden?: readonly string[];
  /** What becomes of them: rows go, columns get another content, or all is kept since it names numbers alone. */
  erase: 'delete' | 'keep' | Readonly<Record<string, string>>;
}

/** Rows of a table that a line of the audit log says the person wrote or decided on. */
const byAudit = (field: string, ...events: string[]) =>
  `t.id in (select (a.detail ->> '${field}')::bigint from audit_log a
     where a.actor_kind = 'official' and a.actor = person.id and a.event in (${events.map((one) => `'${one}'`).join(', ')}))`;

const ofAccounts =
  '(t.channel, t.account) in (select a.channel, a.account from accounts a where a.official_id = person.id)';
/** As somebody is called who writes from an account before it is an official's (src/conversation/receive/sender.ts). */
const ACCOUNT_NAMES = "(select a.channel || ':' || a.account from accounts a where a.official_id = person.id)";
const named = (column: string) => `lower(t.${column}) = lower(person.name)`;

/**
 * Every place that knows a person, in the order in which it is emptied: what leads to a row goes before the row. A new table of persons
 * gets a line here (test/audit/personal-data.test.ts asks for it).
 *
 * Reports are none of them: they are the office's documents, and what stands in them is taken out with the report.
 */
export const PLACES: readonly Place[] = [
  { table: 'outgoing_messages', whose: ofAccounts, hidden: ['bytes'], erase: 'delete' },
  { table: 'incoming_messages', whose: ofAccounts, erase: 'delete' },
  { table: 'join_attempts', whose: ofAccounts, erase: 'delete' },
  { table: 'stranger_notices', whose: ofAccounts, erase: 'delete' },
  {
    table: 'audit_texts',
    whose: `t.sequence in (select a.sequence from audit_log a where a.actor_kind = 'official' and a.actor = person.id
      or a.actor_kind = 'named' and a.actor in (select n.id from audit_names n where lower(n.name) = lower(person.name) or n.name in ${ACCOUNT_NAMES}))`,
    hidden: ['salt'],
    erase: 'delete',
  },
  { table: 'audit_names', whose: `${named('name')} or t.name in ${ACCOUNT_NAMES}`, hidden: ['salt'], erase: 'delete' },
  {
    table: 'limit_usage',
    whose: `t.holder = 'person' and (t.name = 'official:' || person.id or t.name in ${ACCOUNT_NAMES})`,
    erase: 'delete',
  },
  {
    table: 'invitations',
    whose: `t.official_id = person.id or ${named('person_name')} or t.used_by in (select a.id from accounts a where a.official_id = person.id)`,
    hidden: ['code_key', 'code_hash'],
    erase: {
      person_name: 'person.replacement',
      used_by: 'null',
      revoked_at: 'case when t.used_at is null then coalesce(t.revoked_at, person.at) end',
      revoked_because: "case when t.used_at is null then coalesce(t.revoked_because, 'withdrawn') end",
    },
  },
  // What was read of an office's report is handed out as little as the report.
  { table: 'uploads', whose: 't.official_id = person.id', hidden: ['report'], erase: 'delete' },
  { table: 'accounts', whose: 't.official_id = person.id', erase: 'delete' },
  {
    table: 'grants',
    whose: 't.official_id = person.id',
    erase: { revoked_at: 'coalesce(t.revoked_at, person.at)' },
  },
  { table: 'groups', whose: 't.bound_by = person.id', erase: 'keep' },
  {
    table: 'officials',
    whose: 't.id = person.id',
    erase: { name: 'person.replacement', removed_at: 'coalesce(t.removed_at, person.at)' },
  },
  {
    table: 'error_reports',
    whose: `${byAudit('request', 'error.reported')} or ${named('reported_by')}`,
    hidden: ['decided_by'],
    // Two open requests that now read alike would be one: each keeps its number.
    erase: { reported_by: 'person.replacement', words: "'lời báo sai số ' || t.id || ' đã xóa'" },
  },
  {
    table: 'error_reports',
    whose: `${byAudit('request', 'error.approved', 'error.rejected')} or ${named('decided_by')}`,
    // somebody else's
    hidden: ['reported_by', 'words'],
    erase: { decided_by: 'person.replacement' },
  },
  {
    table: 'corrections',
    whose: `${byAudit('correction', 'figure.corrected')} or ${named('corrected_by')}`,
    erase: { corrected_by: 'person.replacement' },
  },
  { table: 'limit_overrides', whose: named('set_by'), erase: { set_by: 'person.replacement' } },
];

/** Words that others wrote, in which the person may be named. */
export const MENTIONS = [
  { table: 'error_reports', key: 'id', column: 'words' },
  { table: 'error_reports', key: 'id', column: 'decision' },
  { table: 'corrections', key: 'id', column: 'reason' },
] as const;
