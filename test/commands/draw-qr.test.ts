import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { drawQr } from '../../src/commands/draw-qr.ts';

const SIZE = 29;
const FINDER = 7;

/** Modules as a QR code has them: squares in three corners, and in between what nobody can foresee. */
function makeModules(): boolean[][] {
  const isSquare = (x: number, y: number) => {
    const [a, b] = [x < FINDER ? x : x - (SIZE - FINDER), y < FINDER ? y : y - (SIZE - FINDER)];
    if (a < 0 || b < 0 || a >= FINDER || b >= FINDER || (x >= FINDER && y >= FINDER)) return null;
    const ring = Math.max(Math.abs(a - 3), Math.abs(b - 3));
    return ring !== 2;
  };
  const isNear = (x: number, y: number) =>
    Math.min(x, SIZE - 1 - x) < FINDER + 1 && Math.min(y, SIZE - 1 - y) < FINDER + 1;
  return Array.from({ length: SIZE }, (_, y) =>
    Array.from({ length: SIZE }, (_, x) => isSquare(x, y) ?? (!isNear(x, y) && (x * 7 + y * 13 + x * y) % 3 === 0)),
  );
}

function picture(modules: boolean[][], pitch: number, border: number): Uint8Array {
  const side = modules.length * pitch + 2 * border;
  const dark = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) =>
      isDark ? [`<rect x="${border + x * pitch}" y="${border + y * pitch}" width="${pitch}" height="${pitch}"/>`] : [],
    ),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="#fff"/>${dark.join('')}</svg>`;
  return new Resvg(svg).render().asPng();
}

/** Modules out of the letters, without what is empty around them. */
function readLetters(drawn: string): boolean[][] {
  const light = drawn
    .split('\n')
    .flatMap((line) => [
      [...line].map((letter) => letter === '█' || letter === '▀'),
      [...line].map((letter) => letter === '█' || letter === '▄'),
    ]);
  return light.slice(2, 2 + SIZE).map((row) => row.slice(2, 2 + SIZE).map((isLight) => !isLight));
}

describe('the picture of a QR code', () => {
  it.each([
    [6, 24],
    [3, 0],
    [10, 40],
  ])('is drawn in letters as it stands, %i pixels a module and %i around it', async (pitch, border) => {
    const modules = makeModules();
    const drawn = await drawQr(picture(modules, pitch, border));
    expect(readLetters(drawn ?? '')).toEqual(modules);
  });

  it('that is none is left to the file', async () => {
    expect(await drawQr(picture([[false]], 10, 40))).toBeNull();
    expect(await drawQr(picture([[true]], 10, 40))).toBeNull();
  });
});
