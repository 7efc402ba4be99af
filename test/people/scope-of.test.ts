import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officialById } from '../../src/people/official.ts';
import { placeUnits } from '../../src/people/place-units.ts';
import type { Role } from '../../src/people/role.ts';
import { scopeOf, scopeOfUnit, unitOfGroup } from '../../src/people/scope-of.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';
import { AT, addOfficial, CITY, ELSEWHERE, NEIGHBOUR, ROOM, UNITS, WARD } from './officials.ts';

describe('what an official reaches', () => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase();
    await placeUnits(db, UNITS);
  });
  afterAll(() => db.close());

  async function scopeWith(...grants: [string, Role][]) {
    const { id } = await addOfficial(db, { grants });
    const official = await officialById(db, id);
    if (!official) throw new Error('no official');
    return scopeOf(db, official);
  }

  it('is the unit and all below it, however deep; neither above nor beside', async () => {
    expect((await scopeWith([CITY, 'viewer'])).reads).toEqual([ROOM, NEIGHBOUR, WARD, CITY].sort());
    expect((await scopeWith([WARD, 'viewer'])).reads).toEqual([ROOM, WARD].sort());
    expect((await scopeWith([ROOM, 'viewer'])).reads).toEqual([ROOM]);
  });

  it('is what all their grants reach together', async () => {
    expect((await scopeWith([ROOM, 'viewer'], [ELSEWHERE, 'viewer'])).reads).toEqual([ROOM, ELSEWHERE].sort());
  });

  it.each<[Role, string[]]>([
    ['viewer', []],
    ['drafter', []],
    ['approver', [CITY]],
    ['administrator', [CITY]],
  ])('is changed by a %s in the own unit alone, and only from approver up', async (role, writes) => {
    expect((await scopeWith([CITY, role])).writes).toEqual(writes);
  });

  it('is nothing for whoever has no grant', async () => {
    expect(await scopeOf(db, { id: 1, name: 'A', grants: [] })).toEqual({ reads: [], writes: [] });
  });

  it('ends where units stand above themselves', async () => {
    await placeUnits(db, [
      { name: 'xã Vòng Một', kind: 'commune', baseName: 'Vòng Một', parent: 'xã Vòng Hai' },
      { name: 'xã Vòng Hai', kind: 'commune', baseName: 'Vòng Hai', parent: 'xã Vòng Một' },
    ]);
    expect((await scopeWith(['xã Vòng Một', 'viewer'])).reads).toEqual(['xã Vòng Hai', 'xã Vòng Một']);
  });

  it('grows with a unit that is placed below, and no unit that has its place is moved', async () => {
    const room = { name: 'Phòng Văn hóa phường Mai Lâm', kind: 'department', baseName: 'Phòng Văn hóa' } as const;
    await placeUnits(db, [{ ...room, parent: null }]);
    expect((await scopeWith([NEIGHBOUR, 'viewer'])).reads).toEqual([NEIGHBOUR]);
    await placeUnits(db, [{ ...room, parent: NEIGHBOUR }]);
    expect((await scopeWith([NEIGHBOUR, 'viewer'])).reads).toEqual([room.name, NEIGHBOUR].sort());
    await placeUnits(db, [{ ...room, parent: ELSEWHERE }]);
    expect((await scopeWith([ELSEWHERE, 'viewer'])).reads).toEqual([ELSEWHERE]);
  });

  it('is in a group the group’s unit and those below, to read alone', async () => {
    const bind = 'insert into groups (channel, chat, unit, bound_at) values ($1, $2, $3, $4)';
    await db.execute(bind, ['zalo', 'nhom-1', WARD, AT]);
    expect(await scopeOfUnit(db, await unitOfGroup(db, { channel: 'zalo', chat: 'nhom-1' }))).toEqual({
      reads: [ROOM, WARD].sort(),
      writes: [],
    });
  });

  it.each([
    ['is not bound', { channel: 'zalo', chat: 'nhom-2' }],
    ['has the same number on another channel', { channel: 'telegram', chat: 'nhom-1' }],
    ['was unbound', { channel: 'zalo', chat: 'nhom-3' }],
  ])('is nothing in a group that %s', async (_, group) => {
    const unbound = 'insert into groups (channel, chat, unit, bound_at, unbound_at) values ($1, $2, $3, $4, $4)';
    await db.execute(unbound, ['zalo', 'nhom-3', WARD, AT]);
    expect(await scopeOfUnit(db, await unitOfGroup(db, group))).toEqual({ reads: [], writes: [] });
  });
});
