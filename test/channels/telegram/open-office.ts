import type { Channel } from '../../../src/channels/channel.ts';
import { openTelegram } from '../../../src/channels/telegram/open-telegram.ts';
import type { Desk } from '../../../src/conversation/receive/desk.ts';
import type { Role } from '../../../src/people/role.ts';
import type { OpenedDesk } from '../../conversation/receive/open-desk.ts';
import {
  type BotCall,
  startTelegramServer,
  type TelegramServer,
  TOKEN,
} from '../../fakes/telegram/start-telegram-server.ts';
import { createTestTimer, type TestTimer } from '../../fakes/test-timer.ts';
import { openTestLog, type TestLog } from '../../log/test-log.ts';
import { AT, addOfficial } from '../../people/officials.ts';
import { openMessages } from '../open-messages.ts';
import { COMMANDS } from './open-channel.ts';

/** A desk that is spoken to by Telegram, over HTTP. */
export interface Office {
  server: TelegramServer;
  channel: Channel;
  log: TestLog;
  timer: TestTimer;
  /** Resolves when all that was taken is answered and the channel has stopped, with what was sent. */
  stopped(): Promise<BotCall[]>;
  close(): Promise<void>;
}

/** Other parts of the desk, where a test needs them; waits up to `passing` milliseconds pass at once. */
export type OfficeParts = [desk?: Partial<Desk>, timer?: { passing: number }];

/** Opens one. It is closed by whoever opened it. */
export async function openOffice(
  opened: OpenedDesk,
  ...[desk = {}, { passing } = { passing: 5000 }]: OfficeParts
): Promise<Office> {
  const server = await startTelegramServer();
  const log = openTestLog([TOKEN]);
  const timer = createTestTimer({ passing });
  const channel = openTelegram({ token: TOKEN, apiRoot: server.apiRoot }, { log, timer, commands: COMMANDS });
  const messages = await openMessages(opened, { channels: [channel], log, timer, desk });
  await channel.start(messages.inbox);
  return {
    server,
    channel,
    log,
    timer,
    async stopped() {
      await channel.stop();
      await messages.stop();
      return server.sent(0);
    },
    async close() {
      await channel.stop();
      await messages.stop();
      await server.close();
      log.close();
    },
  };
}

let accounts = 50_000;

/** An official who has joined by Telegram. @returns the number of the official, and of the account. */
export async function joinedByTelegram(
  { db }: OpenedDesk,
  ...grants: [unit: string, role: Role][]
): Promise<{ id: number; account: number }> {
  const { id } = await addOfficial(db, { grants });
  accounts += 1;
  await db.execute(`insert into accounts (channel, account, official_id, joined_at) values ('telegram', $1, $2, $3)`, [
    String(accounts),
    id,
    AT,
  ]);
  return { id, account: accounts };
}
