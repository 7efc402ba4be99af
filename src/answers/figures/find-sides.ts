import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { wordingOf } from '../../reports/wording.ts';
import { samePeriod } from '../../vietnamese/period.ts';
import { figuresInEach, inPeriods, type Library, reportsOf } from '../library.ts';
import type { Side, SideValue } from './comparison-side.ts';
import { figuresOfIndicator } from './figures-of-indicator.ts';
import { findValue } from './find-value.ts';
import type { Frame } from './frame.ts';
import { framesOfSides } from './frames-of-sides.ts';
import { periodFits } from './period-fit.ts';
import { sideValue, statedSide } from './side-value.ts';

/** Of more than these only what each reported last of the time asked about is compared. */
export const MANY_UNITS = 20;
const LATEST = 2;

/** What each of the question's units reports of what a frame asks for, in their order. */
export async function findSides(library: Library, question: Question, frame: Frame): Promise<SideValue[]> {
  const frames = framesOfSides(frame, question);
  const sides = question.units.map((unit, i) => ({
    side: { unit, periods: question.periods },
    frame: frames[i] as Frame,
  }));
  if (sides.length > MANY_UNITS) return ofMany(library, question, sides);
  const values: SideValue[] = [];
  for (const { side, frame } of sides) values.push(await ofFew(library, question, side, frame));
  return values;
}

/** Two units seldom report the same period: a period that only one of them has must not silence the other. */
async function ofFew(library: Library, question: Question, side: Side, frame: Frame): Promise<SideValue> {
  const value = await ofSide(library, question, side, frame);
  if (value.value !== null || side.periods.length === 0 || question.units.length < 2) return value;
  return ofSide(library, question, { ...side, periods: [] }, frame);
}

async function ofSide(library: Library, question: Question, side: Side, frame: Frame): Promise<SideValue> {
  return sideValue(library, side, await findValue(library, side.unit, frame, { ...question, periods: side.periods }));
}

/** So many units are looked through closely before the others are read by the indicator that answers for these. */
const EXAMPLES = 3;

/**
 * Many units report the same indicators: once it is known by which one a few of them answer, the others are read by it. A unit
 * whose report does not state it, or states it twice with different numbers, is looked through as closely as the first.
 */
async function ofMany(
  library: Library,
  question: Question,
  sides: { side: Side; frame: Frame }[],
): Promise<SideValue[]> {
  const latest = sides.map(({ side }) => inPeriods(reportsOf(library, side.unit), side.periods).slice(0, LATEST));
  const closely = async ({ side, frame }: { side: Side; frame: Frame }, reports: Report[]) => {
    const value = await ofSide({ ...library, reports }, question, side, frame);
    return value.value === null ? ofSide(library, question, side, frame) : value;
  };
  const values: SideValue[] = [];
  for (const [i, one] of sides.slice(0, EXAMPLES).entries()) values.push(await closely(one, latest[i] ?? []));
  const example = sharedExample(values);
  const last = latest.map(([report]) => report ?? null);
  const figures = example === null ? null : await figuresOfEach(library, last.slice(EXAMPLES));
  const fits = periodFits(question.periods);
  for (const [i, one] of sides.slice(EXAMPLES).entries()) {
    const report = last[EXAMPLES + i];
    const stated = example && figures && report ? statedOnce(report, figures.get(report) ?? [], example, fits) : null;
    values.push(stated ? statedSide(library, one.side, [stated]) : await closely(one, latest[EXAMPLES + i] ?? []));
  }
  return values;
}

async function figuresOfEach(library: Library, reports: (Report | null)[]): Promise<Map<Report, Figure[]>> {
  const there = reports.filter((report) => report !== null);
  const figures = await figuresInEach(
    library,
    there.map(({ id }) => id),
  );
  return new Map(there.map((report, i) => [report, figures[i] ?? []]));
}

/** A figure that states the indicator by which all of the examples answer; null where they answer by several, by none, or in two ways. */
function sharedExample(examples: SideValue[]): Figure | null {
  const told = examples.filter(({ value }) => value !== null);
  const first = told[0]?.figures[0];
  const isAlike = ({ derived, figures: [figure, ...others] }: SideValue) =>
    !derived && others.length === 0 && figure?.indicator === first?.indicator;
  return first && first.indicator !== null && told.length > 1 && told.every(isAlike) ? first : null;
}

type Fits = ReturnType<typeof periodFits>;

/**
 * The one number of the whole unit that its latest report states by the indicator of the example, of the report's own time; null
 * where it has none or several. Stated more than once, that which is told as the example is.
 */
function statedOnce(report: Report, figures: Figure[], example: Figure, fits: Fits): Figure | null {
  const stated = figuresOfIndicator(figures, example.indicator as string).filter(
    (figure) => figure.member === null && fits(figure, report) !== null,
  );
  const one = stated.find((figure) => wordingOf(figure) === wordingOf(example)) ?? stated[0];
  if (!one || one.isAbsence || stated.some(({ value }) => value !== one.value)) return null;
  return one.period && report.period && !samePeriod(one.period, report.period) ? null : one;
}
