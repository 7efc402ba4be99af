import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AT, joinedOfficial, NEIGHBOUR, ROOM, WARD } from '../../people/officials.ts';
import { MOST_BYTES, type OpenedDesk, openDesk } from '../receive/open-desk.ts';
import { reportText, withFile } from './files.ts';

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const approver = () => joinedOfficial(desk.db, [WARD, 'approver']);
const send = (account: string, name: string, content: string | Uint8Array) =>
  desk.say(account, '', withFile(name, content));
const HOUR = 3_600_000;

async function stored(fileName: string): Promise<number> {
  const rows = await desk.db.query(
    'select id from reports where file_name = $1',
    [fileName],
    z.object({ id: z.number() }),
  );
  return rows.length;
}

describe('a report that is sent as a file', () => {
  it('is shown with unit, kind, period and its figures numbered, and not stored before its sender agrees', async () => {
    const { account } = await approver();
    const said = await send(account, 'quy-3.txt', reportText());
    expect(said).toContain(
      'Đơn vị: phường Cẩm Hà\nBáo cáo: cải cách hành chính\nSố 31/BC-UBND ngày 05/10/2026\nKỳ: quý III/2026',
    );
    expect(said).toMatch(/1\. Số hồ sơ tiếp nhận: 1\.204 hồ sơ/u);
    expect(await stored('quy-3.txt')).toBe(0);
    expect(await desk.say(account, 'đồng ý')).toMatch(/^Đã nạp “quy-3.txt” \(phường Cẩm Hà, quý III\/2026\)/u);
    expect(await stored('quy-3.txt')).toBe(1);
    expect(await desk.say(account, 'quý III tiếp nhận bao nhiêu hồ sơ?')).toContain('1.204 hồ sơ');
  });

  it('comes with the choices to agree, to correct and to drop it', async () => {
    const { account } = await approver();
    const [said] = await desk.send(account, '', withFile('lua-chon.txt', reportText({ number: '32/BC-UBND' })));
    expect(said?.choices).toEqual([
      { label: 'Đồng ý', says: 'đồng ý' },
      { label: 'Sửa', says: 'sửa' },
      { label: 'Bỏ', says: 'bỏ' },
    ]);
    expect(await desk.say(account, 'sửa')).toMatch(/ví dụ “3: 144”/u);
    expect(await desk.say(account, 'bỏ')).toBe('Đã bỏ tệp “lua-chon.txt”, không nạp gì.');
    expect(await stored('lua-chon.txt')).toBe(0);
  });

  it('is put right by number, which is kept as a correction by whoever sent it', async () => {
    const { account, id } = await approver();
    const said = await send(account, 'sua.txt', reportText({ number: '33/BC-UBND', quarter: 'I', overdue: '41' }));
    const line = said.split('\n').find((one) => one.includes('41 hồ sơ')) ?? '';
    const place = /^\d+/u.exec(line)?.[0];
    expect(await desk.say(account, `${place}: 14`)).toMatch(/14 hồ sơ \(tôi đọc: 41 hồ sơ\)/u);
    expect(await desk.say(account, 'đồng ý')).toContain('trong đó 1 số đã sửa');
    expect(await desk.say(account, 'quý I có bao nhiêu hồ sơ quá hạn?')).toMatch(
      /Đã đính chính: 14 hồ sơ \(báo cáo ghi 41 hồ sơ\) – Nguyễn Thị An/u,
    );
    const events = (await desk.events()).slice(-12);
    expect(events.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['upload.corrected', 'report.uploaded', 'figure.corrected']),
    );
    const by = await desk.db.query(
      "select actor from audit_log where event = 'figure.corrected' order by sequence desc limit 1",
      [],
      z.object({ actor: z.number() }),
    );
    expect(by).toEqual([{ actor: id }]);
  });

  it('takes no number that cannot be the figure’s', async () => {
    const { account } = await approver();
    await send(account, 'vo-ly.txt', reportText({ number: '34/BC-UBND' }));
    expect(await desk.say(account, '1: 1,5')).toMatch(/không hợp với số liệu này/u);
    expect(await desk.say(account, '1: -5')).not.toMatch(/Đã sửa/u);
    expect(await desk.say(account, 'đồng ý')).not.toContain('đã sửa');
  });

  it('that is stored already is not asked about again, whatever the file is called', async () => {
    const { account } = await approver();
    const text = reportText({ number: '35/BC-UBND', received: '2.001' });
    await send(account, 'mot.txt', text);
    await desk.say(account, 'đồng ý');
    for (const name of ['mot.txt', 'hai.txt'])
      expect(await send(account, name, text)).toMatch(/^Báo cáo này đã có rồi/u);
  });

  it('in a new version says what it takes the place of and which numbers change', async () => {
    const { account } = await approver();
    await send(account, 'ban.txt', reportText({ number: '36/BC-UBND', overdue: '14' }));
    await desk.say(account, 'đồng ý');
    const said = await send(account, 'ban.txt', reportText({ number: '36/BC-UBND', overdue: '15' }));
    expect(said).toMatch(/Sẽ thay báo cáo đang có \(số 36\/BC-UBND/u);
    expect(said).toMatch(/1 số thay đổi:\n- .*: 14 hồ sơ → 15 hồ sơ/u);
    expect(await desk.say(account, 'đồng ý')).toMatch(/bản thứ 2/u);
  });

  it('says what does not agree in it', async () => {
    const { account } = await approver();
    expect(await send(account, 'lech.txt', reportText({ number: '37/BC-UBND', received: '1.250' }))).toMatch(
      /Có 1 chỗ chưa khớp trong báo cáo:\n- /u,
    );
    await desk.say(account, 'bỏ');
  });

  it('waits for a day and is dropped then, which is said when somebody agrees too late', async () => {
    const { account } = await approver();
    const at = new Date(AT.getTime() + HOUR);
    await desk.say(account, '', { ...withFile('cham.txt', reportText({ number: '38/BC-UBND' })), at });
    const late = new Date(at.getTime() + 24 * HOUR);
    expect(await desk.say(account, 'đồng ý', { at: late })).toMatch(/chờ quá 24 giờ/u);
    expect(await stored('cham.txt')).toBe(0);
    const left = await desk.db.query(
      'select 1 from uploads where report is not null and expires_at <= $1',
      [late],
      z.unknown(),
    );
    expect(left).toEqual([]);
  });

  it('waits beside another: what is agreed to is the one shown last, then the other is shown again', async () => {
    const { account } = await approver();
    await send(account, 'dau.txt', reportText({ number: '39/BC-UBND' }));
    await send(account, 'sau.txt', reportText({ number: '40/BC-UBND' }));
    const said = await desk.say(account, 'đồng ý');
    expect(said).toMatch(/^Đã nạp “sau.txt”[\s\S]*Tôi đã đọc tệp “dau.txt”/u);
    expect(await desk.say(account, 'bỏ')).toMatch(/“dau.txt”/u);
  });

  it('does not stand in the way of questions, and “vâng” to an answer does not store it', async () => {
    const { account } = await approver();
    await send(account, 'cho.txt', reportText({ number: '41/BC-UBND' }));
    expect(await desk.say(account, 'quý II tiếp nhận bao nhiêu hồ sơ?')).toContain('41.302');
    await desk.say(account, 'vâng em');
    expect(await stored('cho.txt')).toBe(0);
    expect(await desk.say(account, 'đồng ý')).toMatch(/^Đã nạp/u);
  });

  it('is stored once, and told alike, where the same message is worked on again', async () => {
    const { account } = await approver();
    await send(account, 'lai.txt', reportText({ number: '42/BC-UBND' }));
    const at = new Date(AT.getTime() + 30 * HOUR - 1);
    const again = new Date(AT.getTime() + 10 * HOUR);
    expect(at > again).toBe(true);
    const first = await desk.say(account, 'đồng ý', { at: again });
    expect(first).toMatch(/^Đã nạp/u);
    expect(await desk.say(account, 'đồng ý', { at: again })).toBe(first);
    expect(await stored('lai.txt')).toBe(1);
  });

  it('sent in a group is spoken about with its sender alone', async () => {
    const administrator = await joinedOfficial(desk.db, [WARD, 'administrator']);
    const group = { chat: 'nhom-tep', isGroup: true };
    await desk.say(administrator.account, 'gắn nhóm', group);
    const file = withFile('nhom.txt', reportText({ number: '43/BC-UBND' }));
    expect(await desk.send(administrator.account, '', { ...group, ...file, isCalled: false })).toEqual([]);
    const [notice, shown] = await desk.send(administrator.account, '', { ...group, ...file });
    expect(notice?.text).toBe('Việc này tôi trả lời riêng cho anh/chị.');
    expect(shown).toMatchObject({ toOfficial: administrator.id, text: expect.stringContaining('Tôi đã đọc tệp') });
    expect(await desk.say(administrator.account, 'đồng ý')).toMatch(/^Đã nạp “nhom.txt”/u);
  });
});

describe('a file that is not taken', () => {
  it.each(['viewer', 'drafter'] as const)('is that of a %s: storing reports is for approvers', async (role) => {
    const { account } = await joinedOfficial(desk.db, [WARD, role]);
    expect(await send(account, 'a.txt', reportText())).toMatch(/do người duyệt của đơn vị làm/u);
    expect((await desk.events()).at(-1)).toMatchObject({
      event: 'request.refused',
      detail: { action: 'upload_report', why: 'no_right' },
    });
  });

  it.each([
    ['beside', NEIGHBOUR],
    ['above', 'thành phố Sao Biển'],
  ])('is a report of a unit %s', async (_, unit) => {
    const { account } = await approver();
    expect(await send(account, 'b.txt', reportText({ unit }))).toMatch(/chưa được cấp quyền nạp báo cáo/u);
    expect((await desk.events()).at(-1)).toMatchObject({ event: 'request.refused', unit });
    expect(await desk.db.query('select 1 from uploads where unit = $1', [unit], z.unknown())).toEqual([]);
  });

  it('is a report of the unit above, sent by a room', async () => {
    const { account } = await joinedOfficial(desk.db, [ROOM, 'administrator']);
    expect(await send(account, 'c.txt', reportText())).toMatch(/chưa được cấp quyền nạp/u);
  });

  it.each([
    ['ghi-chu.txt', 'chỉ là ghi chú', /Không nhận ra đây là một báo cáo/u],
    ['bao-cao.exe', 'MZ', /Chưa đọc được loại tệp/u],
    ['bao-cao.docx', 'PK hỏng', /hỏng/u],
    ['rong.txt', '', /trống/u],
    ['lon.txt', 'a'.repeat(MOST_BYTES + 1), /Tệp lớn quá/u],
    ['mat.txt', `MẬT\n${reportText()}`, /không nhận tài liệu mật/u],
  ])('is told why: %s', async (name, content, why) => {
    const { account } = await approver();
    expect(await send(account, name, content)).toMatch(why);
    expect((await desk.events()).at(-1)?.event).toMatch(/^report\.refused/u);
  });

  it('could not be fetched', async () => {
    const { account } = await approver();
    const gone = { ...withFile('mat-tep.txt', 'x'), fetchFile: () => Promise.reject(new Error('410 Gone')) };
    expect(await desk.say(account, '', gone)).toBe(
      'Tệp “mat-tep.txt”: Tôi chưa lấy được tệp này. Anh/chị gửi lại giúp.',
    );
  });

  it('is more than the limit of a day, which is said once', async () => {
    const { account } = await approver();
    const { limits } = desk.desk;
    desk.desk.limits = { ...limits, uploads: { ...limits.uploads, person: 1 } };
    await send(account, 'd.txt', 'chỉ là ghi chú');
    expect(await send(account, 'e.txt', 'chỉ là ghi chú')).toMatch(/đã gửi đủ số tệp/u);
    expect(await desk.send(account, '', withFile('g.txt', 'chỉ là ghi chú'))).toEqual([]);
    desk.desk.limits = limits;
  });

  it('is a stranger’s: they are told how to join', async () => {
    expect(await send('nguoi-la-tep', 'h.txt', reportText())).toMatch(/chỉ phục vụ cán bộ đã được mời/u);
  });
});

describe('the right to store', () => {
  it('is asked for again when the sender agrees', async () => {
    const { account, id } = await approver();
    await send(account, 'thu-hoi.txt', reportText({ number: '44/BC-UBND' }));
    await desk.db.execute("update grants set role = 'viewer' where official_id = $1", [id]);
    expect(await desk.say(account, 'đồng ý')).toMatch(/không còn quyền nạp/u);
    expect(await stored('thu-hoi.txt')).toBe(0);
    await desk.db.execute("update grants set role = 'approver' where official_id = $1", [id]);
    expect(await desk.say(account, 'đồng ý')).not.toMatch(/Đã nạp/u);
  });
});
