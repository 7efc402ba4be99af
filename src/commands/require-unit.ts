import type { UnitRegistry } from '../vocabulary/units/registry.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { WrongUsage } from './wrong-usage.ts';

/** The unit that an option names. @throws WrongUsage where nobody knows it. */
export function requireUnit({ registry }: { registry: UnitRegistry }, name: string): Unit {
  const unit = registry.byName(name);
  if (!unit) throw new WrongUsage(`Không biết đơn vị “${name}”. Ví dụ: --unit "phường Lưu Kiếm"`);
  return unit;
}
