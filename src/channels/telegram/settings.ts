import { z } from 'zod';

export interface TelegramSettings {
  /** Of the bot: whoever has it speaks as the bot. */
  token: string;
  /** Where the Bot API is. */
  apiRoot: string;
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
] as const;
