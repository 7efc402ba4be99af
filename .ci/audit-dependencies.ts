// Fails where a dependency that runs has a known fault that is high or critical; says so where the registry gives no answer.
import { spawnSync } from 'node:child_process';
import { readAudit } from './read-audit.ts';

const LONGEST_MS = 90_000;
const options = ['--omit=dev', '--audit-level=high', '--json', '--fetch-retries=1', '--fetch-timeout=30000'];
const { stdout, error } = spawnSync('npm', ['audit', ...options], { encoding: 'utf8', timeout: LONGEST_MS });
if (error && (error as NodeJS.ErrnoException).code !== 'ETIMEDOUT') throw error;

const audit = readAudit(stdout ?? '');
if (audit.kind === 'no_answer') say(`audit of the dependencies: NOT DONE, the registry gives no answer (${audit.why})`);
if (audit.kind === 'clean') say(`audit of the dependencies: none high or critical, ${audit.lesser} lesser`);
if (audit.kind === 'found') {
  say(`audit of the dependencies: ${audit.faults.length} high or critical`);
  for (const fault of audit.faults) say(`- ${fault}`);
  process.exitCode = 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
