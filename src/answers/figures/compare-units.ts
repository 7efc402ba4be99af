import type { Asked, Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { type Period, samePeriod } from '../../vietnamese/period.ts';
import type { Answer, AnswerFigure } from '../answer.ts';
import { type Library, reportById } from '../library.ts';
import { capitalise, labelText, periodText, valueText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';
import { asAnswerFigure } from './answer-value.ts';
import type { Side, SideValue } from './comparison-side.ts';
import { concludeComparison, isShareBetween, ranked } from './conclude-comparison.ts';
import { wholeOf } from './derive.ts';
import { findValue } from './find-value.ts';
import { askedFor, type Frame, framesOf, keyOf } from './frame.ts';

/** Puts what several units report side by side. Null when none of them reports it. */
export async function compareUnits(library: Library, question: Question): Promise<Answer | null> {
  const sides: Side[] = question.units.map((unit) => ({ unit, periods: question.periods }));
  const citations = new Citations();
  const figures: AnswerFigure[] = [];
  const lines: string[] = [];
  let anyValue = false;
  const first: SideValue[] = [];
  for (const frame of framesOf(question)) {
    const values: SideValue[] = [];
    for (const [i, side] of sides.entries())
      values.push(await valueOfSide(library, side, frameOfSide(frame, question, i), question));
    for (const one of sides.length > 2 ? ranked(question, values) : values) {
      anyValue ||= one.figures.length > 0;
      for (const figure of one.figures)
        figures.push(asAnswerFigure(figure, citations.addFigure(reportById(library, figure.reportId), figure)));
      if (one.derived) figures.push({ ...one.derived, citation: figures.at(-1)?.citation ?? 0 });
      lines.push(`- ${capitalise(one.side.unit.name)}: ${one.text}`);
    }
    if (first.length === 0) first.push(...values);
  }
  if (!anyValue) return null;
  const conclusion = concludeComparison(question, first);
  lines.push(...conclusion.lines.map((line) => `- ${line}`));
  figures.push(...conclusion.figures.map((figure) => ({ ...figure, citation: 0 })));
  const note = periodsDiffer(first) ? '\nLưu ý: kỳ số liệu của các bên khác nhau, chỉ nên so sánh tham khảo.' : '';
  return {
    kind: 'figure',
    text: `${lines.join('\n')}${note}\n${citations.toText(4)}`,
    citations: citations.list,
    figures,
    lane: 'figures',
  };
}

/** What was said of one side alone holds for that side alone; a share of one in the other compares counts. */
function frameOfSide(frame: Frame, question: Question, side: number): Frame {
  const own = question.perUnit[side];
  const others = question.perUnit
    .filter((_, i) => i !== side)
    .flat()
    .map(keyOf);
  const concepts = own
    ? [
        ...frame.concepts.filter(
          (asked) => !others.includes(keyOf(asked)) || own.some((one) => keyOf(one) === keyOf(asked)),
        ),
      ]
    : frame.concepts;
  if (isShareBetween(question)) {
    const counts = concepts.filter((asked) => asked.alternatives[0]?.id !== 'share');
    return {
      ...frame,
      kind: 'any',
      concepts: counts,
      counted: counts.find((asked) => asked.slot === 'object') ?? null,
    };
  }
  const unit = question.units[side];
  const isCommune = unit !== undefined && unit.kind !== 'city' && unit.kind !== 'province';
  const told = concepts.filter((asked) => !OF_RANKING.has(asked.alternatives[0]?.id ?? ''));
  const levelled = isCommune ? told.filter((asked) => asked.alternatives[0]?.id !== 'commune_level') : told;
  return { ...frame, concepts: withProgress(levelled), counted: own ? null : frame.counted };
}

/** Words of the ranking itself. */
const OF_RANKING = new Set(['rank', 'growth', 'reduced']);

/** Plans and assigned tasks are compared by how much of them is done. */
function withProgress(concepts: Asked[]): Asked[] {
  const isAboutTasks = concepts.some(
    (asked) =>
      asked.slot === 'scope' && /^(?:own_plan|.*_assigned|resolution_57)$/u.test(asked.alternatives[0]?.id ?? ''),
  );
  if (!isAboutTasks || concepts.some((asked) => asked.slot === 'state')) return concepts;
  const hasObject = concepts.some((asked) => asked.slot === 'object');
  return [...concepts, ...(hasObject ? [] : [askedFor('task')]), askedFor('completed')];
}

async function valueOfSide(library: Library, side: Side, frame: Frame, question: Question): Promise<SideValue> {
  const found = (await tryPeriods(library, side, frame, question)) ?? ({ kind: 'nothing', nearest: null } as const);
  if (found.kind === 'stated') {
    const readings = found.matches.slice(0, 2).map((match) => match.figure);
    const shown = readings.filter((figure) => figure.measure === readings[0]?.measure);
    const parts: string[] = [];
    const figures: Figure[] = [];
    for (const figure of shown) {
      figures.push(figure);
      const whole = figure.measure === '%' || figure.isAbsence ? null : await wholeOf(library, figure);
      const isWorth = whole !== null && whole.measure === figure.measure && whole.value > figure.value;
      if (isWorth) figures.push(whole as Figure);
      const period = figure.period ?? reportById(library, figure.reportId).period;
      parts.push(
        figure.isAbsence
          ? `không có (0)${periodText(period)}`
          : `${labelText(figure)} ${valueText(figure)}${isWorth ? ` trên tổng số ${formatNumber((whole as Figure).value)}` : ''}${periodText(period)}`,
      );
    }
    return { side, figures, value: shown[0]?.value ?? null, text: `${parts.join('; ')}.` };
  }
  if (found.kind === 'derived') {
    const { derived } = found;
    return {
      side,
      figures: derived.whole ? [...derived.from, derived.whole] : derived.from,
      value: derived.value,
      derived: {
        value: derived.value,
        measure: derived.measure,
        unit: side.unit.name,
        label: derived.label,
        period: derived.from[0]?.period ?? null,
        derived: { formula: derived.formula },
      },
      text: `${derived.label} ${valueText({ value: derived.value, measure: derived.measure, qualifier: null })}${derived.whole ? ` trên tổng số ${formatNumber(derived.whole.value)}` : ''} (tính: ${derived.formula})${periodText(derived.from[0]?.period ?? null)}.`,
    };
  }
  return { side, figures: [], value: null, text: 'báo cáo không nêu.' };
}

/** Two units seldom report the same period: a period that only one of them has must not silence the other. */
async function tryPeriods(library: Library, side: Side, frame: Frame, question: Question) {
  const found = await findValue(library, side.unit, frame, { ...question, periods: side.periods });
  if (found.kind !== 'nothing' || side.periods.length === 0 || question.units.length < 2) return found;
  return findValue(library, side.unit, frame, { ...question, periods: [] });
}

function periodsDiffer(values: SideValue[]): boolean {
  const periods = values
    .map((one) => one.figures[0]?.period)
    .filter((period): period is Period => period !== null && period !== undefined);
  return periods.length > 1 && periods.some((period) => !samePeriod(period, periods[0] as Period));
}
