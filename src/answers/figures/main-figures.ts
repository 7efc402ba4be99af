/** What tells whether a figure is a main one; of a report that is stored or is about to be. */
export interface Ranked {
  repeats: number | null;
  indicator: string | null;
  section: string;
  ordinal: number;
}

/**
 * The main numbers of a report: those that reports share (its indicators), each once, the first of each section before the second of any.
 *
 * @param figures of one report; absences left out.
 * @param most so many at most.
 * @returns in the order told.
 */
export function mainFigures<T extends Ranked>(figures: readonly T[], most: number): T[] {
  return fromAllSections(
    eachOnce(figures.filter(({ repeats, indicator }) => repeats === null && indicator !== null)),
    most,
  );
}

/** The first of each section, then the second of each, as long as there is room; in the order told. */
export function fromAllSections<T extends Ranked>(figures: readonly T[], most: number): T[] {
  const places = new Map<T, number>();
  const counts = new Map<string, number>();
  for (const figure of figures) {
    const place = counts.get(figure.section) ?? 0;
    counts.set(figure.section, place + 1);
    places.set(figure, place);
  }
  const place = (figure: T) => places.get(figure) ?? 0;
  return [...figures]
    .sort((a, b) => place(a) - place(b) || a.ordinal - b.ordinal)
    .slice(0, most)
    .sort((a, b) => a.ordinal - b.ordinal);
}

/** One figure of each indicator: the first, and of a count and its share the count. */
function eachOnce<T extends Ranked>(figures: readonly T[]): T[] {
  const seen = new Set<string>();
  return figures.filter(({ indicator }) => {
    const key = (indicator ?? '').replace(/\.share$/u, '');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
