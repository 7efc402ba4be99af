import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTelegramServer, type TelegramServer, TOKEN } from './fakes/telegram/start-telegram-server.ts';
import { say } from './fakes/telegram/updates.ts';

/** The program as it runs on a server. */
interface Running {
  process: ChildProcess;
  /** Resolves with all that was told as soon as this is among it. */
  told(words: string): Promise<string>;
  /** Resolves with the exit code and all that was told. */
  ended: Promise<{ code: number | null; out: string }>;
}

const folder = mkdtempSync(join(tmpdir(), 'tro-ly-start-'));
let server: TelegramServer;
const started: ChildProcess[] = [];
beforeAll(async () => {
  server = await startTelegramServer();
});
afterEach(() => {
  for (const one of started.splice(0)) one.kill('SIGKILL');
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(settings: Record<string, string>): Running {
  const { DATABASE_URL: _server, ...environment } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { ...environment, DATA_DIR: folder, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  let out = '';
  let look: () => void = () => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    look();
  });
  return {
    process: child,
    told: (words) =>
      new Promise((resolve) => {
        look = () => {
          if (out.includes(words)) resolve(out);
        };
        look();
      }),
    ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, out }))),
  };
}

describe('npm start', () => {
  it('says where it can be spoken to when nothing is configured, and which setting turns Telegram on', async () => {
    const { code, out } = await start({}).ended;
    expect(code).toBe(0);
    expect(out).toContain('TELEGRAM_BOT_TOKEN');
    expect(out).toContain('npm run ask');
  });

  it('answers on Telegram and tells its health, until it is told to stop', async () => {
    const running = start({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: server.apiRoot });
    const told = await running.told('Đang chạy');
    expect(told).toContain('Telegram: bật (@tro_ly_thu_bot)');
    const health = /http:\S+healthz/u.exec(told)?.[0] ?? '';
    expect((await fetch(health)).status).toBe(200);
    server.arrive(say({ from: 7001, text: 'Xin chào' }));
    const [answer] = await server.sent(1);
    expect(answer?.params.text).toContain('chỉ phục vụ cán bộ đã được mời');
    running.process.kill('SIGTERM');
    const { code, out } = await running.ended;
    expect([code, out]).toEqual([0, expect.stringContaining('Đã dừng.')]);
    expect(out).not.toContain(TOKEN);
  });

  it('fails and says what to do where the only channel cannot be turned on', async () => {
    const running = start({
      TELEGRAM_BOT_TOKEN: '999999999:bi-mat-khac-0001-0001',
      TELEGRAM_API_ROOT: server.apiRoot,
      LOG_LEVEL: 'silent',
    });
    const { code, out } = await running.ended;
    expect(code).toBe(1);
    expect(out).toContain('Kiểm tra TELEGRAM_BOT_TOKEN');
  });
});
