-- Adding a line (016_audit_chain.sql) looks for a report and draws a salt only where there is a report or a text: a question is two lines, and each
-- took twice as long. What a line holds, and how it is hashed, is as it was.

create or replace function append_audit(
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
  about_unit text := line_unit;
  text_salt bytea;
begin
  if about_unit is null and line_report is not null then
    select r.unit into about_unit from reports r where r.id = line_report;
  end if;
  select * into strict last from audit_head for update;
  next_sequence := last.sequence + 1;
  if line_actor_kind = 'named' then
    insert into audit_names (salt, name) values (audit_salt(), line_name) on conflict (name) do nothing;
    select * into strict named from audit_names where name = line_name;
    line_actor := named.id;
    line_name_digest := audit_digest(named.salt, named.name);
  end if;
  if line_text is not null then
    text_salt := audit_salt();
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
