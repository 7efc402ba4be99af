import type { Answer } from '../answers/answer.ts';
import { cutAtWord } from '../vietnamese/cut-at-word.ts';

/** One question of a message and its answer. */
export interface AnswerToOne {
  question: string;
  answer: Answer;
}

/** What an answer to several questions is called: the first of these that any of them is. */
const BY_WEIGHT: readonly Answer['kind'][] = [
  'figure',
  'discrepancy',
  'reference',
  'passage',
  'clarify',
  'not_found',
  'refused',
];
/** A question is called by so much of it. */
const MOST_CHARACTERS = 90;

/**
 * The answers to the questions of one message as one: in order, each under its question and with its own sources. A single one is left as it
 * is.
 *
 * @param left how many further questions of the message were not answered.
 */
export function joinAnswers(answered: AnswerToOne[], left = 0): Answer {
  const [only] = answered;
  if (only && answered.length === 1 && left === 0) return only.answer;
  const answers = answered.map(({ answer }) => answer);
  const kind = BY_WEIGHT.find((one) => answers.some((answer) => answer.kind === one)) ?? 'clarify';
  const leading = answers.find((answer) => answer.kind === kind);
  const parts = answered.map(({ question, answer }, i) => `Câu ${i + 1} – “${shortened(question)}”\n${answer.text}`);
  if (left > 0) parts.push(`Tin còn ${left} câu hỏi nữa. Anh/chị gửi tiếp các câu đó ở tin sau.`);
  const chart = answers.find((answer) => answer.chart)?.chart;
  return {
    kind,
    text: parts.join('\n\n'),
    citations: answers.flatMap(({ citations }) => citations),
    figures: figuresOf(answers),
    lane: leading?.lane ?? 'figures',
    about: answers.flatMap(({ about }) => about ?? []),
    ...(chart && { chart }),
    ...(leading?.agrees !== undefined && { agrees: leading.agrees }),
  };
}

/** A figure's citation is counted among the citations of all. */
function figuresOf(answers: Answer[]): Answer['figures'] {
  let before = 0;
  return answers.flatMap(({ figures, citations }) => {
    const first = before;
    before += citations.length;
    return figures.map((figure) => ({ ...figure, citation: first + figure.citation }));
  });
}

function shortened(question: string): string {
  const line = question
    .replace(/\s+/gu, ' ')
    .replace(/[“”"]/gu, '')
    .replace(/[\s,;:]+$/u, '')
    .trim();
  return cutAtWord(line, MOST_CHARACTERS);
}
