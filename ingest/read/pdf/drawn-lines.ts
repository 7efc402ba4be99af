import { getResolvedPDFJS } from 'unpdf';
import { combine, type Matrix, place, toMatrix } from './geometry.ts';

/** A straight stroke along the page's edges: upright at x = `at` from `from` to `to`, or level at y = `at`. Points, y downwards. */
export interface Rule {
  upright: boolean;
  at: number;
  from: number;
  to: number;
}

/** What a page draws besides letters. */
export interface Drawing {
  rules: Rule[];
  /** Share of the page that pictures cover, 0 to 1. */
  pictures: number;
}

/** What pdfjs lists of a page's drawing. */
export interface Operations {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

/** Signs in the data of a path. */
const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];
/** A filled stretch at most this thick (points) is a stroke. */
const THICK = 2.5;
/** A page with more strokes is a map or a chart. */
const MAX_RULES = 20_000;

/**
 * Reads the strokes and pictures of a page.
 *
 * @param operations the page's list of operations.
 * @param page from the file's space to points from the upper left corner.
 * @param area of the page, in square points.
 */
export async function readDrawing(operations: Operations, page: Matrix, area: number): Promise<Drawing> {
  const { OPS } = await getResolvedPDFJS();
  const strokes = new Set([OPS.stroke, OPS.closeStroke]);
  const fills = new Set([OPS.fill, OPS.eoFill]);
  const both = new Set([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  const pictures = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const rules: Rule[] = [];
  let covered = 0;
  let now = page;
  const saved: Matrix[] = [];
  for (let i = 0; i < operations.fnArray.length; i++) {
    const operation = operations.fnArray[i] as number;
    const args = operations.argsArray[i] as unknown[] | null;
    if (operation === OPS.save) saved.push(now);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) now = saved.pop() ?? page;
    else if (operation === OPS.transform) now = combine(now, toMatrix(args) ?? [1, 0, 0, 1, 0, 0]);
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(now);
      now = combine(now, toMatrix(args?.[0]) ?? [1, 0, 0, 1, 0, 0]);
    } else if (pictures.has(operation)) covered += Math.abs(now[0] * now[3] - now[1] * now[2]);
    else if (operation === OPS.constructPath && args && rules.length < MAX_RULES) {
      const paint = args[0] as number;
      const stroked = strokes.has(paint) || both.has(paint);
      if (stroked || fills.has(paint)) rules.push(...readPath((args[1] as unknown[])?.[0], now, stroked));
    }
  }
  return { rules: rules.length < MAX_RULES ? rules : [], pictures: area > 0 ? Math.min(1, covered / area) : 0 };
}

/** The strokes of one path: its straight sides where it is stroked, the whole of it where it is filled and thin. */
function readPath(data: unknown, now: Matrix, stroked: boolean): Rule[] {
  if (!(data instanceof Float32Array) && !Array.isArray(data)) return [];
  const rules: Rule[] = [];
  let points: [number, number][] = [];
  let curved = false;
  const close = () => {
    if (!curved && points.length > 1) rules.push(...rulesOf(points, stroked));
    points = [];
    curved = false;
  };
  for (let i = 0; i < data.length && rules.length < MAX_RULES; ) {
    const sign = data[i] as number;
    const point = (at: number) => place(now, data[at] as number, data[at + 1] as number);
    if (sign === MOVE) {
      close();
      points = [point(i + 1)];
      i += 3;
    } else if (sign === LINE) {
      points.push(point(i + 1));
      i += 3;
    } else if (sign === CURVE || sign === QUADRATIC) {
      curved = true;
      i += sign === CURVE ? 7 : 5;
    } else if (sign === CLOSE) {
      if (points[0]) points.push(points[0]);
      i += 1;
    } else break;
  }
  close();
  return rules;
}

function rulesOf(points: [number, number][], stroked: boolean): Rule[] {
  if (points.some(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y))) return [];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const level: Rule = { upright: false, at: (top + bottom) / 2, from: left, to: right };
  const upright: Rule = { upright: true, at: (left + right) / 2, from: top, to: bottom };
  if (bottom - top <= THICK && right - left <= THICK) return [level, upright];
  if (bottom - top <= THICK) return [level];
  if (right - left <= THICK) return [upright];
  if (!stroked) return [];
  const sides: Rule[] = [];
  for (let i = 1; i < points.length; i++)
    sides.push(...rulesOf([points[i - 1], points[i]] as [number, number][], false));
  return sides;
}
