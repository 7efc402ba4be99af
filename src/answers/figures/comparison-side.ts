import type { Figure } from '../../reports/figure.ts';
import type { Period } from '../../vietnamese/period.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { AnswerFigure } from '../answer.ts';

/** One side of a comparison: a unit, at the latest period or at one that was named. */
export interface Side {
  unit: Unit;
  periods: Period[];
}

export interface SideValue {
  side: Side;
  figures: Figure[];
  value: number | null;
  text: string;
  /** Worked out of `figures`. */
  derived?: Omit<AnswerFigure, 'citation'>;
}
