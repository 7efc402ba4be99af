import type { Question } from '../../questions/question.ts';
import { type Period, samePeriod } from '../../vietnamese/period.ts';
import type { Answer, AnswerFigure, Series, SeriesPoint } from '../answer.ts';
import { type Library, reportById } from '../library.ts';
import { Citations } from '../wording/sources.ts';
import { asAnswerFigure } from './answer-value.ts';
import type { SideValue } from './comparison-side.ts';
import { concludeComparison, ranked } from './conclude-comparison.ts';
import { findSides, MANY_UNITS } from './find-sides.ts';
import { framesOf } from './frame.ts';
import { nameOfFrame } from './name-of-frame.ts';
import { withWholes } from './side-value.ts';
import { type Named, namesTold, tellValues } from './tell-values.ts';

/** Puts what several units report side by side. Null when none of them reports it. */
export async function compareUnits(library: Library, question: Question): Promise<Answer | null> {
  const isOfMany = question.units.length > MANY_UNITS;
  const isRanked = question.units.length > 2;
  const citations = new Citations();
  const figures: AnswerFigure[] = [];
  const series: Series[] = [];
  const blocks: string[] = [];
  const told: SideValue[][] = [];
  for (const frame of framesOf(question)) {
    const found = await findSides(library, question, frame);
    if (found.every((one) => one.value === null)) continue;
    const inOrder = isRanked ? ranked(question, found) : found;
    const shown = namesTold(inOrder.map(asNamed), isRanked);
    const values = await Promise.all(
      inOrder.map((one) => (shown.has(one.side.unit.name) ? withWholes(library, one) : one)),
    );
    const { measured, differsInName, lines } = tellValues(values.map(asNamed), { isRanked });
    const conclusion = concludeComparison(question, values);
    const isTold = ({ side: { unit }, value }: SideValue) =>
      shown.has(unit.name) || conclusion.named.includes(unit.name) || (value === null && !isOfMany);
    const points = values.filter(isTold).map((one): SeriesPoint => {
      const { unit } = one.side;
      if (one.figures.length === 0) return { name: unit.name, figure: null, period: null };
      const at = figures.length;
      for (const figure of one.figures)
        figures.push(asAnswerFigure(figure, citations.addFigure(reportById(library, figure.reportId), figure)));
      if (one.derived) figures.push({ ...one.derived, citation: figures.at(-1)?.citation ?? 0 });
      return {
        name: unit.name,
        figure: one.derived ? figures.length - 1 : at,
        period: one.readings[0]?.period ?? null,
      };
    });
    const byUnit = new Map(values.map((one) => [one.side.unit, one]));
    told.push(question.units.map((unit) => byUnit.get(unit) as SideValue));
    figures.push(...conclusion.figures.map((figure) => ({ ...figure, citation: 0 })));
    blocks.push([...lines, ...conclusion.lines].join('\n'));
    series.push({
      across: 'units',
      measured: measured ?? nameOfFrame(frame),
      points,
      ...(points.length < values.length && { untold: values.filter(hasValue).length - points.filter(isDrawn).length }),
      ...(differsInName && { differsInName }),
    });
  }
  if (blocks.length === 0) return null;
  return {
    kind: 'figure',
    text: `${blocks.join('\n\n')}${told.some(periodsDiffer) ? PERIODS_DIFFER : ''}\n${citations.toText(4)}`,
    citations: citations.list,
    figures,
    series: areParts(told) ? series.map((one) => ({ ...one, stacks: true })) : series,
    lane: 'figures',
  };
}

function asNamed({ side, readings }: SideValue): Named {
  return { name: side.unit.name, readings };
}

function hasValue({ figures }: SideValue): boolean {
  return figures.length > 0;
}

function isDrawn({ figure }: SeriesPoint): boolean {
  return figure !== null;
}

/** Online and direct dossiers: of each unit that reports them all, they add up to one whole that its report states. */
function areParts(told: SideValue[][]): boolean {
  const ofUnits = (told[0] ?? []).map((_, side) => told.map((sides) => sides[side] as SideValue));
  const reported = ofUnits.filter((values) => values.some((one) => one.value !== null));
  return told.length > 1 && reported.length > 0 && reported.every(addUp);
}

function addUp(values: SideValue[]): boolean {
  const parts = values.flatMap(({ figures: [figure] }) => figure ?? []);
  const [first] = parts;
  const whole = values.flatMap(({ figures }) => figures).find((figure) => figure.ordinal === first?.whole);
  return (
    values.every((one) => one.value !== null && !one.derived) &&
    whole !== undefined &&
    parts.every((part) => part.reportId === whole.reportId && part.whole === whole.ordinal) &&
    parts.reduce((sum, part) => sum + part.value, 0) === whole.value
  );
}

const PERIODS_DIFFER = '\nLưu ý: kỳ số liệu của các bên khác nhau, chỉ nên so sánh tham khảo.';

function periodsDiffer(values: SideValue[]): boolean {
  const periods = values
    .map((one) => one.figures[0]?.period)
    .filter((period): period is Period => period !== null && period !== undefined);
  return periods.length > 1 && periods.some((period) => !samePeriod(period, periods[0] as Period));
}
