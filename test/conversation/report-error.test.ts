import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listAudit } from '../../src/audit/list-audit.ts';
import { listOpenErrorReports } from '../../src/reports/decide-error-reports.ts';
import { type Office, openOffice } from '../answers/office.ts';
import { said, valuesOf } from '../answers/reading.ts';
import { filedIn, forgetRequests, OVERDUE } from './error-requests.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  await forgetRequests(office.owner);
});

const TASKS = 'Cẩm Hà còn bao nhiêu nhiệm vụ chưa hoàn thành?';
const SHARE = 'tỷ lệ hồ sơ trực tuyến của Cẩm Hà';
const COMPARED = 'so sánh hồ sơ tiếp nhận của Cẩm Hà và Thanh Lương';

const filed = () => filedIn(office.db);

interface Transcript {
  rule: string;
  turns: string[];
  says: string;
  filed: unknown[][];
}

const TRANSCRIPTS: Transcript[] = [
  {
    rule: 'files it with the number that is said to be right',
    turns: [OVERDUE, 'báo sai: phải là 34'],
    says: '“số hồ sơ quá hạn” của phường Cẩm Hà (quý III/2026), đang dùng 31 hồ sơ; số anh/chị cho là đúng: 34 hồ sơ. Người quản lý số liệu sẽ kiểm tra, trong khi chờ thì số này vẫn giữ nguyên.',
    filed: [['phường Cẩm Hà', 'số hồ sơ quá hạn', 31, 34]],
  },
  {
    rule: 'files it without one',
    turns: [OVERDUE, 'so nay sai roi'],
    says: 'chưa có số đúng',
    filed: [['phường Cẩm Hà', 'số hồ sơ quá hạn', 31, null]],
  },
  {
    rule: 'files one request where the right number is told afterwards',
    turns: [OVERDUE, 'số này sai rồi', 'đúng là 34 hồ sơ'],
    says: 'Đã ghi thêm vào yêu cầu số',
    filed: [['phường Cẩm Hà', 'số hồ sơ quá hạn', 31, 34]],
  },
  {
    rule: 'files the same request once',
    turns: [OVERDUE, '/baosai 34', 'báo sai: phải là 34 hồ sơ ạ', 'số này sai rồi'],
    says: 'Báo sai này đã được ghi trước đó',
    filed: [['phường Cẩm Hà', 'số hồ sơ quá hạn', 31, 34]],
  },
  {
    rule: 'takes the number beside it where that is quoted',
    turns: [OVERDUE, 'số 5.102 sai, phải là 5.105'],
    says: 'đang dùng 5.102 hồ sơ; số anh/chị cho là đúng: 5.105 hồ sơ',
    filed: [['phường Cẩm Hà', 'số hồ sơ đã giải quyết', 5102, 5105]],
  },
  {
    rule: 'asks which one where the answer holds several',
    turns: [TASKS, 'số này sai rồi'],
    says: 'Số nào sai?\n1) 9 nhiệm vụ – số nhiệm vụ đang thực hiện (kế hoạch của đơn vị)\n2) 5 nhiệm vụ – số nhiệm vụ đang thực hiện (cấp trên giao)',
    filed: [],
  },
  {
    rule: 'takes “2: 6” for an answer to that',
    turns: [TASKS, 'số này sai rồi', '2: 6'],
    says: 'số anh/chị cho là đúng: 6 nhiệm vụ',
    filed: [['phường Cẩm Hà', 'số nhiệm vụ đang thực hiện', 5, 6]],
  },
  {
    rule: 'takes “2”, and the number that was said before',
    turns: [TASKS, 'báo sai, phải là 6', '2'],
    says: 'số anh/chị cho là đúng: 6 nhiệm vụ',
    filed: [['phường Cẩm Hà', 'số nhiệm vụ đang thực hiện', 5, 6]],
  },
  {
    rule: 'takes “cả hai”',
    turns: [TASKS, 'báo sai', 'cả hai'],
    says: 'chưa có số đúng',
    filed: [
      ['phường Cẩm Hà', 'số nhiệm vụ đang thực hiện', 9, null],
      ['phường Cẩm Hà', 'số nhiệm vụ đang thực hiện', 5, null],
    ],
  },
  {
    rule: 'lets go of it on “thôi”',
    turns: [TASKS, 'báo sai', 'thôi'],
    says: 'tôi không ghi báo sai nào',
    filed: [],
  },
  {
    rule: 'answers a question that comes instead of a choice',
    turns: [TASKS, 'báo sai', OVERDUE],
    says: 'số hồ sơ quá hạn là 31 hồ sơ',
    filed: [],
  },
  {
    rule: 'asks again where the number is none of them',
    turns: [TASKS, 'báo sai', '7'],
    says: 'Số nào sai?',
    filed: [],
  },
  {
    rule: 'asks which of the numbers that a computed one comes from',
    turns: [SHARE, 'số này không đúng', '1: 4.200'],
    says: '“số hồ sơ trực tuyến” của phường Cẩm Hà',
    filed: [['phường Cẩm Hà', 'số hồ sơ trực tuyến', 4192, 4200]],
  },
  {
    rule: 'takes a number of any of several answers in one message',
    turns: [
      'Cẩm Hà tiếp nhận bao nhiêu hồ sơ? Thanh Lương tiếp nhận bao nhiêu hồ sơ?',
      'báo sai: Cẩm Hà phải là 5.250',
    ],
    says: 'của phường Cẩm Hà (quý III/2026), đang dùng 5.240 hồ sơ',
    filed: [['phường Cẩm Hà', 'số hồ sơ tiếp nhận', 5240, 5250]],
  },
  {
    rule: 'takes the unit that is named',
    turns: [COMPARED, 'báo sai: Thanh Lương phải là 9.500'],
    says: 'của xã Thanh Lương (9 tháng đầu năm 2026), đang dùng 9.450 hồ sơ',
    filed: [['xã Thanh Lương', 'số hồ sơ tiếp nhận', 9450, 9500]],
  },
  {
    rule: 'files nothing for a unit that the answer does not speak of',
    turns: [OVERDUE, 'báo sai: Thanh Lương phải là 25'],
    says: 'Câu trả lời vừa rồi không có số liệu mà anh/chị nói đến.',
    filed: [],
  },
  {
    rule: 'files nothing for a thing that the answer does not speak of',
    turns: [OVERDUE, 'báo sai: biên chế phải là 60'],
    says: 'Câu trả lời vừa rồi không có số liệu mà anh/chị nói đến.',
    filed: [],
  },
  {
    rule: 'keeps a number of another measure as words only',
    turns: [OVERDUE, 'báo sai: phải là 34 tỷ đồng'],
    says: 'số đúng chưa rõ nên tôi ghi nguyên lời anh/chị',
    filed: [['phường Cẩm Hà', 'số hồ sơ quá hạn', 31, null]],
  },
  {
    rule: 'keeps a number that counts no whole dossiers as words only',
    turns: [OVERDUE, 'báo sai: phải là 34,5 hồ sơ'],
    says: 'số đúng chưa rõ',
    filed: [['phường Cẩm Hà', 'số hồ sơ quá hạn', 31, null]],
  },
  {
    rule: 'keeps a negative number as words only',
    turns: [OVERDUE, 'báo sai: phải là -5'],
    says: 'số đúng chưa rõ',
    filed: [['phường Cẩm Hà', 'số hồ sơ quá hạn', 31, null]],
  },
  {
    rule: 'keeps two numbers as words only',
    turns: [OVERDUE, 'báo sai: 34 hoặc 35'],
    says: 'số đúng chưa rõ',
    filed: [['phường Cẩm Hà', 'số hồ sơ quá hạn', 31, null]],
  },
  {
    rule: 'files nothing where the right number is the one used',
    turns: [OVERDUE, 'báo sai, đúng là 31'],
    says: 'trùng với số tôi đang dùng (31 hồ sơ)',
    filed: [],
  },
  {
    rule: 'files nothing after words without a number',
    turns: ['Cẩm Hà có kiến nghị gì?', 'số này sai rồi'],
    says: 'Câu trả lời vừa rồi không nêu số liệu nào để báo sai.',
    filed: [],
  },
  {
    rule: 'tells how it is done where nothing was asked yet',
    turns: ['báo sai'],
    says: 'Để báo sai, anh/chị hỏi số liệu đó trước',
    filed: [],
  },
  {
    rule: 'is no corrected question: that is asked anew',
    turns: [OVERDUE, 'sai rồi, ý tôi là Thanh Lương'],
    says: 'số hồ sơ quá hạn là 22 hồ sơ',
    filed: [],
  },
  {
    rule: 'is no question whether a number is right',
    turns: [OVERDUE, 'số này có sai không?'],
    says: '31 hồ sơ',
    filed: [],
  },
  {
    rule: 'may come after the explanation of the number',
    turns: [OVERDUE, 'căn cứ?', 'sai rồi, phải là 34'],
    says: 'số anh/chị cho là đúng: 34 hồ sơ',
    filed: [['phường Cẩm Hà', 'số hồ sơ quá hạn', 31, 34]],
  },
  {
    rule: 'is filed about a sum of the two answers before by its parts',
    turns: [
      'Cẩm Hà tiếp nhận bao nhiêu hồ sơ?',
      'Ninh Phong tiếp nhận bao nhiêu hồ sơ?',
      'tổng cả hai?',
      'báo sai: Ninh Phong phải là 3.861',
    ],
    says: 'của phường Ninh Phong',
    filed: [['phường Ninh Phong', 'số hồ sơ tiếp nhận', 3860, 3861]],
  },
];

describe('“Báo sai”', () => {
  it.each(TRANSCRIPTS)('$rule: $turns', async ({ turns, says, filed: expected }) => {
    expect((await office.talk(turns)).text).toContain(says);
    expect(await filed()).toEqual(expected);
  });

  it('leaves the number as it is and notes it until somebody decides', async () => {
    await office.talk([OVERDUE, 'báo sai: phải là 34']);
    const answer = await office.ask(OVERDUE);
    expect(valuesOf(answer)[0]).toBe(31);
    expect(said(answer)).toContain('Có người báo số 31 hồ sơ sai ngày 20/10/2026, đang chờ kiểm tra.');
    expect(said(await office.ask('Quý II Cẩm Hà có bao nhiêu hồ sơ quá hạn?'))).not.toContain('Có người báo');
  });

  it('is noted on what is worked out of the number too', async () => {
    await office.talk([SHARE, 'báo sai', '1: 4.200']);
    expect(said(await office.ask(SHARE))).toContain('Có người báo số 4.192 hồ sơ sai');
  });

  it('keeps the words without telephone and identity numbers', async () => {
    await office.talk([OVERDUE, 'báo sai: phải là 34, gọi 0912 345 678, CCCD 031090001234']);
    const [request] = await listOpenErrorReports(office.db);
    expect(request?.words).toBe('báo sai: phải là 34, gọi •••• ••• 678, CCCD •••••••••234');
    expect(request?.proposed).toBe(34);
  });

  it('stands in the audit log without its words', async () => {
    await office.talk([OVERDUE, 'báo sai: phải là 34']);
    const [line] = await listAudit(office.db, {}, 1);
    expect(line).toMatchObject({
      actor: { kind: 'named', name: 'người hỏi' },
      event: 'error.reported',
      unit: 'phường Cẩm Hà',
      detail: { stated: 31, proposed: 34 },
      text: null,
    });
  });
});
