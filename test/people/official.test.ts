import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOfficials, officialById, officialOf } from '../../src/people/official.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';
import { AT, addOfficial, CITY, WARD } from './officials.ts';

describe('an official', () => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('is known by the account, with every grant in force', async () => {
    const { id, account } = await addOfficial(db, {
      name: 'Lê Văn Bình',
      grants: [
        [WARD, 'approver'],
        [CITY, 'viewer'],
      ],
    });
    expect(await officialOf(db, 'zalo', account)).toEqual({
      id,
      name: 'Lê Văn Bình',
      grants: [
        { unit: WARD, role: 'approver' },
        { unit: CITY, role: 'viewer' },
      ],
    });
    expect((await listOfficials(db)).map((one) => one.id)).toContain(id);
  });

  it.each([
    ['on another channel', 'telegram', (account: string) => account],
    ['with another account', 'zalo', (account: string) => `${account}0`],
    ['with quotes and SQL', 'zalo', (account: string) => `${account}' or '1'='1`],
  ])('is a stranger %s', async (_, channel, other) => {
    const { account } = await addOfficial(db, { grants: [[WARD, 'viewer']] });
    expect(await officialOf(db, channel, other(account))).toBeNull();
  });

  it.each([
    ['the last grant is revoked', 'update grants set revoked_at = $2 where official_id = $1'],
    ['the account is taken away', 'update accounts set removed_at = $2 where official_id = $1'],
    ['the person has left', 'update officials set removed_at = $2 where id = $1'],
  ])('is a stranger from the moment that %s', async (_, sql) => {
    const { id, account } = await addOfficial(db, { grants: [[WARD, 'administrator']] });
    expect(await officialOf(db, 'zalo', account)).not.toBeNull();
    await db.execute(sql, [id, AT]);
    expect(await officialOf(db, 'zalo', account)).toBeNull();
  });

  it('keeps what is granted in one unit when it is revoked in another', async () => {
    const { id } = await addOfficial(db, {
      grants: [
        [WARD, 'administrator'],
        [CITY, 'viewer'],
      ],
    });
    await db.execute('update grants set revoked_at = $2 where official_id = $1 and unit = $3', [id, AT, WARD]);
    expect((await officialById(db, id))?.grants).toEqual([{ unit: CITY, role: 'viewer' }]);
  });

  it('has one role in a unit, and an account is one person’s', async () => {
    const { id, account } = await addOfficial(db, { grants: [[WARD, 'viewer']] });
    const twice = 'insert into grants (official_id, unit, role, granted_at) values ($1, $2, $3, $4)';
    await expect(db.execute(twice, [id, WARD, 'approver', AT])).rejects.toThrow(/grants_in_force/u);
    await expect(addOfficial(db, { account, grants: [[WARD, 'viewer']] })).rejects.toThrow(/accounts_in_use/u);
  });
});
