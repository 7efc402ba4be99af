import { openSync } from 'node:fs';
import { pino } from 'pino';
import { redactText } from './redact-text.ts';
import { redactValue } from './redact-value.ts';
import type { LogSettings } from './settings.ts';

/** What happened, for whoever runs the program. `about` is redacted at every depth; still, no text of a message or a report belongs in it. */
type LogLine = (text: string, about?: object) => void;

export interface Log extends Record<Exclude<LogSettings['level'], 'silent'>, LogLine> {
  /** Nothing is written after it. */
  close(): void;
}

/** The file cannot be written. The message is for whoever set it. */
export class LogNotOpened extends Error {
  override readonly name = 'LogNotOpened';
}

const STANDARD_ERROR = 2;
/** Its owner alone reads it. */
const MODE = 0o600;
/** Shorter ones would be found everywhere. */
const SHORTEST_SECRET = 4;

/**
 * The one place that makes the log: JSON lines `{"level","time","msg","about"}`, written before the call returns.
 *
 * @throws LogNotOpened
 */
export function openLog({ level, file, secrets }: LogSettings): Log {
  const out = pino.destination({ dest: file === undefined ? STANDARD_ERROR : openFile(file), sync: true });
  out.on('error', (error: Error) => {
    process.stderr.write(`Không ghi được nhật ký: ${redactText(error.message, secrets)}\n`);
  });
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    out,
  );
  const known = secrets.filter((one) => one.length >= SHORTEST_SECRET);
  const line =
    (name: 'error' | 'warn' | 'info' | 'debug'): LogLine =>
    (text, about) => {
      if ((pino.levels.values[name] ?? 0) < logger.levelVal) return;
      const message = redactText(text, known);
      if (about === undefined) logger[name](message);
      else logger[name]({ about: readable(about, known) }, message);
    };
  return {
    error: line('error'),
    warn: line('warn'),
    info: line('info'),
    debug: line('debug'),
    close() {
      if (file !== undefined) out.end();
    },
  };
}

function openFile(file: string): number {
  try {
    return openSync(file, 'a', MODE);
  } catch (cause) {
    throw new LogNotOpened(`Không ghi được nhật ký vào “${file}” (LOG_FILE). Thư mục phải có sẵn và ghi được.`, {
      cause,
    });
  }
}

/** What cannot be looked at (a proxy that throws) must not hide the fault that is being told. */
function readable(about: object, known: readonly string[]): unknown {
  try {
    return redactValue(about, known);
  } catch (error) {
    return `[không đọc được: ${error instanceof Error ? error.name : typeof error}]`;
  }
}
