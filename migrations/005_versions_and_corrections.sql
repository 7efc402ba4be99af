-- A report keeps its row when a new version of it is read; what it said before is kept beside it.
alter table reports drop constraint reports_file_name_key;
alter table reports add column version integer not null default 1;
alter table reports add column replaced_at timestamptz;
create index reports_by_file on reports (unit, file_name);

create table report_versions (
  id bigint generated always as identity primary key,
  report_id bigint not null references reports (id) on delete cascade,
  version integer not null,
  file_name text not null,
  title text not null,
  body text not null,
  content_hash text not null,
  read_at timestamptz not null,
  replaced_at timestamptz not null,
  -- what it stated: [{label, measure, value, from, to}]
  figures jsonb not null,
  unique (report_id, version)
);

-- "Số đúng là 144": kept beside the figure, which stays as the report prints it; dropped when a new version is read.
create table corrections (
  id bigint generated always as identity primary key,
  report_id bigint not null references reports (id) on delete cascade,
  -- of the figure in its report
  ordinal integer not null,
  original double precision not null,
  value double precision not null,
  reason text not null,
  corrected_by text not null,
  corrected_at timestamptz not null,
  dropped_at timestamptz
);
create unique index corrections_in_force on corrections (report_id, ordinal) where dropped_at is null;
