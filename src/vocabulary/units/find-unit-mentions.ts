import { compareMarks } from './accents.ts';
import { mergeAddresses, spreadAssigners } from './adjoining-mentions.ts';
import { councilLengthAt } from './kind-words.ts';
import { loneKindAt } from './lone-kind.ts';
import { roleOf } from './mention-roles.ts';
import { namedAt } from './named-unit.ts';
import { ownAt } from './own-words.ts';
import { foldedBefore, isJoined, type Reading, readText } from './reading.ts';
import type { UnitRegistry } from './registry.ts';
import { settleDepartments } from './settle-departments.ts';
import type { Found, UnitMention } from './unit-mention.ts';

export type { UnitMention };

/**
 * Finds the units that a text speaks of, in order, never overlapping.
 *
 * @param text normalised (NFC); offsets are into it.
 */
export function findUnitMentions(text: string, registry: UnitRegistry): UnitMention[] {
  const reading = readText(text);
  const mentions: UnitMention[] = [];
  let i = 0;
  while (i < reading.syllables.length) {
    const whole = wholeLengthAt(reading, i);
    const found = (whole > 0 ? mentionAt(reading, i + whole, registry) : null) ?? mentionAt(reading, i, registry);
    if (found) {
      const { to, what, ...meant } = found;
      const start = reading.syllables[i]?.start ?? 0;
      const end = reading.syllables[to - 1]?.end ?? start;
      const role = whole > 0 ? 'subject' : roleOf(reading, i, to, found);
      if (what) mentions.push({ start, end, raw: text.slice(start, end), what, role, ...meant });
    }
    i = found?.to ?? i + 1;
  }
  return spreadAssigners(mergeAddresses(settleDepartments(mentions, text), text), text);
}

function mentionAt(reading: Reading, i: number, registry: UnitRegistry): Found | null {
  const council = councilLengthAt(reading, i);
  if (council === 0) return ownAt(reading, i) ?? namedAt(reading, i, registry) ?? loneKindAt(reading, i);
  // "UBND phường X" is the phường; "UBND mình" is own by itself.
  const at = i + council;
  if (!isJoined(reading, at)) return null;
  return ownAt(reading, at) ?? namedAt(reading, at, registry) ?? ownAt(reading, i) ?? loneKindAt(reading, at);
}

/** "toàn", "cả" before a unit: it is asked about as a whole. Not the end of "an toàn". */
function wholeLengthAt(reading: Reading, i: number): number {
  const here = reading.syllables[i];
  if (!here || !isJoined(reading, i + 1)) return 0;
  const word = WHOLE.get(here.folded);
  if (!word || compareMarks(here.text, word) === 'wrong' || ['an', 'hoan', 'bao'].includes(foldedBefore(reading, i)))
    return 0;
  return 1;
}

const WHOLE = new Map([
  ['toan', 'toàn'],
  ['ca', 'cả'],
  ['khap', 'khắp'],
]);
