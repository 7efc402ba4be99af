import type { Library } from '../answers/library.ts';
import type { Config } from '../config.ts';
import { type Log, openLog } from '../log/open-log.ts';
import type { EmbeddingServer } from '../model/embeddings/server-embedder.ts';
import { listReports, listUnits } from '../reports/queries.ts';
import { keepKindsOfOldReports } from '../reports/report-kinds.ts';
import { indexOldReports } from '../reports/search/index-passages.ts';
import type { Database } from '../store/database.ts';
import { openDatabase } from '../store/open.ts';
import { actAs, EVERYTHING } from '../store/scope.ts';
import { HAI_PHONG } from '../vocabulary/units/hai-phong.ts';
import { createUnitRegistry, type UnitRegistry } from '../vocabulary/units/registry.ts';
import { SHORT_NAMED_CITIES } from '../vocabulary/units/short-named-cities.ts';
import type { Unit, UnitKind } from '../vocabulary/units/unit.ts';
import { openEmbedding } from './embeddings.ts';

/** A store that is open, with the units that it knows. */
export interface Workspace {
  /** As the application, which sees and changes everything here: whoever runs a command on this machine administers it. */
  db: Database;
  /** As the owner of the tables: for indexes alone. */
  owner: Database;
  registry: UnitRegistry;
  /** The server of embeddings that the settings name; absent: the program's own. */
  embeddings?: EmbeddingServer;
  /** What happens while it works, for whoever runs the program. */
  log?: Log;
}

/** Runs a command's work on the open store and closes it whatever happens. */
export async function withWorkspace<T>(
  config: Config,
  dataFolder: string | undefined,
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  const owner = await openDatabase({
    databaseUrl: dataFolder === undefined ? config.databaseUrl : undefined,
    dataFolder: dataFolder ?? config.dataFolder,
  });
  const db = actAs(owner, EVERYTHING);
  const log = openLog(config.log);
  try {
    return await work({
      db,
      owner,
      log,
      registry: await loadRegistry(db),
      ...(config.embeddings && { embeddings: config.embeddings }),
    });
  } finally {
    log.close();
    await owner.close();
  }
}

/** The units of Hải Phòng and those that stored reports have named. */
export async function loadRegistry(db: Database): Promise<UnitRegistry> {
  const registry = createUnitRegistry([...HAI_PHONG, ...SHORT_NAMED_CITIES]);
  await addStoredUnits(registry, db);
  return registry;
}

/** Takes in the units that stored reports have named since. */
export async function addStoredUnits(registry: UnitRegistry, db: Database): Promise<void> {
  for (const row of await listUnits(db)) {
    registry.add({
      name: row.name,
      kind: row.kind as UnitKind,
      baseName: row.base_name,
      parent: row.parent,
    } satisfies Unit);
  }
}

/** The reports, ready to be searched: what an older program stored is indexed first. */
export async function openLibrary({ db, registry, embeddings, log }: Omit<Workspace, 'owner'>): Promise<Library> {
  await prepareOldReports(db);
  const embedding = await openEmbedding(db, embeddings, log);
  return { db, registry, reports: await listReports(db), ...(embedding && { embedding }) };
}

/** Gives reports that an older program stored what they are searched by now. */
export async function prepareOldReports(db: Database): Promise<void> {
  await indexOldReports(db);
  await keepKindsOfOldReports(db);
}
