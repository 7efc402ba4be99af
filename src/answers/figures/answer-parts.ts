import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Slot } from '../../vocabulary/concept.ts';
import { CONCEPTS } from '../../vocabulary/concepts/all.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import { figuresIn, type Library, reportById, reportsOf } from '../library.ts';
import { capitalise, labelText, periodText, valueText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';
import { asAnswerFigure } from './answer-value.ts';
import { findMatches } from './find-matches.ts';
import { frameFor } from './frame.ts';
import type { Match } from './match-figure.ts';
import { nameOfFrame } from './name-of-frame.ts';
import { rankedNoun } from './ranked-noun.ts';

/** Words that ask for parts, and name none: "gồm những loại nào". */
const OF_DIVISION = new Set(['gom', 'loai', 'kieu', 'cach', 'hang', 'muc']);

/** The parts of a count ("chia theo …", "gồm những loại gì"): all figures that are linked to it. */
export async function answerParts(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const reports = reportsOf(library, unit);
  const concepts = question.concepts.filter((asked) => asked.slot !== 'part');
  const frame = frameFor(question, concepts, { words: question.words.filter((word) => !OF_DIVISION.has(word)) });
  const matches = await findMatches(
    library,
    reports,
    {
      ...frame,
      concepts: concepts.filter((asked) => asked.slot === 'object' || asked.slot === 'state' || asked.slot === 'scope'),
    },
    question,
  );
  const division = DIVISIONS.find(({ pattern }) => pattern.test(fold(question.full)))?.slot ?? null;
  const groups: Group[] = [];
  for (const match of headsFirst(
    matches.map((one) => one.figure),
    question.numbers,
  ).slice(0, 6)) {
    const all = await figuresIn(library, match.reportId);
    const parts = all.filter((one) => one.whole === match.ordinal);
    if (parts.length >= 2 && isRankedBy(parts, question)) groups.push({ match, parts });
  }
  const isBefore = ({ match }: Group) =>
    question.within.some((one) => one.reportId === match?.reportId && one.ordinal === match.ordinal);
  const first = groups.find(isBefore) ?? groups[0];
  const isQuoted = first?.match !== undefined && question.numbers.includes(first.match?.value ?? Number.NaN);
  const wanted =
    division === null
      ? first
      : (groups.find(({ parts }) => isDivided(parts, division)) ??
        (isQuoted ? first : unlinkedParts(matches, division)));
  return wanted ? present(library, question, unit, ofOneDivision(wanted, division)) : null;
}

/** Where a whole is divided by term in one sentence and by field in the next, only the division that is asked for is told. */
function ofOneDivision({ match, parts }: Group, division: Slot | null): Group {
  if (division === null || !isOverlapping(parts, match)) return { match, parts };
  const sentences = [...new Set(parts.map((part) => part.quoteStart))].map((at) =>
    parts.filter((part) => part.quoteStart === at),
  );
  const asked = sentences.find((some) => some.length >= 2 && isDivided(some, division));
  return { match, parts: asked ?? parts };
}

/** "Phòng nào nhiều nhất" is not answered by how far the tasks are: the parts must be rooms. Kinds and fields are told in any words. */
function isRankedBy(parts: Figure[], question: Question): boolean {
  const noun = fold(rankedNoun(question.bare) ?? '');
  if (!MEMBERS.has(noun)) return true;
  const named = parts.filter((part) => fold(`${part.label} ${part.quote}`).includes(`${noun} `));
  return named.length * 2 >= parts.length;
}

const MEMBERS = new Set(['phong', 'truong', 'thon', 'to']);

interface Group {
  /** Null where the report lists parts of no stated whole. */
  match: Figure | null;
  parts: Figure[];
}

/** "Số hồ sơ giải quyết xong gồm: chứng thực 2.908, hộ tịch 1.114": parts told in one sentence without their sum. */
function unlinkedParts(matches: Match[], division: Slot): Group | null {
  const sentences = new Map<string, Figure[]>();
  for (const { figure } of matches) {
    const key = `${figure.reportId} ${figure.quoteStart}`;
    sentences.set(key, [...(sentences.get(key) ?? []), figure]);
  }
  const parts = [...sentences.values()].find((list) => list.length >= 2 && isDivided(list, division));
  return parts ? { match: null, parts: parts.sort((one, other) => one.ordinal - other.ordinal) } : null;
}

function isDivided(parts: Figure[], slot: Slot): boolean {
  return parts.filter((part) => isDividedBy(part, slot)).length * 2 >= parts.length;
}

function present(library: Library, question: Question, unit: Unit, { match, parts }: Group): Answer {
  const citations = new Citations();
  const shown = match ? [match, ...parts] : parts;
  const [first] = shown as [Figure];
  const report = reportById(library, first.reportId);
  const figures = shown.map((figure) => asAnswerFigure(figure, citations.addFigure(report, figure)));
  const [top] = [...parts].sort((a, b) => b.value - a.value);
  const most = top && rankedNoun(question.bare) ? `\nNhiều nhất: ${labelText(top)} (${valueText(top)}).` : '';
  const lines = parts.map((part) => `- ${capitalise(labelText(part))}: ${valueBehindLabel(part)}`);
  const period = first.period ?? report.period;
  const when = periodText(period);
  const head = match ? `: ${labelText(match)} là ${valueText(match)}${when}, gồm:` : `${when}:`;
  const points = parts.map((part) => ({
    name: labelText(part).replace(/^(?:tổng )?số (?:lượng )?/u, ''),
    figure: shown.indexOf(part),
    period: part.period ?? report.period,
  }));
  return {
    kind: 'figure',
    text: `${capitalise(unit.name)}${head}\n${lines.join('\n')}${most}\n${citations.toText()}`,
    citations: citations.list,
    figures,
    series: isOverlapping(parts, match)
      ? []
      : [
          {
            across: 'parts',
            measured: match ? labelText(match) : nameOfFrame(frameFor(question, question.concepts)),
            ...(match && { measure: match.measure }),
            points,
          },
        ],
    lane: 'figures',
  };
}

/** Divided in two ways at once (by term and by field): such parts do not stand beside each other in one picture. */
function isOverlapping(parts: Figure[], whole: Figure | null): boolean {
  const counted = parts.filter((part) => part.measure === whole?.measure);
  return whole !== null && counted.reduce((sum, part) => sum + part.value, 0) > whole.value;
}

/** "Số hồ sơ hộ tịch: 9": what is counted is said once. */
function valueBehindLabel(figure: Figure): string {
  const isSaid = fold(figure.label).includes(fold(figure.measure)) && !figure.isAbsence && figure.qualifier === null;
  return isSaid && figure.measure !== '%' ? formatNumber(figure.value) : valueText(figure);
}

/** Words that say by what a total is to be divided. */
const DIVISIONS: { pattern: RegExp; slot: Slot }[] = [
  { pattern: /\btheo cap\b|\bcap nao\b|\btung cap\b/, slot: 'level' },
  { pattern: /\blinh vuc\b/, slot: 'field' },
  { pattern: /\b(?:kenh|hinh thuc|nguon)\b|qua mang/, slot: 'channel' },
];

function isDividedBy(part: Figure, slot: Slot): boolean {
  return [...part.ownTerms].some((term) => SLOT_OF_TERM.get(term) === slot);
}

const SLOT_OF_TERM = new Map<string, Slot>(CONCEPTS.map((concept) => [conceptTerm(concept.id), concept.slot]));

/** A figure whose value the question quotes ("164 văn bản gồm những loại gì") is the one meant. */
function headsFirst(figures: Figure[], numbers: number[]): Figure[] {
  const quoted = figures.filter((figure) => numbers.includes(figure.value));
  return quoted.length > 0 ? quoted : figures.filter((figure) => figure.measure !== '%');
}
