import { fileURLToPath } from 'node:url';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import { countReports, removeSamples } from '../reports/queries.ts';
import { embedPassages } from './embeddings.ts';
import type { Workspace } from './workspace.ts';

const FOLDER = fileURLToPath(new URL('../../ingest/samples/', import.meta.url));

/**
 * Reads the sample reports into a store that is empty, so that a first question has an answer.
 *
 * @returns how many were read; 0 when the store held reports.
 */
export async function readSamples(workspace: Workspace, maxFileBytes: number, now: Date): Promise<number> {
  const { db, registry } = workspace;
  if ((await countReports(db)) > 0) return 0;
  const rows = await ingestFiles(db, registry, [FOLDER], {
    maxFileBytes,
    refuseInternal: false,
    now,
    isSample: true,
  });
  await embedPassages(workspace);
  return rows.filter((row) => row.status !== 'refused').length;
}

/** Once an office has reports of its own, figures of the samples must not stand among them. */
export async function setSamplesAside({ db }: Workspace): Promise<number> {
  return removeSamples(db);
}
