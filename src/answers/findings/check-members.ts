import type { Asked, Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { findNumbers } from '../../vietnamese/numbers.ts';
import { describe } from '../../vocabulary/describe.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import { conceptsOf, fill, findOperands } from '../figures/find-operand.ts';
import { figuresIn, type Library } from '../library.ts';
import { presentSum } from './present-sum.ts';

const BEFORE_TOTAL = /(?:cộng lại|cộng|cong lai|cong|có bằng|co bang|bằng|bang|có khớp|co khop)/iu;

/**
 * "A, B, C cộng lại có bằng D không": each member is looked up and added. Where one of them is not found, the total is set
 * against the parts that its own sentence lists; a sum of only some of the members would tell nothing.
 */
export async function checkMembers(library: Library, question: Question): Promise<Answer | null> {
  const [unit] = question.units;
  const pieces = question.bare.split(BEFORE_TOTAL).map((piece) => piece.trim());
  const members = (pieces[0] ?? '').split(/[,;:+]|\s(?:và|với|va|voi)\s/iu).filter(tells);
  if (!unit || members.length < 2) return null;
  const thing = question.concepts.filter((asked) => asked.slot === 'object').slice(0, 1);
  const scope = question.concepts.filter((asked) => asked.slot === 'scope');
  const found: Figure[] = [];
  for (const member of members) {
    const figure = await lookUp(library, question, unit, member, [...thing, ...scope], found);
    if (figure) found.push(figure);
  }
  const target = pieces.slice(1).join(' ');
  const total = await totalOf(library, question, unit, target, thing, found);
  if (!total) return null;
  const parts = (await figuresIn(library, total.reportId)).filter(
    (one) => one.whole === total.ordinal && one.measure !== '%' && !one.isAbsence,
  );
  if (found.length === members.length && found.length >= 2) return presentSum(library, total, found);
  return parts.length >= members.length ? presentSum(library, total, parts) : null;
}

/** A member says more than what is counted: "hồ sơ của phường: nộp qua mạng, tại quầy". */
function tells(piece: string): boolean {
  return (
    conceptsOf(piece).some((asked) => asked.slot !== 'object') ||
    findNumbers(piece).length > 0 ||
    describe(piece, { chat: true }).concepts.size > 1
  );
}

async function lookUp(
  library: Library,
  question: Question,
  unit: Unit,
  text: string,
  around: Asked[],
  taken: Figure[],
): Promise<Figure | undefined> {
  const [number] = findNumbers(text);
  const candidates = (
    await findOperands(library, question, unit, { text, concepts: fill(conceptsOf(text), around) })
  ).filter((one) => !taken.includes(one));
  return number ? candidates.find((one) => one.value === number.value) : candidates[0];
}

/** The total that is named, or else the one whose value is quoted. */
async function totalOf(
  library: Library,
  question: Question,
  unit: Unit,
  target: string,
  thing: Asked[],
  members: Figure[],
): Promise<Figure | undefined> {
  const named = conceptsOf(target, { total: true });
  // "có bằng tổng không": the total that they are parts of, whatever else the report calls a total.
  const whole = named.some((asked) => asked.slot === 'object') ? undefined : await commonWhole(library, members);
  if (whole) return whole;
  if (named.length > 0) {
    const concepts = named.some((asked) => asked.slot === 'object') ? named : [...thing, ...named];
    return (await findOperands(library, question, unit, { text: target, concepts })).find(
      (one) => !members.includes(one),
    );
  }
  const [first] = members;
  if (!first) return undefined;
  const quoted = findNumbers(target).map((one) => one.value);
  return (await figuresIn(library, first.reportId)).find(
    (one) => quoted.includes(one.value) && one.measure === first.measure && !members.includes(one),
  );
}

/** The figure that all of them are stated as parts of. */
async function commonWhole(library: Library, [first, ...others]: Figure[]): Promise<Figure | undefined> {
  if (!first || first.whole === null) return undefined;
  const isShared = others.every((one) => one.reportId === first.reportId && one.whole === first.whole);
  return isShared ? (await figuresIn(library, first.reportId)).find((one) => one.ordinal === first.whole) : undefined;
}
