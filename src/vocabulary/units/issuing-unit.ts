import { findUnitMentions } from './find-unit-mentions.ts';
import type { Unit } from './unit.ts';
import type { UnitRegistry } from './registry.ts';
export function findIssuingUnit(head: string, registry: UnitRegistry): Unit | null {
  const m = /(?:Ủy ban nhân dân|UBND|\(UBND\))\)? (phường|xã|thành phố|tỉnh) ((?:\p{Lu}\p{Ll}+ ?)+)/u.exec(head.replace(/PHƯỜNG|XÃ/g, ''));
  if (!m) return findUnitMentions(head, registry)[0]?.unit ?? null;
  const kind = { phường: 'ward', xã: 'commune', 'thành phố': 'city', tỉnh: 'province' }[m[1] as string] as Unit['kind'];
  return { name: `${m[1]} ${(m[2] as string).trim()}`, kind, baseName: (m[2] as string).trim(), parent: kind === 'ward' ? 'thành phố Hải Phòng' : null };
}
