import type { Database } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { openServer } from './server.ts';

/** Where the store is: a server when an address is given, else a folder, else memory. */
export interface StoreLocation {
  databaseUrl?: string | undefined;
  dataFolder?: string | undefined;
}

/** Opens the store and brings its schema up to date. */
export async function openDatabase({ databaseUrl, dataFolder }: StoreLocation): Promise<Database> {
  const db = databaseUrl === undefined ? await openEmbedded(dataFolder) : openServer(databaseUrl);
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}
