import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Period } from '../../vietnamese/period.ts';
import { findConcepts } from '../../vocabulary/find-concepts.ts';
import { namesUnitPart } from '../../vocabulary/unit-parts.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer, AnswerFigure, SeriesPoint } from '../answer.ts';
import { figuresIn, inPeriods, type Library, reportById, reportsOf } from '../library.ts';
import { labelText, valueText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';
import { asAnswerFigure } from './answer-value.ts';
import type { Derived } from './derived.ts';
import { findValue } from './find-value.ts';
import { askedFor, asksFor, type Frame, framesOf } from './frame.ts';
import { isLeastAsked } from './least-asked.ts';
import { nameOfFrame } from './name-of-frame.ts';
import { type Divider, readDivider } from './ranked-noun.ts';
import { type Reading, tellValues } from './tell-values.ts';
import { readThreshold, type Threshold } from './threshold.ts';

const MOST_LINES = 20;
const MOST_MEMBERS = 60;

/** What one room, school or field of work has. */
interface Share {
  member: string;
  value: number;
  measure: string;
  /** The figures behind it: the stated one alone, or those that it is worked out of. */
  from: Figure[];
  derived: Derived | null;
}

/**
 * "Từng phòng còn mấy nhiệm vụ", "lĩnh vực nào nhiều nhất", "đơn vị nào hoàn thành 100%": the same count or share of each part of the
 * unit, side by side. Null where the reports do not tell it of at least two of them.
 */
export async function answerEach(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const divider = readDivider(question.bare);
  const [whole] = framesOf(question);
  if (!divider || !whole) return null;
  const threshold = readThreshold(question.bare);
  const frame = ofMember(whole, divider, threshold);
  if (divider.isPicked && !frame.concepts.some((asked) => asked.slot === 'state')) return null;
  if (frame.concepts.length + frame.words.length === 0) return null;
  for (const members of await listsOf(library, question, unit, divider)) {
    for (const one of HIGH_OR_LOW.test(fold(question.bare)) ? [{ ...frame, kind: 'share' as const }, frame] : [frame]) {
      const shares = alike(await sharesOf(library, question, unit, one, members));
      if (shares.length >= 2 && shares.length * 2 >= members.length)
        return present(library, unit, { question, frame: one, divider, threshold, shares });
    }
  }
  return null;
}

/** "Cao nhất", "thấp nhất" is said of shares before counts. */
const HIGH_OR_LOW = /\b(?:cao|thap) nhat\b/;

/** The question's frame without the word that divides it; a threshold in percent asks for shares. */
function ofMember(frame: Frame, divider: Divider, threshold: Threshold | null): Frame {
  const dividing = new Set(
    findConcepts(divider.words, { chat: true }).flatMap(({ concepts }) => concepts.map((one) => one.id)),
  );
  const concepts = frame.concepts.filter((asked) => !asked.alternatives.some((concept) => dividing.has(concept.id)));
  // "Phòng nào kém nhất" of itself is by how much of its work is done.
  if (concepts.length === 0 && divider.isRanked)
    return { ...frame, concepts: [askedFor('completed')], words: [], counted: null, kind: 'share' };
  const asksShare = threshold !== null || concepts.some((asked) => asked.alternatives[0]?.id === 'share');
  return { ...frame, concepts, counted: null, kind: asksShare ? 'share' : frame.kind };
}

/** The parts of the unit that its reports tell of, a list for each section that does, the latest report first. */
async function listsOf(library: Library, question: Question, unit: Unit, divider: Divider): Promise<string[][]> {
  const reports = reportsOf(library, unit);
  const asked = question.periods.length > 0 ? inPeriods(reports, question.periods) : reports;
  const lists: string[][] = [];
  for (const report of asked) {
    const figures = await figuresIn(library, report.id);
    const sections = new Map<string, Set<string>>();
    for (const { member, section } of figures)
      if (member !== null) sections.set(section, (sections.get(section) ?? new Set()).add(member));
    for (const [section, members] of sections) {
      const names = [...members];
      const here = figures.filter((one) => one.section === section);
      const above = here[0]?.path.at(-1) ?? '';
      const called = names.filter((name) => isCalled(name, here, divider));
      const parts = called.length * 2 > names.length ? called : partsNamed(names, above, divider);
      if (parts.length >= 2 && parts.length <= MOST_MEMBERS) lists.push(parts);
    }
  }
  return lists;
}

/** The column of a table that names its rows says what they are: "lĩnh vực Đất đai". */
function isCalled(name: string, figures: Figure[], { noun }: Divider): boolean {
  if (noun === null) return false;
  const [called, words] = [fold(noun), fold(`${noun} ${name}`)];
  return figures.some(
    ({ member, label, heads, quote }) =>
      member === name &&
      (fold(label).includes(words) || namesOfRows(heads).includes(called) || fold(quote).includes(` theo ${called} `)),
  );
}

/** The heads of the first columns of a table, which number and name its rows. */
function namesOfRows(heads: string | null): string[] {
  return fold(heads ?? '')
    .split(' | ')
    .slice(0, 2);
}

/** "Phòng Kinh tế: …" in a list that is asked for by "từng phòng", or under a heading that says so. */
function partsNamed(names: string[], above: string, { noun }: Divider): string[] {
  const parts = names.filter(namesUnitPart);
  if (noun === null) return parts.length >= 2 ? parts : names;
  const [first = ''] = fold(noun).split(' ');
  const named = names.filter((name) => fold(name).startsWith(first));
  if (named.length * 2 >= names.length) return parts.length >= 2 ? parts : names;
  // A table may tell of groups between them ("I. Nhiệm vụ thành phố giao").
  if (named.length >= 2 && named.length * 2 >= parts.length) return parts;
  return fold(above).includes(fold(noun)) ? names : [];
}

async function sharesOf(
  library: Library,
  question: Question,
  unit: Unit,
  frame: Frame,
  members: string[],
): Promise<Share[]> {
  const shares: Share[] = [];
  for (const member of members) {
    const found = await findValue(library, unit, frame, { ...question, namedPart: [], within: [], member });
    if (found.kind === 'derived') {
      const { value, measure, from } = found.derived;
      shares.push({ member, value, measure, from, derived: found.derived });
    } else if (found.kind === 'stated') {
      const { figure } = found.matches[0] as { figure: Figure };
      shares.push({ member, value: figure.value, measure: figure.measure, from: [figure], derived: null });
    } else if (asksFor(frame, 'assigned')) {
      const given = await givenTo(library, unit, question, member);
      if (given) shares.push({ member, value: given.value, measure: given.measure, from: [given], derived: null });
    }
  }
  return shares;
}

/** "Phòng Kinh tế: 52 nhiệm vụ, hoàn thành 43": what the others of a part are out of was given to it, though no word says so. */
async function givenTo(library: Library, unit: Unit, question: Question, member: string): Promise<Figure | null> {
  const [report] = inPeriods(reportsOf(library, unit), question.periods);
  const own = report ? (await figuresIn(library, report.id)).filter((figure) => figure.member === member) : [];
  return own.find((figure) => own.some((part) => part.whole === figure.ordinal)) ?? null;
}

/** Those that are counted as most of them are: what is counted otherwise cannot be set beside them. */
function alike(shares: Share[]): Share[] {
  const counts = new Map<string, number>();
  for (const { measure } of shares) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  const [measure] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return shares.filter((share) => share.measure === measure);
}

interface Told {
  question: Question;
  frame: Frame;
  divider: Divider;
  threshold: Threshold | null;
  shares: Share[];
}

function present(library: Library, unit: Unit, { question, frame, divider, threshold, shares }: Told): Answer {
  const sign = isLeastAsked(question.full) ? 1 : -1;
  const order = divider.isRanked ? [...shares].sort((a, b) => sign * (a.value - b.value)) : shares;
  const shown = order.slice(0, MOST_LINES);
  const [first] = shown as [Share];
  const period = first.from[0]?.period ?? reportById(library, first.from[0]?.reportId ?? 0).period;
  const citations = new Citations();
  const figures: AnswerFigure[] = [];
  const points = shown.map(({ member, from, derived }): SeriesPoint => {
    const at = figures.length;
    const indices = from.map((figure) => citations.addFigure(reportById(library, figure.reportId), figure));
    for (const [i, figure] of from.entries()) figures.push(asAnswerFigure(figure, indices[i] ?? 0));
    if (derived) figures.push(computedFigure(derived, indices[0] ?? 0));
    return { name: member, figure: derived ? figures.length - 1 : at, period: from[0]?.period ?? period };
  });
  const { measured, differsInName, lines } = tellValues(
    shown.map((share) => ({ name: share.member, readings: [readingOf(share, period)] })),
    { isRanked: divider.isRanked, of: unit.name },
  );
  const verdict = threshold
    ? meeting(shares, threshold)
    : divider.isPicked
      ? anyOf(order)
      : divider.isRanked
        ? extreme(order, question)
        : '';
  return {
    kind: 'figure',
    text: `${[...lines, ...(verdict ? [verdict] : [])].join('\n')}\n${citations.toText()}`,
    citations: citations.list,
    figures,
    series: [
      { across: 'parts', measured: measured ?? nameOfFrame(frame), points, ...(differsInName && { differsInName }) },
    ],
    lane: 'figures',
  };
}

/** The part's own name stands before its value: what is measured is said without it. */
function readingOf({ member, value, measure, from, derived }: Share, period: Period | null): Reading {
  const [figure] = from as [Figure];
  const label = withoutName(derived?.label ?? labelText(figure), member);
  if (derived) {
    const text = valueText({ value, measure, qualifier: null });
    return { label, indicator: null, value: text, details: [`tính: ${derived.formula}`], period };
  }
  return {
    label,
    indicator: figure.indicator,
    value: figure.isAbsence ? 'không có (0)' : valueText(figure),
    details: [],
    period: figure.period ?? period,
  };
}

function withoutName(label: string, member: string): string {
  const at = label.toLowerCase().indexOf(member.toLowerCase());
  if (at < 0) return label;
  return `${label.slice(0, at)} ${label.slice(at + member.length)}`.replace(/\s+/gu, ' ').trim();
}

function computedFigure(derived: Derived, citation: number): AnswerFigure {
  const [first] = derived.from;
  return {
    value: derived.value,
    measure: derived.measure,
    unit: first?.unit ?? '',
    label: derived.label,
    period: first?.period ?? null,
    citation,
    derived: { formula: derived.formula },
  };
}

/** "Nhiều nhất: Phòng Kinh tế (52)"; several where they are equal. */
function extreme(order: Share[], { full }: Question): string {
  const [first] = order as [Share];
  const top = order.filter((share) => share.value === first.value).map((share) => share.member);
  const isShare = first.measure === '%';
  const word = isLeastAsked(full) ? (isShare ? 'Thấp nhất' : 'Ít nhất') : isShare ? 'Cao nhất' : 'Nhiều nhất';
  return `${word}: ${top.join(', ')} (${formatNumber(first.value)}${isShare ? '%' : ''}).`;
}

/** "Có: Phòng Kinh tế (1)." */
function anyOf(shares: Share[]): string {
  const some = shares.filter(({ value }) => value > 0).map(({ member, value }) => `${member} (${formatNumber(value)})`);
  return some.length > 0 ? `Có: ${some.join(', ')}.` : 'Không có.';
}

function meeting(shares: Share[], { word, holds }: Threshold): string {
  const met = shares.filter((share) => share.measure === '%' && holds(share.value)).map((share) => share.member);
  return met.length > 0 ? `${word}: ${met.join(', ')}.` : `${word}: không có.`;
}
