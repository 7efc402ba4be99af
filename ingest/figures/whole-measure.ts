import type { FoundFigure } from './figure.ts';

/** "14.506 máy tính, trong đó 3.877 máy hỏng": a part that is counted with the first word of its whole's noun counts the same things; of longer names the part may be another kind. */
export function measureLikeWholes(figures: FoundFigure[]): void {
  for (const figure of figures) {
    const whole = figure.whole === null ? undefined : figures[figure.whole];
    if (whole?.measure.startsWith(`${figure.measure} `) && whole.measure.split(' ').length === 2)
      figure.measure = whole.measure;
  }
}
