-- Who the program itself is logged in as on a channel, and how much it has sent there. Read and written by its own work alone.

create table channel_sessions (
  channel text primary key check (channel ~ '^[a-z]+$'),
  -- by src/secrets/seal.ts: it opens for this channel alone, and without SECRET_KEY for nobody
  sealed text not null check (sealed like 'v1.%'),
  -- of the assistant, as the channel calls it and as people do
  account text not null check (account <> ''),
  account_name text not null,
  logged_in_at timestamptz not null,
  -- the last moment at which it was certainly connected: what came later may have been missed
  heard_at timestamptz not null
);

-- How many messages were sent on which day, in the time zone of the settings: a limit of a day outlives the process.
create table channel_sends (
  channel text not null check (channel ~ '^[a-z]+$'),
  day date not null,
  sent integer not null check (sent >= 0),
  primary key (channel, day)
);

-- Files that are given to whoever has a signed address, for a day: the official Bot API of Zalo takes none itself.
create table offered_files (
  id text primary key,
  name text not null check (name <> ''),
  kind text not null check (kind in ('picture', 'document')),
  bytes bytea not null,
  expires_at timestamptz not null
);
create index offered_files_expiring on offered_files (expires_at);

do $$
declare
  one text;
begin
  foreach one in array array['channel_sessions', 'channel_sends', 'offered_files'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy reads on %I for select using ((select reads_all()))', one);
    execute format('create policy writes on %I for all using ((select writes_all())) with check ((select writes_all()))', one);
    execute format('grant select, insert, update, delete on %I to tro_ly_app', one);
  end loop;
end
$$;
