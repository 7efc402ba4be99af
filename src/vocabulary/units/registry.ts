import { fold, normalize } from '../../vietnamese/fold.ts';
import { councilLengthAt, kindWordAt } from './kind-words.ts';
import { readingsOfName } from './match-name.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';
import { type Reading, readText } from './reading.ts';
import { SHORT_NAMES } from './short-names.ts';
import type { Unit } from './unit.ts';
import { unitOfName } from './unit-of-name.ts';

/** All units that are known, found by the names that people write. */
export interface UnitRegistry extends NameIndex {
  /** Takes in a unit and the one above it; of one that is already known by its name only a parent that was not known is learnt. */
  add(unit: Unit): void;
  /** In the order added. */
  all(): readonly Unit[];
  /**
   * "phường Đông Hải", "P. Lưu Kiếm", "luu kiem", "UBND phường Lưu Kiếm", "TP Hải Phòng", "HP".
   * Undefined when no unit has the name, or several have and no kind tells them apart.
   */
  byName(name: string): Unit | undefined;
}

/** Makes a registry of the units given; it grows by `add`. */
export function createUnitRegistry(known: readonly Unit[]): UnitRegistry {
  const byFullName = new Map<string, Unit>();
  const bySpelling = new Map<string, Unit>();
  const names = createNameIndex();

  function add(unit: Unit): void {
    const seen = byFullName.get(unit.name);
    if (seen) {
      seen.parent ??= unit.parent;
      return;
    }
    const own = { ...unit };
    byFullName.set(own.name, own);
    bySpelling.set(spellingOf(own.name), own);
    names.add(own);
    const above = own.parent === null || byFullName.has(own.parent) ? null : unitOfName(own.parent);
    if (above) add(above);
  }

  for (const unit of known) add(unit);
  return {
    add,
    all: () => [...byFullName.values()],
    byName: (name) =>
      byFullName.get(name) ?? bySpelling.get(spellingOf(name)) ?? findByName(normalize(name).trim(), names, byFullName),
    beginningWith: names.beginningWith,
    resembling: names.resembling,
  };
}

/** Which letters are capitals tells no units apart. */
function spellingOf(name: string): string {
  return normalize(name).trim().toLowerCase();
}

function findByName(name: string, names: NameIndex, byFullName: ReadonlyMap<string, Unit>): Unit | undefined {
  const reading = readText(name);
  const council = councilLengthAt(reading, 0);
  const short = SHORT_NAMES.get(fold(name.slice(reading.syllables[council]?.start ?? 0)).replace(/[.\s]/gu, ''));
  if (short !== undefined) return byFullName.get(short);
  const kind = kindWordAt(reading, council);
  const ofKind = kind ? unitsCalled(reading, kind.to, names).filter((unit) => unit.kind === kind.kind) : [];
  // A kind word without its marks may begin a base name.
  const units = ofKind.length > 0 || (kind && !kind.isUnmarked) ? ofKind : unitsCalled(reading, council, names);
  return units.length === 1 ? units[0] : undefined;
}

function unitsCalled(reading: Reading, from: number, names: NameIndex): Unit[] {
  return readingsOfName(reading, from, names).flatMap((base) => [...base.units]);
}
