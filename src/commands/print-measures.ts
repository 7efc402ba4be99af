/** What was measured, how much it is, its bound, the unit; 'least' where the bound is the least that is wanted. */
export type Measure = [name: string, value: number, bound: number, unit: string, side?: 'least'];

/** Prints a table with the bounds of the issue. */
export function printMeasures(measures: Measure[]): void {
  for (const [name, value, bound, unit, side] of measures) {
    const isMissed = side === 'least' ? value < bound : value > bound;
    process.stdout.write(
      `${name.padEnd(36)} ${value.toFixed(1).padStart(8)} ${unit.padEnd(7)} (đích ${side === 'least' ? '≥' : '≤'} ${bound} ${unit})${isMissed ? (side === 'least' ? '  CHƯA ĐẠT' : '  VƯỢT') : ''}\n`,
    );
  }
}
