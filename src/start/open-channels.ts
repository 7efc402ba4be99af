import { join } from 'node:path';
import type { Channel } from '../channels/channel.ts';
import { CHART_FOLDER } from '../commands/write-chart.ts';
import type { Config } from '../config.ts';
import { listCommands } from '../conversation/commands/list-commands.ts';
import type { Log } from '../log/open-log.ts';
import type { Timer } from '../model/timer.ts';
import { type Keyring, openKeyring } from '../secrets/keyring.ts';
import type { Database } from '../store/database.ts';
import { keepIn } from './keep-file.ts';
import { tell } from './tell.ts';

/** What channels are opened with. */
export interface ChannelAround {
  config: Config;
  /** Acts for the program itself. */
  db: Database;
  log: Log;
  timer: Timer;
  /** Tells the administrators something on the other channels. */
  alarm(text: string, from: string): void;
  /** Whether somebody sits at the terminal. */
  isTerminal: boolean;
  /** Told when whoever sits there wants to end the program. */
  onEnd(): void;
}

interface ChannelPart {
  title: string;
  /** How it is turned on, where it is off. */
  off(around: ChannelAround): string | null;
  /** Loaded when it is on. */
  open(around: ChannelAround): Promise<Channel>;
}

/** Every channel. */
const CHANNELS: readonly ChannelPart[] = [
  {
    title: 'Telegram',
    off: ({ config }) => (config.telegram ? null : 'đặt TELEGRAM_BOT_TOKEN để bật'),
    async open({ config: { telegram }, log, timer }) {
      if (!telegram) throw new Error('Telegram is off');
      const { openTelegram } = await import('../channels/telegram/open-telegram.ts');
      return openTelegram(telegram, {
        log,
        timer,
        commands: { private: listCommands('private'), group: listCommands('group') },
      });
    },
  },
  {
    title: 'Zalo',
    off: ({ config }) => (config.zalo ? null : 'đặt ZALO=on để bật'),
    async open({ config, db, log, timer, alarm }) {
      if (!config.zalo) throw new Error('Zalo is off');
      const { openZalo } = await import('../channels/zalo/open-zalo.ts');
      const { timeZone } = config;
      const keys = keysOf(config, 'phiên đăng nhập Zalo');
      return openZalo(config.zalo, { db, keys, log, timer, timeZone, onAlarm: (text) => alarm(text, 'zalo') });
    },
  },
  {
    title: 'Zalo Bot',
    off: ({ config }) => (config.zaloBot ? null : 'đặt ZALO_BOT_TOKEN để bật'),
    async open({ config, db, log, timer }) {
      if (!config.zaloBot) throw new Error('Zalo Bot is off');
      const { openZaloBot } = await import('../channels/zalo-bot/open-zalo-bot.ts');
      const { timeZone } = config;
      return openZaloBot(config.zaloBot, { db, keys: keysOf(config, 'địa chỉ của tệp'), log, timer, timeZone });
    },
  },
  {
    title: 'Dòng lệnh',
    off: ({ isTerminal }) => (isTerminal ? null : 'chạy npm start trong một cửa sổ dòng lệnh để bật'),
    async open({ config, log, timer, onEnd }) {
      const { openTerminal } = await import('../channels/terminal/open-terminal.ts');
      const keep = keepIn(join(config.dataFolder, CHART_FOLDER), () => new Date(timer.now()));
      return openTerminal({ input: process.stdin, output: process.stdout, log, timer, keep, onEnd });
    },
  },
];

/** Opens the channels that are on, and tells which are off. */
export async function openChannels(around: ChannelAround): Promise<Channel[]> {
  const channels: Channel[] = [];
  for (const { title, off, open } of CHANNELS) {
    const how = off(around);
    if (how === null) channels.push(await open(around));
    else tell(`${title}: tắt (${how}).`);
  }
  return channels;
}

/** Null where none is set: a channel says what it lacks by that. */
function keysOf({ secrets }: Config, what: string): Keyring | null {
  return secrets.key === undefined ? null : openKeyring(secrets, what);
}
