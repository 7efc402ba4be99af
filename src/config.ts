import { z } from 'zod';
import { AUDIT_SETTINGS, type AuditSettings, readAudit } from './audit/settings.ts';
import { MESSAGE_SETTINGS, type MessageSettings } from './channels/settings.ts';
import { canBringTo, TELEGRAM_SETTINGS, type TelegramSettings } from './channels/telegram/settings.ts';
import { readZalo, ZALO_SETTINGS, type ZaloSettings } from './channels/zalo/settings.ts';
import { ZALO_BOT_SETTINGS, type ZaloBotSettings } from './channels/zalo-bot/settings.ts';
import type { Limits } from './limits/limit.ts';
import { LIMIT_SETTINGS, readLimits } from './limits/settings.ts';
import { LOG_SETTINGS, type LogSettings } from './log/settings.ts';
import type { EmbeddingServer } from './model/embeddings/server-embedder.ts';
import type { ModelSettings } from './model/model-settings.ts';
import { MODEL_SETTINGS } from './model/settings.ts';
import { SECRET_SETTINGS, type SecretSettings } from './secrets/settings.ts';
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
  {
    name: 'DATABASE_URL',
    fallback: '',
    explanation: 'Address of a PostgreSQL server with pgvector. Empty: the embedded store in DATA_DIR.',
    accepts:
      'địa chỉ máy chủ PostgreSQL, ví dụ postgres://ten:matkhau@may-chu:5432/bao-cao; để trống nếu dùng kho trong thư mục',
    schema: z
      .string()
      .regex(/^postgres(?:ql)?:\/\//u)
      .optional(),
  },
  {
    name: 'DATA_DIR',
    fallback: 'data',
    explanation: 'Folder of the embedded store. The option --data of a command goes before it.',
    accepts: 'tên một thư mục',
    schema: z.string().min(1),
  },
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
  {
    name: 'EMBEDDINGS_BASE_URL',
    fallback: '',
    explanation:
      'Address of a server of embeddings that speaks the interface of OpenAI, e.g. http://127.0.0.1:8000/v1. Empty: the own embedding, which needs none.',
    accepts: 'địa chỉ http:// hoặc https:// của máy chủ tạo vectơ; để trống nếu không dùng',
    schema: z.url({ protocol: /^https?$/u }).optional(),
  },
  {
    name: 'EMBEDDINGS_API_KEY',
    fallback: '',
    explanation: 'Key of that server. Empty: none is sent that means anything.',
    accepts: 'khóa của máy chủ tạo vectơ',
    schema: z.string().optional(),
  },
  {
    name: 'EMBEDDINGS_MODEL',
    fallback: 'bge-m3',
    explanation:
      'Model that makes the embeddings. When it is changed, passages are embedded anew by the next ingest; the old ones serve until that is done.',
    accepts: 'tên một mô hình',
    schema: z.string().min(1),
  },
  {
    name: 'EMBEDDINGS_DIMENSIONS',
    fallback: '1024',
    explanation: 'Length of its vectors.',
    accepts: 'một số nguyên từ 8 đến 4000',
    schema: z.coerce.number().int().min(8).max(4000),
  },
  {
    name: 'EMBEDDINGS_BATCH',
    fallback: '64',
    explanation: 'So many passages are sent to it at once.',
    accepts: 'một số nguyên từ 1 đến 2000',
    schema: z.coerce.number().int().min(1).max(2000),
  },
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

export interface Config {
  databaseUrl: string | undefined;
  dataFolder: string;
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
  const faults = new Set<string>();
  const values = new Map<SettingName, unknown>();
  for (const { name, fallback, schema, accepts } of SETTINGS) {
    const parsed = schema.safeParse(environment[name]?.trim() || fallback || undefined);
    if (parsed.success) values.set(name, parsed.data);
    else faults.add(`Giá trị của ${name} không hợp lệ. Cần: ${accepts}.`);
  }
  const config = configOf(
    (name) => values.get(name),
    (read) => gather(faults, read),
  );
  if (faults.size > 0) throw new InvalidSetting([...faults].join('\n'));
  return config;
}

/** What settings that do not go together throw is added to the faults. */
function gather<T>(faults: Set<string>, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidSetting) faults.add(error.message);
    // What a wrong setting left empty cannot be read further.
    else if (faults.size === 0) throw error;
    return null;
  }
}

type Value = (name: SettingName) => unknown;

/** @param part reads settings that must go together; null where they do not. */
function configOf(value: Value, part: <T>(read: () => T) => T | null): Config {
  return {
    databaseUrl: value('DATABASE_URL') as string | undefined,
    dataFolder: value('DATA_DIR') as string,
    samples: value('SAMPLES') === 'on',
    maxFileBytes: (value('MAX_FILE_MB') as number) * 1024 * 1024,
    refuseInternal: value('INTERNAL_DOCUMENTS') === 'refuse',
    embeddings: readEmbeddings(value),
    timeZone: value('TIME_ZONE') as string,
    model: part(() => readModel(value)),
    audit: readAudit(value),
    limits: readLimits(value),
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
    telegram: part(() => readTelegram(value)),
    zalo: readZalo(value),
    zaloBot: part(() => readZaloBot(value)),
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

function readEmbeddings(value: Value): EmbeddingServer | undefined {
  const baseUrl = value('EMBEDDINGS_BASE_URL') as string | undefined;
  if (baseUrl === undefined) return undefined;
  return {
    baseUrl,
    apiKey: value('EMBEDDINGS_API_KEY') as string | undefined,
    model: value('EMBEDDINGS_MODEL') as string,
    dimensions: value('EMBEDDINGS_DIMENSIONS') as number,
    batch: value('EMBEDDINGS_BATCH') as number,
  };
}

/** Where no address is given there is no model, whatever else is. */
function readModel(value: Value): ModelSettings | null {
  const baseUrl = value('LLM_BASE_URL') as string | undefined;
  if (baseUrl === undefined) return null;
  const model = value('LLM_MODEL') as string | undefined;
  if (model === undefined) throw new InvalidSetting('LLM_MODEL còn trống. Cần: tên mô hình trên máy chủ LLM_BASE_URL.');
  return {
    baseUrl,
    model,
    apiKey: value('LLM_API_KEY') as string | undefined,
    output: value('LLM_OUTPUT') as ModelSettings['output'],
    streaming: value('LLM_STREAMING') === 'on',
    timeoutMs: (value('LLM_TIMEOUT_SECONDS') as number) * 1000,
    monthlyTokens: readLimits(value).tokens,
    steps: value('LLM_STEPS') as number,
  };
}

function readTelegram(value: Value): TelegramSettings | null {
  const token = value('TELEGRAM_BOT_TOKEN') as string | undefined;
  if (token === undefined) return null;
  const settings = { token, apiRoot: value('TELEGRAM_API_ROOT') as string };
  if (value('TELEGRAM_WEBHOOK') === 'off') return settings;
  const publicUrl = value('PUBLIC_URL') as string | undefined;
  if (!canBringTo(publicUrl))
    throw new InvalidSetting(
      'TELEGRAM_WEBHOOK=on cần PUBLIC_URL là địa chỉ https:// ở cổng 443, 80, 88 hoặc 8443. Không có thì đặt TELEGRAM_WEBHOOK=off.',
    );
  return { ...settings, webhook: publicUrl };
}

function readZaloBot(value: (name: SettingName) => unknown): ZaloBotSettings | null {
  const token = value('ZALO_BOT_TOKEN') as string | undefined;
  if (token === undefined) return null;
  const publicUrl = value('PUBLIC_URL') as string | undefined;
  const webhook = value('ZALO_BOT_WEBHOOK') === 'on';
  if (webhook && !publicUrl?.startsWith('https://'))
    throw new InvalidSetting(
      'ZALO_BOT_WEBHOOK=on cần PUBLIC_URL là địa chỉ https://. Không có thì đặt ZALO_BOT_WEBHOOK=off.',
    );
  return {
    token,
    baseUrl: value('ZALO_BOT_BASE_URL') as string,
    webhook,
    publicUrl,
    names: value('ZALO_NAMES') as string[],
    fileHosts: value('ZALO_FILE_HOSTS') as string[],
  };
}

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
