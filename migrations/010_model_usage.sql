-- What each unit has used of the language model, by month; '' is the unit of those whose unit is not known.
create table model_usage (
  unit text not null,
  -- "2026-11", in the asker's time zone
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  tokens bigint not null check (tokens >= 0),
  primary key (unit, month)
);
