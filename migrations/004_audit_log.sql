-- What was done that must be answerable for: who did it and when. A line names no content of a report.
create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  -- who did it; 'hệ thống' where the program did it by itself
  actor text not null,
  event text not null,
  detail jsonb not null default '{}'
);
create index audit_log_by_time on audit_log (at desc);
