import type { Channel } from '../channels/channel.ts';
import type { Config } from '../config.ts';
import { listCommands } from '../conversation/commands/list-commands.ts';
import type { Log } from '../log/open-log.ts';
import type { Timer } from '../model/timer.ts';
import { tell } from './tell.ts';

/** What channels are opened with. */
export interface ChannelAround {
  config: Config;
  log: Log;
  timer: Timer;
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
