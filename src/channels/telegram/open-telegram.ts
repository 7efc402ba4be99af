import { Telegram, TelegramError } from 'telegraf';
import type { Update, UserFromGetMe } from 'telegraf/types';
import type { Log } from '../../log/open-log.ts';
import type { Timer } from '../../model/timer.ts';
import { type Arrived, type Channel, ChannelNotStarted, type Place, type Sending, type Sent } from '../channel.ts';
import { createInOrder } from '../in-order.ts';
import { callAgain } from './call-again.ts';
import { COMMANDS } from './commands.ts';
import { pollUpdates } from './poll-updates.ts';
import { readMessage, TELEGRAM } from './read-message.ts';
import type { TelegramSettings } from './settings.ts';

/** The program stops within ten seconds. */
const GRACE_MS = 6000;
const LONGEST_TEXT = 4096;

/** Telegram by long polling. A private chat goes by the account of whoever it is with. */
export function openTelegram(
  { token, apiRoot }: TelegramSettings,
  { log, timer }: { log: Log; timer: Timer },
): Channel {
  const telegram = new Telegram(token, { apiRoot });
  const calling = { telegram, timer };
  const stopping = new AbortController();
  const answering = createInOrder();
  let polling: Promise<void> = Promise.resolve();

  function take(update: Update, bot: UserFromGetMe, onMessage: (arrived: Arrived) => Promise<void>): void {
    if (!('message' in update)) return;
    const read = readMessage(update.message, bot);
    if (read.kind === 'passed_over') log.debug('telegram: a message was passed over', { rule: read.rule });
    else answering.add(read.arrived.place.chat, () => onMessage(read.arrived));
  }

  return {
    name: TELEGRAM,
    title: 'Telegram',
    longestText: LONGEST_TEXT,
    async start(onMessage) {
      const bot = await introduce(calling);
      polling = pollUpdates({ telegram, log, timer, signal: stopping.signal }, (update) =>
        take(update, bot, onMessage),
      );
      return `@${bot.username}`;
    },
    async stop() {
      stopping.abort();
      await polling;
      const late = new AbortController();
      const isLate = timer.sleep(GRACE_MS, late.signal).then(
        () => log.warn('telegram: some messages were not answered before the end'),
        () => undefined,
      );
      await Promise.race([answering.idle(), isLate]);
      late.abort();
    },
    send: (place, sending) => send(calling, place, sending),
    async showTyping({ chat, topic }) {
      try {
        await telegram.sendChatAction(chat, 'typing', { ...(topic !== undefined && { message_thread_id: topic }) });
      } catch (error) {
        log.debug('telegram: typing could not be shown', { error });
      }
    },
  };
}

interface Calling {
  telegram: Telegram;
  timer: Timer;
}

/** Asks who the bot is, and tells Telegram what it can be asked. */
async function introduce(calling: Calling): Promise<UserFromGetMe> {
  try {
    const bot = await callAgain(calling, (call) => call('getMe', {}));
    // Updates go to a webhook as long as there is one.
    await callAgain(calling, (call) => call('deleteWebhook', {}));
    const commands = COMMANDS.map(({ command, description }) => ({ command, description }));
    await callAgain(calling, (call) => call('setMyCommands', { commands }));
    return bot;
  } catch (cause) {
    throw new ChannelNotStarted(whyNot(cause), { cause });
  }
}

function whyNot(cause: unknown): string {
  if (cause instanceof TelegramError && (cause.code === 401 || cause.code === 404))
    return 'Telegram không nhận mã truy cập. Kiểm tra TELEGRAM_BOT_TOKEN với @BotFather (lệnh /token) rồi chạy lại.';
  return 'Không gọi được Telegram. Kiểm tra đường mạng của máy chủ tới TELEGRAM_API_ROOT rồi chạy lại.';
}

async function send(calling: Calling, { chat, topic, quoted }: Place, sending: Sending): Promise<Sent> {
  const there = { chat_id: chat, ...(topic !== undefined && { message_thread_id: topic }) };
  // What was quoted may have been deleted meanwhile.
  const quote = quoted !== undefined && { reply_parameters: { message_id: quoted, allow_sending_without_reply: true } };
  const text = (words: string) => ({ ...there, ...quote, text: words, link_preview_options: { is_disabled: true } });
  const photo = (png: Uint8Array) => ({ ...there, photo: { source: Buffer.from(png), filename: 'bieu-do.png' } });
  try {
    await callAgain<unknown>(calling, (call) =>
      'text' in sending ? call('sendMessage', text(sending.text)) : call('sendPhoto', photo(sending.picture)),
    );
    return { kind: 'sent' };
  } catch (error) {
    if (isUnreachable(error)) return { kind: 'unreachable' };
    throw error;
  }
}

/** The bot was blocked or removed, or was never spoken to by whoever is meant. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof TelegramError)) return false;
  return error.code === 403 || (error.code === 400 && /chat not found/iu.test(error.description));
}
