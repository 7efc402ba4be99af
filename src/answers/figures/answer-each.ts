import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { findConcepts } from '../../vocabulary/find-concepts.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import { type Library, reportById, reportsOf } from '../library.ts';
import { capitalise, labelText, periodText, valueText } from '../wording/figures.ts';
import { Citations, oneLine } from '../wording/sources.ts';
import { asAnswerFigure } from './answer-value.ts';
import { findMatches, isComplete } from './find-matches.ts';
import { framesOf } from './frame.ts';
import { rankedNoun } from './ranked-noun.ts';

const EACH = /(?<!\p{L})(?:từng|tung|mỗi|moi)\s+(\p{L}+(?:\s+\p{L}+)?)/iu;
/** Figures of one list answer about equally well; how well a list answers depends on what its sentences hold besides. */
const AS_WELL = 0.2;
const MOST = 15;

/**
 * "Từng phòng còn mấy nhiệm vụ", "lĩnh vực nào nhiều nhất": the same count of each member of a list, side by side. Null
 * where the report does not give it for each.
 */
export async function answerEach(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const ranked = rankedNoun(question.bare);
  const divider = EACH.exec(question.bare)?.[1] ?? ranked;
  const [frame] = framesOf(question);
  if (!divider || !frame) return null;
  const dividing = new Set(
    findConcepts(divider, { chat: true }).flatMap(({ concepts }) => concepts.map((one) => one.id)),
  );
  const concepts = frame.concepts.filter((asked) => !asked.alternatives.some((concept) => dividing.has(concept.id)));
  const counts = { ...frame, concepts, counted: null };
  const matches = (await findMatches(library, reportsOf(library, unit), counts, question)).filter(
    (match) => !match.figure.isAbsence && isComplete(match, counts),
  );
  const bound = (matches[0]?.score ?? 0) - AS_WELL;
  const lists = groupsOf(matches.filter((match) => match.score >= bound).map((match) => match.figure));
  const members = lists.find(
    (list) => list.filter((figure) => isNamedAfter(figure, divider)).length * 2 >= list.length,
  );
  if (!members) return null;
  const sorted = [...members].sort((a, b) => (ranked ? b.value - a.value : a.ordinal - b.ordinal));
  return present(library, unit, sorted.slice(0, MOST), ranked !== null);
}

/** Figures of the same section that are counted alike, one of each sentence; at least two. */
function groupsOf(figures: Figure[]): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = [figure.reportId, figure.section, figure.measure].join(' ');
    const group = groups.get(key) ?? [];
    if (!group.some((one) => one.quoteStart === figure.quoteStart)) groups.set(key, [...group, figure]);
  }
  return [...groups.values()].filter((group) => group.length >= 2);
}

/** "Phòng Kinh tế: …" in a list that is asked for by "từng phòng", or under a heading that says so. */
function isNamedAfter(figure: Figure, divider: string): boolean {
  const noun = fold(divider.split(/\s/u)[0] ?? '');
  const starts = fold(nameOf(figure)).startsWith(noun);
  return starts || fold(figure.path.at(-1) ?? '').includes(fold(divider));
}

function present(library: Library, unit: Unit, members: Figure[], isRanked: boolean): Answer {
  const [first] = members as [Figure];
  const report = reportById(library, first.reportId);
  const citations = new Citations();
  const figures = members.map((figure) => asAnswerFigure(figure, citations.addFigure(report, figure)));
  const lines = members.map((figure) => `- ${nameOf(figure)}: ${valueText(figure)}`);
  const top = isRanked ? `\n- Nhiều nhất: ${nameOf(first)} (${formatNumber(first.value)}).` : '';
  return {
    kind: 'figure',
    text: `${capitalise(unit.name)}${periodText(first.period ?? report.period)}:\n${lines.join('\n')}${top}\n${citations.toText()}`,
    citations: citations.list,
    figures,
    lane: 'figures',
  };
}

/** What stands before the colon of its own sentence names the member; else its label. */
function nameOf(figure: Figure): string {
  const [head, rest] = oneLine(figure.quote).split(/:\s/u);
  const isNamed =
    head !== undefined && rest !== undefined && head.length <= 90 && !fold(head).includes(fold(figure.raw));
  return isNamed ? head.replace(/^[\p{L}\d]{1,2}[).]\s+|^[-+•*]\s*/u, '') : labelText(figure);
}
