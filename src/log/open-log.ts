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

/** The one place that makes the log: JSON lines `{"level","time","msg","about"}`, written before the call returns. */
export function openLog({ level, file, secrets }: LogSettings): Log {
  // Made for its owner alone.
  const out = pino.destination({ dest: file ?? 2, sync: true, mkdir: true, mode: 0o600 });
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
  // Short secrets would be found everywhere; the settings ask for longer ones.
  const known = secrets.filter((one) => one.length >= SHORTEST_SECRET);
  const line =
    (name: 'error' | 'warn' | 'info' | 'debug'): LogLine =>
    (text, about) => {
      if ((pino.levels.values[name] ?? 0) < logger.levelVal) return;
      const message = redactText(text, known);
      if (about === undefined) logger[name](message);
      else logger[name]({ about: redactValue(about, known) }, message);
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

const SHORTEST_SECRET = 4;
