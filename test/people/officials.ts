import { z } from 'zod';
import { type Official, officialById } from '../../src/people/official.ts';
import { placeUnits } from '../../src/people/place-units.ts';
import type { Role } from '../../src/people/role.ts';
import { openKeyring } from '../../src/secrets/keyring.ts';
import type { Database } from '../../src/store/database.ts';
import type { Unit } from '../../src/vocabulary/units/unit.ts';

/** A city with two wards and a room of one of them, and a place that has nothing to do with it. */
export const CITY = 'thành phố Sao Biển';
export const WARD = 'phường Cẩm Hà';
export const ROOM = 'Phòng Kinh tế phường Cẩm Hà';
export const NEIGHBOUR = 'phường Mai Lâm';
export const ELSEWHERE = 'xã Tân Hoa';

export const UNITS: readonly Unit[] = [
  { name: CITY, kind: 'city', baseName: 'Sao Biển', parent: null },
  { name: WARD, kind: 'ward', baseName: 'Cẩm Hà', parent: CITY },
  { name: ROOM, kind: 'department', baseName: 'Phòng Kinh tế', parent: WARD },
  { name: NEIGHBOUR, kind: 'ward', baseName: 'Mai Lâm', parent: CITY },
  { name: ELSEWHERE, kind: 'commune', baseName: 'Tân Hoa', parent: null },
];

/** What codes are hashed with. */
export const KEYS = openKeyring({ key: Buffer.alloc(32, 7).toString('base64'), before: [] }, 'mã mời');

export const AT = new Date('2026-11-21T02:00:00Z');

interface OfficialToAdd {
  name?: string;
  /** On the channel "zalo". */
  account?: string;
  grants: [unit: string, role: Role][];
}

let accounts = 0;

/** Puts the units and an official into the store, as if joined. @returns the official's number and account. */
export async function addOfficial(db: Database, { name = 'Nguyễn Thị An', account, grants }: OfficialToAdd) {
  await placeUnits(db, UNITS);
  const own = account ?? `tai-khoan-${++accounts}`;
  const [row] = await db.query(
    `with made as (insert into officials (name, created_at) values ($1, $2) returning id),
       joined as (insert into accounts (channel, account, official_id, joined_at) select 'zalo', $3, id, $2 from made)
     select id from made`,
    [name, AT, own],
    z.object({ id: z.number() }),
  );
  const id = (row as { id: number }).id;
  for (const [unit, role] of grants)
    await db.execute('insert into grants (official_id, unit, role, granted_at) values ($1, $2, $3, $4)', [
      id,
      unit,
      role,
      AT,
    ]);
  return { id, account: own };
}

/** An official as the program knows them, with the account on "zalo". */
export async function joinedOfficial(
  db: Database,
  ...grants: [unit: string, role: Role][]
): Promise<Official & { account: string }> {
  const { id, account } = await addOfficial(db, { grants });
  const official = await officialById(db, id);
  if (!official) throw new Error(`official ${id} has no grant`);
  return { ...official, account };
}
