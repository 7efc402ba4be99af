import { PassThrough } from 'node:stream';
import type { Channel } from '../../../src/channels/channel.ts';
import { openTelegram } from '../../../src/channels/telegram/open-telegram.ts';
import { openTerminal } from '../../../src/channels/terminal/open-terminal.ts';
import type { Log } from '../../../src/log/open-log.ts';
import type { OpenedDesk } from '../../conversation/receive/open-desk.ts';
import { startTelegramServer, TOKEN } from '../../fakes/telegram/start-telegram-server.ts';
import { say as sayOnTelegram } from '../../fakes/telegram/updates.ts';
import type { TestTimer } from '../../fakes/test-timer.ts';
import { say as sayOnZalo } from '../../fakes/zalo/say.ts';
import { say as sayToBot } from '../../fakes/zalo-bot/updates.ts';
import { openZalo } from '../zalo/open-zalo.ts';
import { openBot } from '../zalo-bot/open-channel.ts';

/** A channel with the other end of it, by which an official speaks in private. */
export interface Speaker {
  channel: Channel;
  /** Of the official, as the channel calls it; null where nobody need join. */
  account: string | null;
  say(text: string): void;
  /** All that reached the official, oldest first. */
  heard(): string[];
  close(): Promise<void>;
}

interface Around {
  desk: OpenedDesk;
  log: Log;
  timer: TestTimer;
}

const ACCOUNT = '100000000000000077';
const TELEGRAM_ACCOUNT = 77_077;

/** How an official speaks on each channel. */
export const SPEAKERS: Record<string, (around: Around) => Promise<Speaker>> = {
  Telegram: async ({ log, timer }) => {
    const server = await startTelegramServer();
    const commands = { private: [], group: [] };
    const channel = openTelegram({ token: TOKEN, apiRoot: server.apiRoot }, { log, timer, commands });
    return {
      channel,
      account: String(TELEGRAM_ACCOUNT),
      say: (text) => server.arrive(sayOnTelegram({ from: TELEGRAM_ACCOUNT, text })),
      heard: () => server.calls.flatMap(({ method, params }) => (method === 'sendMessage' ? String(params.text) : [])),
      close: () => server.close(),
    };
  },
  Zalo: async ({ desk }) => {
    const { channel, server, close } = await openZalo(desk.db, { passing: 5000 });
    return {
      channel,
      account: ACCOUNT,
      say: (text) => server.arrive(sayOnZalo({ from: ACCOUNT, text })),
      heard: () => server.calls.flatMap(({ params }) => ('message' in params ? String(params.message) : [])),
      close,
    };
  },
  'Zalo Bot': async ({ desk }) => {
    const { channel, server, close } = await openBot(desk.db);
    return {
      channel,
      account: ACCOUNT,
      say: (text) => server.arrive(sayToBot({ from: ACCOUNT, text })),
      heard: () => server.calls.flatMap(({ method, params }) => (method === 'sendMessage' ? String(params.text) : [])),
      close,
    };
  },
  'dòng lệnh': async ({ log, timer }) => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const shown: string[] = [];
    output.setEncoding('utf8').on('data', (text: string) => shown.push(text));
    const channel = openTerminal({ input, output, log, timer, keep: (_bytes, name) => name, onEnd: () => undefined });
    return {
      channel,
      account: null,
      say: (text) => input.write(`${text}\n`),
      heard: () => shown.filter((text) => text.length > 2),
      close: async () => undefined,
    };
  },
};
