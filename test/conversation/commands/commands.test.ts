import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CITY, joinedOfficial, NEIGHBOUR, WARD } from '../../people/officials.ts';
import { type OpenedDesk, openDesk, SECRETS } from '../receive/open-desk.ts';

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const count = (unit: string) => SECRETS[unit]?.count ?? '';
const questionsIn = (help: string) => [...help.matchAll(/^- (.+\?)$/gmu)].map(([, question = '']) => question);

describe('help', () => {
  it('gives questions that are answered when they are asked here', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'viewer']);
    const questions = questionsIn(await desk.say(account, '/trogiup'));
    expect(questions.length).toBeGreaterThanOrEqual(2);
    for (const question of questions) {
      expect(question).toContain('Cẩm Hà');
      expect(await desk.say(account, question), question).toMatch(/Nguồn:/u);
    }
  });

  it('in a group is about the unit of the group, whoever asks', async () => {
    const { account } = await joinedOfficial(desk.db, [CITY, 'administrator'], [NEIGHBOUR, 'administrator']);
    const group = { chat: 'nhom-tro-giup', isGroup: true };
    await desk.say(account, '/lienket phường Mai Lâm', group);
    const said = await desk.say(account, 'trợ giúp', group);
    expect(questionsIn(said).join()).toContain('Mai Lâm');
    expect(said).not.toMatch(/Cẩm Hà|mời Lê/u);
  });

  it.each([
    ['viewer', false, false],
    ['drafter', false, false],
    ['approver', true, false],
    ['administrator', true, true],
  ] as const)('tells a %s only what the role may do', async (role, uploads, invites) => {
    const { account } = await joinedOfficial(desk.db, [WARD, role]);
    const said = await desk.say(account, '/trogiup');
    expect(said.includes('Nạp báo cáo')).toBe(uploads);
    expect(said.includes('Mời người')).toBe(invites);
  });

  it('is what an official gets who calls the assistant and says nothing', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'viewer']);
    expect(await desk.say(account, ' ')).toBe(await desk.say(account, '/trogiup'));
  });

  it('at the terminal tells nothing that is done by a command of its own there', async () => {
    const said = await desk.say('may-chu', '/trogiup', { channel: 'terminal' });
    expect(questionsIn(said).length).toBeGreaterThanOrEqual(2);
    expect(said).not.toMatch(/Nạp báo cáo|Mời người/u);
    expect(await desk.say('may-chu', '/lienket', { channel: 'terminal' })).toMatch(/không cần liên kết/u);
  });

  it('is what a stranger does not get', async () => {
    expect(await desk.say('nguoi-la-tro-giup', '/start')).toMatch(/chỉ phục vụ cán bộ đã được mời/u);
  });
});

describe('the list of reports', () => {
  it('holds those that may be seen here, and a number shows the main figures of one', async () => {
    const { account } = await joinedOfficial(desk.db, [CITY, 'viewer']);
    const [said] = await desk.send(account, '/baocao');
    expect(said?.text).toMatch(/^Có 4 báo cáo:\n1\. /u);
    expect(said?.text).not.toContain('Tân Hoa');
    const line = said?.text.split('\n').find((one) => one.includes('phường Mai Lâm')) ?? '';
    expect(await desk.say(account, line.slice(0, 1))).toContain(count(NEIGHBOUR));
  });

  it('leans on nothing that was said before: the number chosen is that of the report', async () => {
    const { account } = await joinedOfficial(desk.db, [CITY, 'viewer']);
    await desk.say(account, 'so sánh số hồ sơ tiếp nhận của Cẩm Hà và Mai Lâm');
    await desk.say(account, '/baocao phường Cẩm Hà');
    const said = await desk.say(account, '1');
    expect(said).toContain(count(WARD));
    expect(said).not.toContain(count(NEIGHBOUR));
  });

  it('is forgotten with the next message: a number then chooses nothing', async () => {
    const { account } = await joinedOfficial(desk.db, [CITY, 'viewer']);
    await desk.say(account, '/baocao');
    await desk.say(account, 'cảm ơn em');
    expect(await desk.say(account, '2')).not.toMatch(/các số chính/u);
  });

  it('of a unit that may not be seen says no more than that', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'viewer']);
    const said = await desk.say(account, '/baocao phường Mai Lâm');
    expect(said).toBe(
      'Anh/chị chưa được cấp quyền xem số liệu của phường Mai Lâm. Cần xem thì đề nghị quản trị của đơn vị đó cấp quyền.',
    );
  });
});

describe('other commands', () => {
  it('bind a group and tell what it is bound to', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'administrator']);
    const group = { chat: 'nhom-lien-ket', isGroup: true };
    expect(await desk.say(account, '/lienket', group)).toMatch(/chưa gắn với đơn vị nào/u);
    expect(await desk.say(account, '/lienket phường Cẩm Hà', group)).toMatch(/^Đã gắn nhóm với phường Cẩm Hà/u);
    expect(await desk.say(account, '/lienket', group)).toMatch(/^Nhóm này gắn với phường Cẩm Hà/u);
  });

  it('tell in private whose the account is', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'approver']);
    expect(await desk.say(account, '/lienket')).toContain('Nguyễn Thị An (người duyệt của phường Cẩm Hà)');
  });

  it('that are unknown get one sentence', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'viewer']);
    expect(await desk.say(account, '/hoiii số hồ sơ')).toBe('Không có lệnh /hoiii. Có phải anh/chị cần /hoi (hỏi)?');
    expect(await desk.say(account, '/soanthao')).toBe('Không có lệnh /soanthao. Xem các lệnh: /trogiup.');
  });

  it('lean on the dialogue as plain words do', async () => {
    const { account } = await joinedOfficial(desk.db, [CITY, 'viewer']);
    await desk.say(account, '/hoi Cẩm Hà tiếp nhận bao nhiêu hồ sơ?');
    expect(await desk.say(account, '/visao')).toMatch(/^Tôi hiểu câu hỏi/u);
    expect(await desk.say(account, '/baosai: phải là 41.303')).toMatch(/Đã ghi yêu cầu số \d+/u);
  });
});

describe('what is one person’s business', () => {
  const group = { chat: 'nhom-rieng', isGroup: true };

  it('goes from a group to a private chat, with one line in the group and a word for when that is closed', async () => {
    const administrator = await joinedOfficial(desk.db, [WARD, 'administrator']);
    await desk.say(administrator.account, 'gắn nhóm', group);
    const [notice, told, ...others] = await desk.send(administrator.account, 'mời Lê Văn Tám làm người xem', group);
    expect(others).toEqual([]);
    expect(notice).toEqual({ text: 'Việc này tôi trả lời riêng cho anh/chị.' });
    expect(told?.toOfficial).toBe(administrator.id);
    expect(told?.text).toMatch(/^Mã mời số \d+ cho Lê Văn Tám/u);
    expect(told?.unreached).toMatch(/mở cuộc trò chuyện riêng/u);
  });
});

describe('choices', () => {
  it('stand under a question back, each by the number that the text gives it', async () => {
    const { account } = await joinedOfficial(desk.db, [CITY, 'viewer'], [WARD, 'viewer']);
    const [asked] = await desk.send(account, 'tiếp nhận bao nhiêu hồ sơ?');
    expect(asked?.text).toMatch(/1\. /u);
    const labels = asked?.choices?.map(({ label }) => label) ?? [];
    for (const label of labels) expect(asked?.text).toContain(label);
    const place = labels.findIndex((label) => label.includes('Mai Lâm'));
    expect(await desk.say(account, asked?.choices?.[place]?.says ?? '')).toContain(count(NEIGHBOUR));
  });

  it('stand under “số nào sai?”', async () => {
    const { account } = await joinedOfficial(desk.db, [CITY, 'viewer']);
    await desk.say(account, 'so sánh số hồ sơ tiếp nhận của Cẩm Hà và Mai Lâm');
    const [asked] = await desk.send(account, 'báo sai');
    expect(asked?.choices?.length).toBeGreaterThanOrEqual(2);
    expect(await desk.say(account, asked?.choices?.[0]?.says ?? '')).toMatch(/yêu cầu số \d+/u);
  });
});
