import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '../../src/audit/list-audit.ts';
import { bindGroup } from '../../src/people/groups.ts';
import { type Invited, invite, inviteAccount } from '../../src/people/invite.ts';
import { join } from '../../src/people/join.ts';
import { listInvitations, listPeople } from '../../src/people/list-people.ts';
import { move } from '../../src/people/move.ts';
import { officialById, officialOf } from '../../src/people/official.ts';
import { placeUnit } from '../../src/people/place-unit.ts';
import { placeUnits } from '../../src/people/place-units.ts';
import { removeAccounts } from '../../src/people/remove-accounts.ts';
import { revoke } from '../../src/people/revoke.ts';
import { scopeOf } from '../../src/people/scope-of.ts';
import { unlock } from '../../src/people/unlock.ts';
import { withdrawInvitation } from '../../src/people/withdraw-invitations.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';
import { AT, addOfficial, CITY, ELSEWHERE, joinedOfficial, KEYS, NEIGHBOUR, ROOM, UNITS, WARD } from './officials.ts';

const TERMINAL = { terminal: 'Trần Văn Máy' };
const making = { at: AT, random: randomBytes, keys: KEYS };

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await placeUnits(db, UNITS);
});
afterAll(() => db.close());

/** A unit below the city in which nobody is anything yet. */
async function newUnit(name: string): Promise<string> {
  await placeUnits(db, [{ name, kind: 'commune', baseName: name, parent: CITY }]);
  return name;
}

describe('taking rights away', () => {
  it('works with the next message: the account is a stranger’s', async () => {
    const person = await joinedOfficial(db, [WARD, 'approver']);
    const revoked = await revoke(db, TERMINAL, { official: person.id, unit: null }, AT);
    expect(revoked).toMatchObject({ kind: 'revoked', units: [WARD], hasLeft: true });
    expect(await officialOf(db, 'zalo', person.account)).toBeNull();
  });

  it('in one unit leaves the other and the accounts', async () => {
    const person = await joinedOfficial(db, [WARD, 'approver'], [CITY, 'viewer']);
    expect(await revoke(db, TERMINAL, { official: person.id, unit: WARD }, AT)).toMatchObject({
      units: [WARD],
      hasLeft: false,
    });
    expect((await officialOf(db, 'zalo', person.account))?.grants).toEqual([{ unit: CITY, role: 'viewer' }]);
  });

  it('takes from an administrator’s units alone, whatever else the person has', async () => {
    const person = await joinedOfficial(db, [WARD, 'viewer'], [NEIGHBOUR, 'viewer']);
    const acting = await joinedOfficial(db, [WARD, 'administrator']);
    expect(await revoke(db, acting, { official: person.id, unit: null }, AT)).toMatchObject({
      units: [WARD],
      hasLeft: false,
    });
    expect(await revoke(db, acting, { official: person.id, unit: NEIGHBOUR }, AT)).toEqual({ kind: 'refused' });
    expect((await officialById(db, person.id))?.grants).toEqual([{ unit: NEIGHBOUR, role: 'viewer' }]);
  });

  it.each([
    ['an approver of the unit', [WARD, 'approver']],
    ['an administrator above', [CITY, 'administrator']],
    ['an administrator below', [ROOM, 'administrator']],
    ['an administrator beside', [NEIGHBOUR, 'administrator']],
  ] as const)('is refused to %s, and written down', async (_, grant) => {
    const person = await joinedOfficial(db, [WARD, 'viewer']);
    const acting = await joinedOfficial(db, [...grant]);
    expect(await revoke(db, acting, { official: person.id, unit: WARD }, AT)).toEqual({ kind: 'refused' });
    expect((await listAudit(db, {}, 1))[0]).toMatchObject({
      event: 'request.refused',
      unit: WARD,
      detail: { action: 'revoke' },
    });
  });

  it('tells which unit has no administrator now, and which groups the person had bound', async () => {
    const acting = await joinedOfficial(db, [ELSEWHERE, 'administrator']);
    await bindGroup(db, acting, { channel: 'zalo', chat: 'nhom-cua-xa' }, ELSEWHERE, AT);
    const revoked = await revoke(db, acting, { official: acting.id, unit: ELSEWHERE }, AT);
    expect(revoked).toMatchObject({
      withoutAdministrator: [ELSEWHERE],
      groups: [{ chat: 'nhom-cua-xa', unit: ELSEWHERE }],
    });
  });

  it('is unknown of somebody who has nothing', async () => {
    expect(await revoke(db, TERMINAL, { official: 999_999, unit: null }, AT)).toEqual({ kind: 'unknown' });
    const person = await joinedOfficial(db, [WARD, 'viewer']);
    expect(await revoke(db, TERMINAL, { official: person.id, unit: CITY }, AT)).toEqual({ kind: 'unknown' });
  });

  it('withdraws the codes that the person had made', async () => {
    const person = await joinedOfficial(db, [WARD, 'administrator'], [NEIGHBOUR, 'administrator']);
    const [here, there] = [
      (await invite(db, person, { name: 'Một', unit: WARD, role: 'viewer' }, making)) as Invited,
      (await invite(db, person, { name: 'Hai', unit: NEIGHBOUR, role: 'viewer' }, making)) as Invited,
    ];
    await revoke(db, TERMINAL, { official: person.id, unit: WARD }, AT);
    const open = (await listInvitations(db, null, AT)).map(({ id }) => id);
    expect(open).not.toContain(here.id);
    expect(open).toContain(there.id);
  });

  it('of two administrators who revoke each other at once leaves no half-made state', async () => {
    const [one, other] = [
      await joinedOfficial(db, [ROOM, 'administrator']),
      await joinedOfficial(db, [ROOM, 'administrator']),
    ];
    await Promise.all([
      revoke(db, one, { official: other.id, unit: ROOM }, AT),
      revoke(db, other, { official: one.id, unit: ROOM }, AT),
    ]);
    for (const { account } of [one, other]) expect(await officialOf(db, 'zalo', account)).toBeNull();
  });
});

describe('moving', () => {
  it('changes what is seen with the next message and keeps the accounts', async () => {
    const person = await joinedOfficial(db, [WARD, 'administrator']);
    const moved = await move(db, TERMINAL, { official: person.id, from: WARD, to: NEIGHBOUR, role: 'viewer' }, AT);
    expect(moved.kind).toBe('moved');
    const now = await officialOf(db, 'zalo', person.account);
    expect(now && (await scopeOf(db, now))).toEqual({ reads: [NEIGHBOUR], writes: [] });
  });

  it('within a unit changes the role, downwards too', async () => {
    const person = await joinedOfficial(db, [WARD, 'administrator']);
    await move(db, TERMINAL, { official: person.id, from: WARD, to: WARD, role: 'viewer' }, AT);
    expect((await officialById(db, person.id))?.grants).toEqual([{ unit: WARD, role: 'viewer' }]);
  });

  it.each<[string, [string, 'administrator'][], string]>([
    [
      'both units',
      [
        [WARD, 'administrator'],
        [NEIGHBOUR, 'administrator'],
      ],
      'moved',
    ],
    ['the old one', [[WARD, 'administrator']], 'refused'],
    ['the new one', [[NEIGHBOUR, 'administrator']], 'refused'],
    ['the city above both', [[CITY, 'administrator']], 'refused'],
  ])('takes the administrator of %s: %j → %s', async (_, grants, kind) => {
    const person = await joinedOfficial(db, [WARD, 'viewer']);
    const acting = await joinedOfficial(db, ...grants);
    const done = await move(db, acting, { official: person.id, from: WARD, to: NEIGHBOUR, role: 'viewer' }, AT);
    expect(done.kind).toBe(kind);
  });

  it('goes to no unit that only looks like one, and from none where nothing is granted', async () => {
    const person = await joinedOfficial(db, [WARD, 'viewer']);
    const to = (unit: string, from = WARD) =>
      move(db, TERMINAL, { official: person.id, from, to: unit, role: 'viewer' }, AT);
    expect(await to('phường Маi Lâm')).toEqual({ kind: 'unknown_unit' });
    expect(await to(NEIGHBOUR, CITY)).toEqual({ kind: 'unknown' });
  });
});

describe('a lost phone', () => {
  it('takes the accounts and open codes for further ones away, and leaves what is granted', async () => {
    const person = await joinedOfficial(db, [WARD, 'approver']);
    const stolen = (await inviteAccount(db, person, person.id, making)) as Invited;
    expect(await removeAccounts(db, TERMINAL, { official: person.id, channel: null }, AT)).toMatchObject({
      accounts: 1,
    });
    expect(await officialOf(db, 'zalo', person.account)).toBeNull();
    expect((await join(db, { channel: 'zalo', account: 'ke-trom' }, stolen.code, making)).kind).toBe('wrong');
    const own = (await inviteAccount(db, TERMINAL, person.id, making)) as Invited;
    expect(await join(db, { channel: 'zalo', account: person.account }, own.code, making)).toMatchObject({
      kind: 'joined',
      official: { id: person.id, grants: [{ unit: WARD, role: 'approver' }] },
    });
  });

  it('of one channel leaves the others', async () => {
    const person = await joinedOfficial(db, [WARD, 'viewer']);
    expect(await removeAccounts(db, TERMINAL, { official: person.id, channel: 'telegram' }, AT)).toMatchObject({
      accounts: 0,
    });
    expect(await officialOf(db, 'zalo', person.account)).not.toBeNull();
  });

  it('is for an administrator of any of the person’s units, and nobody else', async () => {
    const person = await joinedOfficial(db, [WARD, 'viewer'], [CITY, 'viewer']);
    const [other, own] = [
      await joinedOfficial(db, [NEIGHBOUR, 'administrator']),
      await joinedOfficial(db, [WARD, 'administrator']),
    ];
    expect((await removeAccounts(db, other, { official: person.id, channel: null }, AT)).kind).toBe('refused');
    expect((await removeAccounts(db, own, { official: person.id, channel: null }, AT)).kind).toBe('removed');
  });
});

describe('an invitation', () => {
  it('is withdrawn by an administrator of its unit, once', async () => {
    const [own, other] = [
      await joinedOfficial(db, [WARD, 'administrator']),
      await joinedOfficial(db, [NEIGHBOUR, 'administrator']),
    ];
    const { id } = (await invite(db, TERMINAL, { name: 'Một', unit: WARD, role: 'viewer' }, making)) as Invited;
    expect((await withdrawInvitation(db, other, id, AT)).kind).toBe('refused');
    expect((await withdrawInvitation(db, own, id, AT)).kind).toBe('withdrawn');
    expect((await withdrawInvitation(db, own, id, AT)).kind).toBe('unknown');
  });

  it('is listed while it can be used, without its code', async () => {
    const unit = await newUnit('xã Có Mã Mời');
    const { id, code } = (await invite(db, TERMINAL, { name: 'Hai', unit, role: 'drafter' }, making)) as Invited;
    const listed = await listInvitations(db, [unit], AT);
    expect(listed).toMatchObject([{ id, personName: 'Hai', unit, role: 'drafter' }]);
    expect(JSON.stringify(listed)).not.toContain(code);
    expect(await listInvitations(db, [unit], new Date(AT.getTime() + 48 * 3_600_000))).toEqual([]);
  });

  it('leaves who is in a unit listed by role, with their channels and nobody who has left', async () => {
    const unit = await newUnit('xã Có Người');
    await addOfficial(db, { name: 'Bùi Xem', grants: [[unit, 'viewer']] });
    const { id } = await addOfficial(db, { name: 'Cao Trị', grants: [[unit, 'administrator']] });
    const { id: gone } = await addOfficial(db, { name: 'Đã Nghỉ', grants: [[unit, 'viewer']] });
    await revoke(db, TERMINAL, { official: gone, unit: null }, AT);
    expect(await listPeople(db, [unit])).toMatchObject([
      { id, name: 'Cao Trị', role: 'administrator', channels: ['zalo'] },
      { name: 'Bùi Xem', role: 'viewer' },
    ]);
  });

  it('that was guessed too often is tried again when the terminal allows it, which is written down', async () => {
    const from = { channel: 'zalo', account: 'go-nham' };
    for (let i = 0; i < 5; i++) await join(db, from, 'K7MP-3QHX-9TCV', making);
    expect(await unlock(db, TERMINAL, from, AT)).toBe(true);
    expect((await listAudit(db, {}, 1))[0]).toMatchObject({
      event: 'account.unlocked',
      actor: { name: 'Trần Văn Máy' },
    });
    expect((await join(db, from, 'K7MP-3QHX-9TCV', making)).kind).toBe('wrong');
    expect(await unlock(db, TERMINAL, { channel: 'zalo', account: 'khong-go' }, AT)).toBe(false);
  });
});

describe('the place of a unit', () => {
  const unitOf = (wanted: string) => UNITS.find(({ name }) => name === wanted) as (typeof UNITS)[number];

  it('is changed at the terminal, and with it what is seen', async () => {
    const person = await joinedOfficial(db, [CITY, 'viewer']);
    expect(await placeUnit(db, TERMINAL, unitOf(ELSEWHERE), unitOf(CITY), AT)).toEqual({ kind: 'placed' });
    expect((await scopeOf(db, person)).reads).toContain(ELSEWHERE);
  });

  it.each([
    [CITY, ROOM],
    [WARD, WARD],
  ])('is never below itself: %s below %s', async (unit, above) => {
    expect(await placeUnit(db, TERMINAL, unitOf(unit), unitOf(above), AT)).toEqual({ kind: 'above_itself' });
  });
});
