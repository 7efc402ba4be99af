import { combine, type Matrix, toMatrix } from './geometry.ts';

/** A run of glyphs as the page shows it. Points from the page's upper left corner, y downwards. */
export interface TextItem {
  text: string;
  x: number;
  /** Of the base line. */
  y: number;
  width: number;
  /** Of the font. */
  size: number;
  bold: boolean;
}

/** What pdfjs gives of a run of glyphs. */
interface PdfjsItem {
  str: string;
  transform: unknown[];
  width: number;
  fontName: string;
}

const BOLD_FONT = /bold|black|heavy|-bd\b|,bd/iu;
/** Signs of the fonts Symbol and Wingdings, which have no letters of their own in Unicode. */
const SIGNS: Record<string, string> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf06e': '■',
  '\uf0d8': '➢',
  '\uf076': '❖',
  '\uf0fc': '✓',
  '\uf02d': '-',
  '\uf02b': '+',
  '\uf0e0': '→',
  '\uf0a8': '□',
  '\uf06f': '□',
};
const SIGN = /[\uf000-\uf0ff]/gu;
const MARK_FIRST = /^\p{M}/u;
/** Letters stand on a line when it leans less than this (radians); what leans more is a watermark. */
const LEAN = 0.05;

/**
 * Reads the runs of glyphs of a page.
 *
 * Runs at an angle (watermarks) are left out, and so are doubles by which some producers print bold. A run that opens with a
 * combining mark belongs to the letter drawn before it.
 *
 * @param raw what pdfjs gives, in drawing order.
 * @param page from the file's space to points from the upper left corner.
 * @param isBold tells by the name under which pdfjs knows a font.
 */
export function readItems(raw: readonly unknown[], page: Matrix, isBold: (fontName: string) => boolean): TextItem[] {
  const items: TextItem[] = [];
  const seen = new Map<string, TextItem>();
  for (const one of raw) {
    const found = readItem(one, page, isBold);
    if (!found) continue;
    const before = items.at(-1);
    if (before && MARK_FIRST.test(found.text) && Math.abs(before.y - found.y) < before.size) {
      before.text += found.text;
      continue;
    }
    if (found.text.trim() === '') continue;
    const key = `${found.text}|${Math.round(found.y)}`;
    const double = seen.get(key);
    if (double && Math.abs(double.x - found.x) < 0.1 * found.size) continue;
    seen.set(key, found);
    items.push(found);
  }
  return items;
}

function readItem(one: unknown, page: Matrix, isBold: (fontName: string) => boolean): TextItem | null {
  const { str, transform, width, fontName } = one as PdfjsItem;
  if (typeof str !== 'string' || str === '') return null;
  const own = toMatrix(transform);
  if (!own) return null;
  const at = combine(page, own);
  const size = Math.hypot(at[2], at[3]);
  if (!(size > 0.5 && size < 2000) || !Number.isFinite(width)) return null;
  const text = str.replace(SIGN, (sign) => SIGNS[sign] ?? '');
  const item = { text, size, bold: isBold(fontName) };
  const [x, y, length] = [at[4], at[5], Math.abs(width)];
  const angle = Math.atan2(at[1], at[0]);
  if (Math.abs(angle) < LEAN) return { ...item, x, y, width: length };
  // A word set upright in the head of a narrow column: as wide as its letters are high.
  if (Math.abs(angle + Math.PI / 2) < LEAN) return { ...item, x: x - size, y: y - length / 2, width: size };
  if (Math.abs(angle - Math.PI / 2) < LEAN) return { ...item, x, y: y + length / 2, width: size };
  return null;
}

/** @returns along which quarter turn (0 to 3, clockwise) most of the letters run. */
export function mainQuarter(raw: readonly unknown[], page: Matrix): number {
  const letters = [0, 0, 0, 0];
  for (const one of raw) {
    const { str, transform } = one as PdfjsItem;
    const own = toMatrix(transform);
    if (typeof str !== 'string' || !own) continue;
    const at = combine(page, own);
    const quarter = (Math.round(Math.atan2(at[1], at[0]) / (Math.PI / 2)) + 4) % 4;
    letters[quarter] = (letters[quarter] ?? 0) + str.trim().length;
  }
  return letters.indexOf(Math.max(...letters));
}

/** @returns whether a font is a bold one by its name ("ABCDEF+TimesNewRomanPS-BoldMT"). */
export function isBoldFont(name: string): boolean {
  return BOLD_FONT.test(name);
}
