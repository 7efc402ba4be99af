import { parseQuestion } from '../../questions/parse-question.ts';
import type { Question } from '../../questions/question.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import { type Library, unitsWithReports } from '../library.ts';
import type { ModelTask } from './task.ts';

/** What a model may look up for one question: the units that it asks about, in its periods. */
export interface Scope {
  units: Unit[];
  /** The unit of a name, or the only one there is when none is named; null when it was not asked about. */
  unit(name: string | undefined): Unit | null;
  /** What a model wants to know, understood as a question of that unit and of the periods asked for. */
  understand(text: string, units: Unit[]): Question;
}

/** Where no unit was asked about, every one that has reports in the library may be looked into. */
export function scopeOf(library: Library, { question, asker }: ModelTask): Scope {
  const reporting = new Set(unitsWithReports(library));
  const units =
    question.units.length > 0 ? question.units : [...reporting].flatMap((name) => library.registry.byName(name) ?? []);
  return {
    units,
    unit(name) {
      if (name === undefined || name.trim() === '') return units.length === 1 ? (units[0] as Unit) : null;
      const meant = library.registry.byName(name)?.name;
      return units.find((unit) => unit.name === meant) ?? null;
    },
    understand(text, asked) {
      const around = { registry: library.registry, reporting, askerUnit: asked[0] ?? null, today: asker.today };
      const parsed = parseQuestion(text.slice(0, LONGEST), around);
      const periods = question.periods.length > 0 ? question.periods : parsed.periods;
      return { ...parsed, units: asked, unitFrom: 'named', ownUnknown: false, kindOnly: false, periods };
    },
  };
}

/** Whatever a model wants to know fits in so many characters. */
const LONGEST = 300;
