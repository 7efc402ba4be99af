import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Answer } from '../answer.ts';
import { asAnswerFigure } from '../figures/answer-value.ts';
import { round } from '../figures/arithmetic.ts';
import { figuresIn, type Library } from '../library.ts';
import { periodText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';

const CHANGE = /^mức (tăng|giảm) /u;

/**
 * "Ghi tăng 6,2% so với tháng 8, có đúng không": the change that is quoted, worked out of the count before it and the one that
 * the same sentence sets it against. Null where the sentence tells no number of the time before.
 */
export async function byGrowth(library: Library, reports: Report[], question: Question): Promise<Answer | null> {
  for (const report of reports) {
    const all = await figuresIn(library, report.id);
    for (const change of all) {
      const isQuoted = change.measure === '%' && CHANGE.test(change.label) && question.numbers.includes(change.value);
      const answer = isQuoted ? present(report, change, all) : null;
      if (answer) return answer;
    }
  }
  return null;
}

function present(report: Report, change: Figure, all: Figure[]): Answer | null {
  const inSentence = all.filter((one) => one.quoteStart === change.quoteStart && one.measure !== '%');
  const now = inSentence.findLast((one) => one.ordinal < change.ordinal);
  const before = inSentence.find((one) => one.ordinal > change.ordinal && one.measure === now?.measure);
  if (!now || !before || before.value === 0 || !isEarlier(before, now)) return null;
  const sign = CHANGE.exec(change.label)?.[1] === 'giảm' ? -1 : 1;
  const exact = (100 * sign * (now.value - before.value)) / before.value;
  const places = (change.raw.split(/[.,]/u)[1] ?? '').length;
  const agrees = Math.abs(exact - change.value) <= 0.5 * 10 ** -places + 1e-9;
  const citations = new Citations();
  const figures = [change, now, before].map((figure) => asAnswerFigure(figure, citations.addFigure(report, figure)));
  const [first, second] = sign > 0 ? [now, before] : [before, now];
  const formula = `(${formatNumber(first.value)} − ${formatNumber(second.value)})/${formatNumber(before.value)} = ${formatNumber(exact, 2)}%`;
  figures.push({
    value: round(exact, 2),
    measure: '%',
    unit: report.unit,
    label: 'mức thay đổi tính lại',
    period: change.period,
    citation: 0,
    derived: { formula },
  });
  return {
    kind: 'discrepancy',
    agrees,
    text: `${agrees ? 'Đúng' : 'Chưa khớp'} (${report.unit}${periodText(report.period)}): ${formula}; báo cáo ghi ${formatNumber(change.value)}%.\n${citations.toText()}`,
    citations: citations.list,
    figures,
    lane: 'figures',
  };
}

/** What a number is set against is of an earlier time. */
function isEarlier(before: Figure, now: Figure): boolean {
  const [end, start] = [before.period?.to, now.period?.to];
  return end != null && start != null && end < start;
}
