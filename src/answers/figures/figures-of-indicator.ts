import type { Figure } from '../../reports/figure.ts';

/**
 * The figures of a report that state a shared indicator, in the order of the text; those that say again what stands elsewhere
 * are left out.
 *
 * @param figures all of one report, the same list whenever they are asked for.
 */
export function figuresOfIndicator(figures: readonly Figure[], indicator: string): Figure[] {
  let known = INDICATED.get(figures);
  if (!known) {
    known = new Map();
    for (const figure of figures) {
      if (figure.indicator === null || figure.repeats !== null) continue;
      known.set(figure.indicator, [...(known.get(figure.indicator) ?? []), figure]);
    }
    INDICATED.set(figures, known);
  }
  return known.get(indicator) ?? [];
}

const INDICATED = new WeakMap<readonly Figure[], Map<string, Figure[]>>();
