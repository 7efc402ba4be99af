import type { Asked, Question } from '../../src/questions/question.ts';
import type { Surroundings } from '../../src/questions/resolve-units.ts';
import { createUnitRegistry } from '../../src/vocabulary/units/registry.ts';
import type { Unit } from '../../src/vocabulary/units/unit.ts';

const CITY = 'thành phố Bình Giang';

/** A made-up city with two wards and a commune. */
const UNITS: Unit[] = [
  { name: CITY, kind: 'city', baseName: 'Bình Giang', parent: null },
  { name: 'phường Cẩm Hà', kind: 'ward', baseName: 'Cẩm Hà', parent: CITY },
  { name: 'phường Ninh Phong', kind: 'ward', baseName: 'Ninh Phong', parent: CITY },
  { name: 'xã Thanh Lương', kind: 'commune', baseName: 'Thanh Lương', parent: CITY },
];

/** What is known around a question asked on 20 October 2026; `asker` is the name of the asker's unit. */
export function around(asker?: string): Surroundings {
  const registry = createUnitRegistry(UNITS);
  return {
    registry,
    reporting: new Set(UNITS.map((unit) => unit.name)),
    askerUnit: asker === undefined ? null : (registry.byName(asker) ?? null),
    today: '2026-10-20',
  };
}

/** Ids of what a question names: alternatives of one word joined by "|". */
export function idsOf(asked: Asked[]): string[] {
  return asked.map((one) => one.alternatives.map((concept) => concept.id).join('|'));
}

export function unitNames(question: Question): string[] {
  return question.units.map((unit) => unit.name);
}
