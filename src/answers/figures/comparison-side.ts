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
  /** Of the first reading. Null: the report does not tell it. */
  value: number | null;
  /** How its report puts it; a second one where it may be read in two ways. */
  readings: Reading[];
  /** Worked out of `figures`. */
  derived?: Omit<AnswerFigure, 'citation'>;
}

/** A value as a report puts it, in words. */
export interface Reading {
  /** What the report calls it. */
  label: string;
  /** By the name that reports share, where it is a shared indicator. */
  indicator: string | null;
  /** "38 hồ sơ", "không có (0)". */
  value: string;
  /** "trên tổng số 8.823", "tính: 21 + 1 = 22"; each may be missing. */
  details: string[];
  period: Period | null;
}
