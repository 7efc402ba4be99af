import { z } from 'zod';

/** A personal account of Zalo by the unofficial client. */
export interface ZaloSettings {
  /** What else than its own display name it is called by in a group, as it is typed: "Trợ lý". */
  names: string[];
  pace: ZaloPace;
  /** Acknowledges a question by a reaction as soon as an answer is looked for. */
  reacts: boolean;
  /** So long without any event the connection is made anew. */
  quietMs: number;
  /** Files are fetched from these hosts and those below them alone. */
  fileHosts: string[];
}

/** An account that writes faster than a person is banned. */
export interface ZaloPace {
  /** Between two messages, whoever they are for: a random time from the one to the other. */
  gapMs: readonly [least: number, most: number];
  perMinute: number;
  perDay: number;
}

const list = (text: string) =>
  text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
const GAP = /^(?<least>\d{1,3}(?:\.\d)?)(?:-(?<most>\d{1,3}(?:\.\d)?))?$/u;

export const ZALO_SETTINGS = [
  {
    name: 'ZALO',
    fallback: 'off',
    explanation:
      'on: speaks on Zalo by a personal account through an unofficial client; the account may be banned (docs/van-hanh.md). Needs SECRET_KEY and "npm run zalo -- login".',
    accepts: 'on (dùng tài khoản Zalo cá nhân qua thư viện không chính thức) hoặc off',
    schema: z.enum(['on', 'off']),
  },
  {
    name: 'ZALO_NAMES',
    fallback: 'Trợ lý; bot',
    explanation:
      'Names by which it is called in a group besides its own display name, with semicolons between: "@Trợ lý", "bot ơi".',
    accepts: 'các tên gọi, cách nhau bằng dấu chấm phẩy, ví dụ: Trợ lý; bot',
    schema: z
      .string()
      .transform(list)
      .pipe(z.array(z.string().min(2).max(60)).min(1)),
  },
  {
    name: 'ZALO_GAP_SECONDS',
    fallback: '2-5',
    explanation: 'Seconds between two messages that it sends: a random time within the range.',
    accepts: 'một khoảng giây, ví dụ 2-5, hoặc một số, ví dụ 3',
    schema: z
      .string()
      .regex(GAP)
      .transform((text) => {
        const { least = '', most = least } = GAP.exec(text)?.groups ?? {};
        return [Number(least) * 1000, Number(most) * 1000] as const;
      })
      .refine(([least, most]) => least <= most),
  },
  {
    name: 'ZALO_PER_MINUTE',
    fallback: '12',
    explanation: 'So many messages may it send in a minute; the others wait.',
    accepts: 'một số nguyên từ 1 đến 60',
    schema: z.coerce.number().int().min(1).max(60),
  },
  {
    name: 'ZALO_PER_DAY',
    fallback: '500',
    explanation: 'So many in a day; the others wait for the next, and the administrators are told.',
    accepts: 'một số nguyên từ 1 đến 10000',
    schema: z.coerce.number().int().min(1).max(10_000),
  },
  {
    name: 'ZALO_REACTION',
    fallback: 'off',
    explanation: 'on: a question is acknowledged by a reaction before it is answered. off: it is not.',
    accepts: 'on (thả biểu tượng vào câu hỏi trước khi trả lời) hoặc off',
    schema: z.enum(['on', 'off']),
  },
  {
    name: 'ZALO_QUIET_MINUTES',
    fallback: '30',
    explanation: 'So long without any event the connection is made anew, which shows whether the session still lives.',
    accepts: 'một số nguyên từ 2 đến 1440',
    schema: z.coerce.number().int().min(2).max(1440),
  },
  {
    name: 'ZALO_FILE_HOSTS',
    fallback: 'zdn.vn; zadn.vn; dlfl.vn; dlfl.me; dlmd.me; zalo.me; zaloapp.com',
    explanation: 'Hosts that files sent on Zalo are fetched from, and those below them, with semicolons between.',
    accepts: 'các tên miền, cách nhau bằng dấu chấm phẩy, ví dụ: zdn.vn; zadn.vn',
    schema: z
      .string()
      .transform(list)
      .pipe(z.array(z.string().regex(/^[\w.:-]+$/u)).min(1)),
  },
] as const;

/** Null where it is off. @param value a setting's, as its schema gives it. */
export function readZalo(value: (name: (typeof ZALO_SETTINGS)[number]['name']) => unknown): ZaloSettings | null {
  if (value('ZALO') !== 'on') return null;
  return {
    names: value('ZALO_NAMES') as string[],
    pace: {
      gapMs: value('ZALO_GAP_SECONDS') as ZaloPace['gapMs'],
      perMinute: value('ZALO_PER_MINUTE') as number,
      perDay: value('ZALO_PER_DAY') as number,
    },
    reacts: value('ZALO_REACTION') === 'on',
    quietMs: (value('ZALO_QUIET_MINUTES') as number) * 60_000,
    fileHosts: value('ZALO_FILE_HOSTS') as string[],
  };
}
