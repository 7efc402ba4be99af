import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { note } from './print.ts';

const HOUSE = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = `${HOUSE}docs/so-sanh-tim-kiem.md`;
const COMPARISON = `${HOUSE}test/peers/main.ts`;
const COMPARED = [
  '@langchain/classic',
  '@langchain/textsplitters',
  'minisearch',
  '@orama/orama',
  '@electric-sql/pglite',
];

/** What the comparison hands back; it stands among the tests, since its packages are those of development. */
interface Comparison {
  comparePeers(shared: string, versions: Record<string, string>, now: Date): Promise<{ page: string; misses: string }>;
}

/** Compares the search with its peers, prints the table and keeps it in docs/. @returns the exit code. */
export async function benchPeers(shared: string, showsMisses: boolean, now: Date): Promise<number> {
  if (!existsSync(COMPARISON)) {
    note('Việc so sánh cần mã nguồn đầy đủ, kể cả thư mục test/.');
    return 1;
  }
  const { comparePeers } = (await import(pathToFileURL(COMPARISON).href)) as Comparison;
  const { page, misses } = await comparePeers(shared, versionsOf(COMPARED), now);
  process.stdout.write(page);
  if (showsMisses) process.stdout.write(`\n## Những câu chưa tìm thấy\n\n${misses}`);
  writeFileSync(PAGE, page);
  return 0;
}

const manifest = z.object({ version: z.string() });

function versionsOf(packages: string[]): Record<string, string> {
  const installed = packages.map((name) => {
    const file = `${HOUSE}node_modules/${name}/package.json`;
    return [name, manifest.parse(JSON.parse(readFileSync(file, 'utf8'))).version];
  });
  return { ...Object.fromEntries(installed), Node: process.versions.node };
}
