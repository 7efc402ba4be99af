import { FONT_FAMILY } from './font.ts';
import { type TextStyle, wrapText } from './wrap-text.ts';

/** The picture as it is laid out: text at its places, and where the bars or the line stand. Pixels from the top left. */
export interface Sheet {
  width: number;
  height: number;
  texts: PlacedText[];
  swatches: Swatch[];
  plot: Box;
}

export interface Box {
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
  layers: ['#1f5fa8', '#f0a23b', '#3b8f7e', '#8a6fb3', '#b5525c', '#7d8793'],
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
  constructor(public y: number) {}

  add(text: string, style: TextStyle, color: string, most: number): void {
    if (text === '') return;
    for (const line of wrapText(text, INNER, style, most)) {
      this.texts.push({ text: line, x: MARGIN, y: this.y + lineHeight(style) / 2, align: 'left', style, color });
      this.y += lineHeight(style);
    }
  }
}

/** A placed line as echarts draws it. */
export function graphicText({ text, x, y, align, style, color }: PlacedText) {
  return {
    type: 'text' as const,
    silent: true,
    x,
    y,
    style: {
      text,
      align,
      verticalAlign: 'middle' as const,
      fontFamily: FONT_FAMILY,
      fontSize: style.size,
      fontWeight: style.weight === 'bold' ? 600 : 400,
      fill: color,
    },
  };
}
