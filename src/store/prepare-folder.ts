import { execFile } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PROGRAM = fileURLToPath(new URL('new-folder.mjs', import.meta.url));

/**
 * Makes the files of an empty embedded PostgreSQL where there are none yet. In a process of its own: making them takes 800 MB
 * for two seconds, which a process never gives back. Beside its place and moved there when complete: a start that is
 * interrupted leaves nothing half made.
 *
 * @param folder the folder of the files themselves; its parent must exist and be locked.
 * @param settings lines of postgresql.conf.
 * @throws when there are files but not those of a whole database: PGlite would make a new one over them.
 */
export async function prepareFolder(folder: string, settings: string[]): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`no PG_VERSION in ${folder}`);
  removeUnfinished(folder);
  const unfinished = `${folder}.new-${process.pid}`;
  await promisify(execFile)(process.execPath, [PROGRAM, unfinished, JSON.stringify(settings)]);
  renameSync(unfinished, folder);
}

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    if (name.startsWith(`${basename(folder)}.new-`)) rmSync(join(dirname(folder), name), { recursive: true });
  }
}
