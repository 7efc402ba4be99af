import { type ChildProcess, spawn } from 'node:child_process';
import type { StoreLocation } from '../../src/store/open.ts';
import { TOKEN } from '../fakes/telegram/start-telegram-server.ts';

/** The program as it runs on a server, on Telegram. */
export interface RunningProgram {
  process: ChildProcess;
  /** Resolves when all of it was started, or it is gone. */
  started: Promise<void>;
  /** Resolves when it is gone. */
  ended: Promise<void>;
}

const PLENTY = '1000000';

/** @param settings further ones, as they stand in the environment. */
export function startProgram(apiRoot: string, settings: Record<string, string>): RunningProgram {
  const { DATABASE_URL: _server, ...environment } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: {
      ...environment,
      PORT: '0',
      LOG_LEVEL: 'warn',
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: apiRoot,
      LATE_ANSWER_MINUTES: '1440',
      LIMIT_MESSAGES_PER_PERSON: PLENTY,
      LIMIT_MESSAGES_PER_GROUP: PLENTY,
      LIMIT_MESSAGES_PER_UNIT: PLENTY,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const running = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.includes('Đang chạy')) resolve();
    });
  });
  return { process: child, started: Promise.race([running, ended]), ended };
}

/** By which the program finds a store. */
export function settingsOf({ databaseUrl, dataFolder }: StoreLocation): Record<string, string> {
  return databaseUrl === undefined ? { DATA_DIR: dataFolder as string } : { DATABASE_URL: databaseUrl };
}
