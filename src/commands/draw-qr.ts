/** A picture as its pixels: four bytes each. */
interface Pixels {
  width: number;
  height: number;
  isDark(x: number, y: number): boolean;
}

/** Both halves of a letter of the terminal, by the upper and the lower module. */
const LETTERS = { both: '█', upper: '▀', lower: '▄', none: ' ' } as const;
/** Empty modules around it, without which a telephone does not find it (ISO/IEC 18004, 9.1). */
const QUIET_ZONE = 2;
/** Modules of the square in a corner: the first dark line of the picture is its upper edge. */
const FINDER = 7;
const SMALLEST = 21;
const LARGEST = 177;

/**
 * Draws the picture of a QR code in letters, light on dark as a terminal is: two modules stand in one letter, above each other.
 *
 * @param png as it is shown to be scanned.
 * @returns null where it does not look like a QR code: the file is scanned then.
 */
export async function drawQr(png: Uint8Array): Promise<string | null> {
  const modules = readModules(await readPixels(png));
  if (!modules) return null;
  const size = modules.length;
  const isLight = (x: number, y: number) => !(modules[y]?.[x] ?? false);
  const lines: string[] = [];
  for (let y = -QUIET_ZONE; y < size + QUIET_ZONE; y += 2) {
    let line = '';
    for (let x = -QUIET_ZONE; x < size + QUIET_ZONE; x++) {
      const [upper, lower] = [isLight(x, y), y + 1 < size + QUIET_ZONE && isLight(x, y + 1)];
      line += upper && lower ? LETTERS.both : upper ? LETTERS.upper : lower ? LETTERS.lower : LETTERS.none;
    }
    lines.push(line);
  }
  return lines.join('\n');
}

/** Loaded when it is needed. */
async function readPixels(png: Uint8Array): Promise<Pixels> {
  const { Resvg } = await import('@resvg/resvg-js');
  const bytes = Buffer.from(png);
  // Both stand in the first chunk (PNG, 11.2.2).
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${bytes.toString('base64')}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${image}</svg>`;
  const { pixels } = new Resvg(svg).render();
  return {
    width,
    height,
    isDark(x, y) {
      const at = (y * width + x) * 4;
      return (pixels[at] ?? 255) + (pixels[at + 1] ?? 255) + (pixels[at + 2] ?? 255) < 3 * 128;
    },
  };
}

/** Rows of modules, dark ones true. */
function readModules({ width, height, isDark }: Pixels): boolean[][] | null {
  const rows = [...Array(height).keys()];
  const columns = [...Array(width).keys()];
  const top = rows.find((y) => columns.some((x) => isDark(x, y)));
  if (top === undefined) return null;
  const left = columns.find((x) => rows.some((y) => isDark(x, y))) ?? 0;
  const right = columns.findLast((x) => rows.some((y) => isDark(x, y))) ?? 0;
  let edge = left;
  while (edge < width && isDark(edge, top)) edge += 1;
  const pitch = (edge - left) / FINDER;
  const size = Math.round((right - left + 1) / pitch);
  if (!(pitch >= 1) || size < SMALLEST || size > LARGEST || size % 4 !== 1) return null;
  const middle = (start: number, i: number) => Math.floor(start + (i + 0.5) * ((right - left + 1) / size));
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => isDark(middle(left, x), middle(top, y))),
  );
}
