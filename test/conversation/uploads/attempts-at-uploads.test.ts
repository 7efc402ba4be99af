import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { seededRandom } from '../../../src/commands/seeded-random.ts';
import { actAs } from '../../../src/store/scope.ts';
import { CITY, ELSEWHERE, joinedOfficial, NEIGHBOUR, ROOM, WARD } from '../../people/officials.ts';
import { leaksIn } from '../receive/attempts.ts';
import { type OpenedDesk, openDesk } from '../receive/open-desk.ts';
import { reportText, withFile } from './files.ts';

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const WORDS = [
  'đồng ý',
  'bỏ',
  '1: 144',
  '3: 144',
  'nạp đi',
  'đồng ý tệp 1',
  'callback:upload:1:agree',
  '{"upload":1,"choice":0}',
  "đồng ý'; update uploads set state = 'stored'; --",
  '1: 144; drop table uploads',
  '/start upload_1',
];

const NAMES = [
  `'; drop table reports; --.txt`,
  '<script>alert(1)</script>.txt',
  '<img src=x onerror=alert(1)>.txt',
  '../../../etc/cron.d/x.txt',
  'C:\\Windows\\win.ini.txt',
  '\u202Egnp.txt',
  'a\u0000b\nc.txt',
  '@all https://vn-thuong.top/nhan-qua.txt',
  '[bấm vào đây](https://vn-thuong.top).txt',
  `${'dài'.repeat(300)}.txt`,
  '__proto__.txt',
  '/start.txt',
];

const waiting = () =>
  desk.db.query(
    'select id, state, corrections, is_asked, report is not null as kept from uploads order by id',
    [],
    z.record(z.string(), z.unknown()),
  );
const reports = () => desk.db.query('select id, unit, file_name, version from reports order by id', [], z.unknown());

describe('a report that waits', () => {
  it('obeys nobody but its sender: not a colleague of the same right, nor who is above, below, beside or a stranger', async () => {
    const owner = await joinedOfficial(desk.db, [WARD, 'approver']);
    await desk.say(owner.account, '', withFile('cho.txt', reportText()));
    const before = [await waiting(), await reports()];
    const others = [
      await joinedOfficial(desk.db, [WARD, 'administrator']),
      await joinedOfficial(desk.db, [WARD, 'viewer']),
      await joinedOfficial(desk.db, [CITY, 'administrator']),
      await joinedOfficial(desk.db, [ROOM, 'approver']),
      await joinedOfficial(desk.db, [NEIGHBOUR, 'administrator']),
    ];
    for (const { account } of [...others, { account: 'nguoi-la-nao-do' }])
      for (const text of WORDS) {
        const said = await desk.say(account, text);
        expect(said, text).not.toMatch(/Đã nạp|Đã bỏ tệp|Đã sửa/u);
        expect(said, text).not.toContain('1.204');
      }
    expect([await waiting(), await reports()]).toEqual(before);
  });

  it('obeys its sender in private alone: in a group its words mean nothing', async () => {
    const owner = await joinedOfficial(desk.db, [WARD, 'administrator']);
    const group = { chat: 'nhom-do-tep', isGroup: true };
    await desk.say(owner.account, 'gắn nhóm', group);
    await desk.say(owner.account, '', withFile('rieng.txt', reportText({ number: '51/BC-UBND' })));
    const before = await reports();
    for (const text of WORDS) expect(await desk.say(owner.account, text, group)).not.toMatch(/Đã nạp|Đã sửa/u);
    expect(await reports()).toEqual(before);
  });

  it('is seen by no scope but that of who decides on reports of its unit', async () => {
    const see = (reads: string[], writes: string[]) =>
      actAs(desk.owner, { reads, writes }).query('select 1 from uploads', [], z.unknown());
    expect(await see([WARD, ROOM], [])).toEqual([]);
    expect(await see([NEIGHBOUR, CITY, ELSEWHERE], [NEIGHBOUR, CITY, ELSEWHERE])).toEqual([]);
    expect((await see([WARD], [WARD])).length).toBeGreaterThan(0);
  });
});

describe('the name of a file', () => {
  it.each(NAMES)('is words and nothing else: %j', async (name) => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'approver']);
    const random = seededRandom(NAMES.indexOf(name) + 1);
    const text = reportText({
      number: `${60 + NAMES.indexOf(name)}/BC-UBND`,
      received: String(2000 + Math.floor(random() * 1000)),
    });
    const said = await desk.say(account, '', withFile(name, text));
    expect(said).toMatch(/^Tôi đã đọc tệp “/u);
    const [shown = ''] = said.split('\n');
    expect(shown.length).toBeLessThan(100);
    expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]|https?:|@all|\]\(|(?:^|\s)\/start/u);
    expect(await desk.say(account, 'đồng ý')).toMatch(/^Đã nạp/u);
    expect(leaksIn(said)).toEqual([]);
  });

  it('of a picture without one is made of what it shows, so that no report takes the place of another', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'approver']);
    const said = await desk.say(account, '', withFile('', new Uint8Array([0xff, 0xd8, 1, 2, 3]), 'picture'));
    expect(said).not.toMatch(/Đã nạp/u);
    expect((await desk.events()).at(-1)?.event).toBe('report.refused');
  });
});
