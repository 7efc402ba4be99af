import { fold } from '../../vietnamese/fold.ts';
import { KIND_WORDS, type Unit, type UnitKind } from './unit.ts';

/** All units that are known, found by the names that people write. */
export interface UnitRegistry {
  add(unit: Unit): void;
  all(): readonly Unit[];
  /** "phường Đông Hải", "P. Lưu Kiếm", "luu kiem", "UBND phường Lưu Kiếm", "TP Hải Phòng"; undefined when none or several fit. */
  byName(name: string): Unit | undefined;
  /** Units whose folded base name is this. */
  byFoldedBase(folded: string): readonly Unit[];
  /** Folded base names with so many syllables, for reading text. */
  longestBase(): number;
}

const PREFIX = /^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|dang uy)\s+/;

/** Makes a registry of the units given; it grows by `add`. */
export function createUnitRegistry(known: readonly Unit[]): UnitRegistry {
  const units: Unit[] = [];
  const byBase = new Map<string, Unit[]>();
  const byFullName = new Map<string, Unit>();
  let longest = 1;
  const add = (unit: Unit) => {
    if (byFullName.has(unit.name)) return;
    units.push(unit);
    byFullName.set(unit.name, unit);
    const folded = fold(unit.baseName);
    byBase.set(folded, [...(byBase.get(folded) ?? []), unit]);
    longest = Math.max(longest, folded.split(' ').length);
  };
  for (const unit of known) add(unit);
  return {
    add,
    all: () => units,
    byFoldedBase: (folded) => byBase.get(folded) ?? [],
    longestBase: () => longest,
    byName: (name) => byFullName.get(name) ?? findByName(name, byBase),
  };
}

function findByName(name: string, byBase: Map<string, Unit[]>): Unit | undefined {
  const folded = fold(name).replace(/\./gu, ' ').replace(/\s+/gu, ' ').trim().replace(PREFIX, '');
  if (folded === 'hp') return byBase.get('hai phong')?.[0];
  const kind = kindBefore(folded);
  const base = kind ? folded.slice(kind.words.length).trim() : folded;
  const candidates = byBase.get(base) ?? byBase.get(folded) ?? [];
  const ofKind = kind ? candidates.filter((unit) => unit.kind === kind.kind) : [];
  if (ofKind.length === 1) return ofKind[0];
  const accented = candidates.filter((unit) => name.normalize('NFC').toLowerCase().includes(unit.baseName.toLowerCase()));
  if (accented.length === 1) return accented[0];
  return candidates.length === 1 ? candidates[0] : undefined;
}

function kindBefore(folded: string): { words: string; kind: UnitKind } | undefined {
  return KIND_WORDS.find(({ words }) => folded.startsWith(`${words} `));
}
