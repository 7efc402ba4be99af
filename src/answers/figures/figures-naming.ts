import type { Figure } from '../../reports/figure.ts';

/** Concepts of the vocabulary; what is no concept is a word. */
const CONCEPT = '#';

/**
 * The figures of a report that name one of the terms, themselves or in their sentence, in the order of the text; those that
 * say again what stands elsewhere are left out.
 *
 * @param figures all of one report, the same list whenever they are asked for.
 */
export function figuresNaming(figures: readonly Figure[], terms: readonly string[]): Figure[] {
  if (!terms.every((term) => term.startsWith(CONCEPT))) return figures.filter((figure) => names(figure, terms));
  const byConcept = conceptsOf(figures);
  const places = new Set(terms.flatMap((term) => byConcept.get(term) ?? []));
  return [...places].sort((a, b) => a - b).map((place) => figures[place] as Figure);
}

function names({ repeats, ownTerms, nearTerms }: Figure, terms: readonly string[]): boolean {
  return repeats === null && terms.some((term) => ownTerms.has(term) || nearTerms.has(term));
}

/** By concept the places of the figures that name it. Most figures of a report are about other things than a question. */
const CONCEPTS = new WeakMap<readonly Figure[], Map<string, number[]>>();

function conceptsOf(figures: readonly Figure[]): Map<string, number[]> {
  let byConcept = CONCEPTS.get(figures);
  if (!byConcept) {
    byConcept = new Map();
    for (const [place, { repeats, ownTerms, nearTerms }] of figures.entries()) {
      if (repeats !== null) continue;
      for (const term of new Set([...ownTerms, ...nearTerms])) {
        if (!term.startsWith(CONCEPT)) continue;
        const places = byConcept.get(term);
        if (places) places.push(place);
        else byConcept.set(term, [place]);
      }
    }
    CONCEPTS.set(figures, byConcept);
  }
  return byConcept;
}
