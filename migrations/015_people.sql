-- Officials, what they may, the accounts they speak from, how they join, and the groups of their units.
-- Who somebody is must be known before there is a scope to look under: all of this is read and written by the program's own work, under the scope of
-- everything, after src/people/permissions.ts was asked. No narrower scope sees or changes a row of it.

-- "The unit and those below it" is looked up for every message.
create index units_by_parent on units (parent);

-- Where a unit stands says who sees it: that is for the program's own work alone. Whoever writes for a unit brings no more than its name (014).
create policy changes on units for update using ((select writes_all())) with check ((select writes_all()));
grant update (parent) on units to tro_ly_app;

create table officials (
  id bigint generated always as identity primary key,
  name text not null check (name <> ''),
  created_at timestamptz not null,
  removed_at timestamptz
);

create table grants (
  id bigint generated always as identity primary key,
  official_id bigint not null references officials (id),
  unit text not null references units (name),
  role text not null check (role in ('viewer', 'drafter', 'approver', 'administrator')),
  -- null: the person at the terminal
  granted_by bigint references officials (id),
  granted_at timestamptz not null,
  revoked_by bigint references officials (id),
  revoked_at timestamptz
);
-- One role of a person in a unit; each role includes those before it.
create unique index grants_in_force on grants (official_id, unit) where revoked_at is null;
create index grants_by_unit on grants (unit) where revoked_at is null;

create table accounts (
  id bigint generated always as identity primary key,
  -- 'zalo', 'telegram', 'web' …
  channel text not null check (channel ~ '^[a-z]+$'),
  -- as the channel calls it
  account text not null check (account <> ''),
  official_id bigint not null references officials (id),
  joined_at timestamptz not null,
  removed_at timestamptz
);
-- An account is one person's at a time; a person may have several.
create unique index accounts_in_use on accounts (channel, account) where removed_at is null;
create index accounts_by_official on accounts (official_id);

create table invitations (
  id bigint generated always as identity primary key,
  -- of the code, which is nowhere kept: the key finds the row, the rest is compared (src/people/hash-code.ts)
  code_key bytea not null,
  code_hash bytea not null,
  person_name text not null check (person_name <> ''),
  -- null: somebody who is no official yet
  official_id bigint references officials (id),
  unit text not null references units (name),
  -- null: a further account for an official, without a further right
  role text check (role in ('viewer', 'drafter', 'approver', 'administrator')),
  made_by bigint references officials (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by bigint references accounts (id),
  revoked_at timestamptz,
  revoked_because text check (revoked_because in ('sent_in_group', 'maker_revoked', 'withdrawn')),
  check (role is not null or official_id is not null),
  check (used_at is null or revoked_at is null)
);
create unique index invitations_by_code on invitations (code_key, code_hash);
create index invitations_by_unit on invitations (unit) where used_at is null and revoked_at is null;

-- A row for each wrong code: who guesses is counted and locked out.
create table join_attempts (
  id bigint generated always as identity primary key,
  channel text not null,
  account text not null,
  at timestamptz not null
);
create index join_attempts_by_account on join_attempts (channel, account, at desc);
create index join_attempts_by_time on join_attempts (channel, at);

create table groups (
  id bigint generated always as identity primary key,
  channel text not null check (channel ~ '^[a-z]+$'),
  chat text not null check (chat <> ''),
  unit text not null references units (name),
  bound_by bigint references officials (id),
  bound_at timestamptz not null,
  unbound_by bigint references officials (id),
  unbound_at timestamptz
);
create unique index groups_in_force on groups (channel, chat) where unbound_at is null;
create index groups_by_unit on groups (unit) where unbound_at is null;

-- On which days an account that is nobody's was told how to join; days of Vietnam.
create table stranger_notices (
  channel text not null,
  account text not null,
  day date not null,
  primary key (channel, account, day)
);

do $$
declare
  one text;
begin
  foreach one in array array['officials', 'grants', 'accounts', 'invitations', 'join_attempts', 'groups', 'stranger_notices'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy reads on %I for select using ((select reads_all()))', one);
    execute format('create policy adds on %I for insert with check ((select writes_all()))', one);
    execute format('create policy changes on %I for update using ((select writes_all())) with check ((select writes_all()))', one);
    execute format('create policy removes on %I for delete using ((select writes_all()))', one);
  end loop;
end
$$;

-- Rows of persons are ended, not deleted: the record of who could do what outlives them. Accounts go when personal data is deleted.
grant select, insert, update on officials, grants, invitations, groups to tro_ly_app;
grant select, insert, update, delete on accounts to tro_ly_app;
grant select, insert, delete on join_attempts, stranger_notices to tro_ly_app;
