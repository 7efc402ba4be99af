import { Telegram } from 'telegraf';
import type { Update } from 'telegraf/types';
import type { Log } from '../../log/open-log.ts';
import type { Timer } from '../../model/timer.ts';
import type { Channel, Inbox } from '../channel.ts';
import { webhookSecret } from '../webhook-secret.ts';
import { callWithin } from './call-telegram.ts';
import { fetchFile } from './fetch-file.ts';
import { directUpdates, introduce, type TelegramCommands } from './introduce.ts';
import { pollUpdates } from './poll-updates.ts';
import { TELEGRAM } from './read-message.ts';
import { sendToTelegram } from './send-to-telegram.ts';
import type { TelegramSettings } from './settings.ts';
import { takeUpdate } from './take-update.ts';
import { watchWebhook } from './watch-webhook.ts';
import { WEBHOOK_PATH, webhookRoutes } from './webhook.ts';

export interface AroundTelegram {
  log: Log;
  timer: Timer;
  /** Listed by Telegram. */
  commands: TelegramCommands;
  /** A message is given up after it as lost on the way; 30 s when not given. */
  longestSendMs?: number;
}

const LONGEST_TEXT = 4096;
const LONGEST_SEND_MS = 30_000;
const LONGEST_TYPING_MS = 5000;

/** Telegram, by long polling or by a webhook. A private chat goes by the account of whoever it is with. */
export function openTelegram(settings: TelegramSettings, around: AroundTelegram): Channel {
  const { token, apiRoot, webhook: publicUrl } = settings;
  const { log, timer, commands, longestSendMs = LONGEST_SEND_MS } = around;
  const telegram = new Telegram(token, { apiRoot });
  const webhook =
    publicUrl === undefined ? null : { url: publicUrl + WEBHOOK_PATH, secret: webhookSecret(token, 'telegram') };
  const stopping = new AbortController();
  const works = new Set<Promise<void>>();
  let inbox: Inbox | null = null;
  let take: ((update: Update) => Promise<void>) | null = null;

  /** What is to end before the channel has stopped. */
  function during(work: Promise<void>): void {
    const done = () => works.delete(work);
    works.add(work);
    work.then(done, done);
  }

  return {
    name: TELEGRAM,
    title: 'Telegram',
    can: { longestText: LONGEST_TEXT, buttons: true, documents: true },
    ...(webhook && { routes: webhookRoutes({ secret: webhook.secret, taker: () => take, log }) }),
    async start(opened) {
      const bot = await introduce({ telegram, timer, log, commands });
      inbox = opened;
      const taking = { telegram, bot, inbox, log, timer };
      take = (update) => {
        const work = takeUpdate(taking, update, during);
        during(work);
        return work;
      };
      await directUpdates({ telegram, timer }, webhook);
      const watching = { telegram, log, timer, signal: stopping.signal };
      during(webhook ? watchWebhook(watching) : pollUpdates(watching, take));
      return `@${bot.username}`;
    },
    async stop() {
      take = null;
      stopping.abort();
      while (works.size > 0) await Promise.allSettled(works);
    },
    send(place, sending) {
      const moved = async (from: string, to: string) => inbox?.moved(TELEGRAM, from, to);
      return sendToTelegram({ telegram, moved, longestCallMs: longestSendMs }, place, sending);
    },
    async showTyping({ chat, topic }) {
      const call = callWithin(telegram, LONGEST_TYPING_MS);
      const there = { chat_id: chat, ...(topic !== undefined && { message_thread_id: Number(topic) }) };
      try {
        await call('sendChatAction', { ...there, action: 'typing' });
      } catch (error) {
        log.debug('telegram: typing could not be shown', { error });
      }
    },
    fetchFile: (file, most) => fetchFile(telegram, settings, file, most),
  };
}
