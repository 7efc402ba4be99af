import { Hono } from 'hono';
import { z } from 'zod';
import type { Log } from '../../log/open-log.ts';
import type { Timer } from '../../model/timer.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Database } from '../../store/database.ts';
import { type Channel, ChannelNotStarted, type Inbox } from '../channel.ts';
import { fetchBounded } from '../fetch-bounded.ts';
import { offerUntilTaken } from '../offer.ts';
import { webhookSecret } from '../webhook-secret.ts';
import { type BotCall, BotRefused, BotUnanswered, createBotCall } from './call-bot.ts';
import { fileRoutes } from './file-routes.ts';
import { pollUpdates } from './poll-updates.ts';
import { type BotUpdate, parseUpdate, readUpdate, ZALO_BOT } from './read-update.ts';
import { sendToBot } from './send-to-bot.ts';
import type { ZaloBotSettings } from './settings.ts';
import { WEBHOOK_PATH, webhookRoutes } from './webhook.ts';

export interface ZaloBotParts {
  /** Acts for the program itself. */
  db: Database;
  /** Of the settings; null where none is set: then no file is given by an address. */
  keys: Keyring | null;
  log: Log;
  timer: Timer;
  /** In which the end of an address is told: "Asia/Ho_Chi_Minh". */
  timeZone: string;
}

const LONGEST_TEXT = 2000;
const TYPING_MS = 5000;
const botShape = z.object({ account_name: z.string().catch(''), display_name: z.string().optional().catch(undefined) });

/** Zalo by the official Bot API. It has no buttons, no quotes and no formatting; documents go as an address in a text. */
export function openZaloBot(settings: ZaloBotSettings, parts: ZaloBotParts): Channel {
  const { db, keys, log, timer, timeZone } = parts;
  const { publicUrl } = settings;
  const call = createBotCall(settings);
  const giving = keys && publicUrl !== undefined ? { keys, publicUrl } : null;
  const secret = webhookSecret(settings.token, 'zalo bot');
  const stopping = new AbortController();
  const sending = { call, db, now: timer.now, timeZone, giving };
  let taker: ((update: BotUpdate) => Promise<void>) | null = null;
  let polling: Promise<void> = Promise.resolve();

  /** @param offer what a message is offered to the inbox by. */
  function takerFor(names: readonly string[], offer: Inbox['take']): (update: BotUpdate) => Promise<void> {
    return async (update) => {
      const read = readUpdate(update, names);
      if (read.rule !== undefined) log.info('zalo bot: a rule was kept', { rule: read.rule });
      if (read.kind === 'arrived') await offer(read.arrived);
    };
  }

  const routes = new Hono();
  if (settings.webhook) routes.route('/', webhookRoutes({ secret, taker: () => taker, log }));
  if (giving) routes.route('/', fileRoutes({ db, keys: giving.keys, now: timer.now }));

  return {
    name: ZALO_BOT,
    title: 'Zalo Bot',
    can: { longestText: LONGEST_TEXT, buttons: false, documents: true },
    routes,
    async start(inbox) {
      const bot = await introduce(call, settings, secret);
      const names = [bot, ...settings.names];
      if (settings.webhook) taker = takerFor(names, inbox.take);
      else {
        const offering = { inbox, log, timer, signal: stopping.signal };
        const take = takerFor(names, async (arrived) =>
          (await offerUntilTaken(offering, arrived)) ? 'taken' : 'repeat',
        );
        polling = pollUpdates({ call, log, timer, signal: stopping.signal }, async (body) => {
          const update = parseUpdate(body);
          if (update) await take(update);
          else log.warn('zalo bot: an update that cannot be read was passed over');
        });
      }
      return bot;
    },
    async stop() {
      taker = null;
      stopping.abort();
      await polling;
    },
    send: (place, one) => sendToBot(sending, place, one),
    async showTyping({ chat }) {
      try {
        await call('sendChatAction', { chat_id: chat, action: 'typing' }, { longestMs: TYPING_MS });
      } catch (error) {
        log.debug('zalo bot: typing could not be shown', { error });
      }
    },
    fetchFile: ({ reference }, most) => fetchBounded(reference, { most, hosts: settings.fileHosts, fetch }),
  };
}

/** Asks who the bot is, and tells Zalo which way messages go: one excludes the other. @returns its name. */
async function introduce(call: BotCall, { webhook, publicUrl }: ZaloBotSettings, secret: string): Promise<string> {
  try {
    const { account_name, display_name } = botShape.parse(await call('getMe', {}));
    if (webhook) await call('setWebhook', { url: `${publicUrl}${WEBHOOK_PATH}`, secret_token: secret });
    else await call('deleteWebhook', {});
    return display_name || account_name;
  } catch (cause) {
    if (!(cause instanceof BotRefused || cause instanceof BotUnanswered)) throw cause;
    throw new ChannelNotStarted(whyNot(cause), { cause, mayPass: !isFinal(cause) });
  }
}

/** Another attempt would be refused as well. */
function isFinal(cause: BotRefused | BotUnanswered): cause is BotRefused {
  return cause instanceof BotRefused && cause.code < 500 && cause.code !== 429;
}

function whyNot(cause: BotRefused | BotUnanswered): string {
  if (cause instanceof BotRefused && (cause.code === 401 || cause.code === 404))
    return 'Zalo không nhận mã truy cập. Kiểm tra ZALO_BOT_TOKEN trên Zalo Bot Platform rồi chạy lại.';
  if (isFinal(cause))
    return `Zalo Bot từ chối: ${cause.description} (mã ${cause.code}). Kiểm tra thiết lập rồi chạy lại.`;
  return 'Không gọi được Zalo Bot. Kiểm tra đường mạng của máy chủ tới ZALO_BOT_BASE_URL.';
}
