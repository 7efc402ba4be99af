import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Answer } from '../answer.ts';
import { asAnswerFigure } from '../figures/answer-value.ts';
import { round } from '../figures/arithmetic.ts';
import { wholeOf } from '../figures/derive.ts';
import { findMatches } from '../figures/find-matches.ts';
import { frameFor } from '../figures/frame.ts';
import { figuresIn, type Library, reportById } from '../library.ts';
import { periodText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';
import { presentSum } from './present-sum.ts';

/** The figure that the question names, with its parts added up or its share worked out. */
export async function byFigure(library: Library, reports: Report[], question: Question): Promise<Answer | null> {
  const concepts = question.concepts.filter((asked) => asked.slot !== 'part');
  const isShare = question.concepts.some((asked) => asked.alternatives.some((concept) => concept.id === 'share'));
  const matches = await findMatches(
    library,
    reports,
    frameFor(question, concepts, { kind: isShare ? 'share' : 'any' }),
    question,
  );
  const figures = matches.filter((match) => match.score > 0.4).map((match) => match.figure);
  const quoted = figures.filter((figure) => question.numbers.includes(figure.value));
  for (const figure of (quoted.length > 0 ? quoted : question.numbers.length > 0 ? [] : figures).slice(0, 5)) {
    const all = await figuresIn(library, figure.reportId);
    const answer = await checkOne(library, figure, all);
    if (answer) return answer;
  }
  return null;
}

async function checkShare(library: Library, share: Figure, all: Figure[]): Promise<Answer | null> {
  const part = all.find((one) => one.ordinal === share.shareOf);
  const whole = part ? await wholeOf(library, part) : null;
  if (!part || !whole) return null;
  const report = reportById(library, share.reportId);
  const exact = (100 * part.value) / whole.value;
  const decimals = (share.raw.split(/[.,]/u)[1] ?? '').length;
  const agrees = Math.abs(exact - share.value) <= 0.5 * 10 ** -decimals + 1e-9;
  const citations = new Citations();
  const figures = [share, part, whole].map((figure) => asAnswerFigure(figure, citations.addFigure(report, figure)));
  const formula = `${formatNumber(part.value)}/${formatNumber(whole.value)} = ${formatNumber(exact, 2)}%`;
  figures.push({
    value: round(exact, 2),
    measure: '%',
    unit: report.unit,
    label: 'tỷ lệ tính lại',
    period: share.period,
    citation: 0,
    derived: { formula },
  });
  return {
    kind: 'discrepancy',
    agrees,
    text: `${agrees ? 'Đúng' : 'Chưa khớp'} (${report.unit}${periodText(share.period ?? report.period)}): ${formula}; báo cáo ghi ${formatNumber(share.value)}%.\n${citations.toText()}`,
    citations: citations.list,
    figures,
    lane: 'figures',
  };
}

/** "Cộng lại có đúng không?" after an answer: its own figures are checked. */
export async function byAnswerBefore(library: Library, question: Question): Promise<Answer | null> {
  for (const { reportId, ordinal } of question.within) {
    const all = await figuresIn(library, reportId);
    const figure = all.find((one) => one.ordinal === ordinal);
    const answer = figure && (await checkOne(library, figure, all));
    if (answer) return answer;
  }
  return null;
}

/** A share against what it is of, a total against its parts; null where there is nothing to set it against. */
async function checkOne(library: Library, figure: Figure, all: Figure[]): Promise<Answer | null> {
  if (figure.measure === '%') return checkShare(library, figure, all);
  const parts = all.filter((one) => one.whole === figure.ordinal && one.measure !== '%');
  const breakdowns = [...new Set(parts.map((one) => one.quoteStart))]
    .map((start) => parts.filter((one) => one.quoteStart === start))
    .filter((list) => list.length >= 2);
  const adds = (list: Figure[]) => Math.abs(list.reduce((sum, one) => sum + one.value, 0) - figure.value) < 1e-6;
  // One total may be broken down twice ("cho thuê 61,8 ha, còn 24,6 ha"): a breakdown is what one sentence tells.
  // A row of a table tells of its total in several ways beside each other: only what adds up is a breakdown.
  const shown = breakdowns.find(([part]) => part?.heads === null);
  const below = parts.filter((one) => one.quoteStart !== figure.quoteStart && one.heads !== null);
  const whole = adds(parts) ? parts : (breakdowns.find(adds) ?? shown ?? (below.length >= 2 ? below : parts));
  return whole.length >= 2 ? presentSum(library, figure, whole) : null;
}
