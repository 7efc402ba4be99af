import type { FigureToSave } from '../../src/reports/report-to-save.ts';

/**
 * Takes from the sentence of a whole what is said of its parts alone: "530 viên chức, trong đó 17 thạc sĩ" does not say
 * that the 530 are masters, though one sentence names both.
 */
export function withoutTermsOfParts(figures: FigureToSave[]): FigureToSave[] {
  const ofParts = new Map<number, Set<string>>();
  for (const part of figures) {
    if (part.whole === null || part.measure === '%') continue;
    const terms = ofParts.get(part.whole) ?? new Set();
    for (const term of part.own_terms) terms.add(term);
    ofParts.set(part.whole, terms);
  }
  return figures.map((figure) => {
    const terms = ofParts.get(figure.ordinal);
    if (!terms) return figure;
    const own = new Set(figure.own_terms);
    return { ...figure, near_terms: figure.near_terms.filter((term) => own.has(term) || !terms.has(term)) };
  });
}
