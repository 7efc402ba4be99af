import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Log, openLog } from '../../src/log/open-log.ts';

/** A real log in a file of its own. */
export interface TestLog extends Log {
  /** All that it has told. */
  told(): string;
}

/** Opens a log for a test. When it is closed, what it told is added to the log of the whole test run (LOG_FILE), which CI scans. */
export function openTestLog(secrets: string[] = []): TestLog {
  const folder = mkdtempSync(join(tmpdir(), 'tro-ly-log-'));
  const file = join(folder, 'test.log');
  const log = openLog({ level: 'debug', file, secrets });
  const told = () => readFileSync(file, 'utf8');
  return {
    ...log,
    told,
    close() {
      log.close();
      if (process.env.LOG_FILE) appendFileSync(process.env.LOG_FILE, told());
      rmSync(folder, { recursive: true });
    },
  };
}
