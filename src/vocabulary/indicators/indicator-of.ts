import { INDICATORS } from './indicators.ts';
import { RATIOS, SUMS } from './ties.ts';

/**
 * The indicator that a figure states, or null.
 *
 * @param own concepts of the figure's own words; `around` those of its sentence, lead-ins and headings.
 */
export function indicatorOf(measure: string, own: ReadonlySet<string>, around: ReadonlySet<string>): string | null {
  const unit = unitOf(measure);
  const found = INDICATORS.find(
    (one) =>
      one.unit === unit &&
      one.own.every((concept) => own.has(concept)) &&
      (one.around ?? []).every((concept) => own.has(concept) || around.has(concept)) &&
      (one.measured ?? [measure]).some((word) => measure.startsWith(word)) &&
      !(one.not ?? []).some((concept) => own.has(concept)),
  );
  return found?.id ?? null;
}

function unitOf(measure: string): 'count' | 'share' | 'money' | 'area' {
  if (measure === '%' || measure === 'điểm') return 'share';
  if (/đồng|USD/u.test(measure)) return 'money';
  return /m²|km²|ha$/u.test(measure) ? 'area' : 'count';
}

/** The indicators of which one is a part, by the sums and ratios that tie them. */
export function wholesOf(indicator: string): string[] {
  const bySum = SUMS.filter(({ parts }) => parts.includes(indicator)).map(({ whole }) => whole);
  const byRatio = RATIOS.filter(({ part }) => part === indicator).map(({ whole }) => whole);
  return [...new Set([...byRatio, ...bySum])];
}
