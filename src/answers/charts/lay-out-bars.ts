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
  const axis = axisOf(chart);
  const beside = { left: right + GAP, top, height: row * chart.places.length };
  const sizes = [STYLES.value.size, 26, 20];
  const tries = sizes.flatMap((size) =>
    [false, true].map((isRoomy) => placeValues(chart, axis, beside, { style: { ...STYLES.value, size }, isRoomy })),
  );
  const { plot, values } = tries.find(isWithin) ?? (tries.at(-1) as Placed);
  return { plot, axis, texts: [...texts, ...values], notes: [], bottom: top + plot.height };
}

interface Placed {
  plot: Drawn['plot'];
  values: PlacedText[];
}

/** Bars shorter than this show nothing. */
const LEAST_PLOT = 120;

function isWithin({ plot, values }: Placed): boolean {
  const ends = values.map(({ text, x, align, style }) => (align === 'left' ? x + textWidth(text, style) : x));
  return plot.width >= LEAST_PLOT && Math.max(...ends) <= WIDTH - MARGIN;
}

/** @param isRoomy all values of a stack may have to stand behind it, not all but the widest. */
function placeValues(
  chart: Chart,
  axis: Drawn['axis'],
  { left, top, height }: Pick<Drawn['plot'], 'left' | 'top' | 'height'>,
  { style, isRoomy }: { style: TextStyle; isRoomy: boolean },
): Placed {
  const room = roomForValues(chart, style, isRoomy);
  const plot = { left: left + room.left, top, width: WIDTH - MARGIN - left - room.left - room.right, height };
  const scale = plot.width / (axis.max - axis.min);
  const values = chart.kind === 'stacked' ? stackedValues : barValues;
  return { plot, values: values(chart, { plot, scale, style, zero: plot.left - axis.min * scale }) };
}

/** How values become places. */
interface Frame {
  plot: Drawn['plot'];
  /** Pixels for one of the measure. */
  scale: number;
  zero: number;
  style: TextStyle;
}

/** At the end of each bar. */
function barValues({ layers, places, measure }: Chart, { plot, scale, zero, style }: Frame): PlacedText[] {
  return places.map((_, i): PlacedText => {
    const value = layers[0]?.values[i] ?? null;
    const end = zero + (value ?? 0) * scale;
    const isNegative = (value ?? 0) < 0;
    return {
      text: valueLabel(value, measure),
      x: isNegative ? end - INSIDE : end + INSIDE,
      y: plot.top + (plot.height / places.length) * (i + 0.5),
      align: isNegative ? 'right' : 'left',
      style: value === null ? { ...style, weight: 'regular' } : style,
      color: value === null ? COLORS.muted : COLORS.text,
    };
  });
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
function roomForValues(
  { layers, places, measure }: Chart,
  style: TextStyle,
  isRoomy: boolean,
): { left: number; right: number } {
  const all = layers.flatMap(({ values }) => values);
  const isPositive = (value: number | null) => value !== null && value > 0;
  const widthOf = (value: number | null) => textWidth(valueLabel(value, measure), style) + GAP;
  const widest = (values: (number | null)[]) => Math.max(0, ...values.map(widthOf));
  const behind = places.map((_, i) => {
    const widths = layers.map(({ values }) => widthOf(values[i] ?? 0));
    return widths.reduce((sum, width) => sum + width, 0) - (isRoomy ? 0 : Math.max(...widths));
  });
  // What is not reported is said over the room of the bars, where there is any.
  const right = all.some(isPositive) ? all.filter(isPositive) : all.filter((value) => value === null || value >= 0);
  return {
    left: widest(all.filter((value) => value !== null && value < 0)),
    right: Math.max(widest(right), ...behind),
  };
}

/** In its stretch of the bar where it fits, else behind the bar in the colour of its stretch. */
function stackedValues({ layers, places, measure }: Chart, { plot, scale, style }: Frame): PlacedText[] {
  return places.flatMap((_, i): PlacedText[] => {
    const base = { y: plot.top + (plot.height / places.length) * (i + 0.5), align: 'left', style } as const;
    const values = layers.map((layer) => layer.values[i] ?? null);
    if (values.every((value) => value === null))
      return [
        {
          ...base,
          text: NOT_REPORTED,
          x: plot.left + INSIDE,
          style: { ...style, weight: 'regular' },
          color: COLORS.muted,
        },
      ];
    let at = plot.left;
    let behind = plot.left + values.reduce<number>((sum, value) => sum + (value ?? 0), 0) * scale + INSIDE;
    return values.map((value, layer) => {
      const text = valueLabel(value, measure);
      const width = textWidth(text, style);
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
