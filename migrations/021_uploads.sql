-- Reports that were sent as files and wait until whoever sent them has looked at what was read out of them. The file itself is not kept.
create table uploads (
  id bigint generated always as identity primary key,
  official_id bigint not null references officials (id),
  unit text not null references units (name),
  file_name text not null,
  content_hash text not null,
  -- all that was read out of the file, as it will be stored, as JSON (no jsonb: it does not take every text that files hold); null as soon as that is done or dropped
  report text,
  -- ordinals of the figures that were shown, as they were numbered
  shown integer[] not null,
  -- the right numbers, by ordinal: {"12": 144}
  corrections jsonb not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'stored', 'dropped')),
  -- whether it was asked about last: "vâng" then means it
  is_asked boolean not null,
  sent_at timestamptz not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  -- the moment of the message that decided on it, and what was said then: a message that is worked on again is told the same
  decided_at timestamptz,
  outcome text,
  check ((state = 'waiting') = (report is not null))
);
-- The same report sent twice waits once.
create unique index uploads_once on uploads (official_id, unit, content_hash) where state = 'waiting';
create index uploads_by_official on uploads (official_id);
create index uploads_by_end on uploads (expires_at);

-- What nobody has agreed to yet is seen by who may decide on reports of the unit, not by all who read them.
alter table uploads enable row level security;
create policy reads on uploads for select using ((select reads_all()) or unit in (select writable_units()));
create policy adds on uploads for insert with check ((select writes_all()) or unit in (select writable_units()));
create policy changes on uploads for update
  using ((select writes_all()) or unit in (select writable_units()))
  with check ((select writes_all()) or unit in (select writable_units()));
create policy removes on uploads for delete using ((select writes_all()) or unit in (select writable_units()));
grant select, insert, update, delete on uploads to tro_ly_app;
