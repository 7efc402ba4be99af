-- Reports and what was read out of them. A report is in whole or not at all: everything below hangs on its row.

create table units (
  name text primary key,
  kind text not null,
  base_name text not null,
  parent text
);

create table reports (
  id bigint generated always as identity primary key,
  file_name text not null unique,
  unit text not null references units (name),
  title text not null,
  number text,
  issued_on date,
  period_from date,
  period_to date,
  signer text,
  addressee text,
  -- the report's own text: every quote is cut out of it by offsets
  body text not null,
  content_hash text not null,
  is_sample boolean not null default false,
  read_at timestamptz not null
);
create index reports_by_unit on reports (unit, period_to desc);

create table passages (
  id bigint generated always as identity primary key,
  report_id bigint not null references reports (id) on delete cascade,
  ordinal integer not null,
  kind text not null,
  section text not null,
  -- headings and lead-ins above it, outermost first
  path text[] not null,
  body text not null,
  -- offsets in reports.body as JavaScript counts them (UTF-16), end exclusive
  starts_at integer not null,
  ends_at integer not null,
  -- concepts and folded words, for the search: its own, and those of its path
  terms text[] not null,
  path_terms text[] not null,
  unique (report_id, ordinal)
);
create index passages_by_terms on passages using gin (terms);

create table figures (
  id bigint generated always as identity primary key,
  report_id bigint not null references reports (id) on delete cascade,
  ordinal integer not null,
  value double precision not null,
  raw text not null,
  measure text not null,
  label text not null,
  qualifier text,
  indicator text,
  unit text not null,
  period_from date,
  period_to date,
  section text not null,
  path text[] not null,
  -- verbatim from reports.body; offsets as JavaScript counts them (UTF-16), end exclusive
  quote text not null,
  quote_start integer not null,
  quote_end integer not null,
  -- what it speaks of: its own words, its sentence, what stands above it; concepts and folded words
  own_terms text[] not null,
  near_terms text[] not null,
  above_terms text[] not null,
  -- ordinals of other figures of the same report
  whole integer,
  share_of integer,
  repeats integer,
  -- a statement that there is none ("không có hồ sơ quá hạn"): known to be zero, but no figure that the report prints
  is_absence boolean not null default false,
  unique (report_id, ordinal)
);
create index figures_by_unit on figures (unit);
create index figures_by_terms on figures using gin (own_terms);

create table document_references (
  id bigint generated always as identity primary key,
  report_id bigint not null references reports (id) on delete cascade,
  ordinal integer not null,
  kind text not null,
  number text not null,
  bare_number text not null,
  issued_on date,
  subject text not null,
  section text not null,
  quote text not null,
  quote_start integer not null,
  quote_end integer not null,
  terms text[] not null,
  unique (report_id, ordinal)
);
create index document_references_by_number on document_references (bare_number);
create index document_references_by_terms on document_references using gin (terms);

create table findings (
  id bigint generated always as identity primary key,
  report_id bigint not null references reports (id) on delete cascade,
  ordinal integer not null,
  kind text not null,
  severity text not null,
  stated double precision,
  computed double precision,
  explain text not null,
  section text not null,
  quote text not null,
  quote_start integer not null,
  quote_end integer not null,
  -- ordinals of the figures it compares
  figures integer[] not null,
  unique (report_id, ordinal)
);

-- in how many passages a term occurs: the weight of a word in the search
create table term_counts (
  term text primary key,
  passages integer not null
);
