import { capitalise } from '../answers/wording/figures.ts';
import type { Config } from '../config.ts';
import { placeUnit } from '../people/place-unit.ts';
import { normalize } from '../vietnamese/fold.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { unitOfName } from '../vocabulary/units/unit-of-name.ts';
import { type PeopleOptions, print, requireBy, withPeople } from './people-workspace.ts';
import type { Workspace } from './workspace.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface PlaceOptions extends PeopleOptions {
  above?: string;
}

/** Says which unit a unit stands below, and makes a unit known that no report has named yet. @returns 1 where it would stand above itself. */
export function place(config: Config, name: string, options: PlaceOptions, now: () => Date): Promise<number> {
  const acting = requireBy(options);
  return withPeople(config, options, async (workspace) => {
    const [unit, above] = [requireOrNew(workspace, name), requireOrNew(workspace, options.above ?? '')];
    const { kind } = await placeUnit(workspace.db, acting, unit, above, now());
    print(
      kind === 'placed'
        ? `${capitalise(unit.name)} nay trực thuộc ${above.name}; cán bộ của ${above.name} xem được báo cáo của ${unit.name}.`
        : `${capitalise(above.name)} đang trực thuộc ${unit.name}, nên ${unit.name} không thể trực thuộc ${above.name}.`,
    );
    return kind === 'placed' ? 0 : 1;
  });
}

function requireOrNew({ registry }: Workspace, typed: string): Unit {
  const name = normalize(typed).replace(/\s+/gu, ' ').trim();
  const unit = registry.byName(name) ?? unitOfName(name);
  if (!unit)
    throw new WrongUsage(
      `Không biết đơn vị “${typed}”. Ghi đủ tên: npm run people -- place "phường Bạch Mai" --above "thành phố Hà Nội" --by …`,
    );
  return unit;
}
