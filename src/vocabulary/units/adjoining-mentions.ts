import { fold } from '../../vietnamese/fold.ts';
import { isUpperKind } from './unit.ts';
import type { UnitMention } from './unit-mention.ts';

const ADDRESS_GAP = /^\s*(?:[,–-]|thuộc|thuoc|của|cua)?\s*$/u;
const SIDE_BY_SIDE = /\b(?:so sanh|doi chieu|ben nao|so voi|giong nhau|khac nhau|hon)\b/;

/**
 * "phường Đông Hải, thành phố Hải Phòng" is one unit with its address, not two: the unit above, written with its kind
 * right behind one that belongs to it, joins its mention. A text that compares units is left as it is.
 */
export function mergeAddresses(mentions: UnitMention[], text: string): UnitMention[] {
  if (mentions.length < 2 || SIDE_BY_SIDE.test(fold(text))) return mentions;
  const merged: UnitMention[] = [];
  for (const mention of mentions) {
    const before = merged.at(-1);
    if (before && isAddressOf(mention, before, text)) {
      merged[merged.length - 1] = { ...before, end: mention.end, raw: text.slice(before.start, mention.end) };
    } else {
      merged.push(mention);
    }
  }
  return merged;
}

function isAddressOf(above: UnitMention, below: UnitMention, text: string): boolean {
  if (!above.unit || !below.unit || !isUpperKind(above.unit.kind) || isUpperKind(below.unit.kind)) return false;
  if (below.unit.parent !== null && below.unit.parent !== above.unit.name) return false;
  if (below.what !== 'named' || above.role !== 'subject') return false;
  const isWrittenWithKind =
    fold(above.raw) !== fold(above.unit.baseName) && above.raw.length > above.unit.baseName.length;
  return isWrittenWithKind && ADDRESS_GAP.test(text.slice(below.end, above.start));
}

const ALONGSIDE = /^\s*(?:,|và|va)\s*(?:chủ tịch|chu tich|lãnh đạo|lanh dao)?\s*$/iu;

/** "UBND thành phố, Chủ tịch UBND thành phố giao": both assign. */
export function spreadAssigners(mentions: UnitMention[], text: string): UnitMention[] {
  const spread = [...mentions];
  for (let i = spread.length - 2; i >= 0; i--) {
    const [here, next] = [spread[i] as UnitMention, spread[i + 1] as UnitMention];
    const isAlike = here.kind === next.kind && here.unit?.name === next.unit?.name;
    if (next.role === 'assigner' && isAlike && ALONGSIDE.test(text.slice(here.end, next.start)))
      spread[i] = { ...here, role: 'assigner' };
  }
  return spread;
}
