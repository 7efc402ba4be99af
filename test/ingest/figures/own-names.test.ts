import { describe, expect, it } from 'vitest';
import { figureOf, figuresOf } from '../report-text.ts';

describe('amounts of money that follow each other in falling scales', () => {
  it.each([
    ['Thu đạt 86 tỷ 500 triệu đồng.', 86.5, '86 tỷ 500', 'tỷ đồng'],
    ['Chi 2 triệu 350 nghìn đồng.', 2.35, '2 triệu 350', 'triệu đồng'],
  ])('are one: %s', (body, value, raw, measure) => {
    const figures = figuresOf(body);
    expect(figures).toHaveLength(1);
    expect(figureOf(figures, value)).toMatchObject({ raw, measure });
  });

  it('are two where they are parted', () => {
    expect(figuresOf('Thu 86 tỷ đồng, chi 500 triệu đồng.').map(({ value }) => value)).toEqual([86, 500]);
  });
});

describe('a fraction behind the share that comes of it', () => {
  it('counts what the share is of', () => {
    const figures = figuresOf('Tỷ lệ hồ sơ nộp trực tuyến đạt 88,4% (3.105/3.512 hồ sơ).');
    expect(figureOf(figures, 3105).label).toBe('số hồ sơ nộp trực tuyến');
    expect(figureOf(figures, 88.4).share_of).toBe(figureOf(figures, 3105).ordinal);
  });

  it('counts its own where the share is another', () => {
    const figures = figuresOf('Tỷ lệ hồ sơ nộp trực tuyến đạt 88,4% (1.000/3.512 hồ sơ).');
    expect(figureOf(figures, 1000).label).toBe('số hồ sơ');
  });
});

describe('the head of a list item', () => {
  it('names whom all figures of it are of', () => {
    const figures = figuresOf('a) Phòng Kinh tế: được giao 28 nhiệm vụ, hoàn thành 21 nhiệm vụ.');
    expect(figureOf(figures, 21).label).toBe('số nhiệm vụ phòng Kinh tế hoàn thành');
  });

  it('that is a topic names none of them', () => {
    expect(figureOf(figuresOf('- Giảm nghèo: có 64 hộ nghèo.'), 64).label).toBe('số hộ nghèo');
  });
});
