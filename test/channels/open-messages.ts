import type { Channel } from '../../src/channels/channel.ts';
import { type OpenInbox, openInbox } from '../../src/channels/inbox/open-inbox.ts';
import { openOutbox } from '../../src/channels/outbox/open-outbox.ts';
import type { Desk } from '../../src/conversation/receive/desk.ts';
import type { Log } from '../../src/log/open-log.ts';
import type { Timer } from '../../src/model/timer.ts';
import { becomePresent } from '../../src/store/presence.ts';
import type { OpenedDesk } from '../conversation/receive/open-desk.ts';

/** Inbox and outbox as one process of the program has them. */
export interface OpenMessages {
  inbox: OpenInbox;
  /** Resolves when all that was taken is answered, and what can be sent is sent. */
  stop(): Promise<void>;
  /** Ends without a word, as a process that is killed: what it was at is taken over by others. */
  die(): Promise<void>;
}

interface MessagesAround {
  channels: readonly Channel[];
  log: Log;
  timer: Timer;
  /** Other parts of the desk, where a test needs them. */
  desk?: Partial<Desk>;
  /** A day when not given. */
  lateMs?: number;
}

const DAY = 24 * 60 * 60_000;

export async function openMessages(
  { owner, db, desk: opened }: OpenedDesk,
  { desk, lateMs = DAY, ...around }: MessagesAround,
): Promise<OpenMessages> {
  const { number: by, leave } = await becomePresent(owner);
  const common = { ...around, db, by };
  const outbox = openOutbox(common);
  const inbox = openInbox({ ...common, outbox, desk: { ...opened, ...desk }, lateMs, maxFileBytes: 1e7 });
  await outbox.start();
  await inbox.start();
  return {
    inbox,
    async stop() {
      await inbox.stop();
      await outbox.stop();
      await leave();
    },
    die: leave,
  };
}
