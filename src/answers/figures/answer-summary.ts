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
  const main = (await figuresIn(library, report.id)).filter(
    (figure) =>
      figure.repeats === null &&
      figure.indicator !== null &&
      !figure.isAbsence &&
      things.every((asked) => isOf(figure, idsOf(asked))),
  );
  const shown = fromAllSections(eachOnce(main));
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

/** The first of each section, then the second of each, as long as there is room; in the order told. */
function fromAllSections(figures: Figure[]): Figure[] {
  const places = new Map<Figure, number>();
  const counts = new Map<string, number>();
  for (const figure of figures) {
    const place = counts.get(figure.section) ?? 0;
    counts.set(figure.section, place + 1);
    places.set(figure, place);
  }
  const place = (figure: Figure) => places.get(figure) ?? 0;
  return [...figures]
    .sort((a, b) => place(a) - place(b) || a.ordinal - b.ordinal)
    .slice(0, MOST)
    .sort((a, b) => a.ordinal - b.ordinal);
}

function isOf(figure: Figure, ids: readonly string[]): boolean {
  return ids.some((id) => figure.ownTerms.has(conceptTerm(id)) || figure.aboveTerms.has(conceptTerm(id)));
}

/** One figure of each indicator: the first, and of a count and its share the count. */
function eachOnce(figures: Figure[]): Figure[] {
  const seen = new Set<string>();
  return figures.filter((figure) => {
    const key = (figure.indicator ?? '').replace(/\.share$/u, '');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
