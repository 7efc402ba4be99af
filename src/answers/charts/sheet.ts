import type { Chart } from './chart.ts';
import { FONT_FAMILY, type TextStyle } from './font.ts';
import { wrapText } from './wrap-text.ts';

/** The picture as it is laid out: text at its places, and where the bars or the line stand. Pixels from the top left. */
export interface Sheet {
  kind: Chart['kind'];
  width: number;
  height: number;
  texts: PlacedText[];
  swatches: Swatch[];
  plot: Box;
  axis: Axis;
}

/** From where to where values are drawn over the length of the plot. */
interface Axis {
  min: number;
  max: number;
}

/** The middle of a sheet: what is drawn, with the text in it. */
export interface Drawn {
  plot: Box;
  axis: Axis;
  texts: PlacedText[];
  /** What must be known of how it is drawn. */
  notes: string[];
  /** Where it ends. */
  bottom: number;
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One line of text. */
export interface PlacedText {
  text: string;
  x: number;
  /** Of its middle. */
  y: number;
  align: 'left' | 'center' | 'right';
  style: TextStyle;
  color: string;
  /** Of its rim, where it stands on a line or on stripes. */
  rim?: string;
}

/** A small box that tells what a colour stands for. */
export interface Swatch extends Box {
  color: string;
}

/** As wide as a phone held upright shows sharply. */
export const WIDTH = 1080;
export const MARGIN = 48;
export const INNER = WIDTH - 2 * MARGIN;

export const COLORS = {
  text: '#1d2733',
  muted: '#5b6875',
  axis: '#9aa5b1',
  paper: '#ffffff',
  /** Of layers, told apart by those who see no red or green as well. */
  layers: ['#1f5fa8', '#c2620e', '#2f7d6c', '#7a5aa8', '#a8434f', '#5f6b78'],
} as const;

export const STYLES = {
  title: { size: 46, weight: 'bold' },
  subtitle: { size: 33, weight: 'regular' },
  name: { size: 32, weight: 'regular' },
  period: { size: 26, weight: 'regular' },
  value: { size: 32, weight: 'bold' },
  note: { size: 27, weight: 'regular' },
  source: { size: 24, weight: 'regular' },
} as const satisfies Record<string, TextStyle>;

const LINE = 1.36;

export function lineHeight(style: TextStyle): number {
  return style.size * LINE;
}

/** Paragraphs set one below another between the margins. */
export class Column {
  readonly texts: PlacedText[] = [];
  readonly swatches: Swatch[] = [];
  constructor(public y: number) {}

  /** @param swatch the colour that it explains: a box of it stands before the first line. */
  add(text: string, style: TextStyle, color: string, most: number, swatch?: string): void {
    if (text === '') return;
    const indent = swatch === undefined ? 0 : 1.5 * style.size;
    if (swatch !== undefined)
      this.swatches.push({
        left: MARGIN,
        top: this.y + (lineHeight(style) - style.size) / 2,
        width: style.size,
        height: style.size,
        color: swatch,
      });
    for (const line of wrapText(text, INNER - indent, style, most)) {
      this.texts.push({
        text: line,
        x: MARGIN + indent,
        y: this.y + lineHeight(style) / 2,
        align: 'left',
        style,
        color,
      });
      this.y += lineHeight(style);
    }
  }
}

/** echarts draws bars and lines at 2. */
const ABOVE_BARS = 10;

/** A box as echarts draws it. */
export function graphicBox({ left, top, width, height, color }: Swatch) {
  return { type: 'rect' as const, silent: true, shape: { x: left, y: top, width, height }, style: { fill: color } };
}

/** Characters that no XML may hold, half a pair among them: the SVG would be none. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A placed line as echarts draws it. */
export function graphicText({ text, x, y, align, style, color, rim }: PlacedText) {
  return {
    type: 'text' as const,
    silent: true,
    z: ABOVE_BARS,
    x,
    y,
    style: {
      text: text.replace(NO_XML, ''),
      align,
      verticalAlign: 'middle' as const,
      fontFamily: FONT_FAMILY,
      fontSize: style.size,
      fontWeight: style.weight === 'bold' ? 600 : 400,
      fill: color,
      ...(rim !== undefined && { stroke: rim, lineWidth: 8 }),
    },
  };
}
