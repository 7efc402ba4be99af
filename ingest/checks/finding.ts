import type { FoundFigure } from '../figures/figure.ts';

/** A disagreement, before it is stored. `figure` is where it shows. */
export interface FoundFinding {
  kind: 'sum' | 'ratio' | 'conflict' | 'date';
  severity: 'hard' | 'rounding' | 'soft';
  stated: number | null;
  computed: number | null;
  explain: string;
  figures: FoundFigure[];
  at: Pick<FoundFigure, 'block' | 'number' | 'sentence'>;
}
