import type { Asked, Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Period } from '../../vietnamese/period.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { inOneMeasure } from '../../vocabulary/scales.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer, AnswerFigure, Series, SeriesPoint } from '../answer.ts';
import { figuresIn, inPeriods, type Library, reportById, reportsOf } from '../library.ts';
import { labelText, valueText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';
import { asAnswerFigure } from './answer-value.ts';
import { compareQuantities, gapOf, shareOf, sumOf } from './arithmetic.ts';
import { type Found, findValue } from './find-value.ts';
import { type Frame, framesOf } from './frame.ts';
import { nameOfFrame } from './name-of-frame.ts';
import { sameLength } from './same-length.ts';
import { type Reading, tellValues } from './tell-values.ts';

/** Words of the change itself; what is looked up are the counts that changed. */
const OF_CHANGE = new Set(['growth', 'reduced', 'carried_over']);
/** "qua các quý", "từng tháng": every period there is, not the last two. */
const ALL_PERIODS = /\b(?:qua (?:cac|tung|moi)|cac|tung) (?:quy|thang|ky|nam|bao cao)\b/;
const MOST_PERIODS = 6;
const OF_SUM = /\b(?:tong cong|cong lai|gop lai|cong (?:ca|gop))\b/;

/** One value at one time: stated, or worked out of what is. */
interface Point {
  value: number;
  measure: string;
  reading: Reading;
  figures: Figure[];
  derived?: { label: string; formula: string };
  period: Period | null;
}

/** How a count of one unit changed from one period to another. Null when fewer than two periods report it. */
export async function comparePeriods(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const citations = new Citations();
  const figures: AnswerFigure[] = [];
  const series: Series[] = [];
  const blocks: string[] = [];
  for (const frame of framesOf(question).map(withoutChange)) {
    const points = await pointsOf(library, question, unit, frame);
    if (points.length < 2) continue;
    const placed = points.map(({ value, measure, period, derived, figures: from }): SeriesPoint => {
      const at = figures.length;
      for (const figure of from)
        figures.push(asAnswerFigure(figure, citations.addFigure(reportById(library, figure.reportId), figure)));
      if (!derived) return { name: '', figure: at, period };
      const citation = figures.at(-1)?.citation ?? 0;
      const { label, formula } = derived;
      figures.push({ value, measure, period, unit: unit.name, label, citation, derived: { formula } });
      return { name: '', figure: figures.length - 1, period };
    });
    const { measured, differsInName, lines } = tellValues(
      points.map(({ reading, period }) => ({
        name: period ? formatPeriod(period) : 'không rõ kỳ',
        readings: [{ ...reading, period: null }],
      })),
      { of: unit.name },
    );
    series.push({
      across: 'periods',
      measured: measured ?? nameOfFrame(frame),
      points: placed,
      ...(differsInName && { differsInName }),
    });
    const citation = figures.at(-1)?.citation ?? 0;
    const sum = OF_SUM.test(fold(question.full)) ? sumOfPoints(points) : null;
    const isUnlike = points[0]?.measure !== '%' && !sameLength(points.map((point) => point.period));
    const { text, figures: worked } = sum ?? changeOf(points, { withShare: !isUnlike });
    figures.push(...worked.map((one) => ({ ...one, unit: unit.name, citation })));
    blocks.push([...lines, text, ...(isUnlike ? [UNLIKE] : [])].join('\n'));
  }
  if (figures.length === 0) return null;
  return {
    kind: 'figure',
    text: `${blocks.join('\n\n')}\n${citations.toText(4)}`,
    citations: citations.list,
    figures,
    series,
    lane: 'figures',
  };
}

/** Counts of a fortnight and of half a year are not alike, though both are right. */
const UNLIKE = 'Lưu ý: các kỳ dài ngắn khác nhau, chỉ nên so sánh tham khảo.';

export function withoutChange(frame: Frame): Frame {
  const stays = (asked: Asked) => !asked.alternatives.every((concept) => OF_CHANGE.has(concept.id));
  return { ...frame, concepts: frame.concepts.filter(stays) };
}

/** The values of a frame, earliest first: of the periods named, or of the latest reports. */
async function pointsOf(library: Library, question: Question, unit: Unit, frame: Frame): Promise<Point[]> {
  const points: Point[] = [];
  for (const { reports, periods } of timesOf(library, question, unit)) {
    const found = await findValue({ ...library, reports }, unit, frame, { ...question, periods });
    const point = pointOf(library, found);
    if (point && !points.some((one) => one.figures[0]?.id === point.figures[0]?.id)) points.push(point);
  }
  if (points.length === 1 || isOfTwoThings(points))
    points.splice(1, MOST_PERIODS, ...(await besideOf(library, points[0] as Point)));
  const [first] = points;
  return points
    .filter((one) => (one.measure === '%') === (first?.measure === '%'))
    .sort((a, b) => endOf(a.period).localeCompare(endOf(b.period)));
}

/** People at one time, money at the other: what was found for the second is not what was asked for. */
function isOfTwoThings([first, second]: Point[]): boolean {
  return first !== undefined && second !== undefined && inOneMeasure([first, second]) === null;
}

/** What the same report tells of the same thing at another time: two columns of a table, "(cùng kỳ: 311 trẻ)". */
async function besideOf(library: Library, { figures: [figure], derived, period }: Point): Promise<Point[]> {
  if (!figure || derived || period === null) return [];
  const [beside] = (await figuresIn(library, figure.reportId))
    .filter(
      (one) =>
        one.label === figure.label &&
        one.measure === figure.measure &&
        one.member === figure.member &&
        one.period !== null &&
        endOf(one.period) !== endOf(period) &&
        FORESEEN.every((term) => one.ownTerms.has(term) === figure.ownTerms.has(term)),
    )
    .sort((a, b) => farFrom(period, a.period) - farFrom(period, b.period));
  const point =
    beside && pointOf(library, { kind: 'stated', matches: [{ figure: beside, score: 1, missing: [], unsaid: [] }] });
  return point ? [point] : [];
}

/** What is expected or aimed at is set beside nothing that was counted. */
const FORESEEN = ['estimated', 'projected', 'set_target'].map(conceptTerm);

/** In days; what came before is nearer than what comes after. */
function farFrom(period: Period, other: Period | null): number {
  const days = (Date.parse(endOf(period)) - Date.parse(endOf(other))) / 86_400_000;
  return days >= 0 ? days : MOST_DAYS - days;
}

const MOST_DAYS = 100_000;

function pointOf(library: Library, found: Found): Point | null {
  if (found.kind === 'nothing') return null;
  const figures = found.kind === 'stated' ? found.matches.slice(0, 1).map((match) => match.figure) : found.derived.from;
  const [figure] = figures;
  if (!figure) return null;
  const period = figure.period ?? reportById(library, figure.reportId).period;
  if (found.kind === 'stated') {
    const value = figure.isAbsence ? 'không có (0)' : valueText(figure);
    const reading = { label: labelText(figure), indicator: figure.indicator, value, details: [], period };
    return { value: figure.value, measure: figure.measure, reading, figures, period };
  }
  const { value, measure, label, formula } = found.derived;
  const text = valueText({ value, measure, qualifier: null });
  const reading = { label, indicator: null, value: text, details: [`tính: ${formula}`], period };
  return { value, measure, reading, figures, period, derived: { label, formula } };
}

/** The reports and periods that are set against each other. */
function timesOf(library: Library, question: Question, unit: Unit): { reports: Report[]; periods: Period[] }[] {
  const reports = reportsOf(library, unit);
  if (question.periods.length >= 2) return question.periods.map((period) => ({ reports, periods: [period] }));
  const asked = question.periods.length === 1 ? inPeriods(reports, question.periods)[0] : reports[0];
  const from = asked ? reports.indexOf(asked) : 0;
  const most = question.everyPeriod || ALL_PERIODS.test(fold(question.full)) ? MOST_PERIODS : 2;
  return reports.slice(from, from + most).map((report) => ({ reports: [report], periods: [] }));
}

function endOf(period: Period | null): string {
  return period?.to ?? period?.from ?? '';
}

interface Concluded {
  text: string;
  figures: Omit<AnswerFigure, 'unit' | 'citation'>[];
}

/** From the first value to the last. */
function changeOf(points: Point[], { withShare }: { withShare: boolean }): Concluded {
  const [first, last] = [points[0] as Point, points.at(-1) as Point];
  const gap = gapOf(last, first);
  if (!gap) return { text: 'Hai số tính theo đơn vị khác nhau nên không so sánh được.', figures: [] };
  if (gap.value === 0) return { text: 'Không thay đổi.', figures: [] };
  const isMore = (compareQuantities(last, first) ?? 0) > 0;
  const label = isMore ? 'mức tăng' : 'mức giảm';
  const { period } = last;
  const relative = first.measure === '%' || !withShare ? null : shareOf(gap, first);
  const figures = [gap, ...(relative ? [relative] : [])].map(({ value, measure, formula }) => ({
    value,
    measure,
    label,
    period,
    derived: { formula },
  }));
  const formulas = figures.map((one) => one.derived.formula).join('; ');
  const share = relative ? `, tức ${formatNumber(relative.value)}%` : '';
  return {
    text: `${isMore ? 'Tăng' : 'Giảm'} ${formatNumber(gap.value)} ${gap.measure}${share} (tính: ${formulas}).`,
    figures,
  };
}

function sumOfPoints(points: Point[]): Concluded | null {
  const sum = sumOf(points);
  if (!sum) return null;
  const { value, measure, formula } = sum;
  return {
    text: `Tổng cộng ${formatNumber(value)} ${measure} (tính: ${formula}).`,
    figures: [{ value, measure, label: 'tổng cộng', period: null, derived: { formula } }],
  };
}
