import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** How many pixels are not of the colour of the first one. */
  drawn: number;
}

const SIGNATURE = '89504e470d0a1a0a';
const CHANNELS: Record<number, number> = { 2: 3, 6: 4 };

/** The size that a PNG states. @throws when it is none. */
export function sizeOfPng(png: Buffer): Pick<Picture, 'width' | 'height'> {
  if (png.toString('hex', 0, 8) !== SIGNATURE) throw new Error('no PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** Reads a PNG of eight bits a channel, as a viewer would. @throws when it is none. */
export function decodePng(png: Buffer): Picture {
  const { width, height } = sizeOfPng(png);
  const [bits, color] = [png[24], png[25]];
  const channels = CHANNELS[color ?? -1];
  if (bits !== 8 || channels === undefined) throw new Error(`a PNG of ${bits} bits, kind ${color}`);
  const rows = unfiltered(inflateSync(Buffer.concat(dataOf(png))), width * channels, height, channels);
  const first = rows.subarray(0, channels);
  let drawn = 0;
  for (let at = 0; at < rows.length; at += channels)
    if (rows.compare(first, 0, channels, at, at + channels) !== 0) drawn += 1;
  return { width, height, drawn };
}

function dataOf(png: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return parts;
}

/** Each row is stored as what differs from its neighbours, in one of five ways. */
function unfiltered(stored: Buffer, stride: number, height: number, channels: number): Buffer {
  const rows = Buffer.alloc(stride * height);
  const at = (y: number, x: number) => (y < 0 || x < 0 ? 0 : (rows[y * stride + x] as number));
  for (let y = 0; y < height; y++) {
    const filter = stored[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const [left, up, corner] = [at(y, x - channels), at(y - 1, x), x < channels ? 0 : at(y - 1, x - channels)];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      rows[y * stride + x] = ((stored[y * (stride + 1) + 1 + x] as number) + guess) & 255;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
