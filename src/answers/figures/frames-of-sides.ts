import type { Asked, Question } from '../../questions/question.ts';
import { isUpperKind } from '../../vocabulary/units/unit.ts';
import { isShareBetween } from './conclude-comparison.ts';
import { askedFor, type Frame, keyOf } from './frame.ts';

/** One frame for all sides that are asked alike. */
export function framesOfSides(frame: Frame, question: Question): Frame[] {
  const alike = new Map<boolean, Frame>();
  return question.units.map((unit, i) => {
    if (question.perUnit.length > 0) return frameOfSide(frame, question, i);
    const known = alike.get(isUpperKind(unit.kind)) ?? frameOfSide(frame, question, i);
    alike.set(isUpperKind(unit.kind), known);
    return known;
  });
}

/** What was said of one side alone holds for that side alone; a share of one in the other compares counts. */
function frameOfSide(frame: Frame, question: Question, side: number): Frame {
  const own = question.perUnit[side];
  const others = question.perUnit
    .filter((_, i) => i !== side)
    .flat()
    .map(keyOf);
  const concepts = own
    ? [
        ...frame.concepts.filter(
          (asked) => !others.includes(keyOf(asked)) || own.some((one) => keyOf(one) === keyOf(asked)),
        ),
      ]
    : frame.concepts;
  if (isShareBetween(question)) {
    const counts = concepts.filter((asked) => asked.alternatives[0]?.id !== 'share');
    return {
      ...frame,
      kind: 'any',
      concepts: counts,
      counted: counts.find((asked) => asked.slot === 'object') ?? null,
    };
  }
  const unit = question.units[side];
  const isCommune = unit !== undefined && !isUpperKind(unit.kind);
  const told = concepts.filter((asked) => !OF_RANKING.has(asked.alternatives[0]?.id ?? ''));
  const levelled = isCommune ? told.filter((asked) => asked.alternatives[0]?.id !== 'commune_level') : told;
  return { ...frame, concepts: withProgress(levelled), counted: own ? null : frame.counted };
}

/** Words of the ranking itself. */
const OF_RANKING = new Set(['rank', 'growth', 'reduced']);

/** Plans and assigned tasks are compared by how much of them is done. */
function withProgress(concepts: Asked[]): Asked[] {
  const isAboutTasks = concepts.some(
    (asked) =>
      asked.slot === 'scope' && /^(?:own_plan|.*_assigned|resolution_57)$/u.test(asked.alternatives[0]?.id ?? ''),
  );
  if (!isAboutTasks || concepts.some((asked) => asked.slot === 'state')) return concepts;
  const hasObject = concepts.some((asked) => asked.slot === 'object');
  return [...concepts, ...(hasObject ? [] : [askedFor('task')]), askedFor('completed')];
}
