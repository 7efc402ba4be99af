import { appendFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Where the programs under test write their log, when CI scans it afterwards. */
const { LOG_FILE } = process.env;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // An embedded PostgreSQL a test file costs about 300 MB: not more of them at once than a small machine has room for.
    maxWorkers: 2,
    // What libraries print goes the same way as the log.
    onConsoleLog(text) {
      if (LOG_FILE) appendFileSync(LOG_FILE, text);
    },
  },
});
