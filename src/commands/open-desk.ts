import type { QuestionEmbedding } from '../answers/library.ts';
import type { Config } from '../config.ts';
import type { Desk } from '../conversation/receive/desk.ts';
import { createDialogues } from '../conversation/receive/dialogues.ts';
import { keepLibraries } from '../conversation/receive/keep-libraries.ts';
import { placeUnits } from '../people/place-units.ts';
import { readySpace } from '../reports/embeddings/spaces.ts';
import { countedPassages } from '../reports/embeddings/syllable-counts.ts';
import { listReports } from '../reports/queries.ts';
import { openKeyring } from '../secrets/keyring.ts';
import { openEmbedding } from './embeddings.ts';
import { openModel } from './open-model.ts';
import { readUploads } from './read-uploads.ts';
import { addStoredUnits, prepareOldReports, type Workspace } from './workspace.ts';

/** What messages of all channels are received with: one for a program, however many channels it has. */
export async function openDesk(
  config: Pick<Config, 'audit' | 'limits' | 'maxFileBytes' | 'model' | 'refuseInternal' | 'secrets' | 'timeZone'>,
  workspace: Workspace,
): Promise<Desk> {
  const { db, owner, registry } = workspace;
  await prepareOldReports(db);
  await placeUnits(db, registry.all());
  const model = openModel(config, workspace);
  const embeddingNow = keepEmbedding(workspace);
  return {
    store: owner,
    libraryOf: keepLibraries(async (scoped) => {
      // Reports that another program read in since may be of units that nobody knew.
      await addStoredUnits(registry, db);
      const embedding = await embeddingNow();
      return { db: scoped, registry, reports: await listReports(scoped), model, ...(embedding && { embedding }) };
    }),
    dialogues: createDialogues(),
    limits: config.limits,
    timeZone: config.timeZone,
    keys: config.secrets.key === undefined ? null : openKeyring(config.secrets, 'mã mời'),
    keepsText: config.audit.keepsText,
    reading: readUploads(config, workspace),
  };
}

/** One embedding for all libraries, opened anew when there is another space, or what its words are weighed by has changed. */
function keepEmbedding({ db, embeddings, log }: Workspace): () => Promise<QuestionEmbedding | null> {
  let kept: { state: string; embedding: Promise<QuestionEmbedding | null> } | undefined;
  return async () => {
    const state = JSON.stringify([await readySpace(db), await countedPassages(db)]);
    if (kept?.state !== state) kept = { state, embedding: openEmbedding(db, embeddings, log) };
    const { embedding } = kept;
    embedding.catch(() => {
      kept = undefined;
    });
    return embedding;
  };
}
