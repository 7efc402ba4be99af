import type { Channel } from '../../../src/channels/channel.ts';
import { openZaloBot, type ZaloBotParts } from '../../../src/channels/zalo-bot/open-zalo-bot.ts';
import type { ZaloBotSettings } from '../../../src/channels/zalo-bot/settings.ts';
import { openKeyring } from '../../../src/secrets/keyring.ts';
import type { Database } from '../../../src/store/database.ts';
import { createTestInbox, type TestInbox } from '../../fakes/test-inbox.ts';
import { createTestTimer, type TestTimer } from '../../fakes/test-timer.ts';
import { BOT_TOKEN, startBotServer, type ZaloBotServer } from '../../fakes/zalo-bot/start-bot-server.ts';
import { openTestLog, type TestLog } from '../../log/test-log.ts';

/** A channel with a Zalo Bot API at its other end. */
export interface OpenedBot {
  server: ZaloBotServer;
  channel: Channel;
  inbox: TestInbox;
  log: TestLog;
  timer: TestTimer;
  close(): Promise<void>;
}

const KEYS = openKeyring({ key: 'khoa-thu-nghiem-cua-kenh-zalo', before: [] }, 'tệp');

/** Opens one that is not started yet. It is closed by whoever opened it. */
export async function openBot(
  db: Database,
  settings: Partial<ZaloBotSettings> = {},
  parts: Partial<ZaloBotParts> = {},
): Promise<OpenedBot> {
  const server = await startBotServer();
  const log = openTestLog([BOT_TOKEN]);
  const timer = createTestTimer({ passing: 60_000 });
  const inbox = createTestInbox();
  const channel = openZaloBot(
    {
      token: BOT_TOKEN,
      baseUrl: server.baseUrl,
      webhook: false,
      names: ['Trợ lý'],
      fileHosts: ['zdn.vn'],
      ...settings,
    },
    { db, keys: KEYS, log, timer, timeZone: 'Asia/Ho_Chi_Minh', ...parts },
  );
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
