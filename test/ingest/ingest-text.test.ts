import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../ingest/ingest-text.ts';
import { documentOfText } from '../../ingest/read/text/document-of-text.ts';
import { formatNumber } from '../../src/vietnamese/numbers.ts';
import { registryWith, ward } from '../vocabulary/units/units-for-tests.ts';
import { readBody, readText, reportText } from './report-text.ts';

describe('a text is refused', () => {
  it.each([
    ['that is no report', 'Kính gửi ông bà,\n\nXin mời dự họp lúc 8 giờ.', /Không nhận ra đây là một báo cáo/u],
    ['whose unit cannot be read', 'BÁO CÁO\n\nKết quả quý II năm 2026\n\nI. KẾT QUẢ\n\nCó 12 hồ sơ.', /tên cơ quan/u],
  ])('%s', (_, text, refused) => {
    expect(readReport('thu.txt', documentOfText(text), registryWith())).toMatchObject({
      refused: expect.stringMatching(refused),
    });
  });
});

it('the stored text is the report’s own', () => {
  expect(readText(reportText()).body).toBe(reportText());
});

/** Sentences with one number each, as wards write them. */
const SENTENCE = fc
  .tuple(
    fc.constantFrom('Phường tiếp nhận', 'Đã giải quyết', 'Trong đó có', 'Tổng số là', 'Trong quý II/2026, xử lý'),
    fc.oneof(
      fc.integer({ min: 2, max: 9_999_999 }),
      fc.integer({ min: 11, max: 9999 }).map((n) => n / 10),
    ),
    fc.constantFrom('hồ sơ', 'nhiệm vụ', 'tỷ đồng', '%', 'lượt người', 'm²'),
    fc.constantFrom(
      '.',
      ' đúng hạn.',
      '; không có hồ sơ quá hạn.',
      ' (theo Quyết định số 12/QĐ-UBND ngày 05/01/2026).',
    ),
    fc.constantFrom(' ', '\n\n', '\n- ', '\n\n        3\n\n', '\n\n¹ Theo hệ thống một cửa.\n\n'),
  )
  .map(([lead, value, noun, tail, gap]) => `${lead} **${formatNumber(value)}** ${noun}${tail}${gap}`);

describe('whatever is read keeps its place in the text', () => {
  it('every quote of a figure is cut out of the text and holds the number', () => {
    fc.assert(
      fc.property(fc.array(SENTENCE, { minLength: 1, maxLength: 12 }), (sentences) => {
        const report = readBody(`I. KẾT QUẢ\n\n${sentences.join('')}`);
        expect(report.figures.length).toBeGreaterThan(0);
        for (const one of report.figures) {
          expect(report.body.slice(one.quote_start, one.quote_end)).toBe(one.quote);
          if (!one.is_absence) expect(one.quote).toContain(one.raw);
          expect(one.quote.length).toBeLessThanOrEqual(300);
        }
      }),
      { numRuns: 60 },
    );
  });

  const NOISE = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ',', '/', ' ', '%'), maxLength: 400 }),
    fc.string({ unit: fc.constantFrom('(', ')', ';', ':', '\n', '-', '+', 'a', ' ', '1', 'đ'), maxLength: 400 }),
    fc.constantFrom('1'.repeat(20_000), 'hồ sơ '.repeat(4000), '('.repeat(3000), '\u0000\u0007\u001b[31m 12 hồ sơ'),
  );

  it('no text makes it fail or point outside', () => {
    fc.assert(
      fc.property(NOISE, (noise) => {
        const report = readReport(
          'thu.txt',
          documentOfText(reportText({ body: noise })),
          registryWith(ward('Minh Tân')),
        );
        if ('refused' in report) return;
        const inside = (start: number, end: number) => start >= 0 && start <= end && end <= report.body.length;
        for (const one of [...report.figures, ...report.references, ...report.findings, ...report.tasks])
          expect(inside(one.quote_start, one.quote_end)).toBe(true);
        for (const one of report.passages) expect(inside(one.starts_at, one.ends_at)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});
