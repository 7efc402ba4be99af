import { isUpperKind, type Unit } from './unit.ts';
import type { UnitMention } from './unit-mention.ts';

const PLACE_GAP = /^\s*(?:[,–-]|thuộc|thuoc|của|cua|ở|o|tại|tai)?\s*$/iu;

/**
 * Departments of many places share their names: "Sở Nội vụ", "Trung tâm Phục vụ hành chính công". The place behind one says
 * whose it is, and joins its mention. Of a province whose department is not known a unit is made; a ward's own body that has
 * no report of its own is a part of the ward, which alone is meant then.
 */
export function settleDepartments(mentions: UnitMention[], text: string): UnitMention[] {
  const settled: UnitMention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i] as UnitMention;
    const departments = departmentsOf(mention);
    const next = mentions[i + 1];
    if (departments.length === 0) {
      settled.push(mention);
      continue;
    }
    const place = next?.unit && isPlace(next.unit) && PLACE_GAP.test(text.slice(mention.end, next.start)) ? next : null;
    if (place?.unit) {
      const unit = departments.find((one) => one.parent === place.unit?.name) ?? madeOf(departments, place.unit);
      if (unit) {
        settled.push({
          ...mention,
          unit,
          candidates: undefined,
          end: place.end,
          raw: text.slice(mention.start, place.end),
        });
        i += 1;
      }
      continue;
    }
    if (!isOfAnother(departments, mentions)) settled.push(mention);
  }
  return settled;
}

function departmentsOf({ unit, candidates = [] }: UnitMention): Unit[] {
  return [...(unit ? [unit] : []), ...candidates].filter((one) => one.kind === 'department');
}

function isPlace(unit: Unit): boolean {
  return unit.kind !== 'department';
}

/** Provinces have departments of one name each; a ward's body without a report is not made up. */
function madeOf([like]: Unit[], place: Unit): Unit | null {
  if (!like || !isUpperKind(place.kind)) return null;
  return { name: `${like.baseName} ${place.name}`, kind: 'department', baseName: like.baseName, parent: place.name };
}

/** "Thành Đông đặt Trung tâm Phục vụ hành chính công ở đâu": the ward that is named has a centre of its own. */
function isOfAnother(departments: Unit[], mentions: UnitMention[]): boolean {
  const isOfLower = departments.every((one) => one.name !== one.baseName);
  const others = mentions.flatMap((mention) => (mention.unit && isPlace(mention.unit) ? [mention.unit] : []));
  return (
    isOfLower &&
    others.some((other) => !isUpperKind(other.kind) && departments.every((one) => one.parent !== other.name))
  );
}
