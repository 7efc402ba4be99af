import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { numbersWithoutSource } from './numbers-without-source.ts';

const ANSWER: Answer = {
  kind: 'figure',
  text: 'Tiếp nhận 5.240 hồ sơ, đạt 99,5% (quý III/2026).',
  citations: [{ report: 'a.txt', title: 'Báo cáo', period: '', section: 'I', quote: 'tiếp nhận 5.240 hồ sơ' }],
  figures: [
    {
      value: 99.5,
      measure: '%',
      unit: 'phường Cẩm Hà',
      label: 'tỷ lệ',
      period: { from: '2026-07-01', to: '2026-09-30' },
      citation: 0,
    },
  ],
  lane: 'figures',
};

describe('the guard of these tests', () => {
  it('accepts numbers of citations, figures and periods', () => {
    expect(numbersWithoutSource(ANSWER, [], [])).toEqual([]);
  });

  it('accepts a number of the question and small ones', () => {
    const text = 'Không nhắc đến văn bản số 999; mục 3.';
    expect(numbersWithoutSource({ ...ANSWER, text }, ['Quyết định 999?'], [])).toEqual([]);
  });

  it.each(['5.241', '52', '99,6', '2027'])('finds a number that was made up: %s', (number) => {
    expect(numbersWithoutSource({ ...ANSWER, text: `Có ${number} hồ sơ` }, [], [])).toEqual([number]);
  });
});
