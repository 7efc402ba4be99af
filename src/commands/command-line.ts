import type { Config } from '../config.ts';

/** What the command line gives to commands that have commands of their own. */
export interface CommandLine {
  config(): Config;
  now(): Date;
  done(code: number): void;
  data: readonly [flags: string, description: string];
  json: readonly [flags: string, description: string];
}
