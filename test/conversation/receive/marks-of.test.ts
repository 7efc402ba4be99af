import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answers/answer.ts';
import { marksOf } from '../../../src/conversation/receive/marks-of.ts';

const PLACE = { reportId: 1, ordinal: 0 };
const OTHER = { reportId: 1, ordinal: 1 };

function answer(text: string, more: Partial<Answer> = {}): Answer {
  const figure = { unit: 'phường A', label: 'số hồ sơ', period: null, citation: 0 };
  return {
    kind: 'figure',
    text,
    citations: [{ report: 'a.txt', title: 'Báo cáo', period: '', section: 'I', quote: 'Có 14 hồ sơ trên tổng số 22.' }],
    figures: [
      { ...figure, value: 14, measure: 'hồ sơ', place: PLACE },
      { ...figure, value: 22, measure: 'hồ sơ', place: OTHER },
    ],
    about: [PLACE],
    lane: 'figures',
    ...more,
  };
}

/** The parts of a text that are set off, as they read. */
function shown(one: Answer, text = one.text): string[] {
  return marksOf(one, text).map(({ start, length, style }) => `${style}: ${text.slice(start, start + length)}`);
}

describe('what is set off', () => {
  it('is the number that was asked for with its measure, not the one beside it, and the words of the report', () => {
    const one = answer(
      'Năm 2014, phường A: 14 hồ sơ (trên tổng số 22 hồ sơ).\nNguồn: Báo cáo: “Có 14 hồ sơ trên tổng số 22.”',
    );
    expect(shown(one)).toEqual(['bold: 14 hồ sơ', 'italic: “Có 14 hồ sơ trên tổng số 22.”']);
  });

  it('is what was computed, not what it is computed from', () => {
    const derived = {
      value: 63.64,
      measure: '%',
      unit: 'phường A',
      label: 'tỷ lệ',
      period: null,
      citation: 0,
      derived: { formula: '14/22' },
    };
    const { figures } = answer('');
    const one = answer('Tỷ lệ được tính: 14/22 = 63,64%.', { figures: [...figures, derived], about: [] });
    expect(shown(one)).toEqual(['bold: 63,64%']);
  });

  it('is found in the text that is sent, also with further lines in it', () => {
    const one = answer('Phường A: 14 hồ sơ.');
    expect(shown(one, `Một dòng trước.\n${one.text}`)).toEqual(['bold: 14 hồ sơ']);
  });

  it('takes no sign of markup in a report for its own', () => {
    const quote = '*14 hồ sơ* <b>đậm</b> `_nghiêng_` 😀';
    const one = answer(`Phường A: 14 hồ sơ.\nNguồn: “${quote}”`, {
      citations: [{ report: 'a.txt', title: '', period: '', section: '', quote }],
    });
    expect(shown(one)).toEqual(['bold: 14 hồ sơ', `italic: “${quote}”`]);
  });

  it('is the quote as it is shown, with nothing in it that can be tapped', () => {
    const quote = 'Nộp tại https://dichvucong.gov.vn được 14 hồ sơ.';
    const one = answer('Phường A: 14 hồ sơ.\nNguồn: “Nộp tại dichvucong[.]gov[.]vn được 14 hồ sơ.”', {
      citations: [{ report: 'a.txt', title: '', period: '', section: '', quote }],
    });
    expect(shown(one)).toEqual(['bold: 14 hồ sơ', 'italic: “Nộp tại dichvucong[.]gov[.]vn được 14 hồ sơ.”']);
  });

  it('is nothing where as many numbers would be as set nothing off', () => {
    const figures = Array.from({ length: 12 }, (_, i) => ({
      value: i + 100,
      measure: '',
      unit: 'phường A',
      label: 'x',
      period: null,
      citation: 0,
    }));
    const text = figures.map(({ value }) => `- ${value}`).join('\n');
    expect(shown(answer(text, { figures, about: [], citations: [] }))).toEqual([]);
  });

  it('does not overlap', () => {
    const one = answer('14 hồ sơ\n“Có 14 hồ sơ trên tổng số 22.”; “Có 14 hồ sơ trên tổng số 22.”');
    const marks = marksOf(one, one.text);
    for (const [i, mark] of marks.entries())
      expect(mark.start).toBeGreaterThanOrEqual(i === 0 ? 0 : (marks[i - 1]?.start ?? 0) + (marks[i - 1]?.length ?? 0));
    expect(marks).toHaveLength(3);
  });
});
