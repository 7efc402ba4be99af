import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Be Vietnam Pro, which has every Vietnamese letter. Both files are one family to whoever draws with them. */
export const FONT_FAMILY = 'Be Vietnam Pro';
const PACKAGE = '@expo-google-fonts/be-vietnam-pro';
const FILES = {
  regular: `${PACKAGE}/400Regular/BeVietnamPro_400Regular.ttf`,
  bold: `${PACKAGE}/600SemiBold/BeVietnamPro_600SemiBold.ttf`,
} as const;

type FontWeight = keyof typeof FILES;

/** The TTF files, as paths. (WOFF2 draws no text and gives no error.) */
export function fontFiles(): string[] {
  return Object.values(FILES).map((file) => fileURLToPath(import.meta.resolve(file)));
}

const WIDTHS = new Map<FontWeight, (character: string) => number>();

/** Size in pixels. */
export interface TextStyle {
  size: number;
  weight: FontWeight;
}

/** How wide a text is drawn, in pixels, by the font's own tables. */
export function textWidth(text: string, { size, weight }: TextStyle): number {
  let widthOf = WIDTHS.get(weight);
  if (!widthOf) {
    widthOf = readWidths(readFileSync(fileURLToPath(import.meta.resolve(FILES[weight]))));
    WIDTHS.set(weight, widthOf);
  }
  let width = 0;
  for (const character of text.normalize('NFC')) width += widthOf(character);
  return width * size;
}

/** Advance widths in em, out of the tables "cmap" (format 4), "hmtx", "hhea" and "head" of a TrueType file. */
function readWidths(font: Buffer): (character: string) => number {
  const tables = new Map<string, number>();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + 16 * i;
    tables.set(font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8));
  }
  const table = (name: string) => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`the chart's font has no table ${name}`);
    return at;
  };
  const emUnits = font.readUInt16BE(table('head') + 18);
  const measured = font.readUInt16BE(table('hhea') + 34);
  const glyphOf = readGlyphs(font, table('cmap'));
  const advances = table('hmtx');
  return (character) => {
    const glyph = Math.min(glyphOf(character.codePointAt(0) ?? 0), measured - 1);
    return font.readUInt16BE(advances + 4 * glyph) / emUnits;
  };
}

const SEGMENTS = 4;

/** Characters to glyphs; 0, the empty box, for those that the font lacks. */
function readGlyphs(font: Buffer, cmap: number): (code: number) => number {
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i),
  );
  const at = subtables.find((offset) => font.readUInt16BE(offset) === SEGMENTS);
  if (at === undefined) throw new Error("the chart's font has no character map of format 4");
  const twice = font.readUInt16BE(at + 6);
  const [ends, starts, deltas, ranges] = [14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice].map(
    (offset) => at + offset,
  ) as [number, number, number, number];
  return (code) => {
    for (let i = 0; i < twice; i += 2) {
      if (code > font.readUInt16BE(ends + i)) continue;
      const start = font.readUInt16BE(starts + i);
      if (code < start) return 0;
      const delta = font.readUInt16BE(deltas + i);
      const range = font.readUInt16BE(ranges + i);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = font.readUInt16BE(ranges + i + range + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
