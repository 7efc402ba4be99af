import { HAI_PHONG } from '../../../src/vocabulary/units/hai-phong.ts';
import { createUnitRegistry, type UnitRegistry } from '../../../src/vocabulary/units/registry.ts';
import type { Unit } from '../../../src/vocabulary/units/unit.ts';

/** The units of Hải Phòng and such others as a test needs. */
export function registryWith(...others: Unit[]): UnitRegistry {
  return createUnitRegistry([...HAI_PHONG, ...others]);
}

export function ward(baseName: string, parent: string | null = null): Unit {
  return { name: `phường ${baseName}`, kind: 'ward', baseName, parent };
}

export function province(baseName: string): Unit {
  return { name: `tỉnh ${baseName}`, kind: 'province', baseName, parent: null };
}
