import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // An embedded PostgreSQL a test file costs about 300 MB: not more of them at once than a small machine has room for.
    maxWorkers: 2,
  },
});
