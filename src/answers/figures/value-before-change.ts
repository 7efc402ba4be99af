import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { contains } from '../../vietnamese/period.ts';
import { findPeriods } from '../../vietnamese/periods.ts';
import { inOneMeasure } from '../../vocabulary/scales.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import { figuresIn, type Library, reportById } from '../library.ts';
import { round } from './arithmetic.ts';
import { computedAnswer } from './computed-answer.ts';
import { findValue } from './find-value.ts';
import { framesOf } from './frame.ts';

/**
 * The number of an earlier time that is not reported itself, where the report tells by how much it has changed since: "118 trường hợp,
 * tăng 31 trường hợp so với năm 2024" makes 87 for 2024.
 *
 * @returns null where nobody asks for one other period, or no change against that very period is told.
 */
export async function valueBeforeChange(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const [period] = question.periods;
  const [frame] = framesOf(question);
  if (!period || question.periods.length > 1 || !frame || frame.kind === 'share') return null;
  const found = await findValue(library, unit, frame, { ...question, periods: [] });
  const match = found.kind === 'stated' ? found.matches[0] : undefined;
  if (!match) return null;
  const now = match.figure;
  const change = (await figuresIn(library, now.reportId)).find(
    (one) =>
      one.ordinal > now.ordinal &&
      one.quoteStart === now.quoteStart &&
      CHANGE.test(one.label) &&
      inOneMeasure([now, one]),
  );
  if (!change) return null;
  const today = reportById(library, now.reportId).issuedOn ?? reportById(library, now.reportId).period?.to ?? '';
  const against = /so với\s+([^;.]*)/iu.exec(behind(change))?.[1] ?? '';
  const isOfPeriod = findPeriods(against, { today }).some(
    (one) => contains(period, one.period) || contains(one.period, period),
  );
  const same = inOneMeasure([now, change]);
  const [value, step] = same?.values ?? [];
  if (!isOfPeriod || !same || value === undefined || step === undefined) return null;
  const isMore = /giảm/iu.test(change.label);
  const before = round(isMore ? value + step : value - step, 6);
  if (before < 0) return null;
  return computedAnswer(library, unit, {
    value: before,
    measure: same.measure,
    formula: `${formatNumber(value)} ${isMore ? '+' : '−'} ${formatNumber(step)} = ${formatNumber(before)}`,
    from: [now, change],
    word: 'số của kỳ trước là',
    period,
  });
}

const CHANGE = /^mức (?:tăng|giảm)(?!\p{L})/iu;

function behind({ quote, raw }: Figure): string {
  return quote.slice(quote.indexOf(raw) + raw.length);
}
