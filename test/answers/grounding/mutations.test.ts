import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerFigure, Citation } from '../../../src/answers/answer.ts';
import { asAnswerFigure } from '../../../src/answers/figures/answer-value.ts';
import { figuresIn, type Library } from '../../../src/answers/library.ts';
import { capitalise, labelText, periodText, valueText } from '../../../src/answers/wording/figures.ts';
import { Citations } from '../../../src/answers/wording/sources.ts';
import type { Figure } from '../../../src/reports/figure.ts';
import type { Report } from '../../../src/reports/report.ts';
import { formatPeriod } from '../../../src/vietnamese/format-period.ts';
import { type Office, openOffice } from '../office.ts';
import { faultsOf, libraryOf } from './drafts.ts';

/** A true sentence on a figure of a report, and what it cites. */
interface True {
  figure: Figure;
  report: Report;
  text: string;
  citations: Citation[];
  figures: AnswerFigure[];
}

let office: Office;
let library: Library;
const truths: True[] = [];
beforeAll(async () => {
  office = await openOffice();
  library = await libraryOf(office.db);
  for (const report of library.reports)
    for (const figure of await figuresIn(library, report.id))
      if (!figure.isAbsence) truths.push(truthOf(report, figure));
});
afterAll(() => office.close());

function truthOf(report: Report, figure: Figure): True {
  const citations = new Citations();
  const index = citations.addFigure(report, figure);
  const when = periodText(figure.period ?? report.period);
  const text = `${capitalise(figure.unit)}: ${labelText(figure)} là ${valueText(figure)}${when}.`;
  return { figure, report, text, citations: citations.list, figures: [asAnswerFigure(figure, index)] };
}

/** Any true sentence, with some numbers to change it by. */
const anyTruth = fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(([which, a, b]) => ({ which, a, b }));

function holdsFor(rule: (truth: True, a: number, b: number) => void): void {
  const property = fc.property(anyTruth, ({ which, a, b }) => rule(truths[which % truths.length] as True, a, b));
  fc.assert(property, { numRuns: 300 });
}

const faults = (truth: True, text: string, proof: Partial<True> = {}) =>
  faultsOf(library, text, { ...truth, ...proof });

/** What was changed must be found, unless the change changed nothing. */
function expectFault(truth: True, changed: string, proof: Partial<True> = {}): void {
  if (changed !== truth.text || proof.citations)
    expect([changed, faults(truth, changed, proof)]).not.toEqual([changed, []]);
}

describe('a true sentence', () => {
  it('has no fault', () => {
    for (const truth of truths) expect([truth.text, faults(truth, truth.text)]).toEqual([truth.text, []]);
  });

  it('has one when a digit is changed', () => {
    holdsFor((truth, a, b) => {
      const value = valueText(truth.figure);
      const places = [...value.matchAll(/\d/gu)].map(({ index }) => index);
      const at = places[a % places.length] as number;
      const digit = (Number(value[at]) + 1 + (b % 9)) % 10;
      const changed = `${value.slice(0, at)}${digit}${value.slice(at + 1)}`;
      const number = /[\d.,]*\d/u.exec(changed)?.[0] ?? '';
      // By chance it may be another number of the same sentence: what that one counts is another rule.
      const stands = new RegExp(`(?<![\\d.,])0?${number.replaceAll('.', '\\.?')}(?![\\d])`, 'u');
      if (!stands.test(truth.figure.quote) && !/^0\d/u.test(number))
        expectFault(truth, truth.text.replace(value, changed));
    });
  });

  it('has one when it is told of another unit', () => {
    const units = [...new Set(library.reports.map(({ unit }) => unit))];
    holdsFor((truth, a) => {
      const others = units.filter((unit) => unit !== truth.figure.unit);
      const other = others[a % others.length] as string;
      expectFault(truth, truth.text.replace(capitalise(truth.figure.unit), capitalise(other)));
    });
  });

  it('has one when it is told of another time', () => {
    holdsFor((truth, a) => {
      const period = truth.figure.period ?? truth.report.period;
      if (!period) return;
      const years = 2 + (a % 5);
      const earlier = (day: string | null) => day && `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
      const shifted = formatPeriod({ from: earlier(period.from), to: earlier(period.to) });
      expectFault(truth, truth.text.replace(formatPeriod(period), shifted));
    });
  });

  it('has one when its number is told in another scale or of another kind', () => {
    const scales = [
      ['tỷ đồng', 'triệu đồng'],
      ['triệu đồng', 'tỷ đồng'],
      ['%', ' hồ sơ'],
      [' hồ sơ', '%'],
      [' nhiệm vụ', '%'],
      [' hồ sơ', ' triệu hồ sơ'],
    ] as const;
    holdsFor((truth, a) => {
      const [from, to] = scales[a % scales.length] as readonly [string, string];
      const value = valueText(truth.figure);
      expectFault(truth, truth.text.replace(value, value.replace(from, to)));
    });
  });

  it('has one when its state or way is told for the opposite', () => {
    const opposites = [
      ['trực tuyến', 'trực tiếp'],
      ['trực tiếp', 'trực tuyến'],
      ['đúng hạn', 'quá hạn'],
      ['quá hạn', 'đúng hạn'],
      ['đã giải quyết', 'đang giải quyết'],
      ['đã hoàn thành', 'chưa hoàn thành'],
      ['đã ', 'chưa '],
    ] as const;
    holdsFor((truth, a) => {
      const [from, to] = opposites[a % opposites.length] as readonly [string, string];
      const label = labelText(truth.figure);
      // "trước hạn và đúng hạn": one of two that are told together.
      if (/hạn và|và đúng|, đúng/u.test(label)) return;
      expectFault(truth, truth.text.replace(label, label.replace(from, to)));
    });
  });

  it('has one when nothing is cited for it', () => {
    holdsFor((truth) => expectFault(truth, truth.text, { citations: [], figures: [] }));
  });

  it('has one when a clause is added that its passage does not say', () => {
    const added = [
      'nhờ đó phường được Chủ tịch nước tặng bằng khen về thành tích xuất sắc',
      'do đội ngũ cán bộ thiếu kinh nghiệm và trang thiết bị xuống cấp nghiêm trọng',
      'đứng đầu toàn quốc về mức độ hài lòng của doanh nghiệp nước ngoài',
    ];
    holdsFor((truth, a) => expectFault(truth, truth.text.replace(/\.$/u, `, ${added[a % added.length]}.`)));
  });
});
