import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { joinAnswers } from '../../src/conversation/join-answers.ts';

function answer(text: string, more: Partial<Answer> = {}): Answer {
  return { kind: 'not_found', text, citations: [], figures: [], lane: 'figures', ...more };
}

function figureAnswer(value: number, report: string): Answer {
  const citation = { report, title: report, period: '', section: '', quote: `${value} hồ sơ` };
  const figure = { value, measure: 'hồ sơ', unit: 'phường Cẩm Hà', label: 'số hồ sơ', period: null, citation: 0 };
  return answer(`${value} hồ sơ`, { kind: 'figure', citations: [citation], figures: [figure] });
}

describe('answers to the questions of one message', () => {
  it('are left as they are where there is one', () => {
    const only = figureAnswer(31, 'a.txt');
    expect(joinAnswers([{ question: 'quá hạn mấy?', answer: only }])).toBe(only);
  });

  it('stand in order, each under its question, and one that was not found loses none of the others', () => {
    const joined = joinAnswers([
      { question: 'mấy học sinh?', answer: answer('Báo cáo không nêu.') },
      { question: 'quá hạn mấy?', answer: figureAnswer(31, 'a.txt') },
    ]);
    expect(joined.kind).toBe('figure');
    expect(joined.text).toBe('Câu 1 – “mấy học sinh?”\nBáo cáo không nêu.\n\nCâu 2 – “quá hạn mấy?”\n31 hồ sơ');
  });

  it('point each figure at its own citation', () => {
    const joined = joinAnswers([
      { question: 'a', answer: figureAnswer(31, 'a.txt') },
      { question: 'b', answer: figureAnswer(45, 'b.txt') },
    ]);
    expect(joined.figures.map(({ value, citation }) => [value, joined.citations[citation]?.report])).toEqual([
      [31, 'a.txt'],
      [45, 'b.txt'],
    ]);
  });

  it('say how many questions are left', () => {
    const joined = joinAnswers([{ question: 'a', answer: figureAnswer(31, 'a.txt') }], 2);
    expect(joined.text).toContain('còn 2 câu hỏi nữa');
  });
});
