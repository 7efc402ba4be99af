/** A transform of the plane as PDF writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const SAME: Matrix = [1, 0, 0, 1, 0, 0];

/** @returns the transform that applies `inner` first and `outer` to what comes of it. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** @returns where the transform puts a point. */
export function place(matrix: Matrix, x: number, y: number): [x: number, y: number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** @returns the matrix out of numbers of a file; null where they are no six finite numbers. */
export function toMatrix(numbers: unknown): Matrix | null {
  if (numbers === null || typeof numbers !== 'object') return null;
  const list = Array.from({ length: 6 }, (_, i) => Number((numbers as Record<number, unknown>)[i]));
  return list.every(Number.isFinite) ? (list as unknown as Matrix) : null;
}

/**
 * Turns a page so that text which runs along `quarter` quarter turns (clockwise, y downwards) runs from left to right.
 *
 * @param width @param height of the page before the turn, in points.
 */
export function turnBack(quarter: number, width: number, height: number): Matrix {
  if (quarter === 1) return [0, -1, 1, 0, 0, width];
  if (quarter === 2) return [-1, 0, 0, -1, width, height];
  if (quarter === 3) return [0, 1, -1, 0, height, 0];
  return SAME;
}
