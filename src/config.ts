import { z } from 'zod';
import { AUDIT_SETTINGS, type AuditSettings, readAudit } from './audit/settings.ts';
import { MESSAGE_SETTINGS, type MessageSettings } from './channels/settings.ts';
import { canBringTo, readTelegram, TELEGRAM_SETTINGS, type TelegramSettings } from './channels/telegram/settings.ts';
import { readZalo, ZALO_SETTINGS, type ZaloSettings } from './channels/zalo/settings.ts';
import { readZaloBot, ZALO_BOT_SETTINGS, type ZaloBotSettings } from './channels/zalo-bot/settings.ts';
import type { Limits } from './limits/limit.ts';
import { LIMIT_SETTINGS, readLimits } from './limits/settings.ts';
import { LOG_SETTINGS, type LogSettings } from './log/settings.ts';
import type { EmbeddingServer } from './model/embeddings/server-embedder.ts';
import { EMBEDDING_SETTINGS, readEmbeddings } from './model/embeddings/settings.ts';
import type { ModelSettings } from './model/model-settings.ts';
import { MODEL_SETTINGS, readModel } from './model/settings.ts';
import { SECRET_SETTINGS, type SecretSettings } from './secrets/settings.ts';
import { readStore, STORE_SETTINGS, type StoreSettings } from './store/settings.ts';
import { WEB_SETTINGS, type WebSettings } from './web/settings.ts';

/** One setting of the environment: what it is called, what it does, what it is when not given. */
interface Setting {
  name: string;
  /** '' where the default is that there is none. */
  fallback: string;
  explanation: string;
  /** What it must be, in Vietnamese, for the message when it is not. */
  accepts: string;
  schema: z.ZodType;
}

/** Every setting. Nothing else in the project reads the environment. */
export const SETTINGS = [
  ...STORE_SETTINGS,
  {
    name: 'SAMPLES',
    fallback: 'on',
    explanation: 'on: the sample reports are read in when the store is empty. off: they never are.',
    accepts: 'on (nạp báo cáo mẫu khi kho còn trống) hoặc off',
    schema: z.enum(['on', 'off']),
  },
  {
    name: 'MAX_FILE_MB',
    fallback: '20',
    explanation: 'Files larger than this many megabytes are refused.',
    accepts: 'một số lớn hơn 0 và không quá 1000, tính bằng MB',
    schema: z.coerce.number().positive().max(1000),
  },
  {
    name: 'INTERNAL_DOCUMENTS',
    fallback: 'accept',
    explanation: 'accept: documents marked "lưu hành nội bộ" are read. refuse: they are turned away like secret ones.',
    accepts: 'accept (nạp cả tài liệu “lưu hành nội bộ”) hoặc refuse (không nhận)',
    schema: z.enum(['accept', 'refuse']),
  },
  ...EMBEDDING_SETTINGS,
  {
    name: 'TIME_ZONE',
    fallback: 'Asia/Ho_Chi_Minh',
    explanation: 'Time zone in which "hôm nay", "tháng này" are understood.',
    accepts: 'tên múi giờ, ví dụ Asia/Ho_Chi_Minh',
    schema: z.string().refine(isTimeZone),
  },
  ...MODEL_SETTINGS,
  ...AUDIT_SETTINGS,
  ...LIMIT_SETTINGS,
  ...LOG_SETTINGS,
  ...SECRET_SETTINGS,
  ...WEB_SETTINGS,
  ...MESSAGE_SETTINGS,
  ...TELEGRAM_SETTINGS,
  ...ZALO_SETTINGS,
  ...ZALO_BOT_SETTINGS,
] as const satisfies readonly Setting[];

export interface Config extends StoreSettings {
  samples: boolean;
  maxFileBytes: number;
  /** Documents marked "lưu hành nội bộ" are turned away. */
  refuseInternal: boolean;
  /** Absent: passages are embedded without a server. */
  embeddings: EmbeddingServer | undefined;
  timeZone: string;
  /** Null: rules alone answer. */
  model: ModelSettings | null;
  audit: AuditSettings;
  limits: Limits;
  log: LogSettings;
  secrets: SecretSettings;
  web: WebSettings;
  messages: MessageSettings;
  /** Null: not spoken on. */
  telegram: TelegramSettings | null;
  zalo: ZaloSettings | null;
  zaloBot: ZaloBotSettings | null;
}

/** Settings that cannot be used, a sentence each. The message names them and never their values, which may be secret. */
export class InvalidSetting extends Error {
  override readonly name = 'InvalidSetting';
}

/** Reads the settings out of an environment. @throws InvalidSetting with all that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const faults: string[] = [];
  const values = new Map<SettingName, unknown>();
  for (const { name, fallback, schema, accepts } of SETTINGS) {
    const parsed = schema.safeParse(environment[name]?.trim() || fallback || undefined);
    if (parsed.success) values.set(name, parsed.data);
    else faults.push(`Giá trị của ${name} không hợp lệ. Cần: ${accepts}.`);
  }
  const value: Value = (name) => values.get(name);
  faults.push(...TOGETHER.flatMap(({ isWrong, sentence }) => (isWrong(value) ? sentence : [])));
  if (faults.length > 0) throw new InvalidSetting(faults.join('\n'));
  return configOf(value);
}

/** Of a setting that is wrong or not given: undefined. */
type Value = (name: SettingName) => unknown;

/** Settings that do not go together, each of which may be right by itself. */
const TOGETHER: readonly { isWrong: (value: Value) => boolean; sentence: string }[] = [
  {
    isWrong: (value) => value('LLM_BASE_URL') !== undefined && value('LLM_MODEL') === undefined,
    sentence: 'LLM_MODEL còn trống. Cần: tên mô hình trên máy chủ LLM_BASE_URL.',
  },
  {
    isWrong: (value) =>
      value('TELEGRAM_BOT_TOKEN') !== undefined &&
      value('TELEGRAM_WEBHOOK') === 'on' &&
      !canBringTo(value('PUBLIC_URL') as string | undefined),
    sentence:
      'TELEGRAM_WEBHOOK=on cần PUBLIC_URL là địa chỉ https:// ở cổng 443, 80, 88 hoặc 8443. Không có thì đặt TELEGRAM_WEBHOOK=off.',
  },
  {
    isWrong: (value) =>
      value('ZALO_BOT_TOKEN') !== undefined &&
      value('ZALO_BOT_WEBHOOK') === 'on' &&
      !(value('PUBLIC_URL') as string | undefined)?.startsWith('https://'),
    sentence: 'ZALO_BOT_WEBHOOK=on cần PUBLIC_URL là địa chỉ https://. Không có thì đặt ZALO_BOT_WEBHOOK=off.',
  },
];

function configOf(value: Value): Config {
  const limits = readLimits(value);
  return {
    ...readStore(value),
    samples: value('SAMPLES') === 'on',
    maxFileBytes: (value('MAX_FILE_MB') as number) * 1024 * 1024,
    refuseInternal: value('INTERNAL_DOCUMENTS') === 'refuse',
    embeddings: readEmbeddings(value),
    timeZone: value('TIME_ZONE') as string,
    model: readModel(value, limits.tokens),
    audit: readAudit(value),
    limits,
    log: {
      level: value('LOG_LEVEL') as LogSettings['level'],
      file: value('LOG_FILE') as string | undefined,
      secrets: SECRETS.flatMap((name) => (value(name) as string | string[] | undefined) ?? []),
    },
    secrets: {
      key: value('SECRET_KEY') as string | undefined,
      before: (value('SECRET_KEYS_BEFORE') as string[] | undefined) ?? [],
    },
    web: {
      host: value('HOST') as string,
      port: value('PORT') as number,
      publicUrl: value('PUBLIC_URL') as string | undefined,
    },
    messages: { lateMs: (value('LATE_ANSWER_MINUTES') as number) * 60_000 },
    telegram: readTelegram(value),
    zalo: readZalo(value),
    zaloBot: readZaloBot(value),
  };
}

/** Settings whose values nobody may read in a log. */
const SECRETS: SettingName[] = [
  'DATABASE_URL',
  'EMBEDDINGS_API_KEY',
  'LLM_API_KEY',
  'SECRET_KEY',
  'SECRET_KEYS_BEFORE',
  'TELEGRAM_BOT_TOKEN',
  'ZALO_BOT_TOKEN',
];

type SettingName = (typeof SETTINGS)[number]['name'];

/** The text of .env.example. */
export function writeExample(): string {
  return `${SETTINGS.map(({ name, fallback, explanation }) => `# ${explanation}\n${name}=${fallback}`).join('\n\n')}\n`;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('vi', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
