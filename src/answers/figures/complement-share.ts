import type { Question } from '../../questions/question.ts';
import type { Report } from '../../reports/report.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Library } from '../library.ts';
import { round } from './arithmetic.ts';
import { deriveFigure } from './derive.ts';
import type { Derived } from './derived.ts';
import { findMatches, GOOD, isComplete, type Sought } from './find-matches.ts';
import type { Frame } from './frame.ts';

/** "Bao nhiêu phần trăm không nộp trực tuyến": 100 % less the share that is, whether it is printed or follows. Null where neither. */
export async function complementShare(
  library: Library,
  reports: Report[],
  frame: Frame,
  sought: Sought & Pick<Question, 'negated'>,
): Promise<Derived | null> {
  const affirmed = { ...frame, concepts: [...frame.concepts, ...sought.negated] };
  const [stated] = (await findMatches(library, reports, affirmed, sought)).filter(
    (match) => match.figure.measure === '%' && match.score >= GOOD && isComplete(match, affirmed),
  );
  const share = stated
    ? { value: stated.figure.value, from: [stated.figure], label: stated.figure.label, score: stated.score }
    : await deriveFigure(library, reports, affirmed, { ...sought, negated: [] });
  if (!share || share.value > 100) return null;
  const value = round(100 - share.value, 2);
  return {
    value,
    measure: '%',
    label: `phần còn lại, ngoài ${share.label}`,
    formula: `100 − ${formatNumber(share.value)} = ${formatNumber(value)}%`,
    from: share.from,
    score: share.score,
  };
}
