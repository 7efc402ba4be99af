-- What each person, group and unit has used of what is bounded, in the window of time that counts.
create table limit_usage (
  bounded text not null check (bounded in ('messages', 'uploads', 'tokens')),
  -- in the time zone of the settings: "2026-11-21 10:05" of messages, "2026-11-21" of uploads, "2026-11" of tokens
  span text not null check (span ~ '^\d{4}-\d{2}(?:-\d{2}(?: \d{2}:\d{2})?)?$'),
  holder text not null check (holder in ('person', 'group', 'unit')),
  -- '' is the unit of those whose unit is not known
  name text not null,
  used bigint not null check (used >= 0),
  -- the limit when it was last taken from
  most bigint not null check (most >= 0),
  was_told boolean not null default false,
  primary key (bounded, span, holder, name)
);

-- Other limits than those of the settings, for the people, the groups and the whole of one unit.
create table limit_overrides (
  unit text not null check (unit <> ''),
  bounded text not null check (bounded in ('messages', 'uploads', 'tokens')),
  holder text not null check (holder in ('person', 'group', 'unit')),
  most bigint not null check (most >= 0),
  set_by text not null,
  set_at timestamptz not null,
  primary key (unit, bounded, holder)
);

insert into limit_usage (bounded, span, holder, name, used, most)
select 'tokens', month, 'unit', unit, tokens, tokens from model_usage;
drop table model_usage;

-- Who acts for a unit may see how much the unit has used; only the program itself counts, and only it changes limits.
alter table limit_usage enable row level security;
create policy reads on limit_usage for select
  using ((select reads_all()) or (holder = 'unit' and name in (select readable_units())));
create policy writes on limit_usage for all using ((select writes_all())) with check ((select writes_all()));
grant select, insert, update, delete on limit_usage to tro_ly_app;

alter table limit_overrides enable row level security;
create policy reads on limit_overrides for select using ((select reads_all()) or unit in (select readable_units()));
create policy writes on limit_overrides for all using ((select writes_all())) with check ((select writes_all()));
grant select, insert, update, delete on limit_overrides to tro_ly_app;
