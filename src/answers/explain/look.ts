import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import type { Frame } from '../figures/frame.ts';
import type { Match } from '../figures/match-figure.ts';

/** One look for a number: in which reports, for what, and which figures came into question. */
export interface Look {
  reports: Report[];
  frame: Frame;
  sought: Pick<Question, 'periods' | 'namedPart' | 'member'>;
  /** All figures of these reports that name anything of what was asked. */
  figures: Figure[];
  /** Those of them that may answer, best first. */
  matches: Match[];
}
