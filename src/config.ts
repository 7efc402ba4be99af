import { z } from 'zod';

/** One setting of the environment: what it is called, what it does, what it is when not given. */
interface Setting {
  name: string;
  /** '' where the default is that there is none. */
  fallback: string;
  explanation: string;
  schema: z.ZodType;
}

/** Every setting. Nothing else in the project reads the environment. */
export const SETTINGS = [
  {
    name: 'DATABASE_URL',
    fallback: '',
    explanation: 'Address of a PostgreSQL server with pgvector. Empty: the embedded store in DATA_DIR.',
    schema: z
      .string()
      .regex(/^postgres(?:ql)?:\/\//u)
      .optional(),
  },
  {
    name: 'DATA_DIR',
    fallback: 'data',
    explanation: 'Folder of the embedded store. The option --data of a command goes before it.',
    schema: z.string().min(1),
  },
  {
    name: 'SAMPLES',
    fallback: 'on',
    explanation: 'on: the sample reports are read in when the store is empty. off: they never are.',
    schema: z.enum(['on', 'off']),
  },
  {
    name: 'MAX_FILE_MB',
    fallback: '20',
    explanation: 'Files larger than this many megabytes are refused.',
    schema: z.coerce.number().positive().max(1000),
  },
  {
    name: 'TIME_ZONE',
    fallback: 'Asia/Ho_Chi_Minh',
    explanation: 'Time zone in which "hôm nay", "tháng này" are understood.',
    schema: z.string().refine(isTimeZone),
  },
] as const satisfies readonly Setting[];

export interface Config {
  databaseUrl: string | undefined;
  dataFolder: string;
  samples: boolean;
  maxFileBytes: number;
  timeZone: string;
}

/** A setting that cannot be used. The message names it and never its value, which may be a secret. */
export class InvalidSetting extends Error {
  override readonly name = 'InvalidSetting';
}

/** Reads the settings out of an environment. @throws InvalidSetting */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const value = (name: (typeof SETTINGS)[number]['name']) => {
    const setting = SETTINGS.find((one) => one.name === name);
    if (!setting) throw new Error(`no setting ${name}`);
    const given = environment[name]?.trim() || setting.fallback || undefined;
    const parsed = setting.schema.safeParse(given);
    if (!parsed.success) throw new InvalidSetting(`Giá trị của ${name} không hợp lệ. ${setting.explanation}`);
    return parsed.data;
  };
  return {
    databaseUrl: value('DATABASE_URL') as string | undefined,
    dataFolder: value('DATA_DIR') as string,
    samples: value('SAMPLES') === 'on',
    maxFileBytes: (value('MAX_FILE_MB') as number) * 1024 * 1024,
    timeZone: value('TIME_ZONE') as string,
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
