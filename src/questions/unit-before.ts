import { findUnitMentions } from '../vocabulary/units/find-unit-mentions.ts';
import type { UnitRegistry } from '../vocabulary/units/registry.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import type { Question } from './question.ts';

/**
 * A question that names no unit is about the one that was named last before it in the same message ("Em cần số liệu của …. Vậy phường này
 * tiếp nhận bao nhiêu hồ sơ?").
 *
 * @param before sentences of the message, nearest last.
 */
export function withUnitBefore(question: Question, before: string[], registry: UnitRegistry): Question {
  if (question.unitFrom === 'named' || question.unitFrom === 'own') return question;
  for (const sentence of [...before].reverse()) {
    const units = unitsNamed(sentence, registry);
    if (units.length > 0) return { ...question, units, unitFrom: 'context', ownUnknown: false, kindOnly: false };
  }
  return question;
}

function unitsNamed(sentence: string, registry: UnitRegistry): Unit[] {
  const named = findUnitMentions(sentence, registry).flatMap(({ what, role, unit }) =>
    what === 'named' && role === 'subject' && unit ? [unit] : [],
  );
  return named.filter((unit, i) => named.findIndex((one) => one.name === unit.name) === i);
}
