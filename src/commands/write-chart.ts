import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Chart } from '../answers/charts/chart.ts';
import { drawChart } from '../answers/charts/draw-chart.ts';
import { note } from './print.ts';

/** In the data folder. */
export const CHART_FOLDER = 'bieu-do';

/**
 * Draws a chart into a file, whose folder is made when missing. The answer stands without its picture: where that cannot be
 * drawn or written, the person at the terminal is told why.
 *
 * @returns the path, or undefined where there is no picture.
 */
export async function writeChart(chart: Chart, path: string): Promise<string | undefined> {
  try {
    const png = await drawChart(chart);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, png);
    return path;
  } catch (error) {
    note(`Không ghi được biểu đồ vào “${path}”: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** A new file of a folder, named for the moment: "bieu-do-20261121-110512-047.png", in UTC. */
export function chartPath(folder: string, now: Date): string {
  const moment = now.toISOString().replace(/[-:Z]/gu, '').replace('T', '-').replace('.', '-');
  return join(folder, `bieu-do-${moment}.png`);
}

/** Where the picture is, for the person who asked. */
export function chartLine(path: string): string {
  return `Biểu đồ: ${path}`;
}
