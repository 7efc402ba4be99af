import type { Log } from '../../log/open-log.ts';
import { asleep, type Timer } from '../../model/timer.ts';
import type { Database } from '../../store/database.ts';
import type { Channel } from '../channel.ts';
import { createTurns } from '../turns.ts';
import { afterSending } from './after-sending.ts';
import type { NewRow, RowToSend } from './outgoing-row.ts';
import {
  type AfterSending,
  addRows,
  endSending,
  endUnreachable,
  freeSending,
  handBack,
  hasten,
  takeDue,
} from './queries.ts';
import { sendRow } from './send-row.ts';

/** What sends the answers of all channels. */
export interface Outbox {
  /** Sends what was written down as this process's to send, each chat in its order. */
  carry(rows: readonly RowToSend[]): void;
  /** Sends what was left before, and from then on looks for it from time to time. Resolves when that is under way, or most of it has ended. */
  start(): Promise<void>;
  /** Sends what waits on this channel now, not when its wait ends. */
  hasten(channel: string): Promise<void>;
  /** Begins no more; resolves when what is under way has ended. */
  stop(): Promise<void>;
}

export interface OutboxParts {
  /** The store, for the program itself. */
  db: Database;
  channels: readonly Channel[];
  /** Number of this process. */
  by: number;
  log: Log;
  timer: Timer;
}

/** What others left, or was not seen when it fell due, is found after so long. */
const LOOK_MS = 10_000;
/** At the start what was left is waited for, before there is anything new. */
const LONGEST_FIRST_MS = 3000;
const MOST_TAKEN = 200;
const MOST_AT_ONCE = 64;
/** After the store failed. */
const STORE_AGAIN_MS = 1000;

/** Opens the outbox of these channels; what is written for others waits for them. */
export function openOutbox({ db, channels, by, log, timer }: OutboxParts): Outbox {
  const byName = new Map(channels.map((channel) => [channel.name, channel]));
  const turns = createTurns(MOST_AT_ONCE);
  const stopping = new AbortController();
  let looking: Promise<void> = Promise.resolve();

  function carry(rows: readonly RowToSend[]): void {
    for (const row of rows) {
      const channel = byName.get(row.channel);
      if (!channel) throw new Error(`no channel ${row.channel}`);
      turns.add(`${row.channel} ${row.chat}`, () => carryOne(channel, row));
    }
  }

  async function carryOne(channel: Channel, row: RowToSend): Promise<void> {
    if (stopping.signal.aborted) {
      await untilWritten(() => handBack(db, row.id, by));
      return;
    }
    const sent = await sendRow(channel, row, log);
    const after = afterSending(row, sent, timer.now(), timer.random());
    tell(row, after);
    const next = await untilWritten(() => end(row, after));
    if (next) carry([next]);
    if (after.state === 'waiting') void lookAfter(after.nextAt.getTime() - timer.now());
  }

  async function end(row: RowToSend, after: AfterSending): Promise<RowToSend | null> {
    const isLast = stopping.signal.aborted;
    const ending = { id: row.id, channel: row.channel, chat: row.chat, by, at: new Date(timer.now()), isLast };
    if (after.state !== 'unreachable') return endSending(db, ending, after);
    const { unreached } = row;
    if (!unreached) {
      await endUnreachable(db, ending);
      return endSending(db, ending, after);
    }
    const { place, account, text } = unreached;
    const instead: NewRow = { place, account, toSend: { text } };
    const { next, told } = await db.transaction(async (tx) => {
      await endUnreachable(tx, ending);
      const next = await endSending(tx, ending, after);
      return { next, told: await addRows(tx, { channel: row.channel, incoming: null, by, at: ending.at }, [instead]) };
    });
    carry(told);
    return next;
  }

  function tell({ id, channel, attempts }: RowToSend, after: AfterSending): void {
    if (after.state === 'dead') log.error('a message was given up', { channel, message: id, why: after.why });
    else if (after.state === 'waiting')
      log.warn('a message is sent again', { channel, message: id, attempts, why: after.why });
    else if (after.state === 'unreachable') log.info('a chat is closed to the assistant', { channel, message: id });
  }

  /** What became of a message must be written down: until then nobody may send it. */
  async function untilWritten<T>(write: () => Promise<T>): Promise<T | null> {
    for (;;) {
      try {
        return await write();
      } catch (error) {
        log.error('what became of a message could not be written down', { error });
      }
      if (stopping.signal.aborted) return null;
      await asleep(timer, STORE_AGAIN_MS, stopping.signal);
    }
  }

  async function look(): Promise<void> {
    const at = new Date(timer.now());
    const freed = await freeSending(db, at);
    if (freed.again + freed.dead > 0) log.warn('messages were being sent when a program ended', freed);
    carry(await takeDue(db, { channels: [...byName.keys()], by, at, most: MOST_TAKEN }));
  }

  /** Looks when something falls due. */
  async function lookAfter(ms: number): Promise<void> {
    try {
      await timer.sleep(ms, stopping.signal);
      await look();
    } catch (error) {
      if (!stopping.signal.aborted) log.error('the outbox could not be looked into', { error });
    }
  }

  return {
    carry,
    async start() {
      await look();
      // Before anything new: what is sent a second time has no third.
      await Promise.race([turns.idle(), asleep(timer, LONGEST_FIRST_MS, stopping.signal)]);
      looking = (async () => {
        while (!stopping.signal.aborted) await lookAfter(LOOK_MS);
      })();
    },
    async hasten(channel) {
      await hasten(db, channel, new Date(timer.now()));
      await look();
    },
    async stop() {
      stopping.abort();
      await looking;
      await turns.idle();
    },
  };
}
