import type { Asked, Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { type Period, samePeriod } from '../../vietnamese/period.ts';
import type { Answer, AnswerFigure, Series, SeriesPoint } from '../answer.ts';
import { inPeriods, type Library, reportById, reportsOf } from '../library.ts';
import { labelText, valueText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';
import { asAnswerFigure } from './answer-value.ts';
import type { Side, SideValue } from './comparison-side.ts';
import { concludeComparison, isShareBetween, ranked } from './conclude-comparison.ts';
import { wholeOf } from './derive.ts';
import type { Derived } from './derived.ts';
import { findValue } from './find-value.ts';
import { askedFor, type Frame, framesOf, keyOf } from './frame.ts';
import { nameOfFrame } from './name-of-frame.ts';
import { type Reading, tellValues } from './tell-values.ts';

/** Puts what several units report side by side. Null when none of them reports it. */
export async function compareUnits(library: Library, question: Question): Promise<Answer | null> {
  const sides: Side[] = question.units.map((unit) => ({ unit, periods: question.periods }));
  const lately = sides.length > MANY_UNITS ? withLatestReports(library, sides) : library;
  const citations = new Citations();
  const figures: AnswerFigure[] = [];
  const series: Series[] = [];
  const blocks: string[] = [];
  const told: SideValue[][] = [];
  for (const frame of framesOf(question)) {
    const found: SideValue[] = [];
    for (const [i, side] of sides.entries()) {
      const ofSide = frameOfSide(frame, question, i);
      const value = await valueOfSide(lately, side, ofSide, question);
      const isTold = lately === library || value.figures.length > 0;
      found.push(isTold ? value : await valueOfSide(library, side, ofSide, question));
    }
    if (found.every((one) => one.figures.length === 0)) continue;
    const isRanked = sides.length > 2;
    const values = isRanked ? ranked(question, found) : found;
    const points = values.map((one): SeriesPoint => {
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
    const { measured, differsInName, lines } = tellValues(
      values.map(({ side, readings }) => ({ name: side.unit.name, readings })),
      { isRanked },
    );
    told.push(found);
    const conclusion = concludeComparison(question, values);
    figures.push(...conclusion.figures.map((figure) => ({ ...figure, citation: 0 })));
    blocks.push([...lines, ...conclusion.lines].join('\n'));
    series.push({
      across: 'units',
      measured: measured ?? nameOfFrame(frame),
      points,
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

/** Where so many are set against each other, what each reported last of the time asked about is looked at first. */
const MANY_UNITS = 20;
const LATEST = 2;

function withLatestReports(library: Library, sides: Side[]): Library {
  const reports = sides.flatMap(({ unit, periods }) => inPeriods(reportsOf(library, unit), periods).slice(0, LATEST));
  return { ...library, reports };
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
  const found = await tryPeriods(library, side, frame, question);
  if (found.kind === 'nothing') return { side, figures: [], value: null, readings: [] };
  if (found.kind === 'derived') return derivedSide(library, side, found.derived);
  const [first, second] = found.matches.map((match) => match.figure) as [Figure, Figure?];
  const shown = second && second.measure === first.measure ? [first, second] : [first];
  const figures: Figure[] = [];
  const readings: Reading[] = [];
  for (const figure of shown) {
    const whole = figure.measure === '%' || figure.isAbsence ? null : await wholeOf(library, figure);
    const told = whole !== null && whole.measure === figure.measure && whole.value > figure.value ? whole : null;
    figures.push(figure, ...(told ? [told] : []));
    readings.push({
      label: labelText(figure),
      indicator: figure.indicator,
      value: figure.isAbsence ? 'không có (0)' : valueText(figure),
      details: told ? [outOf(told)] : [],
      period: figure.period ?? reportById(library, figure.reportId).period,
    });
  }
  return { side, figures, value: first.value, readings };
}

function derivedSide(library: Library, side: Side, derived: Derived): SideValue {
  const { value, measure, label, formula, whole, from } = derived;
  const [first] = from;
  const period = first?.period ?? null;
  return {
    side,
    figures: whole ? [...from, whole] : from,
    value,
    readings: [
      {
        label,
        indicator: null,
        value: valueText({ value, measure, qualifier: null }),
        details: [...(whole ? [outOf(whole)] : []), `tính: ${formula}`],
        period: period ?? (first ? reportById(library, first.reportId).period : null),
      },
    ],
    derived: { value, measure, unit: side.unit.name, label, period, derived: { formula } },
  };
}

function outOf(whole: Figure): string {
  return `trên tổng số ${formatNumber(whole.value)}`;
}

/** Two units seldom report the same period: a period that only one of them has must not silence the other. */
async function tryPeriods(library: Library, side: Side, frame: Frame, question: Question) {
  const found = await findValue(library, side.unit, frame, { ...question, periods: side.periods });
  if (found.kind !== 'nothing' || side.periods.length === 0 || question.units.length < 2) return found;
  return findValue(library, side.unit, frame, { ...question, periods: [] });
}

const PERIODS_DIFFER = '\nLưu ý: kỳ số liệu của các bên khác nhau, chỉ nên so sánh tham khảo.';

function periodsDiffer(values: SideValue[]): boolean {
  const periods = values
    .map((one) => one.figures[0]?.period)
    .filter((period): period is Period => period !== null && period !== undefined);
  return periods.length > 1 && periods.some((period) => !samePeriod(period, periods[0] as Period));
}
