import { z } from 'zod';

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export interface LogSettings {
  level: (typeof LOG_LEVELS)[number];
  /** Absent: the error output. */
  file?: string | undefined;
  /** Secrets of the settings: hidden wherever they stand. */
  secrets: readonly string[];
}

export const LOG_SETTINGS = [
  {
    name: 'LOG_LEVEL',
    fallback: 'info',
    explanation: 'What the log tells, from little to much: silent, error, warn, info, debug.',
    accepts: 'silent, error, warn, info hoặc debug',
    schema: z.enum(LOG_LEVELS),
  },
  {
    name: 'LOG_FILE',
    fallback: '',
    explanation: 'File that the log is added to, a JSON row a line. Empty: the error output.',
    accepts: 'tên một tệp; để trống để ghi ra luồng lỗi',
    schema: z.string().optional(),
  },
] as const;
