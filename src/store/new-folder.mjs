// Run as a process of its own by prepare-folder.ts: `node new-folder.mjs FOLDER SETTINGS`, settings as a JSON array of lines.
// Plain JavaScript, so that it needs no loader.
import { PGlite } from '@electric-sql/pglite';

const [folder, settings] = process.argv.slice(2);
const db = await PGlite.create({ dataDir: folder, postgresqlconf: JSON.parse(settings) });
await db.close();
