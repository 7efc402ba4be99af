import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import { figuresIn, inPeriods, type Library, reportsOf } from '../library.ts';
import { capitalise, labelText, periodText, valueText } from '../wording/figures.ts';
import { Citations, titleOf } from '../wording/sources.ts';
import { asAnswerFigure, scopeText } from './answer-value.ts';
import { idsOf } from './frame.ts';
import { mainFigures } from './main-figures.ts';

/** As many numbers as are read on a phone without scrolling twice. */
const MOST = 12;

/**
 * "Tóm tắt báo cáo": the main numbers of the unit's latest report of the period, those that reports share (its indicators), each once,
 * in the order told; only those of a thing that the question names. Null where there are none.
 */
export async function answerSummary(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const [report] = inPeriods(reportsOf(library, unit), question.periods);
  if (!report) return null;
  const things = question.concepts.filter((asked) => asked.slot === 'object' || asked.slot === 'scope');
  const told = (await figuresIn(library, report.id)).filter(
    (figure) => !figure.isAbsence && things.every((asked) => isOf(figure, idsOf(asked))),
  );
  const shown = mainFigures(told, MOST);
  if (shown.length === 0) return null;
  const citations = new Citations();
  const figures = shown.map((figure) => asAnswerFigure(figure, citations.addFigure(report, figure)));
  const lines = shown.map(
    (figure) =>
      `- ${labelText(figure)}${scopeText(figure)}: ${valueText(figure)}${figure.section ? ` (mục ${figure.section})` : ''}`,
  );
  return {
    kind: 'figure',
    text: `${capitalise(unit.name)}${periodText(report.period)}, các số chính:\n${lines.join('\n')}\nNguồn: ${titleOf(report)}.`,
    citations: citations.list,
    figures,
    lane: 'figures',
  };
}

function isOf(figure: Figure, ids: readonly string[]): boolean {
  return ids.some((id) => figure.ownTerms.has(conceptTerm(id)) || figure.aboveTerms.has(conceptTerm(id)));
}
