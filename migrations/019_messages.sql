-- Messages that came, and what is sent for them: none is lost with a process, and none is answered twice (docs/decisions/0020-inbox-and-outbox.md).
-- Both are the program's own work: no narrower scope than everything sees or changes a row. What was said is emptied as soon as it is done with.

create table incoming_messages (
  id bigint generated always as identity primary key,
  channel text not null,
  -- the channel's own id of the message
  key text not null,
  -- as the channel calls them; the chat here goes before the one in `arrived`: a group may go on under another id
  chat text not null,
  account text not null,
  -- the message as JSON, until it is done; no jsonb, which does not take every text that people send
  arrived text,
  sent_at timestamptz not null,
  taken_at timestamptz not null,
  -- passed: it came too late, and that was said instead of an answer
  state text not null default 'waiting' check (state in ('waiting', 'answered', 'passed')),
  -- the process that answers it; another may when that one is gone (living_processes)
  claimed_by integer,
  -- how often an answer was begun after a process that did not end it
  begun_again integer not null default 0,
  done_at timestamptz,
  unique (channel, key),
  check ((state = 'waiting') = (arrived is not null))
);
create index incoming_waiting on incoming_messages (id) where state = 'waiting';
create index incoming_passed on incoming_messages (channel, chat, done_at) where state = 'passed';

create table outgoing_messages (
  id bigint generated always as identity primary key,
  -- what it answers; null: the program speaks by itself
  incoming_id bigint references incoming_messages (id) on delete set null,
  channel text not null,
  chat text not null,
  -- whoever it is said to
  account text not null,
  -- where in the chat, as JSON
  place text not null,
  -- what is sent, as JSON, until it was; of a picture or a document its bytes
  sending text,
  bytes bytea,
  -- as JSON, as long as one of them may be chosen
  choices text,
  -- as JSON: what is said where the question came from, when this cannot be said in private
  unreached text,
  -- dead: given up; somebody must look (npm run messages)
  state text not null check (state in ('waiting', 'sending', 'sent', 'unreachable', 'dead', 'dropped')),
  attempts integer not null default 0,
  -- how often it was sent again though it may have arrived: at most once
  repeats integer not null default 0 check (repeats between 0 and 1),
  next_at timestamptz not null,
  claimed_by integer,
  written_at timestamptz not null,
  done_at timestamptz,
  -- the service's own id of it, which proves that it was sent
  sent_id text,
  -- of a failure, for whoever runs the program
  why text
);
-- What is sent next in a chat: the first of these, and no other before it is done.
create index outgoing_unfinished on outgoing_messages (channel, chat, id) where state in ('waiting', 'sending');
create index outgoing_due on outgoing_messages (next_at) where state = 'waiting';
create index outgoing_choices on outgoing_messages (channel, chat, account) where choices is not null;
create index outgoing_by_incoming on outgoing_messages (incoming_id);

-- The numbers of the processes that run: each holds a lock by its number (src/store/presence.ts), which goes with it however it ends.
create function living_processes() returns setof integer language sql stable as $$
  select objid::bigint::integer from pg_locks
  where locktype = 'advisory' and classid = 730114026 and objsubid = 2 and granted
    and database = (select oid from pg_database where datname = current_database())
$$;

do $$
declare
  one text;
begin
  foreach one in array array['incoming_messages', 'outgoing_messages'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy reads on %I for select using ((select reads_all()))', one);
    execute format('create policy writes on %I for all using ((select writes_all())) with check ((select writes_all()))', one);
    execute format('grant select, insert, update, delete on %I to tro_ly_app', one);
  end loop;
end
$$;
