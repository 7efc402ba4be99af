import type { Figure } from '../../reports/figure.ts';
import type { Period } from '../../vietnamese/period.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { AnswerFigure } from '../answer.ts';
import type { Reading } from './tell-values.ts';

/** One side of a comparison: a unit, at the latest period or at one that was named. */
export interface Side {
  unit: Unit;
  periods: Period[];
}

export interface SideValue {
  side: Side;
  figures: Figure[];
  /** Of the first reading. Null: the report does not tell it. */
  value: number | null;
  /** How its report puts it; a second one where it may be read in two ways. */
  readings: Reading[];
  /** Worked out of `figures`. */
  derived?: Omit<AnswerFigure, 'citation'>;
}
