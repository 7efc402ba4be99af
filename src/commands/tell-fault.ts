import { InvalidSetting } from '../config.ts';
import { redactText } from '../log/redact-text.ts';
import { DataFolderBusy } from '../store/folder-lock.ts';
import { WrongUsage } from './wrong-usage.ts';

const FAILED = 1;
export const WRONG_USAGE = 2;

/** Tells whoever runs the program what went wrong, in one sentence and its cause. @returns the exit code. */
export function tellFault(error: unknown): number {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${text}\n`);
  if (error instanceof WrongUsage || error instanceof InvalidSetting) return WRONG_USAGE;
  if (!(error instanceof DataFolderBusy) && error instanceof Error && error.cause)
    process.stderr.write(`Nguyên nhân: ${redactText(String(error.cause))}\n`);
  return FAILED;
}
