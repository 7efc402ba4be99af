import { formatNumber } from '../../vietnamese/numbers.ts';
import { writeAbbreviations } from '../wording/figures.ts';
import type { Chart } from './chart.ts';
import { textWidth } from './font.ts';
import { COLORS, Column, INNER, lineHeight, MARGIN, type PlacedText, type Sheet, STYLES, WIDTH } from './sheet.ts';
import { wrapText } from './wrap-text.ts';

export const NOT_REPORTED = 'không báo cáo';

const MOST_LINES = { title: 4, subtitle: 3, name: 4, period: 3, note: 3, sources: 12 } as const;
/** Of the names left of the bars. */
const NAME_WIDTH = 420;
const GAP = 18;
const LEAST_ROW = 62;
const LINE_PLOT = 620;

/** "99,98%", "6.265": a share says so itself, the measure of all else stands above. */
export function valueLabel(value: number | null, measure: string): string {
  return value === null ? NOT_REPORTED : `${formatNumber(value)}${measure === '%' ? '%' : ''}`;
}

/** Title, names, notes and sources at their places, and room for what is drawn; as high as that takes. */
export function layOut(chart: Chart): Sheet {
  const head = new Column(MARGIN);
  head.add(chart.title, STYLES.title, COLORS.text, MOST_LINES.title);
  head.add(chart.subtitle, STYLES.subtitle, COLORS.muted, MOST_LINES.subtitle);
  if (chart.measure !== '%' && chart.measure !== '')
    head.add(`Đơn vị tính: ${writeAbbreviations(chart.measure)}`, STYLES.subtitle, COLORS.muted, MOST_LINES.subtitle);
  head.y += GAP;
  const { plot, texts } = chart.kind === 'line' ? layOutLine(chart, head.y) : layOutBars(chart, head.y);
  const foot = new Column(plot.top + plot.height + (chart.kind === 'line' ? belowLine(texts) : 0) + GAP);
  for (const note of chart.notes) foot.add(note, STYLES.note, COLORS.text, MOST_LINES.note);
  foot.add(sourceText(chart.sources), STYLES.source, COLORS.muted, MOST_LINES.sources);
  const height = Math.ceil(foot.y + MARGIN);
  return { width: WIDTH, height, plot, swatches: [], texts: [...head.texts, ...texts, ...foot.texts] };
}

interface Drawn {
  plot: Sheet['plot'];
  texts: PlacedText[];
}

/** A row for each place, its name on the left, all rows as high as the one with most lines. */
function layOutBars(chart: Chart, top: number): Drawn {
  const names = chart.places.map(({ name, ownPeriod }) => [
    ...wrapText(name, NAME_WIDTH, STYLES.name, MOST_LINES.name).map((text) => ({ text, style: STYLES.name })),
    ...(ownPeriod === null
      ? []
      : wrapText(`(${ownPeriod})`, NAME_WIDTH, STYLES.period, MOST_LINES.period).map((text) => ({
          text,
          style: STYLES.period,
        }))),
  ]);
  const heights = names.map((lines) => lines.reduce((sum, { style }) => sum + lineHeight(style), 0));
  const row = Math.max(LEAST_ROW, Math.max(...heights) + GAP);
  const nameWidth = Math.max(...names.flat().map(({ text, style }) => textWidth(text, style.size, style.weight)));
  const right = MARGIN + nameWidth;
  const texts = names.flatMap((lines, i) => {
    let y = top + row * (i + 0.5) - (heights[i] as number) / 2;
    return lines.map(({ text, style }): PlacedText => {
      const color = style === STYLES.period ? COLORS.muted : COLORS.text;
      const placed: PlacedText = { text, x: right, y: y + lineHeight(style) / 2, align: 'right', style, color };
      y += lineHeight(style);
      return placed;
    });
  });
  const room = roomForValues(chart);
  const left = right + GAP + room.left;
  const plot = { left, top, width: WIDTH - MARGIN - room.right - left, height: row * chart.places.length };
  return { plot, texts };
}

/** Pixels beyond the longest bars on either side in which their values are printed. */
function roomForValues({ layers, measure }: Chart): { left: number; right: number } {
  const values = layers.flatMap((layer) => layer.values);
  const widest = (isOn: (value: number | null) => boolean) =>
    Math.max(0, ...values.filter(isOn).map((value) => textWidth(valueLabel(value, measure), 32, 'bold') + GAP));
  return {
    left: widest((value) => value !== null && value < 0),
    right: widest((value) => value === null || value >= 0),
  };
}

function layOutLine({ places }: Chart, top: number): Drawn {
  const band = INNER / places.length;
  const bottom = top + LINE_PLOT;
  const texts = places.flatMap(({ name }, i) =>
    wrapText(name, band - GAP, STYLES.period, MOST_LINES.name).map(
      (text, line): PlacedText => ({
        text,
        x: MARGIN + band * (i + 0.5),
        y: bottom + GAP + lineHeight(STYLES.period) * (line + 0.5),
        align: 'center',
        style: STYLES.period,
        color: COLORS.text,
      }),
    ),
  );
  return { plot: { left: MARGIN, top, width: INNER, height: LINE_PLOT }, texts };
}

function belowLine(texts: PlacedText[]): number {
  const lines = new Set(texts.map((text) => text.y)).size;
  return GAP + lines * lineHeight(STYLES.period);
}

/** A picture is passed on without its message: it names its sources itself. */
function sourceText(sources: string[]): string {
  return sources.length === 0 ? '' : `Nguồn: ${sources.join('; ')}.`;
}
