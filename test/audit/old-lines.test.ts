import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listAudit } from '../../src/audit/list-audit.ts';
import { verifyChain } from '../../src/audit/verify-chain.ts';
import type { Database } from '../../src/store/database.ts';
import { openEmbedded } from '../../src/store/embedded.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);
const CHAIN = '016_audit_chain.sql';

let db: Database;
beforeAll(async () => {
  db = await openEmbedded();
  const files = readdirSync(FOLDER).sort();
  for (const file of files.filter((name) => name < CHAIN)) await run(file);
  await db.execute("insert into units (name, kind, base_name) values ('phường Cẩm Hà', 'ward', 'Cẩm Hà')");
  await db.execute(
    "insert into reports (file_name, unit, title, body, content_hash, read_at) values ('a.txt', 'phường Cẩm Hà', 't', 'b', 'h', now())",
  );
  await db.script(`insert into audit_log (at, actor, event, detail) values
    ('2026-01-02T03:04:05Z', 'Trần Thị B', 'figure.corrected', '{"report": 1, "figure": 4, "original": 13, "value": 14}'),
    ('2026-01-03T03:04:05Z', 'hệ thống', 'report.refused_marked', '{"mark": "MẬT"}'),
    ('2026-01-04T03:04:05Z', 'Trần Thị B', 'report.removed', '{"report": 77}')`);
  await run(CHAIN);
});
afterAll(() => db.close());

const run = (file: string) => db.transaction((tx) => tx.script(readFileSync(new URL(file, FOLDER), 'utf8')));

it('takes the lines of before into the chain, in their order', async () => {
  expect(await verifyChain(db)).toMatchObject({ rows: 3, broken: null });
  const lines = await listAudit(db, {}, 10);
  expect(lines.map(({ actor, event, unit, reportId, detail }) => [actor.name, event, unit, reportId, detail])).toEqual([
    ['Trần Thị B', 'report.removed', null, 77, {}],
    [null, 'report.refused_marked', null, null, { mark: 'MẬT' }],
    ['Trần Thị B', 'figure.corrected', 'phường Cẩm Hà', 1, { figure: 4, original: 13, value: 14 }],
  ]);
  expect(lines[2]?.at).toEqual(new Date('2026-01-02T03:04:05Z'));
});
