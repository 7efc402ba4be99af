import type { Period } from '../../src/vietnamese/period.ts';
import type { Block } from '../outline/outline.ts';
import type { Span } from '../outline/sentences.ts';
import type { CellPlace } from '../tables/cell-place.ts';

/** Words before a number that make it a bound or an estimate: "hơn 12.000" is not 12.000. */
export type Qualifier = 'more_than' | 'less_than' | 'about' | 'at_least' | 'at_most' | 'from' | 'to';

/** A quantity that a report states, before it is stored. */
export interface FoundFigure {
  /** Order in the report, from 0. */
  ordinal: number;
  value: number;
  /** As printed: "6.265", "08". */
  raw: string;
  measure: string;
  label: string;
  qualifier: Qualifier | null;
  /** The room, school or field of work that it is told of: the head of its list item. */
  member: string | null;
  block: Block;
  /** For a row of a table: the heads of its columns. */
  heads?: string;
  /** Offsets in the block's text: the number, its own words, its sentence. */
  number: Span;
  territory: Span;
  sentence: Span;
  period: Period | null;
  /** Words of the sentence that say when this figure alone was counted ("từ 120 hộ năm 2024 xuống còn …"). */
  claims?: Span;
  /** Ordinal of the figure that this one is a part of (22 of 55; trực tuyến of tiếp nhận). */
  whole: number | null;
  /** For a share: ordinal of the count whose share it is (99,98 % of "6.264 hồ sơ trực tuyến"). */
  shareOf: number | null;
  /** Ordinal of the earlier figure that states the same quantity; such a repetition is no figure of its own. */
  repeats: number | null;
  /** Id of the shared indicator that it states. */
  indicator: string | null;
  /** Where it stands, when it is read out of a table. */
  cell?: CellPlace;
}
