import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPieces, readRunning, verbatimStretch } from '../../../ingest/outline/mapped-text.ts';

const running = (source: string) => readRunning(source, 0, source.length).text;

describe('running text', () => {
  it.each([
    ['Tiếp nhận **120** hồ sơ', 'Tiếp nhận 120 hồ sơ'],
    ['đạt $6.397/8.823 = 72,5\\%$', 'đạt 6.397/8.823 = 72,5%'],
    ['diện tích 124 m² mới', 'diện tích 124 m² mới'],
    ['thủ tục hành chính¹, chia', 'thủ tục hành chính, chia'],
    ['kế hoạch<sup>2</sup> năm', 'kế hoạch năm'],
    ['  nhiều   khoảng\ttrắng ', 'nhiều khoảng trắng'],
  ])('leaves out what only marks: %s', (source, text) => {
    expect(running(source)).toBe(text);
  });

  it('knows where each of its characters stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (source) => {
        const { text, places } = readRunning(source, 0, source.length);
        expect(places).toHaveLength(text.length);
        for (const [i, place] of places.entries())
          expect(/\s/u.test(source[place] as string) ? ' ' : source[place]).toBe(text[i]);
      }),
    );
  });
});

describe('a quote', () => {
  const source = 'Phường có 12 tổ\n\n   trang 2 của văn bản, phần chân trang dài   \n\ndân phố mới.';
  const first = readRunning(source, 0, 15);
  const mapped = joinPieces([first, readRunning(source, source.indexOf('dân phố'), source.length)]);

  it('never runs over a page break', () => {
    const { start, end } = verbatimStretch(mapped, 10, 12, 0, mapped.text.length);
    expect(source.slice(start, end)).toBe('Phường có 12 tổ');
  });

  it('is at most as long as asked and cut between words', () => {
    const long = `${'chữ '.repeat(200)}120 hồ sơ ${'nữa '.repeat(200)}`;
    const whole = readRunning(long, 0, long.length);
    const at = whole.text.indexOf('120');
    const { start, end } = verbatimStretch(whole, at, at + 3, 0, whole.text.length, 100);
    expect(end - start).toBeLessThanOrEqual(100);
    expect(long.slice(start, end)).toMatch(/^chữ .*120 hồ sơ.* nữa$/u);
  });
});
