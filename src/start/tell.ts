import { redactText } from '../log/redact-text.ts';

/** A line for whoever runs the program. */
export function tell(line: string): void {
  process.stdout.write(`${redactText(line)}\n`);
}
