import { fold } from '../../vietnamese/fold.ts';
import type { Unit } from './unit.ts';
export interface UnitRegistry { all(): Unit[]; add(u: Unit): void; byName(n: string): Unit | undefined; hasReports(u: Unit): boolean }
export function createUnitRegistry(known: Unit[]): UnitRegistry {
  const units = [...known];
  return { all: () => units, add: (u) => { if (!units.some((x) => x.name === u.name)) units.push(u); }, byName: (n) => units.find((u) => fold(u.name) === fold(n) || fold(u.baseName) === fold(n)), hasReports: () => true };
}
