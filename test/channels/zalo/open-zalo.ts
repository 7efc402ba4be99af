import type { Channel } from '../../../src/channels/channel.ts';
import { openZalo as openChannel, type ZaloParts } from '../../../src/channels/zalo/open-zalo.ts';
import { keepSession } from '../../../src/channels/zalo/session.ts';
import type { ZaloSettings } from '../../../src/channels/zalo/settings.ts';
import { openKeyring } from '../../../src/secrets/keyring.ts';
import type { Database } from '../../../src/store/database.ts';
import { createTestInbox, type TestInbox } from '../../fakes/test-inbox.ts';
import { createTestTimer, type TestTimer } from '../../fakes/test-timer.ts';
import { OWN, SESSION_COOKIE, startZaloServer, type ZaloServer } from '../../fakes/zalo/start-zalo-server.ts';
import { openTestLog, type TestLog } from '../../log/test-log.ts';
import { AT } from '../../people/officials.ts';

/** A channel with Zalo's server at its other end. */
export interface OpenedZalo {
  server: ZaloServer;
  channel: Channel;
  inbox: TestInbox;
  log: TestLog;
  timer: TestTimer;
  /** What the administrators were told. */
  alarms: string[];
  close(): Promise<void>;
}

export const KEYS = openKeyring({ key: 'khoa-thu-nghiem-cua-kenh-zalo', before: [] }, 'phiên đăng nhập Zalo');
export const SESSION = {
  imei: 'imei-thu-nghiem',
  userAgent: 'Trinh duyet thu nghiem',
  cookies: [{ key: 'zpw_sek', value: SESSION_COOKIE, domain: 'zalo.me', path: '/' }],
};
const SETTINGS: ZaloSettings = {
  names: ['Trợ lý', 'bot'],
  pace: { gapMs: [2000, 4000], perMinute: 1000, perDay: 1000 },
  reacts: false,
  quietMs: 30 * 60_000,
  fileHosts: ['zdn.vn'],
};

/** What a test sets otherwise. */
export interface ZaloAround {
  settings?: Partial<ZaloSettings>;
  parts?: Partial<ZaloParts>;
  /** Waits up to so many milliseconds pass at once. */
  passing?: number;
}

/** Opens one that has a session. It is closed by whoever opened it. */
export async function openZalo(
  db: Database,
  { settings = {}, parts = {}, passing = 20_000 }: ZaloAround,
): Promise<OpenedZalo> {
  const server = await startZaloServer();
  const log = openTestLog([SESSION_COOKIE]);
  const timer = createTestTimer({ passing });
  const inbox = createTestInbox();
  const alarms: string[] = [];
  await keepSession(db, KEYS, { session: SESSION, account: OWN, at: AT });
  const channel = openChannel(
    { ...SETTINGS, ...settings },
    {
      db,
      keys: KEYS,
      log,
      timer,
      timeZone: 'Asia/Ho_Chi_Minh',
      onAlarm: (text) => alarms.push(text),
      fetch: server.fetch,
      ...parts,
    },
  );
  return {
    server,
    channel,
    inbox,
    log,
    timer,
    alarms,
    async close() {
      await channel.stop();
      await server.close();
      log.close();
    },
  };
}
