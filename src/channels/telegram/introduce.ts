import { type Telegram, TelegramError } from 'telegraf';
import type { UserFromGetMe } from 'telegraf/types';
import type { Log } from '../../log/open-log.ts';
import type { Timer } from '../../model/timer.ts';
import { ChannelNotStarted } from '../channel.ts';
import { callAgain } from './call-telegram.ts';
import { WANTED } from './read-update.ts';

/** What may be typed behind a slash, as Telegram lists it: small letters without marks. */
interface TelegramCommand {
  command: string;
  description: string;
}

/** What is listed in private chats, and what in groups. */
export type TelegramCommands = Readonly<Record<'private' | 'group', readonly TelegramCommand[]>>;

interface Introducing {
  telegram: Telegram;
  timer: Timer;
  log: Log;
  commands: TelegramCommands;
}

/** Asks who the bot is, and tells Telegram what it can be asked. @throws ChannelNotStarted */
export async function introduce({ commands, log, ...calling }: Introducing): Promise<UserFromGetMe> {
  const bot = await callAgain(calling, (call) => call('getMe', {})).catch(notStarted);
  try {
    for (const place of ['private', 'group'] as const)
      await callAgain(calling, (call) =>
        call('setMyCommands', { commands: commands[place], scope: { type: `all_${place}_chats` } }),
      );
  } catch (error) {
    // Whoever knows the commands can type them all the same.
    log.warn('telegram: the list of commands was not taken', { error });
  }
  return bot;
}

/** Where updates come: brought to an address, or to be asked for. @throws ChannelNotStarted */
export async function directUpdates(
  calling: { telegram: Telegram; timer: Timer },
  webhook: { url: string; secret: string } | null,
): Promise<void> {
  await callAgain<unknown>(calling, (call) =>
    webhook
      ? call('setWebhook', { url: webhook.url, secret_token: webhook.secret, allowed_updates: WANTED })
      : // Updates go to a webhook as long as there is one.
        call('deleteWebhook', {}),
  ).catch(notStarted);
}

function notStarted(cause: unknown): never {
  const isRefused = cause instanceof TelegramError && cause.code < 500 && cause.code !== 429;
  throw new ChannelNotStarted(whyNot(cause), { cause, mayPass: !isRefused });
}

function whyNot(cause: unknown): string {
  if (!(cause instanceof TelegramError))
    return 'Không gọi được Telegram. Kiểm tra đường mạng của máy chủ tới TELEGRAM_API_ROOT.';
  if (cause.code === 401 || cause.code === 404)
    return 'Telegram không nhận mã truy cập. Kiểm tra TELEGRAM_BOT_TOKEN với @BotFather (lệnh /token) rồi chạy lại.';
  if (cause.code === 400)
    return `Telegram không nhận địa chỉ webhook (${cause.description}). Kiểm tra PUBLIC_URL, tên miền và chứng chỉ; hoặc đặt TELEGRAM_WEBHOOK=off.`;
  return `Telegram đang trục trặc (${cause.code}).`;
}
