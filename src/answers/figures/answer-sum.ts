import type { Asked, Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { describe } from '../../vocabulary/describe.ts';
import { inOneMeasure, isCounted } from '../../vocabulary/scales.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import type { Library } from '../library.ts';
import { sumOf } from './arithmetic.ts';
import { computedAnswer } from './computed-answer.ts';
import { conceptsOf, fill, findOperands } from './find-operand.ts';

/** "Cộng cả … lẫn …": the sum of the figures that the members of the question name. */
export async function answerSum(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const both = /^(.*?)\s(?:cả|ca)\s(.*?)\s(?:lẫn|lan|và|va|với|voi)\s(.*)$/iu.exec(question.bare);
  const members = both ? [both[2] as string, both[3] as string].flatMap(membersOf) : membersOf(question.bare);
  if (members.length < 2) return null;
  const around = both
    ? orObject(conceptsOf(both[1] as string), question.concepts)
    : [
        ...question.concepts.filter((asked) => asked.slot === 'object').slice(0, 1),
        ...question.concepts.filter((asked) => asked.slot === 'scope' || asked.slot === 'topic'),
      ];
  const found: Figure[] = [];
  for (const member of members) {
    const operand = { text: member, concepts: fill(conceptsOf(member), around) };
    const figure = besideFirst(found, await findOperands(library, question, unit, operand));
    if (figure) found.push(figure);
  }
  const sum =
    found.length < 2 || found.some((one) => one.measure === '%' || !areAlike(found[0] as Figure, one))
      ? null
      : sumOf(found);
  return sum && computedAnswer(library, unit, { ...sum, from: found, word: 'tổng cộng' });
}

/** The likeliest figure that is not yet taken; told beside the first, where there is one. Things counted otherwise are not added. */
function besideFirst([first, ...others]: Figure[], likely: Figure[]): Figure | undefined {
  const open = likely.filter((one) => one !== first && !others.includes(one));
  if (!first) return open[0];
  const alike = open.filter((one) => areAlike(first, one));
  return (
    alike.find((one) => one.reportId === first.reportId && one.quoteStart === first.quoteStart) ?? alike[0] ?? open[0]
  );
}

/** What two sentences count with two nouns makes no sum: households and people; poor households and nearly poor ones do. */
function areAlike(one: Figure, other: Figure): boolean {
  const [noun, otherNoun] = [one.measure, other.measure].map((measure) => measure.split(' ')[0]);
  const isOneSentence = one.reportId === other.reportId && one.quoteStart === other.quoteStart;
  return inOneMeasure([one, other]) !== null && (!isCounted(one.measure) || noun === otherNoun || isOneSentence);
}

/** Pieces between the words that join members; what names nothing is no member. */
function membersOf(text: string): string[] {
  return text
    .split(/\s(?:lẫn|lan|với|voi|và|va|(?<!tổng\s|tong\s)(?:cộng|cong))\s|[,+]/giu)
    .filter((piece) => piece && describe(piece, { chat: true }).concepts.size > 0);
}

/** What is said of all members; where that names no thing, the question's own. */
function orObject(around: Asked[], concepts: Asked[]): Asked[] {
  const isObject = (asked: Asked) => asked.slot === 'object';
  return around.some(isObject) ? around : [...around, ...concepts.filter(isObject).slice(0, 1)];
}
