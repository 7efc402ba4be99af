import { z } from 'zod';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import { loadRegistry } from '../../src/commands/workspace.ts';
import { placeUnits } from '../../src/people/place-units.ts';
import { openDatabase, type StoreLocation } from '../../src/store/open.ts';
import { actAs, EVERYTHING } from '../../src/store/scope.ts';

/** Accounts on Telegram that may ask about the samples, and a group that is bound to one of their wards. */
export interface LoadedOffice {
  accounts: number[];
  group: number;
}

const WARD = 'phường Lưu Kiếm';
const FIRST_ACCOUNT = 700_000;
const GROUP = -100_200_300;

/** Fills a store with the sample reports and officials who have joined. */
export async function prepareOffice(location: StoreLocation, officials: number): Promise<LoadedOffice> {
  const owner = await openDatabase(location);
  const db = actAs(owner, EVERYTHING);
  const registry = await loadRegistry(db);
  const now = new Date();
  await ingestFiles(db, registry, ['ingest/samples'], { maxFileBytes: 1e7, refuseInternal: false, now });
  await placeUnits(db, registry.all());
  const accounts = Array.from({ length: officials }, (_, i) => FIRST_ACCOUNT + i);
  await db.query(
    `with made as (insert into officials (name, created_at) select 'Cán bộ thử ' || n, $2 from generate_series(1, $1::integer) as n returning id),
       numbered as (select id, row_number() over (order by id) - 1 as n from made),
       joined as (insert into accounts (channel, account, official_id, joined_at)
         select 'telegram', (${FIRST_ACCOUNT} + n)::text, id, $2 from numbered),
       granted as (insert into grants (official_id, unit, role, granted_at) select id, $3, 'viewer', $2 from made)
     insert into groups (channel, chat, unit, bound_at) values ('telegram', '${GROUP}', $3, $2) returning id`,
    [officials, now, WARD],
    z.object({ id: z.number() }),
  );
  await owner.close();
  return { accounts, group: GROUP };
}
