import type { TaskState } from '../../src/reports/task.ts';
import type { Period } from '../../src/vietnamese/period.ts';
import type { Block } from '../outline/outline.ts';
import type { Span } from '../outline/sentences.ts';

/** A task that a report lists, before it is stored. */
export interface FoundTask {
  ordinal: number;
  /** The task's own words. */
  content: string;
  /** The document or the body that gave it: "Công văn số 12/UBND-KSTT ngày 02/3/2026", "UBND thành phố". */
  assignedBy: string | null;
  owner: string | null;
  partners: string | null;
  /** ISO day; of a period its last. */
  dueOn: string | null;
  /** As written; '' when nothing is. */
  dueText: string;
  state: TaskState;
  /** What says the state, as written; '' when nothing does. */
  stateText: string;
  block: Block;
  /** Where its words stand in the block's text. */
  span: Span;
}

/** What tasks are read against. */
export interface TaskContext {
  /** Gives days and months without a year theirs. */
  reportPeriod: Period | null;
  issuedOn: string | null;
}
