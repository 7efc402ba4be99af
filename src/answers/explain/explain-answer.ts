import type { Asked, Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import type { Answer } from '../answer.ts';
import { answerQuestion } from '../answer-question.ts';
import { type Library, reportById } from '../library.ts';
import { withKindsAsked } from '../reports-of-kind.ts';
import { valueText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';
import type { Answered } from './answered.ts';
import { explainOutcome } from './explain-outcome.ts';
import { explainSearch } from './explain-search.ts';
import { figuresAsked, figuresTaken, takenLines } from './explain-taken.ts';
import { explainUnderstanding, type WhoAsked } from './explain-understanding.ts';
import { findLeftOut, type LeftOut } from './find-left-out.ts';
import type { Look } from './look.ts';
import { nameAsked } from './name-concepts.ts';

/** More lines than this are not read on a phone. */
const MOST_LINES = 12;
const MOST_LEFT_OUT = 3;

/**
 * Tells how an answer came about: how the question was understood, which reports and figures were looked at, which were left
 * out and why, what was computed. It is found out by answering once more with somebody looking on; nothing is stored.
 *
 * @returns of the kind of the answer explained, with its figures, and with citations of all that is named.
 */
export async function explainAnswer(library: Library, turn: Answered, asker: WhoAsked): Promise<Answer> {
  const { question, answer } = turn;
  const looks = question ? await looksOf(library, question) : [];
  const taken = await figuresTaken(library, answer);
  const isOfFigures = taken.length > 0 || answer.kind === 'not_found';
  const left = question && isOfFigures ? await leftOut(library, question, looksFor(looks, taken), taken) : [];
  const outcome = explainOutcome(library, turn, looks);
  const below = [...leftOutLines(library, left, answer), outcome.closing];
  const above = [
    ...(answer.kind === 'refused' ? [] : explainUnderstanding(library, turn, looks, taken, asker)),
    ...explainSearch(question ? withKindsAsked(library, question) : library, turn, looks, taken),
    ...outcome.lines,
    ...(await takenLines(library, figuresAsked(answer, taken))),
    ...formulasOf(answer),
  ];
  const citations = new Citations();
  citations.list.push(...answer.citations);
  for (const { figure } of left) citations.addFigure(reportById(library, figure.reportId), figure);
  const text = [...above.slice(0, MOST_LINES - below.length), ...below].join('\n');
  // Its picture was sent with it.
  const { chart: _chart, series: _series, ...told } = answer;
  return { ...told, text, citations: citations.list };
}

/** Where the number of an answer stands, in a line or two; '' for an answer without one. */
export async function explainBriefly(library: Library, answer: Answer): Promise<string> {
  const [main] = await figuresTaken(library, answer);
  if (!main) return '';
  const lines = [...(await takenLines(library, [main])), ...formulasOf(answer).slice(0, 1)];
  return lines.join('\n').replace(/^Lấy/u, 'Con số');
}

async function looksOf(library: Library, question: Question): Promise<Look[]> {
  const looks: Look[] = [];
  await answerQuestion({ ...library, onLook: (look) => looks.push(look) }, question);
  return looks;
}

/** The looks in which the answer's figures were found, one of each frame; where nothing was found, the first. */
function looksFor(looks: Look[], taken: Figure[]): Look[] {
  if (taken.length === 0) return looks.slice(0, 1);
  const isTaken = (figure: Figure) => taken.some(({ id }) => id === figure.id);
  const good = looks.filter(({ matches }) => matches[0] && isTaken(matches[0].figure));
  const found = good.length > 0 ? good : looks.filter(({ matches }) => matches.some(({ figure }) => isTaken(figure)));
  const first = new Map(found.map((look) => [look.matches[0]?.figure.id, look]));
  return [...first.values()];
}

/** Of several looks each has its turn: the first of each, then the second. */
async function leftOut(library: Library, question: Question, looks: Look[], taken: Figure[]): Promise<LeftOut[]> {
  const name = (asked: Asked) => nameAsked(question, asked);
  const lists: LeftOut[][] = [];
  for (const look of looks.slice(0, MOST_LEFT_OUT))
    lists.push(await findLeftOut(library, look, taken, name, MOST_LEFT_OUT));
  const inTurn = [...Array(MOST_LEFT_OUT).keys()].flatMap((i) => lists.flatMap((list) => list[i] ?? []));
  const once = new Map(inTurn.map((one) => [one.figure.id, one]));
  return [...once.values()].slice(0, MOST_LEFT_OUT);
}

function leftOutLines(library: Library, left: LeftOut[], { kind }: Answer): string[] {
  if (left.length === 0 || kind === 'clarify' || kind === 'refused') return [];
  const head = kind === 'not_found' ? 'Gần nhất là những số sau, nhưng không phải số được hỏi:' : 'Không lấy:';
  const isOne = new Set(left.map(({ figure }) => reportById(library, figure.reportId).unit)).size === 1;
  return [
    head,
    ...left.map(({ figure, reason }) => {
      const unit = isOne ? '' : `${figure.unit}: `;
      return `- ${unit}${valueText(figure)} – ${cutAtWord(figure.label, MOST_LETTERS)}: ${reason}.`;
    }),
  ];
}

const MOST_LETTERS = 60;

function formulasOf({ figures }: Answer): string[] {
  return figures.flatMap(({ derived }) => (derived ? [`Tính: ${derived.formula}.`] : []));
}
