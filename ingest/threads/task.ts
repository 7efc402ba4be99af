import type { Unit } from '../../src/vocabulary/units/unit.ts';
import type { ListedFile } from '../list-files.ts';
import type { ReadingOptions } from '../read-listed.ts';

/** What a reading thread knows from its start. */
export interface ThreadStart {
  units: readonly Unit[];
  options: ReadingOptions;
}

/** One file for a thread. */
export interface ReadingTask {
  file: ListedFile;
  known: readonly string[];
  /** Units that have become known since the thread's last task. */
  units: readonly Unit[];
}
