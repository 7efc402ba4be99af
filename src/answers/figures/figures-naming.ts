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
  const { byConcept } = conceptsOf(figures);
  const places = new Set(terms.flatMap((term) => byConcept.get(term) ?? []));
  return [...places].sort((a, b) => a - b).map((place) => figures[place] as Figure);
}

function names({ repeats, ownTerms, nearTerms }: Figure, terms: readonly string[]): boolean {
  return repeats === null && terms.some((term) => ownTerms.has(term) || nearTerms.has(term));
}

/** Whether any figure of a report names a concept, itself, in its sentence or in the headings above it. */
export function namesConcept(figures: readonly Figure[], term: string): boolean {
  const { byConcept, above } = conceptsOf(figures);
  return byConcept.has(term) || above.has(term);
}

interface Concepts {
  /** The places of the figures that name it. */
  byConcept: Map<string, number[]>;
  /** Those that stand above figures. */
  above: Set<string>;
}

/** Most figures of a report are about other things than a question. */
const CONCEPTS = new WeakMap<readonly Figure[], Concepts>();

function conceptsOf(figures: readonly Figure[]): Concepts {
  const known = CONCEPTS.get(figures);
  if (known) return known;
  const byConcept = new Map<string, number[]>();
  const above = new Set<string>();
  for (const [place, { repeats, ownTerms, nearTerms, aboveTerms }] of figures.entries()) {
    if (repeats !== null) continue;
    for (const term of aboveTerms) if (term.startsWith(CONCEPT)) above.add(term);
    for (const term of new Set([...ownTerms, ...nearTerms])) {
      if (!term.startsWith(CONCEPT)) continue;
      const places = byConcept.get(term);
      if (places) places.push(place);
      else byConcept.set(term, [place]);
    }
  }
  const concepts = { byConcept, above };
  CONCEPTS.set(figures, concepts);
  return concepts;
}
