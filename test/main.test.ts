import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ingestFiles } from '../ingest/ingest-files.ts';
import { loadRegistry } from '../src/commands/workspace.ts';
import { invite } from '../src/people/invite.ts';
import { placeUnits } from '../src/people/place-units.ts';
import { openDatabase } from '../src/store/open.ts';
import { actAs, EVERYTHING } from '../src/store/scope.ts';
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
let invitation: string;
beforeAll(async () => {
  server = await startTelegramServer();
  invitation = await invitedToSamples();
});
afterEach(() => {
  for (const one of started.splice(0)) one.kill('SIGKILL');
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Fills the store with the sample reports. @returns the code of an invitation to one of their wards. */
async function invitedToSamples(): Promise<string> {
  const owner = await openDatabase({ dataFolder: folder });
  const db = actAs(owner, EVERYTHING);
  const registry = await loadRegistry(db);
  const now = new Date();
  await ingestFiles(db, registry, ['ingest/samples'], { maxFileBytes: 1e7, refuseInternal: false, now });
  await placeUnits(db, registry.all());
  const invited = await invite(
    db,
    { terminal: 'Người kiểm thử' },
    { name: 'Trần Thị Bình', unit: 'phường Lưu Kiếm', role: 'viewer' },
    { at: now, keys: null, random: randomBytes },
  );
  await owner.close();
  if (invited.kind !== 'invited') throw new Error(invited.kind);
  return invited.code;
}

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

  it('lets an official join and answers on Telegram, and tells its health, until it is told to stop', async () => {
    const running = start({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: server.apiRoot });
    const told = await running.told('Đang chạy');
    expect(told).toContain('Telegram: bật (@tro_ly_thu_bot)');
    const health = /http:\S+healthz/u.exec(told)?.[0] ?? '';
    expect((await fetch(health)).status).toBe(200);
    // The code is good for two days from now.
    const more = { date: Math.floor(Date.now() / 1000) };
    for (const text of ['Xin chào', invitation, 'Phường mình còn bao nhiêu nhiệm vụ chưa hoàn thành?'])
      server.arrive(say({ from: 7001, text, more }));
    const said = (await server.sent(3)).map(({ params }) => params.text);
    expect(said).toEqual([
      expect.stringContaining('chỉ phục vụ cán bộ đã được mời'),
      expect.stringContaining('Chào anh/chị Trần Thị Bình'),
      expect.stringContaining('8 nhiệm vụ'),
    ]);
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
