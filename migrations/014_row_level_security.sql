-- Who sees and changes which rows is decided here, for whatever statement the application sends (docs/decisions/0014-row-level-security.md).

-- The role that everything runs as which answers and reads in (src/store/scope.ts). Roles are of the whole server: another database or
-- schema of it may have made this one already, or make it at this moment.
do $$
begin
  if not exists (select from pg_roles where rolname = 'tro_ly_app') then
    create role tro_ly_app nologin noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    raise exception 'the role tro_ly_app is missing and % may not create roles', current_user
      using hint = format('Let an administrator of the server run: create role tro_ly_app nologin noinherit; grant tro_ly_app to %I;', current_user);
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'tro_ly_app' and (rolsuper or rolbypassrls or rolcreaterole)) then
    raise exception 'the role tro_ly_app may do more than it should: no superuser, no bypassrls, no createrole';
  end if;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    begin
      execute format('grant tro_ly_app to %I', current_user);
    exception
      -- Granted at this moment by another process, or by an administrator before: whether it was shows below.
      when unique_violation or insufficient_privilege then null;
    end;
  end if;
  begin
    set local role tro_ly_app;
    set local role none;
  exception when insufficient_privilege then
    raise exception '% may not act as the role tro_ly_app', current_user
      using hint = format('Let an administrator of the server run: grant tro_ly_app to %I;', current_user);
  end;
  execute format('grant usage on schema %I to tro_ly_app', current_schema());
end $$;

-- The scope of whoever acts, from two settings of the transaction: 'all', or a JSON array of names of units. Not set or empty: nothing.
create function reads_all() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('app.reads', true) = 'all', false) $$;
create function writes_all() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('app.writes', true) = 'all', false) $$;

-- Of a setting that is no JSON array this is an error, and nothing is seen either.
create function units_in(setting text) returns setof text language sql stable parallel safe rows 10
  as $$ select jsonb_array_elements_text(case when setting <> 'all' then nullif(setting, '')::jsonb end) $$;
create function readable_units() returns setof text language sql stable parallel safe rows 10
  as $$ select units_in(current_setting('app.reads', true)) $$;
create function writable_units() returns setof text language sql stable parallel safe rows 10
  as $$ select units_in(current_setting('app.writes', true)) $$;

-- Shared with all officials: with whoever sees at least one unit.
alter table reports add column is_shared boolean not null default false;
create index reports_shared on reports (id) where is_shared;

alter table reports enable row level security;
create policy reads on reports for select using (
  (select reads_all()) or unit in (select readable_units()) or is_shared and exists (select readable_units())
);
create policy adds on reports for insert with check ((select writes_all()) or unit in (select writable_units()));
create policy changes on reports for update
  using ((select writes_all()) or unit in (select writable_units()))
  with check ((select writes_all()) or unit in (select writable_units()));
create policy removes on reports for delete using ((select writes_all()) or unit in (select writable_units()));

-- The same by ids. As the owner, so that the index by unit serves: under a policy it may not choose by what it has not let through.
create function readable_reports() returns setof bigint language plpgsql stable security definer rows 200 as $$
declare
  units text[] := array(select readable_units());
begin
  if reads_all() then
    return query select id from reports;
  elsif cardinality(units) > 0 then
    return query select id from reports where unit = any (units) or is_shared;
  end if;
end $$;

create function writable_reports() returns setof bigint language plpgsql stable security definer rows 200 as $$
declare
  units text[] := array(select writable_units());
begin
  if writes_all() then
    return query select id from reports;
  else
    return query select id from reports where unit = any (units);
  end if;
end $$;

-- What hangs on a report is seen and changed by whoever sees and changes the report.
do $$
declare
  hanging text;
  readable constant text := '(select reads_all()) or report_id in (select readable_reports())';
  writable constant text := '(select writes_all()) or report_id in (select writable_reports())';
begin
  foreach hanging in array array['passages', 'passage_index', 'passage_embeddings', 'figures', 'document_references', 'findings', 'tasks',
    'report_versions', 'corrections'] loop
    execute format('alter table %I enable row level security', hanging);
    execute format('create policy reads on %I for select using (%s)', hanging, readable);
    execute format('create policy adds on %I for insert with check (%s)', hanging, writable);
    execute format('create policy changes on %I for update using (%s) with check (%s)', hanging, writable, writable);
    execute format('create policy removes on %I for delete using (%s)', hanging, writable);
  end loop;
end $$;

-- A row of the index stands for a passage of its own report.
create policy adds_own on passage_index as restrictive for insert with check (
  exists (select from passages p where p.id = passage_id and p.report_id = passage_index.report_id)
);

-- "Báo sai" is said by whoever sees the report, and may be completed while it is open; deciding on it takes the right to change the report.
alter table error_reports enable row level security;
create policy reads on error_reports for select using ((select reads_all()) or report_id in (select readable_reports()));
create policy files on error_reports for insert with check (
  state = 'open' and ((select reads_all()) or report_id in (select readable_reports()))
);
create policy completes on error_reports for update
  using (state = 'open' and ((select reads_all()) or report_id in (select readable_reports())))
  with check (state = 'open' and ((select reads_all()) or report_id in (select readable_reports())));
create policy decides on error_reports for update
  using ((select writes_all()) or report_id in (select writable_reports()))
  with check ((select writes_all()) or report_id in (select writable_reports()));

-- Whoever asks spends the tokens of a unit that he sees; '' is of those whose unit is not known.
alter table model_usage enable row level security;
create policy reads on model_usage for select using ((select reads_all()) or unit = '' or unit in (select readable_units()));
create policy adds on model_usage for insert with check ((select reads_all()) or unit = '' or unit in (select readable_units()));
create policy changes on model_usage for update
  using ((select reads_all()) or unit = '' or unit in (select readable_units()))
  with check ((select reads_all()) or unit = '' or unit in (select readable_units()));

-- Whatever is done is written down; nobody changes a line, and only who sees everything reads them.
alter table audit_log enable row level security;
create policy reads on audit_log for select using ((select reads_all()));
create policy adds on audit_log for insert with check (true);

-- Which units there are is public; one is made known by who may write for it.
alter table units enable row level security;
create policy reads on units for select using (true);
create policy adds on units for insert with check ((select writes_all()) or name in (select writable_units()));

-- Without policies, since no unit's data is in them: term_counts (how many passages of all reports hold a word), embedding_spaces (names of
-- models), migrations (which the application does not even read).
grant select, insert, update, delete on reports to tro_ly_app;
grant select, insert, delete on passages, passage_index, figures, document_references, findings, tasks to tro_ly_app;
grant select, insert on report_versions, audit_log, units to tro_ly_app;
grant select, insert, update (ordinal, dropped_at) on corrections to tro_ly_app;
grant select, insert, update (proposed, words, reported_at, state, decided_by, decided_at, decision) on error_reports to tro_ly_app;
grant select, insert, update on model_usage, term_counts to tro_ly_app;
-- Vectors are made and indexed by the owner (src/reports/embeddings/fill-embeddings.ts).
grant select on passage_embeddings, embedding_spaces to tro_ly_app;

-- Under a policy no index of words or vectors is used: their operators might tell of rows that were not let through. What is searched by
-- them is searched as the owner, among the reports that the caller may see, whichever are asked for.
create function of_readable(report_ids bigint[]) returns bigint[] language plpgsql stable security definer as $$
begin
  if reads_all() then
    return report_ids;
  end if;
  return array(select readable from readable_reports() as readable where readable = any (report_ids));
end $$;

-- Planned for the words that are asked for, not for any words.
create function figures_by_words(report_ids bigint[], words text[]) returns setof bigint
  language plpgsql stable security definer rows 100 set plan_cache_mode = force_custom_plan as $$
declare
  readable bigint[] := of_readable(report_ids);
begin
  return query select f.id from figures f where f.report_id = any (readable) and (f.own_terms && words or f.near_terms && words);
end $$;

create function references_by_words(report_ids bigint[], words text[]) returns setof bigint
  language plpgsql stable security definer rows 100 set plan_cache_mode = force_custom_plan as $$
declare
  readable bigint[] := of_readable(report_ids);
begin
  return query select d.id from document_references d where d.report_id = any (readable) and d.terms && words;
end $$;

-- The best by BM25, each report's penalty taken from its score (src/reports/search/search-passages.ts).
create function passages_by_words(report_ids bigint[], penalties real[], words integer[], question sparsevec, at_most integer)
  returns setof bigint language plpgsql stable security definer rows 60 set plan_cache_mode = force_custom_plan as $$
declare
  readable bigint[] := of_readable(report_ids);
begin
  return query select i.passage_id
    from passage_index i join unnest(report_ids, penalties) as r (id, penalty) on r.id = i.report_id
    where i.terms && words and r.id = any (readable)
    order by (i.weights <#> question) + r.penalty, i.passage_id limit at_most;
end $$;

-- As what the vectors of a space are in their index: pgvector's graphs take up to 2,000 numbers of single precision, longer ones of half.
create function indexed_type(dimensions integer) returns text language sql immutable parallel safe
  as $$ select format(case when dimensions <= 2000 then 'vector(%s)' else 'halfvec(%s)' end, dimensions) $$;

-- The nearest by meaning; exact: each vector is compared. Space and type are written out, else the index of this space is not seen to be meant.
create function passages_by_meaning(report_ids bigint[], space integer, question text, is_exact boolean, at_most integer)
  returns setof bigint language plpgsql stable security definer rows 20 as $$
declare
  type text := case when is_exact then 'vector' else (select indexed_type(dimensions) from embedding_spaces where id = space) end;
begin
  if type is not null then
    return query execute format(
      'select e.passage_id from passage_embeddings e where e.space_id = %s and e.report_id = any ($1)
       order by e.embedding::%s <=> $2::%s limit $3', space, type, type)
      using of_readable(report_ids), question, at_most;
  end if;
end $$;

-- Tells the store how much it holds now, and works in what waits in the lists of the indexes of words; only the owner may.
create function refresh_statistics() returns void language plpgsql security definer as $$
begin
  perform gin_clean_pending_list(index) from unnest(array['passage_index_by_terms', 'figures_by_terms', 'figures_by_near_terms',
    'document_references_by_terms']::regclass[]) as index;
  analyze passages (report_id, ordinal), figures (report_id, ordinal), document_references (report_id, ordinal, bare_number),
    passage_index (report_id, passage_id, terms), passage_embeddings (report_id, passage_id, space_id);
end $$;

-- What runs as the owner looks names up here alone, and is called by the application alone.
do $$
declare
  own text := format('%I, %s, pg_temp', current_schema(),
    (select quote_ident(nspname) from pg_extension join pg_namespace n on n.oid = extnamespace where extname = 'vector'));
  one regprocedure;
begin
  for one in select oid from pg_proc where pronamespace = current_schema()::regnamespace and prosecdef loop
    execute format('alter function %s set search_path = %s', one, own);
    execute format('revoke execute on function %s from public', one);
    execute format('grant execute on function %s to tro_ly_app', one);
  end loop;
end $$;
