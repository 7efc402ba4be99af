import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invite } from '../../../src/people/invite.ts';
import { shareReport } from '../../../src/reports/share-report.ts';
import { AT, addOfficial, CITY, ELSEWHERE, joinedOfficial, NEIGHBOUR, ROOM, WARD } from '../../people/officials.ts';
import { type OpenedDesk, openDesk, SECRETS } from './open-desk.ts';

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const count = (unit: string) => SECRETS[unit]?.count as string;

describe('a question in private', () => {
  it('of an official is answered about the unit', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'viewer']);
    expect(await desk.say(account, 'Phường mình tiếp nhận bao nhiêu hồ sơ?')).toContain(count(WARD));
  });

  it('of an official of the city is answered about the units below', async () => {
    const { account } = await joinedOfficial(desk.db, [CITY, 'viewer']);
    expect(await desk.say(account, 'Mai Lâm tiếp nhận bao nhiêu hồ sơ?')).toContain(count(NEIGHBOUR));
  });

  it.each([
    ['beside', NEIGHBOUR],
    ['above', CITY],
    ['elsewhere', ELSEWHERE],
  ])('about a unit %s is refused, and written down', async (_, unit) => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'administrator']);
    const said = await desk.say(account, `${unit} tiếp nhận bao nhiêu hồ sơ?`);
    expect(said).toBe(
      `Anh/chị chưa được cấp quyền xem số liệu của ${unit}. Cần xem thì đề nghị quản trị của đơn vị đó cấp quyền.`,
    );
    expect((await desk.events()).at(-1)).toMatchObject({
      event: 'request.refused',
      unit,
      detail: { action: 'ask', why: 'no_right' },
    });
  });

  it('about two units of which one may be seen tells that one and refuses the other', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'viewer']);
    const said = await desk.say(account, 'So sánh số hồ sơ tiếp nhận của Cẩm Hà và Mai Lâm');
    expect(said).toContain(count(WARD));
    expect(said).toContain('chưa được cấp quyền xem số liệu của phường Mai Lâm');
    expect(said).not.toContain(count(NEIGHBOUR));
  });

  it('is answered no more from the moment that the right is revoked, nor is what was said before', async () => {
    const { id, account } = await addOfficial(desk.db, {
      grants: [
        [WARD, 'viewer'],
        [NEIGHBOUR, 'viewer'],
      ],
    });
    expect(await desk.say(account, 'Mai Lâm tiếp nhận bao nhiêu hồ sơ?')).toContain(count(NEIGHBOUR));
    await desk.db.execute('update grants set revoked_at = $2 where official_id = $1 and unit = $3', [
      id,
      AT,
      NEIGHBOUR,
    ]);
    expect(await desk.say(account, 'Mai Lâm tiếp nhận bao nhiêu hồ sơ?')).not.toContain(count(NEIGHBOUR));
    expect(await desk.say(account, 'Vì sao?')).not.toContain(count(NEIGHBOUR));
    await desk.db.execute('update grants set revoked_at = $2 where official_id = $1', [id, AT]);
    expect(await desk.say(account, 'Phường Cẩm Hà tiếp nhận bao nhiêu hồ sơ?')).toMatch(
      /chỉ phục vụ cán bộ đã được mời/u,
    );
  });

  it('is answered about a report of another unit that is shared with all officials, as long as it is', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'viewer']);
    const shared = { fileName: 'Tân Hoa.txt', unit: ELSEWHERE, at: AT, by: 'Người kiểm thử' };
    await shareReport(desk.db, { ...shared, isShared: true });
    expect(await desk.say(account, 'Xã Tân Hoa tiếp nhận bao nhiêu hồ sơ?')).toContain(count(ELSEWHERE));
    await shareReport(desk.db, { ...shared, isShared: false });
    expect(await desk.say(account, 'Xã Tân Hoa tiếp nhận bao nhiêu hồ sơ?')).not.toContain(count(ELSEWHERE));
  });

  it('leaves two lines in the audit log, without a word of what was typed', async () => {
    const { account } = await joinedOfficial(desk.db, [ROOM, 'viewer']);
    await desk.say(account, 'tiếp nhận bao nhiêu hồ sơ?');
    const [asked, answered] = (await desk.events()).slice(-2);
    expect(asked).toMatchObject({ event: 'question.asked', unit: ROOM, actor_kind: 'official' });
    expect(answered).toMatchObject({
      event: 'question.answered',
      unit: ROOM,
      detail: { kind: 'figure', lane: 'figures' },
    });
    expect(JSON.stringify([asked, answered])).not.toMatch(/tiếp nhận|hồ sơ/u);
  });
});

describe('a stranger', () => {
  it('is told how to join once a day, and nothing else', async () => {
    const morning = new Date('2026-11-21T01:00:00Z');
    expect(await desk.say('nguoi-la', 'Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', { at: morning })).toMatch(/mã mời/u);
    expect(await desk.send('nguoi-la', 'Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', { at: morning })).toEqual([]);
    const tomorrow = new Date('2026-11-21T17:00:00Z');
    expect(await desk.say('nguoi-la', 'alo', { at: tomorrow })).toMatch(/mã mời/u);
    expect((await desk.events()).at(-1)).toMatchObject({ event: 'request.refused', detail: { why: 'stranger' } });
  });

  it('who sends a code is an official from then on', async () => {
    const invited = await invite(
      desk.db,
      { terminal: 'Người kiểm thử' },
      { name: 'Trần Thị Bình', unit: WARD, role: 'viewer' },
      { at: AT, keys: null, random: scrambled },
    );
    if (invited.kind !== 'invited') throw new Error(invited.kind);
    expect(await desk.say('binh', `mã của tôi là ${invited.code.toLowerCase()} ạ`)).toMatch(
      /Chào anh\/chị Trần Thị Bình/u,
    );
    expect(await desk.say('binh', 'phường mình tiếp nhận bao nhiêu hồ sơ?')).toContain(count(WARD));
  });
});

describe('a question in a group', () => {
  const group = { chat: 'nhom-1', isGroup: true };

  it('that is not bound gets silence, but an administrator is told how to bind it', async () => {
    const viewer = await joinedOfficial(desk.db, [WARD, 'viewer']);
    const administrator = await joinedOfficial(desk.db, [WARD, 'administrator']);
    expect(await desk.send(viewer.account, 'Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', group)).toEqual([]);
    expect(await desk.send('nguoi-la-2', 'Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', group)).toEqual([]);
    expect(await desk.say(administrator.account, 'bot ơi', group)).toMatch(/gắn nhóm với/u);
    expect(await desk.say(administrator.account, 'gắn nhóm', group)).toMatch(/Đã gắn nhóm với phường Cẩm Hà/u);
  });

  it('shows what the group may see, not the wider rights of who asks', async () => {
    const { account } = await joinedOfficial(desk.db, [CITY, 'administrator']);
    expect(await desk.say(account, 'tiếp nhận bao nhiêu hồ sơ?', group)).toContain(count(WARD));
    const said = await desk.say(account, 'Mai Lâm tiếp nhận bao nhiêu hồ sơ?', group);
    expect(said).toMatch(/^Trong nhóm này tôi không được trả lời về phường Mai Lâm/u);
    expect(await desk.say(account, 'Mai Lâm tiếp nhận bao nhiêu hồ sơ?')).toContain(count(NEIGHBOUR));
  });

  it('is not heard unless the assistant is called', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'viewer']);
    expect(await desk.send(account, 'tiếp nhận bao nhiêu hồ sơ?', { ...group, isCalled: false })).toEqual([]);
  });

  it('may not be bound to a unit by who does not administer it', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'administrator']);
    expect(await desk.say(account, 'gắn nhóm với phường Mai Lâm', { chat: 'nhom-2', isGroup: true })).toMatch(
      /^Chỉ quản trị của phường Mai Lâm/u,
    );
  });

  it('that is no longer bound gets silence again', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'administrator']);
    expect(await desk.say(account, 'bỏ gắn nhóm', group)).toMatch(/Đã bỏ gắn nhóm/u);
    const viewer = await joinedOfficial(desk.db, [WARD, 'viewer']);
    expect(await desk.send(viewer.account, 'tiếp nhận bao nhiêu hồ sơ?', group)).toEqual([]);
  });
});

/** Bytes that are the same in every run. */
function scrambled(size: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length: size }, () => {
    state = (state * 73 + 41) % 251;
    return state;
  });
}
