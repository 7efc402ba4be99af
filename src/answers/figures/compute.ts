import { askedConcepts } from '../../questions/asked-concepts.ts';
import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import type { Slot } from '../../vocabulary/concept.ts';
import { CONCEPTS } from '../../vocabulary/concepts/all.ts';
import { conceptTerm, describe } from '../../vocabulary/describe.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import { figuresIn, type Library, reportById, reportsOf } from '../library.ts';
import { capitalise, periodText, valueText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';
import { asAnswerFigure } from './answer-value.ts';
import { round, wholeOf } from './derive.ts';
import { findMatches, isComplete } from './find-matches.ts';
import { type Frame, idsOf, keyOf } from './frame.ts';
import { isMeasuredIn } from './match-figure.ts';

/** A member of a sum is found by few words ("tin", "đang làm"): it may be less surely matched than a whole question. */
const GOOD_MEMBER = 0.5;

/** "Cộng cả … lẫn …": the sum of the figures that the members of the question name. */
export async function answerSum(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const both = /^(.*?)\s(?:cả|ca)\s(.*?)\s(?:lẫn|lan)\s(.*)$/iu.exec(question.bare);
  const members = both
    ? [both[2] as string, both[3] as string]
    : membersOf(question.bare, /\s(?:lẫn|lan|với|voi|và|va|cộng|cong)\s|[,+]/giu);
  if (members.length < 2) return null;
  const found: Figure[] = [];
  for (const member of members) {
    const figure = await findMember(library, question, unit, member, found, both?.[1] ?? '');
    if (figure && !found.some((one) => one.id === figure.id)) found.push(figure);
  }
  if (found.length < 2 || new Set(found.map((figure) => /đồng|%/u.test(figure.measure))).size > 1) return null;
  const value = round(
    found.reduce((sum, figure) => sum + figure.value, 0),
    6,
  );
  const formula = `${found.map((figure) => formatNumber(figure.value)).join(' + ')} = ${formatNumber(value)}`;
  return computed(library, unit, found, value, formula, 'tổng cộng');
}

/** Pieces of a question between the words that join its members; what names nothing is no member. */
function membersOf(bare: string, joints: RegExp): string[] {
  return bare.split(joints).filter((piece) => piece && describe(piece, { chat: true }).concepts.size > 0);
}

async function findMember(
  library: Library,
  question: Question,
  unit: Unit,
  member: string,
  found: Figure[],
  shared: string,
): Promise<Figure | null> {
  const described = describe(member, { chat: true });
  const own = askedConcepts(described.mentions).filter(
    (asked) => asked.alternatives[0]?.id !== 'total' && asked.alternatives[0]?.id !== 'share',
  );
  const objects = question.concepts.filter((asked) => asked.slot === 'object');
  const hasObject = own.some((asked) => asked.slot === 'object');
  const keys = new Set(own.map(keyOf));
  const around =
    shared === ''
      ? question.concepts.filter((asked) => asked.slot === 'scope' || asked.slot === 'topic')
      : askedConcepts(describe(shared, { chat: true }).mentions);
  const common = around.filter(
    (asked) =>
      !keys.has(keyOf(asked)) && asked.alternatives[0]?.id !== 'total' && !(hasObject && asked.slot === 'object'),
  );
  const concepts = [
    ...(hasObject || common.some((asked) => asked.slot === 'object') ? [] : objects.slice(0, 1)),
    ...own,
    ...common,
  ];
  const inConcepts = new Set(
    described.mentions.flatMap((mention) =>
      splitSyllables(member.slice(mention.start, mention.end)).map((one) => one.folded),
    ),
  );
  const frame: Frame = {
    concepts,
    words: [...described.words].filter((word) => !inConcepts.has(word) && question.words.includes(word)),
    kind: 'any',
    counted: own.find((asked) => asked.slot === 'object') ?? objects[0] ?? null,
  };
  const matches = await findMatches(library, reportsOf(library, unit), frame, question);
  // "tin", "bài" are measures as well as things: the figure measured in the very word comes first.
  const states = concepts.filter((asked) => asked.slot === 'state');
  const stated = (figure: Figure) =>
    states.filter((asked) => idsOf(asked).some((id) => figure.ownTerms.has(conceptTerm(id)))).length;
  matches.sort((a, b) => stated(b.figure) - stated(a.figure));
  const { counted } = frame;
  if (counted)
    matches.sort((a, b) => Number(isMeasuredIn(b.figure, counted)) - Number(isMeasuredIn(a.figure, counted)));
  const words = ` ${member.toLowerCase()} `;
  matches.sort(
    (a, b) => Number(words.includes(` ${b.figure.measure} `)) - Number(words.includes(` ${a.figure.measure} `)),
  );
  const match = matches.find(
    (one) =>
      one.score >= GOOD_MEMBER &&
      one.figure.measure !== '%' &&
      !one.figure.isAbsence &&
      isComplete(one, frame) &&
      !found.some((figure) => figure.id === one.figure.id),
  );
  return match?.figure ?? null;
}

/** "Còn thiếu bao nhiêu so với được giao", "lấy tổng trừ đi số đã xong": one stated figure less another. */
export async function answerDifference(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const reports = reportsOf(library, unit);
  const objects = question.concepts.filter(
    (asked) => asked.slot === 'object' || asked.slot === 'scope' || asked.slot === 'field' || asked.slot === 'channel',
  );
  if (objects.length === 0) return null;
  const counted = objects.find((asked) => asked.slot === 'object' && asked.alternatives[0]?.id !== 'target') ?? null;
  const frame: Frame = {
    concepts: objects.filter((asked) => asked.alternatives[0]?.id !== 'target'),
    words: [],
    kind: 'any',
    counted: null,
  };
  const matches = (await findMatches(library, reports, frame, question)).filter(
    (match) =>
      match.figure.measure !== '%' && !match.figure.isAbsence && isComplete(match, frame) && match.score >= 0.45,
  );
  const pair =
    (await doneAndTotal(
      library,
      question,
      matches.map((match) => match.figure),
    )) ??
    targetAndActual(
      matches.map((match) => ({
        figure: match.figure,
        score:
          match.score + (counted && idsOf(counted).some((id) => match.figure.ownTerms.has(conceptTerm(id))) ? 0.3 : 0),
      })),
    );
  if (!pair) return null;
  const [whole, part] = pair;
  const value = round(whole.value - part.value, 6);
  const formula = `${formatNumber(whole.value)} − ${formatNumber(part.value)} = ${formatNumber(value)}`;
  return computed(library, unit, [whole, part], value, formula, value >= 0 ? 'còn thiếu' : 'vượt');
}

const TARGETS = ['#assigned', '#target', '#set_target'];
const ACTUALS = ['#present', '#new'];

/** "được giao 65 … có mặt 55", "mới đạt 124 … theo hướng dẫn là 150": a figure that is set and one that is reached. */
function targetAndActual(ranked: { figure: Figure; score: number }[]): [Figure, Figure] | null {
  const targets = ranked.filter(({ figure }) => isTarget(figure));
  const actuals = ranked.filter(({ figure }) => !isTarget(figure));
  let best: { pair: [Figure, Figure]; score: number } | null = null;
  for (const target of targets) {
    for (const actual of actuals) {
      if (target.figure.reportId !== actual.figure.reportId || target.figure.value < actual.figure.value) continue;
      const sameMeasure = target.figure.measure === actual.figure.measure ? 0.15 : 0;
      const sameSentence = target.figure.quoteStart === actual.figure.quoteStart ? 0.3 : 0;
      const present = ACTUALS.some((term) => actual.figure.ownTerms.has(term)) ? 0.25 : 0;
      const lowest = target.figure.qualifier === 'from' ? 0.1 : 0;
      const near = -0.002 * Math.min(60, Math.abs(target.figure.ordinal - actual.figure.ordinal));
      const score = target.score + actual.score + sameMeasure + sameSentence + present + lowest + near;
      if (!best || score > best.score) best = { pair: [target.figure, actual.figure], score };
    }
  }
  return best?.pair ?? null;
}

function isTarget(figure: Figure): boolean {
  return (
    TARGETS.some((term) => figure.ownTerms.has(term)) || figure.qualifier === 'at_least' || figure.qualifier === 'from'
  );
}

/** "Tổng … trừ đi số đã xong": the figure of what is done, and its whole. */
async function doneAndTotal(library: Library, question: Question, figures: Figure[]): Promise<[Figure, Figure] | null> {
  const done = question.concepts.some((asked) =>
    asked.alternatives.some((concept) => concept.id === 'completed' || concept.id === 'resolved'),
  );
  if (!done) return null;
  for (const figure of figures) {
    if (!figure.ownTerms.has('#completed') && !figure.ownTerms.has('#resolved')) continue;
    const whole = await wholeOf(library, figure);
    if (whole) return [whole, figure];
  }
  return null;
}

function computed(library: Library, unit: Unit, from: Figure[], value: number, formula: string, word: string): Answer {
  const citations = new Citations();
  const figures = from.map((figure) =>
    asAnswerFigure(figure, citations.addFigure(reportById(library, figure.reportId), figure)),
  );
  const [first] = from;
  const measure = first?.measure ?? '';
  const period = first?.period ?? null;
  const parts = from.map((figure) => `${figure.label}: ${valueText(figure)}`).join('; ');
  return {
    kind: 'figure',
    text: `${capitalise(unit.name)}: ${word} ${valueText({ value: Math.abs(value), measure, qualifier: null })}${periodText(period)} – số này được tính: ${formula} (${parts}).\n${citations.toText()}`,
    citations: citations.list,
    figures: [
      ...figures,
      { value: Math.abs(value), measure, unit: unit.name, label: word, period, citation: 0, derived: { formula } },
    ],
    lane: 'figures',
  };
}

/** The parts of a count ("chia theo …", "gồm những loại gì"): all figures that are linked to it. */
export async function answerParts(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const reports = reportsOf(library, unit);
  const concepts = question.concepts.filter((asked) => asked.slot !== 'part');
  const frame: Frame = { concepts, words: question.words, kind: 'any', counted: null };
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
  const groups: { match: Figure; parts: Figure[] }[] = [];
  for (const match of headsFirst(
    matches.map((one) => one.figure),
    question.numbers,
  ).slice(0, 6)) {
    const all = await figuresIn(library, match.reportId);
    const parts = all.filter((one) => one.whole === match.ordinal);
    if (parts.length >= 2) groups.push({ match, parts });
  }
  const wanted = groups.find(
    ({ parts }) => division !== null && parts.filter((part) => isDividedBy(part, division)).length * 2 >= parts.length,
  );
  for (const { match, parts } of wanted ? [wanted] : groups) {
    const citations = new Citations();
    const report = reportById(library, match.reportId);
    const figures = [match, ...parts].map((figure) => asAnswerFigure(figure, citations.addFigure(report, figure)));
    const lines = parts.map((part) => `- ${part.label}: ${valueText(part)}`);
    return {
      kind: 'figure',
      text: `${capitalise(unit.name)}: ${match.label} là ${valueText(match)}${periodText(match.period ?? report.period)}, gồm:\n${lines.join('\n')}\n${citations.toText()}`,
      citations: citations.list,
      figures,
      lane: 'figures',
    };
  }
  return null;
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
