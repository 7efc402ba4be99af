import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CITY, joinedOfficial, NEIGHBOUR, ROOM, WARD } from '../../people/officials.ts';
import { type OpenedDesk, openDesk } from './open-desk.ts';

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const CODE = /[CFHJKMNPQRTVX2-9]{4}(?:-[CFHJKMNPQRTVX2-9]{4}){2}/u;
const codeIn = (said: string) => CODE.exec(said)?.[0] ?? `no code in: ${said}`;

describe('an administrator in a private chat', () => {
  it('invites, sees who is in the unit, and takes rights away, each with one sentence', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'administrator']);
    const said = await desk.say(account, 'mời Lê Thị Cúc làm người xem');
    expect(said).toContain('cho Lê Thị Cúc (người xem của phường Cẩm Hà)');
    expect(await desk.say('cuc', codeIn(said))).toContain('Chào anh/chị Lê Thị Cúc');
    expect(await desk.say(account, 'danh sách người dùng')).toMatch(/\d+\. Lê Thị Cúc – người xem của phường Cẩm Hà/u);
    expect(await desk.say(account, 'thu hồi quyền của Lê Thị Cúc')).toContain('có hiệu lực ngay');
    expect(await desk.say('cuc', 'phường mình tiếp nhận bao nhiêu hồ sơ?')).not.toContain('41.302');
  });

  it('takes a lost phone’s account away, and a code by whoever lost it is worth nothing', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'administrator']);
    const person = await joinedOfficial(desk.db, [WARD, 'drafter']);
    const code = codeIn(await desk.say(person.account, 'thêm tài khoản'));
    expect(await desk.say(account, `gỡ tài khoản của số ${person.id}`)).toContain('Đã gỡ 1 tài khoản');
    expect(await desk.say(person.account, 'phường mình tiếp nhận bao nhiêu hồ sơ?')).not.toContain('41.302');
    expect(await desk.say('ke-trom', code, { channel: 'telegram' })).toContain('không còn hiệu lực');
  });

  it('withdraws a code', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'administrator']);
    const said = await desk.say(account, 'mời Trần Rút Lại làm người soạn');
    const number = /số (\d+)/u.exec(said)?.[1];
    expect(await desk.say(account, `hủy mã mời số ${number}`)).toContain('Đã hủy');
    expect(await desk.say('rut-lai', codeIn(said))).toContain('không còn hiệu lực');
  });

  it.each([
    ['beside', [NEIGHBOUR, 'administrator']],
    ['above', [CITY, 'administrator']],
    ['below', [ROOM, 'administrator']],
    ['who only approves', [WARD, 'approver']],
  ] as const)('%s does none of it', async (_, grant) => {
    const { account } = await joinedOfficial(desk.db, [...grant]);
    const person = await joinedOfficial(desk.db, [WARD, 'viewer']);
    for (const text of [
      'mời Kẻ Lạ làm người xem của phường Cẩm Hà',
      `thu hồi quyền của số ${person.id}`,
      `gỡ tài khoản của số ${person.id}`,
      'hủy mã mời số 1',
    ])
      expect(await desk.say(account, text), text).toMatch(/chưa được cấp quyền|Không có/u);
    expect(await desk.say(person.account, 'phường mình tiếp nhận bao nhiêu hồ sơ?')).toContain('41.302');
  });

  it.each(['phường Cầm Hà', 'phường Сẩm Hà', 'phường Không Có'])(
    'is asked for the unit where none is “%s”',
    async (unit) => {
      const { account } = await joinedOfficial(desk.db, [WARD, 'administrator']);
      expect(await desk.say(account, `mời Lê Thị Cúc làm người xem của ${unit}`)).toContain('nêu rõ tên đơn vị');
    },
  );

  it('is asked which of two of one name is meant', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'administrator']);
    expect(await desk.say(account, 'thu hồi quyền của Nguyễn Thị An')).toMatch(
      /Có nhiều người tên “Nguyễn Thị An”: số \d+/u,
    );
  });
});
