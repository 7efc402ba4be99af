import type { Config } from '../config.ts';
import { type ModelAccess, openModelAccess } from '../model/model-access.ts';
import type { Workspace } from './workspace.ts';

/** The configured model; undefined where there is none. Why it did not answer is told in the log. */
export function openModel({ model }: Pick<Config, 'model'>, { db, log }: Workspace): ModelAccess | undefined {
  if (!model) return undefined;
  return openModelAccess(model, db, {
    tell: (event) =>
      log?.warn(event instanceof Error ? event.message : `model: ${event.reason} (${event.faults.join(', ')})`),
  });
}
