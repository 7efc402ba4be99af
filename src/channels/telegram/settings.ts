import { z } from 'zod';

export interface TelegramSettings {
  /** Of the bot: whoever has it speaks as the bot. */
  token: string;
  /** Where the Bot API is. */
  apiRoot: string;
  /** Address under which Telegram reaches the web server and brings updates to; absent: they are asked for. */
  webhook?: string;
}

export const TELEGRAM_SETTINGS = [
  {
    name: 'TELEGRAM_BOT_TOKEN',
    fallback: '',
    explanation: 'Token of the Telegram bot, as @BotFather gives it. Empty: Telegram is off.',
    accepts: 'mã truy cập do @BotFather cấp, dạng 123456789:AbC…; để trống nếu không dùng Telegram',
    schema: z
      .string()
      .regex(/^\d{6,12}:[\w-]{20,}$/u)
      .optional(),
  },
  {
    name: 'TELEGRAM_API_ROOT',
    fallback: 'https://api.telegram.org',
    explanation: 'Address of the Bot API. Another than the default: a Bot API server of your own.',
    accepts: 'địa chỉ http:// hoặc https:// không kèm đường dẫn',
    schema: z
      .url({ protocol: /^https?$/u })
      .refine((text) => new URL(text).pathname === '/')
      .transform((text) => new URL(text).origin),
  },
  {
    name: 'TELEGRAM_WEBHOOK',
    fallback: 'off',
    explanation:
      'off: updates are asked for. on: Telegram brings them to PUBLIC_URL, which must be https:// on port 443, 80, 88 or 8443.',
    accepts: 'on (Telegram gọi vào PUBLIC_URL, địa chỉ https:// ở cổng 443, 80, 88 hoặc 8443) hoặc off',
    schema: z.enum(['on', 'off']),
  },
] as const;

/** The ports that Telegram calls; '' is 443. https://core.telegram.org/bots/webhooks */
const PORTS: ReadonlySet<string> = new Set(['', '80', '88', '8443']);

/** Whether Telegram can bring updates to an address. */
export function canBringTo(publicUrl: string | undefined): publicUrl is string {
  if (publicUrl === undefined) return false;
  const { protocol, port } = new URL(publicUrl);
  return protocol === 'https:' && PORTS.has(port);
}

/** Null where no token is given: not spoken on. */
export function readTelegram(
  value: (name: (typeof TELEGRAM_SETTINGS)[number]['name'] | 'PUBLIC_URL') => unknown,
): TelegramSettings | null {
  const token = value('TELEGRAM_BOT_TOKEN') as string | undefined;
  if (token === undefined) return null;
  const settings = { token, apiRoot: value('TELEGRAM_API_ROOT') as string };
  return value('TELEGRAM_WEBHOOK') === 'on' ? { ...settings, webhook: value('PUBLIC_URL') as string } : settings;
}
