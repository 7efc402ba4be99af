import type { Channel } from '../../../src/channels/channel.ts';
import { openTelegram } from '../../../src/channels/telegram/open-telegram.ts';
import type { TelegramSettings } from '../../../src/channels/telegram/settings.ts';
import { startTelegramServer, type TelegramServer, TOKEN } from '../../fakes/telegram/start-telegram-server.ts';
import { createTestInbox, type TestInbox } from '../../fakes/test-inbox.ts';
import { createTestTimer, type TestTimer } from '../../fakes/test-timer.ts';
import { openTestLog, type TestLog } from '../../log/test-log.ts';

/** Telegram spoken to over HTTP, with an inbox in memory behind it. */
export interface OpenedChannel {
  server: TelegramServer;
  channel: Channel;
  inbox: TestInbox;
  log: TestLog;
  timer: TestTimer;
  close(): Promise<void>;
}

const ASK = { command: 'hoi', description: 'Hỏi số liệu' };
export const COMMANDS = { private: [ASK, { command: 'trogiup', description: 'Hỏi thế nào' }], group: [ASK] };
export const NO_COMMANDS = { private: [], group: [] };

/** Opens and starts one. It is closed by whoever opened it. @param longestSendMs see `AroundTelegram` */
export async function openChannel(
  more: Partial<TelegramSettings> & { longestSendMs?: number } = {},
): Promise<OpenedChannel> {
  const { longestSendMs, ...settings } = more;
  const server = await startTelegramServer();
  const log = openTestLog([TOKEN]);
  const timer = createTestTimer({ passing: 5000 });
  const inbox = createTestInbox();
  const around = { log, timer, commands: COMMANDS, ...(longestSendMs !== undefined && { longestSendMs }) };
  const channel = openTelegram({ token: TOKEN, apiRoot: server.apiRoot, ...settings }, around);
  await channel.start(inbox);
  return {
    server,
    channel,
    inbox,
    log,
    timer,
    async close() {
      await channel.stop();
      await server.close();
      log.close();
    },
  };
}

/** Opens channels for the tests of a file. `closeAll` goes behind each test. */
export function channelsOfTests() {
  const opened: OpenedChannel[] = [];
  return {
    async open(...more: Parameters<typeof openChannel>): Promise<OpenedChannel> {
      const one = await openChannel(...more);
      opened.push(one);
      return one;
    },
    async closeAll(): Promise<void> {
      for (const one of opened.splice(0)) await one.close();
    },
  };
}
