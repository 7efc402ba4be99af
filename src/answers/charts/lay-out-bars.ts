import type { Chart, ChartPlace } from './chart.ts';
import { type TextStyle, textWidth } from './font.ts';
import { COLORS, type Drawn, lineHeight, MARGIN, type PlacedText, STYLES, WIDTH } from './sheet.ts';
import { NOT_REPORTED, valueLabel } from './value-label.ts';
import { wrapText } from './wrap-text.ts';

const MOST_LINES = { name: 4, period: 3 } as const;
/** Of the names left of the bars. */
const NAME_WIDTH = 440;
const GAP = 18;
const LEAST_ROW = 62;
/** Room that a number inside a bar leaves on either side. */
const INSIDE = 10;

/** A row for each place, its name on the left, all rows as high as the one with most lines; bars begin at zero. */
export function layOutBars(chart: Chart, top: number): Drawn {
  const names = chart.places.map(namedLines);
  const heights = names.map((lines) => lines.reduce((sum, { style }) => sum + lineHeight(style), 0));
  const row = Math.max(LEAST_ROW, Math.max(...heights) + GAP);
  const right = MARGIN + Math.max(...names.flat().map(({ text, style }) => textWidth(text, style)));
  const texts = names.flatMap((lines, i) => placedLines(lines, right, top + row * (i + 0.5) - (heights[i] ?? 0) / 2));
  const room = roomForValues(chart);
  const left = right + GAP + room.left;
  const plot = { left, top, width: WIDTH - MARGIN - room.right - left, height: row * chart.places.length };
  const axis = axisOf(chart);
  const values =
    chart.kind === 'stacked' ? stackedValues(chart, plot, plot.width / (axis.max - axis.min), row) : barValues();
  return { plot, axis, texts: [...texts, ...values], notes: [], bottom: top + plot.height };

  function barValues(): PlacedText[] {
    const scale = plot.width / (axis.max - axis.min);
    const zero = plot.left - axis.min * scale;
    return (chart.layers[0]?.values ?? []).map((value, i): PlacedText => {
      const end = zero + (value ?? 0) * scale;
      const isNegative = (value ?? 0) < 0;
      return {
        text: valueLabel(value, chart.measure),
        x: isNegative ? end - INSIDE : end + INSIDE,
        y: top + row * (i + 0.5),
        align: isNegative ? 'right' : 'left',
        style: value === null ? STYLES.name : STYLES.value,
        color: value === null ? COLORS.muted : COLORS.text,
      };
    });
  }
}

interface Line {
  text: string;
  style: TextStyle;
}

function namedLines({ name, ownPeriod }: ChartPlace): Line[] {
  const lines = (text: string, style: TextStyle, most: number) =>
    wrapText(text, NAME_WIDTH, style, most).map((line) => ({ text: line, style }));
  return [
    ...lines(name, STYLES.name, MOST_LINES.name),
    ...(ownPeriod === null ? [] : lines(`(${ownPeriod})`, STYLES.period, MOST_LINES.period)),
  ];
}

function placedLines(lines: Line[], right: number, top: number): PlacedText[] {
  let y = top;
  return lines.map(({ text, style }) => {
    const color = style === STYLES.period ? COLORS.muted : COLORS.text;
    const placed: PlacedText = { text, x: right, y: y + lineHeight(style) / 2, align: 'right', style, color };
    y += lineHeight(style);
    return placed;
  });
}

/** From the least to the most, zero always among them. */
function axisOf({ layers, places }: Chart): Drawn['axis'] {
  const totals = places.map((_, i) => layers.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
  const [min, max] = [Math.min(0, ...totals), Math.max(0, ...totals)];
  // Where all are zero an axis still needs a length.
  return { min, max: min === max ? 1 : max };
}

/** Pixels beyond the longest bars on either side in which their values are printed; in a stack the widest of them stands within. */
function roomForValues({ layers, places, measure }: Chart): { left: number; right: number } {
  const all = layers.flatMap(({ values }) => values);
  const isPositive = (value: number | null) => value !== null && value > 0;
  const widthOf = (value: number | null) => textWidth(valueLabel(value, measure), STYLES.value) + GAP;
  const widest = (values: (number | null)[]) => Math.max(0, ...values.map(widthOf));
  const behind = places.map((_, i) => {
    const widths = layers.map(({ values }) => widthOf(values[i] ?? 0));
    return widths.reduce((sum, width) => sum + width, 0) - Math.max(...widths);
  });
  // What is not reported is said over the room of the bars, where there is any.
  const right = all.some(isPositive) ? all.filter(isPositive) : all.filter((value) => value === null || value >= 0);
  return {
    left: widest(all.filter((value) => value !== null && value < 0)),
    right: Math.max(widest(right), ...behind),
  };
}

/** In its stretch of the bar where it fits, else behind the bar in the colour of its stretch. */
function stackedValues(
  { layers, places, measure }: Chart,
  plot: Drawn['plot'],
  scale: number,
  row: number,
): PlacedText[] {
  return places.flatMap((_, i): PlacedText[] => {
    const y = plot.top + row * (i + 0.5);
    const values = layers.map((layer) => layer.values[i] ?? null);
    const base = { y, align: 'left', style: STYLES.value } as const;
    if (values.every((value) => value === null))
      return [{ ...base, text: NOT_REPORTED, x: plot.left + INSIDE, style: STYLES.name, color: COLORS.muted }];
    const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    let at = plot.left;
    let behind = plot.left + total * scale + INSIDE;
    return values.map((value, layer) => {
      const text = valueLabel(value, measure);
      const width = textWidth(text, STYLES.value);
      const length = (value ?? 0) * scale;
      const middle = at + length / 2;
      at += length;
      const color = COLORS.layers[layer] ?? COLORS.text;
      if (width + 2 * INSIDE <= length)
        return { ...base, text, x: middle, align: 'center', color: COLORS.paper, rim: color };
      const x = behind;
      behind += width + GAP;
      return { ...base, text, x, color };
    });
  });
}
