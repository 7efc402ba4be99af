import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/answers/charts/chart.ts';
import { chartSvg, drawChart } from '../../../src/answers/charts/draw-chart.ts';
import { textWidth } from '../../../src/answers/charts/font.ts';
import { layOut } from '../../../src/answers/charts/lay-out.ts';
import { barsOf } from './answers.ts';
import { decodePng, sizeOfPng } from './decode-png.ts';

const LINE: Partial<Chart> = { kind: 'line' };

describe('a picture', () => {
  it('is a PNG as wide as a phone held upright, with the bars and the text in it', async () => {
    const chart = barsOf([5240, 3860, 120]);
    const { width, height, drawn } = decodePng(await drawChart(chart));
    expect(width).toBe(1080);
    expect(height).toBeGreaterThan(300);
    const blank = {
      title: '',
      subtitle: '',
      sources: [],
      places: chart.places.map((place) => ({ ...place, name: '' })),
    };
    const withoutText = decodePng(await drawChart({ ...chart, ...blank }));
    expect(drawn - withoutText.drawn).toBeGreaterThan(5000);
  });

  it('draws every Vietnamese letter, in text that can be read', async () => {
    const letters = 'ăâđêôơư ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ỳýỷỹỵ Đ';
    const svg = await chartSvg(barsOf([1, 2], { title: letters }));
    for (const word of letters.split(' ')) expect(svg).toContain(word);
    for (const letter of letters) expect(textWidth(letter, { size: 100, weight: 'bold' })).toBeGreaterThan(20);
  });

  it('prints title, period, measure, names, values and sources as Vietnamese reports write them', async () => {
    const svg = await chartSvg(barsOf([6265, 0.5, null]));
    for (const text of [
      'Số hồ sơ tiếp nhận',
      'Quý III/2026',
      'Đơn vị tính: hồ sơ',
      'Phường Số 1',
      '6.265',
      '0,5',
      'không báo cáo',
      'Nguồn: Báo cáo cải cách hành chính quý III năm 2026.',
    ])
      expect(svg).toContain(`>${text}<`);
  });

  it('prints shares with their sign and no measure', async () => {
    const svg = await chartSvg(barsOf([99.98, 72.5], { measure: '%' }));
    expect(svg).toContain('>99,98%<');
    expect(svg).not.toContain('Đơn vị tính');
  });

  it('hatches the bar of another period and names that period', async () => {
    const places = [
      { name: 'Phường A', ownPeriod: null },
      { name: 'Phường B', ownPeriod: 'tháng 4/2026' },
    ];
    expect(await chartSvg(barsOf([2, 1], { places }))).toMatch(/>\(tháng 4\/2026\)<[\s\S]*<pattern/u);
    expect(await chartSvg(barsOf([2, 1]))).not.toContain('<pattern');
  });

  it.each(['<b>&"\'</text>', '{a|b}', ']]>', 'tên\u0000\u0007có\u001bmã', '\ud800', '😀', 'שלום', '\u202e'])(
    'draws a unit whose name is %j as its name',
    async (name) => {
      const chart = barsOf([1, 2], { title: name, places: [1, 2].map(() => ({ name, ownPeriod: name })) });
      expect(decodePng(await drawChart(chart)).drawn).toBeGreaterThan(1000);
    },
  );
});

describe('an axis', () => {
  it.each([
    ['positive', [90, 99, 100], { min: 0, max: 100 }],
    ['negative', [-4, -18], { min: -18, max: 0 }],
    ['of both signs', [12, -18], { min: -18, max: 12 }],
    ['zero', [0, 0], { min: 0, max: 1 }],
  ])('of bars holds zero where all values are %s', (_, values, axis) => {
    expect(layOut(barsOf(values)).axis).toEqual(axis);
  });

  it('of a line that leaves zero out is said to', () => {
    const said = (values: number[]) =>
      layOut(barsOf(values, LINE)).texts.some(({ text }) => text.includes('không bắt đầu từ 0'));
    expect(said([96, 98, 99])).toBe(true);
    expect(said([2, 98, 99])).toBe(false);
  });
});

describe('whatever is drawn', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.constant(0),
    fc.integer({ min: -1e15, max: 1e15 }),
    fc.integer({ min: -1e8, max: 1e8 }).map((hundredths) => hundredths / 100),
  );
  const name = fc.oneof(
    fc.string({ maxLength: 200, unit: 'grapheme' }),
    fc.constant('Phòng Kinh tế, Hạ tầng và Đô thị'),
  );
  const chart = fc
    .array(fc.record({ value, name, ownPeriod: fc.option(name) }), { minLength: 1, maxLength: 40 })
    .chain((rows) =>
      fc.constantFrom('bar' as const, 'line' as const, 'stacked' as const).map((kind) => {
        const layer = {
          name: '',
          values: rows.map((row) => (kind === 'stacked' && row.value ? Math.abs(row.value) : row.value)),
        };
        return barsOf(layer.values, { kind, places: rows, layers: kind === 'stacked' ? [layer, layer] : [layer] });
      }),
    );

  it('lies within the picture, without a number that is none', () => {
    fc.assert(
      fc.property(chart, (drawn) => {
        const { width, height, texts, plot, axis } = layOut(drawn);
        expect([height, plot.width, axis.min, axis.max].every(Number.isFinite)).toBe(true);
        expect(plot.width).toBeGreaterThan(0);
        for (const { text, x, y, align, style } of texts) {
          const wide = textWidth(text, style);
          const left = align === 'left' ? x : align === 'right' ? x - wide : x - wide / 2;
          expect([text, left >= 0, left + wide <= width + 1, y > 0, y < height]).toEqual([
            text,
            true,
            true,
            true,
            true,
          ]);
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('becomes a PNG', async () => {
    await fc.assert(
      fc.asyncProperty(chart, async (drawn) => {
        const svg = await chartSvg(drawn);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
        expect(sizeOfPng(await drawChart(drawn))).toEqual({ width: 1080, height: layOut(drawn).height });
      }),
      { numRuns: 12, seed: 4 },
    );
  });
});
