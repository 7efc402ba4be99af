import type { Question } from '../../questions/question.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';

/** What was said before in the dialogue. */
export interface Turn {
  question: string;
  answer: string;
}

/** What the model's lane is given. */
export interface ModelTask {
  question: Question;
  /** What the rules answer; given again where the model's answer cannot be. */
  byRules: Answer;
  asker: {
    unit: Unit | null;
    /** ISO day in the asker's time zone. */
    today: string;
    /** Whose tokens are used besides the unit's; see `Caller`. */
    person?: string;
    group?: string;
  };
  /** The last ones, oldest first. */
  turns: Turn[];
}
