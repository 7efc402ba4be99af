import { findConcepts } from '../vocabulary/find-concepts.ts';
import { findUnitMentions } from '../vocabulary/units/find-unit-mentions.ts';
import type { UnitRegistry } from '../vocabulary/units/registry.ts';
import { asksNumber } from './asking-words.ts';

/** Between two questions in one breath. */
const JOINT = /\s*(?:[,;]\s*(?:(?:và|va|còn|con|thế|the)\s+)?|\s(?:và|va|còn|con)\s+)$/iu;

/**
 * "Ninh Phong có bao nhiêu hồ sơ, Thanh Lương có bao nhiêu nhiệm vụ?" asks another thing of each unit: two questions. Units of which the
 * same is asked are compared, and stay in one.
 *
 * @param sentence NFC.
 */
export function splitUnits(sentence: string, registry: UnitRegistry): string[] {
  const named = findUnitMentions(sentence, registry).filter(({ what, role }) => what === 'named' && role === 'subject');
  for (const { start } of named.slice(1)) {
    const joint = JOINT.exec(sentence.slice(0, start));
    if (!joint) continue;
    const [first, second] = [sentence.slice(0, joint.index), sentence.slice(start)];
    if (!asksNumber(first) || !asksNumber(second)) continue;
    const things = objectsIn(first);
    const others = objectsIn(second);
    const isOther = things.length > 0 && others.length > 0 && !others.some((id) => things.includes(id));
    if (isOther) return [first, ...splitUnits(second, registry)];
  }
  return [sentence];
}

function objectsIn(text: string): string[] {
  return findConcepts(text, { chat: true }).flatMap(({ concepts }) =>
    concepts.flatMap(({ id, slot }) => (slot === 'object' ? [id] : [])),
  );
}
