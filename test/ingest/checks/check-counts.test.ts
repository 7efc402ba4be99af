import { describe, expect, it } from 'vitest';
import { readBody } from '../report-text.ts';

const findings = (body: string) =>
  readBody(`I. KẾT QUẢ\n\n${body}`).findings.map(({ kind, severity, stated, computed }) => [
    kind,
    severity,
    stated,
    computed,
  ]);

const NOTE = '¹ Quyết định số 12/QĐ-UBND ngày 05/4/2026 về quy chế một cửa; Quyết định số 31/QĐ-UBND ngày 12/5/2026.';

describe('documents counted against the footnote that lists them', () => {
  it.each([
    ['as many', '- Phường ban hành 02 Quyết định¹ về một cửa.', NOTE, []],
    ['too few', '- Phường ban hành 03 Quyết định¹ về một cửa.', NOTE, [['sum', 'hard', 3, 2]]],
    [
      'too many',
      '- Phường ban hành 02 Quyết định¹ về một cửa.',
      `${NOTE.slice(0, -1)}; Quyết định số 44/QĐ-UBND ngày 01/6/2026.`,
      [['sum', 'hard', 2, 3]],
    ],
    ['of any kind as “văn bản”', '- Phường ban hành 02 văn bản chỉ đạo¹.', NOTE, []],
    [
      'not those that a document is about',
      '- Phường ban hành 02 kế hoạch¹.',
      '¹ Kế hoạch số 12/KH-UBND về thực hiện Kế hoạch số 02-KH/BCĐTW; Kế hoạch số 15/KH-UBND ngày 02/5/2026.',
      [],
    ],
    [
      'by numbers under one name',
      '- Phường ban hành 03 Quyết định¹.',
      '¹ Các Quyết định số: 12/QĐ-UBND ngày 05/4/2026, 13/QĐ-UBND ngày 06/4/2026 và 14/QĐ-UBND ngày 07/4/2026.',
      [],
    ],
    ['only some, and says so', '- Phường ban hành 03 Quyết định¹.', `¹ Tiêu biểu như: ${NOTE.slice(2)}`, []],
    [
      'with a mark of Markdown',
      '- Phường ban hành 03 Quyết định[^1] về một cửa.',
      NOTE.replace('¹', '[^1]:'),
      [['sum', 'hard', 3, 2]],
    ],
    ['something else than documents', '- Phường ban hành 03 Quyết định¹.', '¹ Theo số liệu của Phòng Tư pháp.', []],
    ['far fewer than are counted', '- Phường ban hành 53 Quyết định¹.', NOTE, []],
    ['about how many', '- Phường ban hành hơn 03 Quyết định¹.', NOTE, []],
  ])('%s', (_, text, note, expected) => {
    expect(findings(`${text}\n\n${note}\n\n- Việc khác được duy trì.`)).toEqual(expected);
  });

  it('tells when the footnotes of two counts stand in each other’s place', () => {
    const [finding, ...more] = readBody(
      `I. KẾT QUẢ\n\n- Phường ban hành 02 Kế hoạch¹ và 01 Quyết định².\n\n${NOTE}\n\n² Kế hoạch số 15/KH-UBND ngày 02/5/2026.`,
    ).findings;
    expect(finding).toMatchObject({ kind: 'conflict', severity: 'soft' });
    expect(finding?.explain).toContain('Chú thích 1 đặt ở “02 kế hoạch”');
    expect(more).toEqual([]);
  });
});

describe('documents counted against the list behind them', () => {
  const TWO = 'Quyết định số 12/QĐ-UBND ngày 05/4/2026; Kế hoạch số 15/KH-UBND ngày 02/5/2026';

  it.each([
    ['as many behind a colon', `- Phường ban hành 02 văn bản: ${TWO}.`, []],
    ['too few behind a colon', `- Phường ban hành 03 văn bản: ${TWO}.`, [['sum', 'hard', 3, 2]]],
    ['too few in a bracket', `- Phường ban hành 03 văn bản (${TWO}) để chỉ đạo.`, [['sum', 'hard', 3, 2]]],
    [
      'a subject with “và” in it',
      `- Ban hành 02 văn bản: ${TWO} về thực hiện Nghị quyết 57 và Kế hoạch số 02-KH/BCĐTW.`,
      [],
    ],
    ['some of them', `- Phường ban hành 03 văn bản, trong đó có: ${TWO}.`, []],
    ['some of them as examples', `- Phường ban hành 03 văn bản như: ${TWO}.`, []],
    [
      'those that are carried out',
      '- Ban hành 03 kế hoạch để thực hiện: Nghị quyết số 57-NQ/TW ngày 22/12/2024; Quyết định số 06/QĐ-TTg.',
      [],
    ],
    ['documents of other kinds', `- Phường ban hành 03 nghị quyết: ${TWO}.`, []],
    ['with an open end', `- Phường ban hành 03 văn bản: ${TWO}; …`, []],
    ['with something else behind', `- Phường ban hành 03 văn bản: ${TWO}; tổ chức 02 hội nghị.`, []],
    [
      'as many in the items below',
      '- Phường ban hành 02 văn bản:\n+ Quyết định số 12/QĐ-UBND ngày 05/4/2026;\n+ Kế hoạch số 15/KH-UBND ngày 02/5/2026.',
      [],
    ],
    [
      'too few in the items below',
      '- Phường ban hành 03 văn bản:\n+ Quyết định số 12/QĐ-UBND ngày 05/4/2026;\n+ Kế hoạch số 15/KH-UBND ngày 02/5/2026.',
      [['sum', 'hard', 3, 2]],
    ],
  ])('%s', (_, body, expected) => {
    expect(findings(body)).toEqual(expected);
  });
});

describe('bodies counted against those named', () => {
  it.each([
    ['as many', '- Phường có 02 phòng: Phòng Kinh tế, Phòng Văn hóa - Xã hội.', []],
    ['too few', '- Phường có 03 phòng: Phòng Kinh tế, Phòng Văn hóa - Xã hội.', [['sum', 'hard', 3, 2]]],
    [
      'with a comma in a name',
      '- Phường có 02 phòng, gồm: Phòng Kinh tế, Hạ tầng và Đô thị và Phòng Văn hóa - Xã hội.',
      [],
    ],
    [
      'too few before something else that is counted',
      '- Phường có 03 cơ quan chuyên môn, gồm: Phòng Kinh tế, Phòng Văn hóa - Xã hội và 01 Trung tâm.',
      [['sum', 'soft', 3, 2]],
    ],
    ['with the kind said once', '- Phường có 03 phòng: Phòng Kinh tế, Văn hóa - Xã hội, Nội vụ.', []],
    ['not by name', '- Phường có 03 phòng: các phòng chuyên môn thuộc UBND phường.', []],
    ['some of them', '- Khen thưởng 05 phòng, tiêu biểu: Phòng Kinh tế, Phòng Văn hóa - Xã hội.', []],
    ['and what they did', '- Có 02 thôn đạt chuẩn: Thôn Đông, Thôn Đoài, Thôn Trung đang hoàn thiện hồ sơ.', []],
    ['by numbers', '- Phường có 10 trường, gồm: 05 trường mầm non, 05 trường tiểu học.', []],
  ])('%s', (_, body, expected) => {
    expect(findings(body)).toEqual(expected);
  });
});
