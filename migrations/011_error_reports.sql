-- "Báo sai": somebody's word that a report prints a wrong number, until whoever may approve it has looked at it.
create table error_reports (
  id bigint generated always as identity primary key,
  report_id bigint not null references reports (id) on delete cascade,
  -- of the report when it was filed: in another version the number is another one
  version integer not null,
  -- the figure as it stood then; a newer reader may count it otherwise, its place in the text is the same
  ordinal integer not null,
  raw text not null,
  quote_start integer not null,
  measure text not null,
  label text not null,
  -- the number that was answered, in the figure's own measure
  stated double precision not null,
  -- the number that is said to be right, in the same measure; null where none was said
  proposed double precision,
  -- as typed, numbers of persons hidden
  words text not null,
  reported_by text not null,
  reported_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'approved', 'rejected')),
  decided_by text,
  decided_at timestamptz,
  decision text
);
-- The same request of the same person is one, however often it is sent.
create unique index error_reports_once on error_reports (report_id, version, ordinal, reported_by, proposed, md5(words)) nulls not distinct
  where state = 'open';
