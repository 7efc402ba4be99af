import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { burnCode } from '../../src/people/burn-code.ts';
import { type Invited, invite, inviteAccount } from '../../src/people/invite.ts';
import { join } from '../../src/people/join.ts';
import { forgetWrong } from '../../src/people/join-attempts.ts';
import { listPeople } from '../../src/people/list-people.ts';
import { type Official, officialById, officialOf } from '../../src/people/official.ts';
import { placeUnits } from '../../src/people/place-units.ts';
import { revoke } from '../../src/people/revoke.ts';
import type { Role } from '../../src/people/role.ts';
import { withdrawInvitation } from '../../src/people/withdraw-invitations.ts';
import { type Keyring, openKeyring } from '../../src/secrets/keyring.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';
import { AT, CITY, joinedOfficial, KEYS, NEIGHBOUR, ROOM, UNITS, WARD } from './officials.ts';

const TERMINAL = { terminal: 'Trần Văn Máy' };
const [MINUTE, HOUR] = [60_000, 3_600_000];
const later = (milliseconds: number) => new Date(AT.getTime() + milliseconds);

describe('joining by an invitation', () => {
  let db: Database;
  let accounts = 0;
  beforeAll(async () => {
    db = await testDatabase();
    await placeUnits(db, UNITS);
  });
  afterAll(() => db.close());

  const newAccount = () => ({ channel: 'telegram', account: `nguoi-moi-${++accounts}` });
  const send = (from: ReturnType<typeof newAccount>, text: string, at = AT) => join(db, from, text, { at, keys: KEYS });

  async function newCode({
    name = 'Phạm Thị Dung',
    unit = WARD,
    role = 'viewer' as Role,
    by = TERMINAL as Official | typeof TERMINAL,
    at = AT,
  } = {}): Promise<Invited> {
    const made = await invite(db, by, { name, unit, role }, { at, random: randomBytes, keys: KEYS });
    if (made.kind !== 'invited') throw new Error(made.kind);
    return made;
  }

  it('makes the account the person’s, with the role in the unit', async () => {
    const from = newAccount();
    const { code } = await newCode({ role: 'approver' });
    expect(await send(from, `mã của tôi: ${code.toLowerCase()}`)).toMatchObject({
      kind: 'joined',
      unit: WARD,
      role: 'approver',
    });
    expect(await officialOf(db, from.channel, from.account)).toMatchObject({
      name: 'Phạm Thị Dung',
      grants: [{ unit: WARD, role: 'approver' }],
    });
  });

  it('keeps no code, in no column', async () => {
    const { code } = await newCode();
    const rows = await db.query(
      'select to_jsonb(i)::text as text from invitations i',
      [],
      z.object({ text: z.string() }),
    );
    const plain = code.replaceAll('-', '');
    const hex = Buffer.from(plain).toString('hex');
    for (const { text } of rows) for (const kept of [code, plain, hex]) expect(text).not.toContain(kept);
  });

  it('works once', async () => {
    const { code } = await newCode();
    expect((await send(newAccount(), code)).kind).toBe('joined');
    expect(await send(newAccount(), code)).toEqual({ kind: 'wrong' });
  });

  it('tells whoever used the code that the account is theirs already', async () => {
    const from = newAccount();
    const { code } = await newCode();
    await send(from, code);
    expect(await send(from, code)).toMatchObject({ kind: 'already', official: { name: 'Phạm Thị Dung' } });
  });

  it('is won by one of two who send the code at once', async () => {
    const { code } = await newCode({ name: 'Một Người' });
    const kinds = await Promise.all([
      send({ channel: 'telegram', account: 'dua-1' }, code),
      send({ channel: 'zalo', account: 'dua-2' }, code),
      send({ channel: 'telegram', account: 'dua-3' }, code),
    ]);
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['joined', 'wrong', 'wrong']);
    expect((await listPeople(db, [WARD])).filter(({ name }) => name === 'Một Người')).toHaveLength(1);
  });

  it.each([
    ['a second before 48 hours are over', 48 * HOUR - 1000, 'joined'],
    ['when 48 hours are over', 48 * HOUR, 'wrong'],
    ['after', 49 * HOUR, 'wrong'],
  ])('is possible until the code ends: %s', async (_, milliseconds, kind) => {
    const { code, expiresAt } = await newCode();
    expect(expiresAt).toEqual(later(48 * HOUR));
    expect((await send(newAccount(), code, later(milliseconds))).kind).toBe(kind);
  });

  it('is answered the same whether a code is wrong, cut short, used, ended or withdrawn', async () => {
    const [used, ended, withdrawn] = [await newCode(), await newCode({ at: later(-49 * HOUR) }), await newCode()];
    await send(newAccount(), used.code);
    expect(await withdrawInvitation(db, TERMINAL, withdrawn.id, AT)).toEqual({ kind: 'withdrawn' });
    for (const code of ['K7MP-3QHX-9TCV', 'K7MP-3QHX-9TC', used.code, ended.code, withdrawn.code])
      expect(await send(newAccount(), code)).toEqual({ kind: 'wrong' });
  });

  it('says nothing of a message without a code', async () => {
    expect(await send(newAccount(), 'Lưu Kiếm có bao nhiêu hồ sơ?')).toEqual({ kind: 'no_code' });
  });

  const otherKey = Buffer.alloc(32, 9).toString('base64');

  it('is possible with a code that was made under the key before the present one, and under no other', async () => {
    const { code } = await newCode();
    const changed = openKeyring({ key: otherKey, before: [] }, 'mã mời');
    expect(await join(db, newAccount(), code, { at: AT, keys: changed })).toEqual({ kind: 'wrong' });
    expect(await join(db, newAccount(), code, { at: AT, keys: null })).toEqual({ kind: 'wrong' });
    const rotated: Keyring = [...changed, ...KEYS];
    expect((await join(db, newAccount(), code, { at: AT, keys: rotated })).kind).toBe('joined');
  });

  it('needs no key in the settings', async () => {
    const person = { name: 'Không Khóa', unit: WARD, role: 'viewer' } as const;
    const made = (await invite(db, TERMINAL, person, { at: AT, random: randomBytes, keys: null })) as Invited;
    expect((await join(db, newAccount(), made.code, { at: AT, keys: null })).kind).toBe('joined');
  });

  describe('with further accounts', () => {
    it('joins another channel to the same person and grants nothing', async () => {
      const person = await joinedOfficial(db, [WARD, 'drafter'], [CITY, 'viewer']);
      const made = await inviteAccount(db, TERMINAL, person.id, { at: AT, random: randomBytes, keys: KEYS });
      const from = newAccount();
      expect(await send(from, (made as Invited).code)).toMatchObject({ kind: 'joined', role: null });
      expect(await officialOf(db, from.channel, from.account)).toEqual(await officialOf(db, 'zalo', person.account));
    });

    it('is offered by the person, and by who administers every unit of the person alone', async () => {
      const person = await joinedOfficial(db, [WARD, 'viewer'], [CITY, 'viewer']);
      const [ofWard, ofBoth] = [
        await joinedOfficial(db, [WARD, 'administrator']),
        await joinedOfficial(db, [WARD, 'administrator'], [CITY, 'administrator']),
      ];
      const making = { at: AT, random: randomBytes, keys: KEYS };
      expect((await inviteAccount(db, person, person.id, making)).kind).toBe('invited');
      expect((await inviteAccount(db, ofWard, person.id, making)).kind).toBe('refused');
      expect((await inviteAccount(db, ofBoth, person.id, making)).kind).toBe('invited');
      expect((await inviteAccount(db, ofBoth, 999_999, making)).kind).toBe('unknown_official');
    });

    it('gives an official one more role under the same name, never a lesser one in a unit', async () => {
      const person = await joinedOfficial(db, [WARD, 'approver']);
      const from = { channel: 'zalo', account: person.account };
      await send(from, (await newCode({ name: person.name.toUpperCase(), unit: CITY })).code);
      await send(from, (await newCode({ name: person.name, role: 'viewer' })).code);
      expect((await officialById(db, person.id))?.grants).toEqual([
        { unit: WARD, role: 'approver' },
        { unit: CITY, role: 'viewer' },
      ]);
      await send(from, (await newCode({ name: person.name, role: 'administrator' })).code);
      expect((await officialById(db, person.id))?.grants).toContainEqual({ unit: WARD, role: 'administrator' });
    });

    it('does not let an official take the code of somebody else, and leaves the code to that person', async () => {
      const person = await joinedOfficial(db, [WARD, 'viewer']);
      const { code } = await newCode({ name: 'Nguyễn Thị Ân', role: 'administrator' });
      expect((await send({ channel: 'zalo', account: person.account }, code)).kind).toBe('other_person');
      expect((await send(newAccount(), code)).kind).toBe('joined');
    });

    it('gives the account of somebody to whom nothing is granted any more to a new person', async () => {
      const person = await joinedOfficial(db, [WARD, 'viewer']);
      await db.execute('update grants set revoked_at = $2 where official_id = $1', [person.id, AT]);
      expect(
        (await send({ channel: 'zalo', account: person.account }, (await newCode({ name: 'Người Kế' })).code)).kind,
      ).toBe('joined');
      expect((await officialOf(db, 'zalo', person.account))?.id).not.toBe(person.id);
    });
  });

  describe('when codes are guessed', () => {
    const WRONG = 'K7MP-3QHX-9TCV';

    it('locks the account for an hour at the fifth wrong code within an hour, right codes too', async () => {
      const from = newAccount();
      const { code } = await newCode();
      for (let i = 0; i < 4; i++) expect(await send(from, WRONG, later(i * MINUTE))).toEqual({ kind: 'wrong' });
      const until = later(5 * MINUTE + HOUR);
      expect(await send(from, WRONG, later(5 * MINUTE))).toEqual({ kind: 'locked', until, isNew: true });
      expect(await send(from, code, later(6 * MINUTE))).toEqual({ kind: 'locked', until, isNew: false });
      expect(await send(from, code, new Date(until.getTime() - 1))).toEqual({ kind: 'locked', until, isNew: false });
      expect((await send(from, code, until)).kind).toBe('joined');
    });

    it('does not lock who is wrong five times in more than an hour, however the hour is laid', async () => {
      const from = newAccount();
      for (let i = 0; i < 12; i++)
        expect(await send(from, WRONG, later(i * 15 * MINUTE + i))).toEqual({ kind: 'wrong' });
    });

    it('counts from the start again after the lock, and after a right code', async () => {
      const from = newAccount();
      for (let i = 0; i < 5; i++) await send(from, WRONG);
      for (let i = 0; i < 4; i++) expect((await send(from, WRONG, later(HOUR + i))).kind).toBe('wrong');
      const other = newAccount();
      for (let i = 0; i < 4; i++) await send(other, WRONG);
      await send(other, (await newCode()).code);
      for (let i = 0; i < 4; i++) expect((await send(other, WRONG)).kind).toBe('wrong');
    });

    it('lets no more than five through, sent at once', async () => {
      const from = newAccount();
      const kinds = await Promise.all(Array.from({ length: 12 }, () => send(from, WRONG)));
      expect(kinds.filter(({ kind }) => kind === 'wrong')).toHaveLength(4);
      expect(kinds.filter((one) => one.kind === 'locked' && one.isNew)).toHaveLength(1);
    });

    it('opens the lock for an administrator', async () => {
      const from = newAccount();
      for (let i = 0; i < 5; i++) await send(from, WRONG);
      expect(await forgetWrong(db, from)).toBe(true);
      expect((await send(from, (await newCode()).code)).kind).toBe('joined');
    });

    it('lets a channel rest after a thousand wrong codes of many accounts in an hour, and no other channel', async () => {
      await db.execute(
        `insert into join_attempts (channel, account, at) select 'web', 'a' || n, $1 from generate_series(1, 1000) as n`,
        [later(MINUTE)],
      );
      const { code } = await newCode();
      const from = { channel: 'web', account: 'ngay-thang' };
      expect(await send(from, code, later(2 * MINUTE))).toEqual({ kind: 'resting' });
      expect((await send(newAccount(), WRONG, later(2 * MINUTE))).kind).toBe('wrong');
      expect((await send(from, code, later(MINUTE + HOUR))).kind).toBe('joined');
    });
  });

  describe('when whoever made the code', () => {
    it('has lost the right, the code is worth nothing', async () => {
      const [maker, other] = [
        await joinedOfficial(db, [WARD, 'administrator']),
        await joinedOfficial(db, [WARD, 'administrator']),
      ];
      const { code } = await newCode({ by: maker });
      await revoke(db, other, { official: maker.id, unit: WARD }, AT);
      expect(await send(newAccount(), code)).toEqual({ kind: 'wrong' });
    });

    it('lost it by other ways, too', async () => {
      const maker = await joinedOfficial(db, [WARD, 'administrator']);
      const { code } = await newCode({ by: maker });
      await db.execute(`update grants set role = 'approver' where official_id = $1`, [maker.id]);
      expect(await send(newAccount(), code)).toEqual({ kind: 'wrong' });
    });
  });

  describe('in a group', () => {
    it('burns the code, and tells whose maker is to be told', async () => {
      const maker = await joinedOfficial(db, [WARD, 'administrator']);
      const { id, code } = await newCode({ by: maker, name: 'Vũ Hớ Hênh' });
      expect(await burnCode(db, `mã của em: ${code}`, { at: AT, keys: KEYS })).toEqual({
        invitation: id,
        personName: 'Vũ Hớ Hênh',
        unit: WARD,
        madeBy: maker.id,
      });
      expect(await send(newAccount(), code)).toEqual({ kind: 'wrong' });
      expect(await burnCode(db, code, { at: AT, keys: KEYS })).toBeNull();
    });

    it.each(['K7MP-3QHX-9TCV', 'Lưu Kiếm có bao nhiêu hồ sơ?'])('does nothing with “%s”', async (text) => {
      expect(await burnCode(db, text, { at: AT, keys: KEYS })).toBeNull();
    });
  });

  describe('is offered', () => {
    const making = { at: AT, random: randomBytes, keys: KEYS };
    it.each<[string, [string, Role], string, Role, string]>([
      ['an administrator in the own unit', [WARD, 'administrator'], WARD, 'administrator', 'invited'],
      ['an approver', [WARD, 'approver'], WARD, 'viewer', 'refused'],
      ['an administrator beside', [NEIGHBOUR, 'administrator'], WARD, 'viewer', 'refused'],
      ['an administrator below', [WARD, 'administrator'], CITY, 'viewer', 'refused'],
      ['an administrator above, to the first administrator', [CITY, 'administrator'], ROOM, 'administrator', 'invited'],
      ['an administrator above, to anybody else', [CITY, 'administrator'], ROOM, 'viewer', 'refused'],
      ['for a unit that nobody knows', [WARD, 'administrator'], 'phường Сẩm Hà', 'viewer', 'unknown_unit'],
    ])('by %s: %s', async (_, grant, unit, role, kind) => {
      const acting = await joinedOfficial(db, grant);
      expect((await invite(db, acting, { name: 'Lý Văn Mới', unit, role }, making)).kind).toBe(kind);
    });

    it('from above to a first administrator only: of two codes one is worth something', async () => {
      const unit = 'phường Chưa Có Ai';
      await placeUnits(db, [{ name: unit, kind: 'ward', baseName: 'Chưa Có Ai', parent: CITY }]);
      const acting = await joinedOfficial(db, [CITY, 'administrator']);
      const codes = [
        await newCode({ by: acting, name: 'Đầu Tiên', unit, role: 'administrator' }),
        await newCode({ by: acting, name: 'Thứ Hai', unit, role: 'administrator' }),
      ];
      const kinds = await Promise.all(
        codes.map(({ code }, i) => send({ channel: i === 0 ? 'zalo' : 'telegram', account: `dau-tien-${i}` }, code)),
      );
      expect(kinds.map(({ kind }) => kind).sort()).toEqual(['joined', 'wrong']);
      const again = await invite(db, acting, { name: 'Thứ Ba', unit, role: 'administrator' }, making);
      expect(again.kind).toBe('has_administrator');
    });

    it.each(['', ' \u200b ', 'A'.repeat(101)])('to a person with a name that can be kept: not “%s”', async (name) => {
      expect((await invite(db, TERMINAL, { name, unit: WARD, role: 'viewer' }, making)).kind).toBe('no_name');
    });
  });
});
