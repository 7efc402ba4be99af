import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listReports } from '../../src/reports/queries.ts';
import { numbersWithoutSource } from '../answers/numbers-without-source.ts';
import { type Office, openOffice } from '../answers/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** A conversation, the kind of its last answer, and lines that this answer has. */
interface Transcript {
  rule: string;
  asker?: string;
  turns: string[];
  kind: string;
  says: string[];
  not?: string[];
}

const OVERDUE = 'Cẩm Hà có bao nhiêu hồ sơ quá hạn?';

const TRANSCRIPTS: Transcript[] = [
  {
    rule: 'tells how the question was understood, where the number stands and what was not taken',
    turns: [OVERDUE, 'số này ở đâu ra?'],
    kind: 'figure',
    says: [
      'Tôi hiểu câu hỏi: số liệu về hồ sơ, quá hạn.',
      'Đơn vị: phường Cẩm Hà – anh/chị nêu trong câu hỏi.',
      'Kỳ: câu hỏi không nêu, nên lấy kỳ mới nhất có số này (quý III/2026).',
      'Đã xem 2 báo cáo (quý III/2026; quý II/2026)',
      'Lấy: 31 hồ sơ – số hồ sơ quá hạn, mục I.2, báo cáo số 118/BC-UBND ngày 25/9/2026.',
      '- 45 hồ sơ – số hồ sơ quá hạn: kỳ cũ hơn (quý II/2026).',
    ],
  },
  {
    rule: 'tells the formula and the figures of a number that is worked out',
    turns: ['tỷ lệ hồ sơ trực tuyến của Cẩm Hà', 'tính thế nào?'],
    kind: 'figure',
    says: [
      'Lấy: 4.192 hồ sơ – số hồ sơ trực tuyến, mục I.2',
      'Lấy: 5.240 hồ sơ – số hồ sơ tiếp nhận, mục I.2, cùng báo cáo.',
      'Tính: 4.192/5.240 = 80%.',
    ],
  },
  {
    rule: 'tells the sum of the two numbers before as worked out of them',
    turns: ['Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', 'Ninh Phong tiếp nhận bao nhiêu hồ sơ?', 'tổng cả hai?', 'cách tính?'],
    kind: 'figure',
    says: ['Tính từ những số của các câu trả lời ngay trước đó.', 'Tính: 5.240 + 3.860 = 9.100.'],
  },
  {
    rule: 'tells what was taken over from the question before',
    turns: [OVERDUE, 'còn Thanh Lương?', 'căn cứ đâu'],
    kind: 'figure',
    says: ['Lấy thêm từ câu hỏi trước: hồ sơ, quá hạn.', 'Lấy: 22 hồ sơ – số hồ sơ quá hạn'],
  },
  {
    rule: 'tells that unit and period are those of the question before',
    turns: ['Quý II Cẩm Hà có bao nhiêu hồ sơ quá hạn?', 'tiếp nhận bao nhiêu?', 'căn cứ'],
    kind: 'figure',
    says: ['Đơn vị: phường Cẩm Hà – theo câu hỏi trước.', 'Kỳ: quý II/2026 – theo câu hỏi trước.'],
  },
  {
    rule: 'tells that the unit is the asker’s own',
    asker: 'phường Cẩm Hà',
    turns: ['có bao nhiêu hồ sơ quá hạn?', 'nguồn?'],
    kind: 'figure',
    says: ['Đơn vị: phường Cẩm Hà – đơn vị của anh/chị, vì câu hỏi không nêu.'],
  },
  {
    rule: 'tells that one unit alone reports it',
    turns: ['bao nhiêu máy in?', 'căn cứ?'],
    kind: 'figure',
    says: ['Đơn vị: phường Cẩm Hà – câu hỏi không nêu; chỉ báo cáo của đơn vị này có số liệu đó.'],
  },
  {
    rule: 'tells which day a period was counted from',
    turns: ['tháng trước Cẩm Hà có bao nhiêu hồ sơ quá hạn?', 'căn cứ?'],
    kind: 'not_found',
    says: ['Kỳ: “tháng trước” tức tháng 9/2026 – anh/chị nêu.'],
  },
  {
    rule: 'tells a mistyped word as it was read',
    turns: ['Cẩm Hà có bao nhiêu hồ sơ quá hanj?', 'căn cứ?'],
    kind: 'figure',
    says: ['Chữ “quá hanj” tôi đọc là “quá hạn”.', 'Lấy: 31 hồ sơ'],
  },
  {
    rule: 'tells a word that was of no use',
    turns: ['Cẩm Hà tiếp nhận bao nhiêu hồ sơ zxcv?', 'căn cứ?'],
    kind: 'figure',
    says: ['Chữ không dùng đến: “zxcv”.'],
  },
  {
    rule: 'tells of each unit in a comparison what was not taken',
    turns: ['so sánh hồ sơ tiếp nhận của Cẩm Hà và Thanh Lương', 'lấy ở đâu ra?'],
    kind: 'figure',
    says: [
      'Lấy: 5.240 hồ sơ',
      'Lấy: 9.450 hồ sơ',
      '- phường Cẩm Hà: 4.310 hồ sơ – số hồ sơ tiếp nhận: kỳ cũ hơn (quý II/2026).',
      '- xã Thanh Lương: 7.371 hồ sơ – số hồ sơ trực tuyến: chỉ tính trực tuyến.',
    ],
  },
  {
    rule: 'gives the causes that the report names, then where the number stands',
    turns: [OVERDUE, 'Vì sao?'],
    kind: 'passage',
    says: [
      'Nguyên nhân hồ sơ quá hạn là do phần mềm một cửa mất kết nối',
      'Con số: 31 hồ sơ – số hồ sơ quá hạn, mục I.2, báo cáo số 118/BC-UBND ngày 25/9/2026.',
      'Muốn xem cách tìm ra số, anh/chị nhắn: “căn cứ”.',
    ],
    not: ['Không lấy:'],
  },
  {
    rule: 'explains the number after its causes as well',
    turns: [OVERDUE, 'Vì sao?', 'căn cứ?'],
    kind: 'figure',
    says: ['Tôi hiểu câu hỏi: số liệu về hồ sơ, quá hạn.', 'Lấy: 31 hồ sơ'],
  },
  {
    rule: 'explains the number where the report names no cause',
    turns: ['Thanh Lương có bao nhiêu hồ sơ quá hạn?', 'tại sao vậy'],
    kind: 'figure',
    says: ['Lấy: 22 hồ sơ – số hồ sơ quá hạn'],
    not: ['mất kết nối'],
  },
  {
    rule: 'names no causes of a mere count',
    turns: ['Cẩm Hà có bao nhiêu hồ sơ?', 'vì sao'],
    kind: 'figure',
    says: ['Lấy: 5.240 hồ sơ – số hồ sơ tiếp nhận'],
    not: ['mất kết nối'],
  },
  {
    rule: 'tells after “not reported” where it looked and what comes nearest: another period',
    turns: ['Ninh Phong tiếp nhận bao nhiêu hồ sơ trong quý I năm 2026?', 'vì sao không có?'],
    kind: 'not_found',
    says: [
      'Đã xem 1 báo cáo (quý III/2026)',
      'Gần nhất là những số sau, nhưng không phải số được hỏi:',
      '- 3.860 hồ sơ – số hồ sơ tiếp nhận: kỳ khác (quý III/2026).',
    ],
  },
  {
    rule: 'tells after “not reported” what comes nearest: another state',
    turns: ['Cẩm Hà có bao nhiêu hồ sơ bị rút?', 'Vì sao?'],
    kind: 'not_found',
    says: ['- 5.240 hồ sơ – số hồ sơ tiếp nhận: là số tiếp nhận, không phải số rút.'],
  },
  {
    rule: 'tells that nothing was understood',
    turns: ['Cẩm Hà có bao nhiêu?', 'vì sao?'],
    kind: 'not_found',
    says: ['Tôi chưa nhận ra câu hỏi nói về việc gì.'],
  },
  {
    rule: 'tells why it asks back: several units report it',
    turns: ['bao nhiêu hồ sơ nộp trực tuyến?', 'sao lại hỏi thế?'],
    kind: 'clarify',
    says: ['nhiều đơn vị cùng báo cáo số này, mỗi nơi một khác: phường Cẩm Hà'],
  },
  {
    rule: 'tells why it asks back: the asker’s unit is not known',
    turns: ['phường mình có bao nhiêu hồ sơ?', 'vì sao?'],
    kind: 'clarify',
    says: ['Tôi hỏi lại vì chưa biết đơn vị của anh/chị là đơn vị nào.'],
  },
  {
    rule: 'tells of a refusal no more than that nothing was looked up',
    turns: ['hôm nay thời tiết thế nào?', 'vì sao?'],
    kind: 'refused',
    says: ['nên tôi không tra cứu gì'],
    not: ['Đơn vị:', 'Kỳ:'],
  },
  {
    rule: 'tells of a document that is not there',
    turns: ['Quyết định 999 của Cẩm Hà về việc gì?', 'vì sao?'],
    kind: 'not_found',
    says: ['Tôi hiểu câu hỏi: văn bản số 999.', 'Không báo cáo nào đã xem viện dẫn văn bản mang số đó'],
    not: ['Không số nào'],
  },
  {
    rule: 'tells of a passage where it stands, and of no figures',
    turns: ['Cẩm Hà gặp khó khăn gì?', 'căn cứ?'],
    kind: 'passage',
    says: ['Tôi hiểu câu hỏi: nội dung báo cáo về khó khăn', 'Đoạn trích ở mục II'],
    not: ['Không lấy:'],
  },
  {
    rule: 'tells of a document where it is named',
    turns: ['Kế hoạch số 33 của Cẩm Hà về việc gì?', 'căn cứ vào đâu?'],
    kind: 'reference',
    says: ['Tra trong các văn bản mà báo cáo viện dẫn; lấy ở mục I.1'],
  },
  {
    rule: 'says so where nothing was asked yet',
    turns: ['số này ở đâu ra?'],
    kind: 'clarify',
    says: ['Chưa có câu trả lời nào để giải thích.'],
  },
];

describe('“Vì sao?”', () => {
  it.each(TRANSCRIPTS)('$rule: $turns', async ({ turns, asker, kind, says, not = [] }) => {
    const answer = await office.talk(turns, { unit: asker });
    expect(answer.kind).toBe(kind);
    for (const line of says) expect(answer.text).toContain(line);
    for (const line of not) expect(answer.text).not.toContain(line);
  });

  it.each(TRANSCRIPTS)('reads on a phone – $turns', async ({ turns, asker }) => {
    const { text } = await office.talk(turns, { unit: asker });
    expect(text.split('\n').length).toBeLessThanOrEqual(12);
    // No names of the program's own, no ids, no scores.
    expect(text).not.toMatch(/undefined|null|NaN|#|\b0\.\d/u);
  });

  it('names no number that its sources do not hold', async () => {
    for (const { turns, asker } of TRANSCRIPTS) {
      const answer = await office.talk(turns, { unit: asker });
      expect(numbersWithoutSource(answer, turns, await listReports(office.db))).toEqual([]);
    }
  });

  it('passes on no link and no name to call out of a report', async () => {
    await office.read('la.txt', TRAP);
    const { text } = await office.talk(['An Hạ nhận bao nhiêu hồ sơ qua cổng?', 'căn cứ?']);
    expect(text).toContain('45 hồ sơ – số hồ sơ nhận qua cổng lua-dao[.]vn');
    expect(text).not.toMatch(/https?:|@tro_ly|\.vn\b/u);
  });

  it('does not send the picture of the answer again', async () => {
    const compared = 'so sánh hồ sơ tiếp nhận của Cẩm Hà, Ninh Phong, Thanh Lương';
    expect((await office.ask(compared)).chart).toBeDefined();
    expect((await office.talk([compared, 'căn cứ?'])).chart).toBeUndefined();
  });

  it('changes nothing: the next question leans on the one before it', async () => {
    const answer = await office.talk([OVERDUE, 'số này ở đâu ra?', 'còn Thanh Lương?']);
    expect(answer.figures[0]?.value).toBe(22);
  });

  it('leaves the store as it was', async () => {
    const before = await storeHash();
    await office.talk([OVERDUE, 'vì sao', 'căn cứ', '/visao']);
    expect(await storeHash()).toBe(before);
  });
});

const TRAP = `ỦY BAN NHÂN DÂN
XÃ AN HẠ

Số: 9/BC-UBND
An Hạ, ngày 05 tháng 10 năm 2026

BÁO CÁO
Kết quả giải quyết hồ sơ quý III năm 2026

I. KẾT QUẢ
- Số hồ sơ nhận qua cổng https://lua-dao.vn @tro_ly: 45 hồ sơ.
`;

const TABLES = ['reports', 'figures', 'passages', 'corrections', 'error_reports', 'audit_log', 'term_counts'];

async function storeHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const table of TABLES) {
    const rows = await office.db.query(
      `select t::text as row from ${table} t order by 1`,
      [],
      z.object({ row: z.string() }),
    );
    hash.update(JSON.stringify(rows));
  }
  return hash.digest('hex');
}
