import type { Desk } from '../../conversation/receive/desk.ts';
import type { Log } from '../../log/open-log.ts';
import type { Timer } from '../../model/timer.ts';
import type { Database } from '../../store/database.ts';
import type { Channel } from '../channel.ts';
import type { Outbox } from '../outbox/open-outbox.ts';

export interface InboxParts {
  /** The store, for the program itself. */
  db: Database;
  desk: Desk;
  channels: readonly Channel[];
  outbox: Outbox;
  /** Number of this process. */
  by: number;
  log: Log;
  timer: Timer;
  /** What is older when its turn comes is not answered any more. */
  lateMs: number;
  /** Files that come with messages are fetched up to so many bytes. */
  maxFileBytes: number;
}
