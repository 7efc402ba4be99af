-- Who did what, each line chained to the one before by its hash: a line that is changed, taken out or put in is noticed.
-- What may have to be deleted (what somebody wrote, a name) stands beside the chain under a salt: the line keeps the digest alone, and
-- without text and salt nobody can guess from it what stood there.

create temporary table audit_before on commit drop as select * from audit_log;
drop table audit_log;

-- Persons who are known by a name alone: whoever works at the terminal (--by), a stranger's account.
create table audit_names (
  id bigint generated always as identity primary key,
  salt bytea not null,
  name text not null unique
);

create table audit_log (
  -- from 1, without a gap
  sequence bigint primary key check (sequence > 0),
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('official', 'named', 'system')),
  -- number of the official or of the name; neither is a foreign key, since the line stays when they are deleted
  actor bigint check ((actor is null) = (actor_kind = 'system')),
  name_digest text check ((name_digest is null) = (actor_kind <> 'named')),
  event text not null check (event ~ '^[a-z_]+\.[a-z_]+$'),
  -- whose data it was about; null where that is of no unit
  unit text,
  report_id bigint,
  -- ids, codes and counts (src/audit/events.ts)
  detail jsonb not null check (jsonb_typeof(detail) = 'object'),
  text_digest text,
  previous_hash text not null,
  hash text not null unique
);
create index audit_log_by_actor on audit_log (actor_kind, actor, sequence desc);
create index audit_log_by_official on audit_log ((detail ->> 'official'), sequence desc) where detail ? 'official';
create index audit_log_by_report on audit_log (report_id, sequence desc) where report_id is not null;
create index audit_log_by_unit on audit_log (unit, sequence desc);

-- What was written, where the settings let it be kept at all.
create table audit_texts (
  sequence bigint primary key references audit_log (sequence),
  salt bytea not null,
  text text not null
);

-- The last line: without it, lines cut off at the end would leave no trace. Whoever appends locks it, so that two processes never
-- continue the same line.
create table audit_head (
  is_only boolean primary key default true check (is_only),
  sequence bigint not null,
  hash text not null
);
insert into audit_head (sequence, hash) values (0, repeat('0', 64));

-- The hash of a line: SHA-256 over its fields, one below the other, each with its length in bytes before it ("3:abc"; "-" where there
-- is none), so that no two lines read alike. src/audit/hash-line.ts computes the same.
create function audit_hash(fields text[]) returns text immutable language sql as $$
  select encode(sha256(convert_to(string_agg(coalesce(octet_length(field) || ':' || field, '-'), E'\n' order by place), 'UTF8')), 'hex')
  from unnest(fields) with ordinality as f (field, place)
$$;

create function audit_digest(salt bytea, words text) returns text immutable language sql as $$
  select encode(sha256(salt || convert_to(words, 'UTF8')), 'hex')
$$;

-- 244 random bits
create function audit_salt() returns bytea volatile language sql as $$
  select uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
$$;

-- The only way to add a line; where no unit is given it is about that of the report. It runs as the owner of the tables: the application's role may neither write nor change them itself.
-- The lock on the head is held until the transaction ends; a line belongs at the end of what it tells of.
create function append_audit(
  line_at timestamptz,
  line_actor_kind text,
  line_official bigint,
  line_name text,
  line_event text,
  line_unit text,
  line_report bigint,
  line_detail jsonb,
  line_text text
) returns bigint language plpgsql security definer as $$
declare
  last audit_head%rowtype;
  named audit_names%rowtype;
  next_sequence bigint;
  next_hash text;
  line_actor bigint := line_official;
  line_name_digest text;
  line_text_digest text;
  about_unit text := coalesce(line_unit, (select r.unit from reports r where r.id = line_report));
  text_salt bytea := audit_salt();
begin
  select * into strict last from audit_head for update;
  next_sequence := last.sequence + 1;
  if line_actor_kind = 'named' then
    insert into audit_names (salt, name) values (audit_salt(), line_name) on conflict (name) do nothing;
    select * into strict named from audit_names where name = line_name;
    line_actor := named.id;
    line_name_digest := audit_digest(named.salt, named.name);
  end if;
  if line_text is not null then
    line_text_digest := audit_digest(text_salt, line_text);
  end if;
  next_hash := audit_hash(array[
    '1', next_sequence::text, ((extract(epoch from line_at) * 1000000)::bigint)::text, line_actor_kind, line_actor::text, line_name_digest,
    line_event, about_unit, line_report::text, line_detail::text, line_text_digest, last.hash
  ]);
  insert into audit_log (sequence, at, actor_kind, actor, name_digest, event, unit, report_id, detail, text_digest, previous_hash, hash)
  values (next_sequence, line_at, line_actor_kind, line_actor, line_name_digest, line_event, about_unit, line_report, line_detail,
    line_text_digest, last.hash, next_hash);
  if line_text is not null then
    insert into audit_texts (sequence, salt, text) values (next_sequence, text_salt, line_text);
  end if;
  update audit_head set sequence = next_sequence, hash = next_hash;
  return next_sequence;
end
$$;

-- pg_temp last: a temporary table of the caller must not pass for one of these.
do $$
begin
  execute format('alter function append_audit set search_path = %I, pg_temp', current_schema());
end
$$;

do $$
declare
  old record;
begin
  for old in select * from audit_before order by id loop
    perform append_audit(
      old.at,
      case old.actor when 'hệ thống' then 'system' else 'named' end,
      null,
      old.actor,
      old.event,
      null,
      (old.detail ->> 'report')::bigint,
      old.detail - 'report',
      null
    );
  end loop;
end
$$;

-- Even the owner changes nothing by a slip of the hand: these triggers would have to be switched off first (alter table … disable trigger),
-- which is no statement that anybody types for another purpose. The chain then tells what was done.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
create trigger append_only before update or delete or truncate on audit_log for each statement execute function refuse_audit_change();
create trigger append_only before delete or truncate on audit_head for each statement execute function refuse_audit_change();

-- Read by whoever sees everything; what an administrator of a unit may see of it is asked of the permissions first and then looked up in
-- the program's own name, by units (docs/decisions/0016-audit-chain.md). The role has no right to write any of it.
alter table audit_log enable row level security;
alter table audit_texts enable row level security;
alter table audit_names enable row level security;
alter table audit_head enable row level security;
create policy reads on audit_log for select using ((select reads_all()));
create policy adds on audit_log for insert with check (false);
create policy reads on audit_head for select using ((select reads_all()));
create policy adds on audit_head for insert with check (false);
create policy reads on audit_texts for select using ((select reads_all()));
create policy adds on audit_texts for insert with check (false);
create policy removes on audit_texts for delete using ((select writes_all()));
create policy reads on audit_names for select using ((select reads_all()));
create policy adds on audit_names for insert with check (false);
create policy removes on audit_names for delete using ((select writes_all()));
grant select on audit_log, audit_head to tro_ly_app;
grant select, delete on audit_texts, audit_names to tro_ly_app;

revoke all on function append_audit from public;
grant execute on function append_audit to tro_ly_app;

-- A person's name can be taken out of what the person did (src/audit/personal-data/places.ts).
grant update (reported_by) on error_reports to tro_ly_app;
grant update (corrected_by, reason) on corrections to tro_ly_app;
