import type { Figure } from '../../reports/figure.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';

const RESULTS = /(?<!\p{L})kết quả (?:giải quyết|xử lý)(?!\p{L})/iu;

/** "Kết quả giải quyết đơn: tổng 26 đơn": so many were taken in, whatever became of them. */
export function headsResults(figure: Figure): boolean {
  return figure.ownTerms.has(conceptTerm('total')) && RESULTS.test(figure.label);
}
