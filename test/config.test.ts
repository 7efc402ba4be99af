import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InvalidSetting, readConfig, SETTINGS, writeExample } from '../src/config.ts';

describe('settings', () => {
  it('has defaults for everything', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: undefined,
      dataFolder: 'data',
      samples: true,
      maxFileBytes: 20 * 1024 * 1024,
      refuseInternal: false,
      timeZone: 'Asia/Ho_Chi_Minh',
      model: null,
      audit: { keepsText: false, textDays: 90, personalDays: 365 },
      limits: {
        messages: { person: 20, group: 60, unit: 300 },
        uploads: { person: 50, group: 100, unit: 300 },
        tokens: { person: 500_000, group: 1_000_000, unit: 2_000_000 },
      },
      log: { level: 'info', file: undefined, secrets: [] },
      secrets: { key: undefined, before: [] },
      web: { host: '127.0.0.1', port: 8080, publicUrl: undefined },
      messages: { lateMs: 600_000 },
      telegram: null,
      zalo: null,
      zaloBot: null,
    });
  });

  it('tells all that is wrong at once, also what does not go together', () => {
    const read = () =>
      readConfig({
        MAX_FILE_MB: '-1',
        TIME_ZONE: 'Hanoi',
        LLM_BASE_URL: 'http://127.0.0.1:1/v1',
        TELEGRAM_BOT_TOKEN: '123456789:bi-mat-cua-bot-thu-nghiem',
        TELEGRAM_WEBHOOK: 'on',
        ZALO_BOT_TOKEN: '123456789:bi-mat-cua-zalo-bot',
        ZALO_BOT_WEBHOOK: 'on',
      });
    for (const name of ['MAX_FILE_MB', 'TIME_ZONE', 'LLM_MODEL', 'TELEGRAM_WEBHOOK', 'ZALO_BOT_WEBHOOK'])
      expect(read).toThrow(new RegExp(name, 'u'));
  });

  it('uses a model only where its address is given, and then needs its name', () => {
    expect(readConfig({ LLM_API_KEY: 'a-key', LLM_MODEL: 'a-model' }).model).toBeNull();
    expect(() => readConfig({ LLM_BASE_URL: 'http://127.0.0.1:11434/v1' })).toThrow(/LLM_MODEL/u);
    expect(readConfig({ LLM_BASE_URL: 'http://127.0.0.1:11434/v1', LLM_MODEL: 'a-model' }).model).toEqual({
      baseUrl: 'http://127.0.0.1:11434/v1',
      model: 'a-model',
      apiKey: undefined,
      output: 'auto',
      streaming: false,
      timeoutMs: 30_000,
      monthlyTokens: { person: 500_000, group: 1_000_000, unit: 2_000_000 },
      steps: 6,
    });
  });

  it('names a wrong setting and never its value', () => {
    const read = () => readConfig({ DATABASE_URL: 'mysql://root:secret@host/db' });
    expect(read).toThrow(InvalidSetting);
    expect(read).toThrow(/DATABASE_URL/u);
    expect(read).not.toThrow(/secret/u);
  });

  it('says in Vietnamese what a wrong setting must be', () => {
    expect(() => readConfig({ TIME_ZONE: 'Hanoi' })).toThrow('Cần: tên múi giờ, ví dụ Asia/Ho_Chi_Minh.');
    expect(() => readConfig({ MAX_FILE_MB: '-1' })).toThrow('Cần: một số lớn hơn 0');
  });

  it('is what .env.example says', () => {
    expect(readFileSync(new URL('../.env.example', import.meta.url), 'utf8')).toBe(writeExample());
    expect(SETTINGS.every(({ explanation }) => explanation.length > 10)).toBe(true);
  });

  it('alone reads the environment, given to it by the command line and by the start; the model client takes what would trace it out of there', () => {
    const found = execFileSync('grep', ['-rlE', 'process\\.env', 'src', 'ingest'], {
      encoding: 'utf8',
      cwd: new URL('..', import.meta.url),
    });
    expect(found.trim().split('\n').sort()).toEqual(['src/cli.ts', 'src/main.ts', 'src/model/open-chat-model.ts']);
  });
});
