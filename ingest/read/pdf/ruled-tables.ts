import type { CellToWrite } from '../../document/write-document.ts';
import type { Rule } from './drawn-lines.ts';
import { linesOf } from './lines-of-page.ts';
import type { TextItem } from './text-items.ts';
import { joinTexts } from './words.ts';

/** A table of one page. */
export interface PageTable {
  top: number;
  bottom: number;
  /** Where its columns part, in points from the left; by these the next page's part is known. */
  edges: number[];
  rows: CellToWrite[][];
  /** Rows at the top that alone are bold; 0 where none. */
  boldRows: number;
}

/** Strokes closer than this (points) are one. */
const NEAR = 3;
/** More strokes than this make a drawing, not a table. */
const MAX_STROKES = 1500;

/**
 * Reads the tables whose borders are drawn. Cells that lack a border between them are one cell.
 *
 * @param items the page's runs of glyphs.
 * @returns the tables from top to bottom, and the runs that stand in none.
 */
export function readRuledTables(rules: Rule[], items: TextItem[]): { tables: PageTable[]; rest: TextItem[] } {
  const tables: PageTable[] = [];
  let rest = items;
  for (const grid of findGrids(rules)) {
    const inside: TextItem[] = [];
    const outside: TextItem[] = [];
    for (const item of rest) (isWithin(grid, item) ? inside : outside).push(item);
    const table = fillGrid(grid, inside);
    if (!table) continue;
    tables.push(table);
    rest = outside;
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

interface Grid {
  xs: number[];
  ys: number[];
  upright: Rule[];
  level: Rule[];
}

function findGrids(rules: Rule[]): Grid[] {
  const upright = mergeRules(rules.filter((rule) => rule.upright));
  const level = mergeRules(rules.filter((rule) => !rule.upright));
  if (upright.length + level.length > MAX_STROKES) return [];
  const groups = upright.map((rule) => ({ upright: [rule], level: [] as Rule[] }));
  for (const flat of level) {
    const crossed = groups.filter((group) => group.upright.some((rule) => touch(rule, flat)));
    const [first, ...others] = crossed;
    if (!first) continue;
    first.level.push(flat);
    for (const other of others) {
      first.upright.push(...other.upright);
      first.level.push(...other.level);
      groups.splice(groups.indexOf(other), 1);
    }
  }
  const grids: Grid[] = [];
  for (const group of groups) {
    if (group.level.length === 0) continue;
    // Tables open at the sides, and parts of a table that the page end cut, lack their outer strokes.
    const xs = edgesOf(
      group.upright.map((rule) => rule.at),
      group.level.flatMap((rule) => [rule.from, rule.to]),
    );
    const ys = edgesOf(
      group.level.map((rule) => rule.at),
      group.upright.flatMap((rule) => [rule.from, rule.to]),
    );
    if (xs.length >= 3 && ys.length >= 2) grids.push({ xs, ys, ...group });
  }
  return grids;
}

/** Strokes on one line that touch become one: producers draw a border cell by cell. */
function mergeRules(rules: Rule[]): Rule[] {
  const merged: Rule[] = [];
  const rows: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const row = rows.at(-1);
    if (row && rule.at - (row[0] as Rule).at < NEAR / 2) row.push(rule);
    else rows.push([rule]);
  }
  for (const row of rows) {
    let open: Rule | null = null;
    for (const rule of row.sort((a, b) => a.from - b.from)) {
      if (open && rule.from <= open.to + NEAR) open.to = Math.max(open.to, rule.to);
      else {
        open = { ...rule };
        merged.push(open);
      }
    }
  }
  return merged.filter((rule) => rule.to - rule.from > 2 * NEAR);
}

function touch(upright: Rule, level: Rule): boolean {
  return (
    upright.at >= level.from - NEAR &&
    upright.at <= level.to + NEAR &&
    level.at >= upright.from - NEAR &&
    level.at <= upright.to + NEAR
  );
}

function edgesOf(strokes: number[], ends: number[]): number[] {
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const edges: number[] = [];
  for (const at of [...strokes].sort((a, b) => a - b)) {
    if (edges.length === 0 || at - (edges.at(-1) as number) > NEAR) edges.push(at);
  }
  if (low < (edges[0] as number) - 2 * NEAR) edges.unshift(low);
  if (high > (edges.at(-1) as number) + 2 * NEAR) edges.push(high);
  return edges;
}

function middleOf(item: TextItem): { x: number; y: number } {
  return { x: item.x + item.width / 2, y: item.y - 0.3 * item.size };
}

function isWithin({ xs, ys }: Grid, item: TextItem): boolean {
  const { x, y } = middleOf(item);
  return x > (xs[0] as number) && x < (xs.at(-1) as number) && y > (ys[0] as number) && y < (ys.at(-1) as number);
}

/** A cell with the rows and columns of the grid that it takes. */
interface Region {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
  items: TextItem[];
}

function fillGrid(grid: Grid, items: TextItem[]): PageTable | null {
  const { xs, ys } = grid;
  const regions = regionsOf(grid);
  const all = [...new Set(regions.flat())];
  if (all.length < 2 || all.every((region) => region.column === 0 && region.lastColumn === xs.length - 2)) return null;
  for (const item of items) {
    const { x, y } = middleOf(item);
    regions[indexIn(ys, y)]?.[indexIn(xs, x)]?.items.push(item);
  }
  const rows: CellToWrite[][] = [];
  const bold: boolean[] = [];
  for (let row = 0; row < ys.length - 1; row++) {
    const own = all.filter((region) => region.row === row).sort((a, b) => a.column - b.column);
    if (own.every((region) => region.items.length === 0)) continue;
    rows.push(own.map(cellOf));
    bold.push(own.every((region) => region.items.every((item) => item.bold)));
  }
  const boldRows = bold.every(Boolean) ? 0 : bold.indexOf(false);
  if (rows.length === 0) return null;
  return { top: ys[0] as number, bottom: ys.at(-1) as number, edges: xs, rows, boldRows };
}

function cellOf(region: Region): CellToWrite {
  return {
    text: linesOf(region.items)
      .map((line) => line.text)
      .reduce(joinTexts, ''),
    column: region.column,
    columns: region.lastColumn - region.column + 1,
    rows: region.lastRow - region.row + 1,
  };
}

/** Which cell each field of the grid belongs to. */
function regionsOf({ xs, ys, upright, level }: Grid): Region[][] {
  const regions: Region[][] = [];
  const middle = (edges: number[], i: number) => ((edges[i] as number) + (edges[i + 1] as number)) / 2;
  const isParted = (rules: Rule[], at: number, along: number) =>
    rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from - NEAR <= along && rule.to + NEAR >= along);
  for (let row = 0; row < ys.length - 1; row++) {
    const line: Region[] = [];
    for (let column = 0; column < xs.length - 1; column++) {
      const left = line[column - 1];
      const above = regions[row - 1]?.[column];
      let region: Region | undefined;
      if (left && !isParted(upright, xs[column] as number, middle(ys, row))) region = left;
      else if (above && !isParted(level, ys[row] as number, middle(xs, column))) region = above;
      region ??= { row, column, lastRow: row, lastColumn: column, items: [] };
      region.lastRow = Math.max(region.lastRow, row);
      region.lastColumn = Math.max(region.lastColumn, column);
      line.push(region);
    }
    regions.push(line);
  }
  return regions;
}

function indexIn(edges: number[], at: number): number {
  let i = 0;
  while (i < edges.length - 2 && at > (edges[i + 1] as number)) i++;
  return i;
}
