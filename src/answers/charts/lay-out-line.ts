import type { Chart } from './chart.ts';
import { type TextStyle, textWidth } from './font.ts';
import { COLORS, type Drawn, INNER, lineHeight, MARGIN, type PlacedText, STYLES } from './sheet.ts';
import { NOT_REPORTED, valueLabel } from './value-label.ts';
import { wrapText } from './wrap-text.ts';

const HEIGHT = 620;
const GAP = 18;
/** Of the axis beyond the highest and the lowest point, for their values. */
const AIR = 0.14;
/** Values that all lie in the upper half of what zero would take are drawn without zero, and the picture says so. */
const UPPER = 0.5;
const SMALLEST = 20;

/** Whether all values fit beside each other, however small they are printed; else they are bars, one below another. */
export function fitsLine({ layers, places, measure }: Chart): boolean {
  const band = INNER / places.length;
  const labels = (layers[0]?.values ?? []).map((value) => valueLabel(value ?? 0, measure));
  return labels.every((label) => textWidth(label, { ...STYLES.value, size: SMALLEST }) <= band);
}

/** Points from left to right, each with its value, and the periods below them. */
export function layOutLine(chart: Chart, top: number): Drawn {
  const values = chart.layers[0]?.values ?? [];
  const known = values.filter((value) => value !== null);
  const axis = axisOf(known);
  const isCut = axis.min > 0;
  const band = INNER / values.length;
  const plot = { left: MARGIN, top, width: INNER, height: HEIGHT };
  const x = (i: number) => MARGIN + band * (i + 0.5);
  const style = fittingStyle(
    known.map((value) => valueLabel(value, chart.measure)),
    band,
  );
  const texts = values.flatMap((value, i): PlacedText[] => {
    if (value === null)
      return lines(NOT_REPORTED, x(i), top + HEIGHT - 2 * lineHeight(STYLES.period), band, COLORS.muted);
    const y = top + HEIGHT * (1 - (value - axis.min) / (axis.max - axis.min));
    const away = 14 + lineHeight(style) / 2;
    const placed = { text: valueLabel(value, chart.measure), x: x(i), style, color: COLORS.text, rim: COLORS.paper };
    return [{ ...placed, y: isLow(values, i) ? y + away : y - away, align: 'center' }];
  });
  const names = chart.places.flatMap(({ name }, i) => lines(name, x(i), top + HEIGHT + GAP, band, COLORS.text));
  const below = Math.max(top + HEIGHT, ...names.map((line) => line.y + lineHeight(line.style) / 2));
  return {
    plot,
    axis,
    texts: [...texts, ...names],
    notes: isCut ? ['Trục đứng không bắt đầu từ 0.'] : [],
    bottom: below,
  };
}

function axisOf(known: number[]): Drawn['axis'] {
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const isCut = least > UPPER * most && least < most;
  const [from, to] = [isCut ? least : Math.min(0, least), Math.max(0, most)];
  const air = AIR * (to - from || 1);
  return { min: isCut || from < 0 ? from - air : from, max: to + air };
}

/** Lower than its neighbours: its value stands below it, out of the way of the line. */
function isLow(values: (number | null)[], i: number): boolean {
  const neighbours = [values[i - 1], values[i + 1]].filter((value) => value !== undefined && value !== null);
  const value = values[i] ?? 0;
  return neighbours.length > 0 && neighbours.every((other) => other > value);
}

function fittingStyle(labels: string[], band: number): TextStyle {
  const widest = Math.max(1, ...labels.map((label) => textWidth(label, STYLES.value)));
  const size = Math.min(STYLES.value.size, Math.floor((STYLES.value.size * (band - 6)) / widest));
  return { ...STYLES.value, size: Math.max(SMALLEST, size) };
}

/** Also broken behind a stroke ("Tháng 12/ 2026"), where many periods stand beside each other. */
function lines(text: string, x: number, top: number, band: number, color: string): PlacedText[] {
  const style = STYLES.period;
  const width = band - 8;
  const isNarrow = text.split(' ').some((word) => textWidth(word, style) > width);
  const small = isNarrow ? { ...style, size: SMALLEST } : style;
  return wrapText(isNarrow ? text.replaceAll('/', '/ ') : text, width, small, 4).map((line, i) => ({
    text: line,
    x,
    y: top + lineHeight(small) * (i + 0.5),
    align: 'center' as const,
    style: small,
    color,
  }));
}
