// Fails where a log shows a token, a cookie, a code, a telephone or identity number: npx tsx .ci/scan-log.ts FILE…
import { readFileSync } from 'node:fs';
import { findLeaks } from './find-leaks.ts';

let lines = 0;
let leaks = 0;
for (const file of process.argv.slice(2)) {
  const log = readFileSync(file, 'utf8');
  lines += log.split('\n').length - 1;
  for (const { line, why } of findLeaks(log)) {
    leaks += 1;
    process.stdout.write(`${file}:${line}: ${why}\n`);
  }
}
// A scan of nothing proves nothing.
process.exitCode = leaks > 0 || lines === 0 ? 1 : 0;
process.stdout.write(`scan of the log: ${lines} lines, ${leaks} that show what they must not\n`);
