import { z } from 'zod';

/** The official Zalo Bot API. */
export interface ZaloBotSettings {
  /** Of the bot: whoever has it speaks as the bot. */
  token: string;
  baseUrl: string;
  /** Zalo brings messages to PUBLIC_URL; else it is asked for them. */
  webhook: boolean;
  /** Of the program's web server, from outside; absent: pictures and files cannot be given. */
  publicUrl?: string | undefined;
  /** What it is called by in a group besides its own name. */
  names: readonly string[];
  /** Pictures are fetched from these hosts and those below them alone. */
  fileHosts: readonly string[];
}

export const ZALO_BOT_SETTINGS = [
  {
    name: 'ZALO_BOT_TOKEN',
    fallback: '',
    explanation: 'Token of the bot, as the Zalo Bot Platform gives it. Empty: Zalo Bot is off.',
    accepts: 'mã truy cập do Zalo Bot Platform cấp; để trống nếu không dùng Zalo Bot',
    schema: z
      .string()
      .regex(/^[\w:.~-]{16,200}$/u)
      .optional(),
  },
  {
    name: 'ZALO_BOT_BASE_URL',
    fallback: 'https://bot-api.zaloplatforms.com',
    explanation: 'Address of the Zalo Bot API.',
    accepts: 'địa chỉ http:// hoặc https:// không kèm đường dẫn',
    schema: z
      .url({ protocol: /^https?$/u })
      .refine((text) => new URL(text).pathname === '/')
      .transform((text) => new URL(text).origin),
  },
  {
    name: 'ZALO_BOT_WEBHOOK',
    fallback: 'off',
    explanation: 'off: messages are asked for. on: Zalo brings them to PUBLIC_URL, which must be https://.',
    accepts: 'on (Zalo gọi vào PUBLIC_URL, địa chỉ https://) hoặc off',
    schema: z.enum(['on', 'off']),
  },
] as const;

/** Null where no token is given: not spoken on. */
export function readZaloBot(
  value: (
    name: (typeof ZALO_BOT_SETTINGS)[number]['name'] | 'PUBLIC_URL' | 'ZALO_NAMES' | 'ZALO_FILE_HOSTS',
  ) => unknown,
): ZaloBotSettings | null {
  const token = value('ZALO_BOT_TOKEN') as string | undefined;
  if (token === undefined) return null;
  return {
    token,
    baseUrl: value('ZALO_BOT_BASE_URL') as string,
    webhook: value('ZALO_BOT_WEBHOOK') === 'on',
    publicUrl: value('PUBLIC_URL') as string | undefined,
    names: value('ZALO_NAMES') as string[],
    fileHosts: value('ZALO_FILE_HOSTS') as string[],
  };
}
