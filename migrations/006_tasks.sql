-- Tasks that a report lists one by one, in a table or under a heading.
create table tasks (
  id bigint generated always as identity primary key,
  report_id bigint not null references reports (id) on delete cascade,
  ordinal integer not null,
  -- the task's own words
  content text not null,
  -- the document or the body that gave it
  assigned_by text,
  owner text,
  partners text,
  -- last day of what due_text names; null where it names no day
  due_on date,
  due_text text not null,
  -- done · in_progress · overdue · not_due · regular · unknown
  state text not null,
  state_text text not null,
  section text not null,
  -- verbatim from reports.body; offsets as JavaScript counts them (UTF-16), end exclusive
  quote text not null,
  quote_start integer not null,
  quote_end integer not null,
  terms text[] not null,
  unique (report_id, ordinal)
);
create index tasks_by_due on tasks (due_on);
create index tasks_by_terms on tasks using gin (terms);
