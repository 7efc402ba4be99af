import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGroupWish } from '../../src/people/group-words.ts';
import { bindGroup, unbindGroup } from '../../src/people/groups.ts';
import { groupsToReview, listGroups } from '../../src/people/list-groups.ts';
import { placeUnits } from '../../src/people/place-units.ts';
import { revoke } from '../../src/people/revoke.ts';
import { scopeOfUnit, unitOfGroup } from '../../src/people/scope-of.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';
import { AT, CITY, joinedOfficial, NEIGHBOUR, ROOM, UNITS, WARD } from './officials.ts';

describe('a group', () => {
  let db: Database;
  let groups = 0;
  beforeAll(async () => {
    db = await testDatabase();
    await placeUnits(db, UNITS);
  });
  afterAll(() => db.close());
  const newGroup = () => ({ channel: 'zalo', chat: `nhom-${++groups}` });

  it('is answered about its unit and those below once an administrator of the unit has bound it', async () => {
    const [group, acting] = [newGroup(), await joinedOfficial(db, [WARD, 'administrator'])];
    expect((await scopeOfUnit(db, await unitOfGroup(db, group))).reads).toEqual([]);
    expect(await bindGroup(db, acting, group, WARD, AT)).toEqual({ kind: 'bound' });
    expect(await scopeOfUnit(db, await unitOfGroup(db, group))).toEqual({ reads: [ROOM, WARD].sort(), writes: [] });
    expect(await bindGroup(db, acting, group, WARD, AT)).toEqual({ kind: 'already' });
  });

  it.each([
    ['an approver of the unit', [WARD, 'approver'], WARD, 'refused'],
    ['an administrator above', [CITY, 'administrator'], WARD, 'refused'],
    ['an administrator beside', [NEIGHBOUR, 'administrator'], WARD, 'refused'],
    ['the administrator, to the unit above', [WARD, 'administrator'], CITY, 'refused'],
    [
      'the administrator, to a name that looks like the unit’s',
      [WARD, 'administrator'],
      'phường Сẩm Hà',
      'unknown_unit',
    ],
  ] as const)('is not bound by %s', async (_, grant, unit, kind) => {
    const group = newGroup();
    expect((await bindGroup(db, await joinedOfficial(db, [...grant]), group, unit, AT)).kind).toBe(kind);
    expect((await scopeOfUnit(db, await unitOfGroup(db, group))).reads).toEqual([]);
  });

  it('is taken from no other unit: that one lets it go first', async () => {
    const group = newGroup();
    const [ward, neighbour] = [
      await joinedOfficial(db, [WARD, 'administrator']),
      await joinedOfficial(db, [NEIGHBOUR, 'administrator']),
    ];
    await bindGroup(db, ward, group, WARD, AT);
    expect(await bindGroup(db, neighbour, group, NEIGHBOUR, AT)).toEqual({ kind: 'bound_elsewhere', unit: WARD });
    expect(await unbindGroup(db, neighbour, group, AT)).toEqual({ kind: 'refused' });
    expect(await unbindGroup(db, ward, group, AT)).toEqual({ kind: 'unbound', unit: WARD });
    expect((await scopeOfUnit(db, await unitOfGroup(db, group))).reads).toEqual([]);
    expect(await unbindGroup(db, ward, group, AT)).toEqual({ kind: 'not_bound' });
    expect((await bindGroup(db, neighbour, group, NEIGHBOUR, AT)).kind).toBe('bound');
  });

  it('that two bind at once is one’s', async () => {
    const group = newGroup();
    const [ward, neighbour] = [
      await joinedOfficial(db, [WARD, 'administrator']),
      await joinedOfficial(db, [NEIGHBOUR, 'administrator']),
    ];
    const kinds = await Promise.all([
      bindGroup(db, ward, group, WARD, AT),
      bindGroup(db, neighbour, group, NEIGHBOUR, AT),
    ]);
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['bound', 'bound_elsewhere']);
  });

  it('stays bound when whoever bound it is revoked, and is listed to be looked at', async () => {
    const [group, acting] = [newGroup(), await joinedOfficial(db, [WARD, 'administrator'])];
    await bindGroup(db, acting, group, WARD, AT);
    expect((await groupsToReview(db, [WARD])).map(({ chat }) => chat)).not.toContain(group.chat);
    await revoke(db, { terminal: 'Trần Văn Máy' }, { official: acting.id, unit: null }, AT);
    expect((await scopeOfUnit(db, await unitOfGroup(db, group))).reads).toEqual([ROOM, WARD].sort());
    expect(await groupsToReview(db, null)).toMatchObject([{ chat: group.chat, boundBy: { id: acting.id } }]);
    expect((await listGroups(db, [CITY])).length).toBe(0);
  });
});

describe('what is said in a group about the group', () => {
  it.each([
    ['gắn nhóm', { kind: 'bind', unit: null }],
    ['Gắn nhóm này.', { kind: 'bind', unit: null }],
    ['gắn nhóm với phường Cẩm Hà', { kind: 'bind', unit: 'phường Cẩm Hà' }],
    ['gan nhom nay voi phuong cam ha', { kind: 'bind', unit: 'phuong cam ha' }],
    ['Gắn nhóm cho  phường Cẩm Hà!', { kind: 'bind', unit: 'phường Cẩm Hà' }],
    ['bỏ gắn nhóm', { kind: 'unbind' }],
    ['Gỡ gắn nhóm này', { kind: 'unbind' }],
    ['nhóm này gắn với đơn vị nào?', null],
    ['phường mình gắn nhóm hộ nghèo với ai?', null],
    ['gắn nhóma', null],
  ])('“%s” → %j', (text, wish) => {
    expect(readGroupWish(text)).toEqual(wish);
  });
});
