import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import type { FoundFigure } from './figure.ts';

/**
 * Marks figures that only state again what the report has stated: the total of a second fraction ("22/55 …; 25/55 …"),
 * a share worked out from two counts just given, the same sentence in another section.
 */
export function markRepeats(figures: FoundFigure[]): void {
  const earlier = new Map<string, FoundFigure[]>();
  const numeratorOf = new Map<number, FoundFigure>();
  for (const figure of figures)
    if (figure.whole !== null && isFraction(figure, figures[figure.whole])) numeratorOf.set(figure.whole, figure);
  for (const figure of figures) {
    const key = `${figure.value} ${figure.measure}`;
    const before = (earlier.get(key) ?? []).filter((one) => one.repeats === null);
    const numerator = numeratorOf.get(figure.ordinal);
    const whole = figure.whole === null ? undefined : figures[figure.whole];
    if (numerator) {
      const stated = before.find((one) => one !== numerator);
      if (stated) figure.repeats = stated.ordinal;
    } else if (whole && isFraction(figure, whole) && figure.value >= 10 && isStated(earlier, whole)) {
      const stated = before[0];
      if (stated) figure.repeats = stated.ordinal;
    } else {
      const same = figure.value === 0 ? undefined : before.find((one) => isRestated(one, figure));
      if (same) figure.repeats = same.ordinal;
    }
    earlier.set(key, [...(earlier.get(key) ?? []), figure]);
  }
}

/** A small number is stated of many things by chance: only many common words then show that it is said again. */
function wordsNeeded(value: number): number {
  return value >= 100 ? 1 : value >= 20 ? 2 : 3;
}

/** Said again elsewhere, in nearly the same words. Two items of one list are two figures, however alike they read. */
function isRestated(before: FoundFigure, figure: FoundFigure): boolean {
  if (before.block.section === figure.block.section && before.block !== figure.block && before.block.marker)
    return false;
  if (before.sentence === figure.sentence) return false;
  const words = tellingWords(figure);
  if (words.size < wordsNeeded(figure.value)) return false;
  return likeness(tellingWords(before), words) >= 0.75;
}

/** The words of a label that tell it from any other count of the same things. */
function tellingWords({ label, measure }: FoundFigure): Set<string> {
  const common = new Set(splitSyllables(`tổng số lượng tỷ lệ ${measure}`).map((syllable) => syllable.folded));
  return new Set(
    splitSyllables(label)
      .map((syllable) => syllable.folded)
      .filter((word) => !common.has(word)),
  );
}

/** The two numbers of a fraction stand side by side; their shares of words are one. */
function isFraction(part: FoundFigure, whole: FoundFigure | undefined): boolean {
  return whole !== undefined && whole.territory === part.territory;
}

function isStated(earlier: Map<string, FoundFigure[]>, figure: FoundFigure): boolean {
  return (earlier.get(`${figure.value} ${figure.measure}`) ?? []).length > 0;
}

/** Share of words that two sets have in common (Jaccard). */
function likeness(left: Set<string>, right: Set<string>): number {
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return common / Math.max(1, left.size + right.size - common);
}
