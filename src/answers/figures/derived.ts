import type { Figure } from '../../reports/figure.ts';

/** A number that no report states but that follows from figures that it does state. */
export interface Derived {
  value: number;
  measure: string;
  label: string;
  formula: string;
  /** The figures it follows from, the part before the whole. */
  from: Figure[];
  /** What it is out of, where that is worth telling beside it. */
  whole?: Figure | null;
  /** How well the part answers what was asked. */
  score: number;
}
