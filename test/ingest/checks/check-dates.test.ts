import { describe, expect, it } from 'vitest';
import { readBody } from '../report-text.ts';

const dates = (text: string, dateline?: string) =>
  readBody(`I. KẾT QUẢ\n\n${text}`, dateline === undefined ? {} : { dateline })
    .findings.filter(({ kind }) => kind === 'date')
    .map(({ severity, explain }) => [severity, explain]);

/** The report of these tests is of quarter II of 2026, signed on 05/7/2026. */
describe('a span of time that ends before it begins', () => {
  it.each([
    ['at the turn of the year', 'Từ 20/12/2025 đến 04/01/2025, phường nhận 12 hồ sơ.', 1],
    ['by more than a slip of one year', 'Từ ngày 15/6/2026 đến ngày 14/6/2023, phường nhận 12 hồ sơ.', 1],
    ['within a month', 'Từ ngày 25/6/2026 đến ngày 05/6/2026, phường nhận 12 hồ sơ.', 1],
  ])('is found %s', (_, text, count) => {
    expect(dates(text)).toHaveLength(count);
  });

  it.each([
    ['ends after it begins', 'Từ ngày 15/12/2025 đến ngày 14/6/2026, phường nhận 12 hồ sơ.'],
    ['is of one day', 'Từ ngày 15/6/2026 đến ngày 15/6/2026, phường nhận 12 hồ sơ.'],
    ['is none: two dates of two documents', 'Kế hoạch ngày 15/6/2026, Quyết định ngày 14/5/2026 được ban hành.'],
    ['leaves the year of its beginning out', 'Từ 15/12 đến 14/6/2026, phường nhận 12 hồ sơ.'],
  ])('is not found where it %s', (_, text) => {
    expect(dates(text)).toEqual([]);
  });
});

describe('a document dated after the report', () => {
  it.each([
    [
      'is found, with both dates',
      'Thực hiện Kế hoạch số 15/KH-UBND ngày 12/8/2026 của phường.',
      [
        [
          'hard',
          'Kế hoạch số 15/KH-UBND ghi ngày 12/8/2026, sau ngày ký báo cáo (05/7/2026); đề nghị xem lại ngày của văn bản.',
        ],
      ],
    ],
    ['is fine on the day of the report', 'Thực hiện Kế hoạch số 15/KH-UBND ngày 05/7/2026 của phường.', []],
    ['is fine after the period but before the report', 'Thực hiện Kế hoạch số 15/KH-UBND ngày 02/7/2026.', []],
    ['is not meant by a term', 'Thực hiện Công văn số 1875/UBND-NN ngày 12/6/2026, hạn 30/9/2026.', []],
    ['is not meant by a day of an event', 'Ban hành Kế hoạch số 15/KH-UBND về hội nghị ngày 12/8/2026.', []],
    ['is not meant where no date stands', 'Thực hiện Kế hoạch số 15/KH-UBND của phường.', []],
  ])('%s', (_, text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it('is measured by the period where the report has no date, and only long after it', () => {
    const blank = 'Số: /BC-UBND\n\nMinh Tân, ngày     tháng     năm 2026';
    expect(dates('Thực hiện Kế hoạch số 15/KH-UBND ngày 12/8/2026 của phường.', blank)).toEqual([]);
    expect(dates('Thực hiện Kế hoạch số 15/KH-UBND ngày 12/8/2062 của phường.', blank)).toEqual([
      [
        'soft',
        'Kế hoạch số 15/KH-UBND ghi ngày 12/8/2062, quá lâu sau kỳ báo cáo (quý II/2026); đề nghị xem lại ngày của văn bản.',
      ],
    ]);
  });

  it('tells to look at the report’s own date where many documents are dated after it', () => {
    const text = [1, 2, 3, 4].map((n) => `- Ban hành Kế hoạch số 1${n}/KH-UBND ngày 0${n}/9/2026.`).join('\n');
    expect(dates(text)).toEqual([
      ['soft', '4 văn bản có ngày sau ngày ký báo cáo (05/7/2026); đề nghị xem lại ngày ký của chính báo cáo.'],
    ]);
  });
});
