import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Answer } from '../answer.ts';
import { asAnswerFigure } from '../figures/answer-value.ts';
import { round, wholeOf } from '../figures/derive.ts';
import { findMatches } from '../figures/find-matches.ts';
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
    { concepts, words: question.words, phrases: question.phrases, kind: isShare ? 'share' : 'any', counted: null },
    question,
  );
  const figures = matches.filter((match) => match.score > 0.4).map((match) => match.figure);
  const quoted = figures.filter((figure) => question.numbers.includes(figure.value));
  for (const figure of (quoted.length > 0 ? quoted : question.numbers.length > 0 ? [] : figures).slice(0, 5)) {
    const all = await figuresIn(library, figure.reportId);
    if (figure.measure === '%') {
      const answer = await checkShare(library, figure, all);
      if (answer) return answer;
    }
    const parts = all.filter((one) => one.whole === figure.ordinal && one.measure !== '%');
    if (parts.length >= 2) return presentSum(library, figure, parts);
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
