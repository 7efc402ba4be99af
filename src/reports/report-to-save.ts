import type { Period } from '../vietnamese/period.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import type { TaskState } from './task.ts';

/** A report with everything read out of it, ready for the store. Offsets count UTF-16 units of `body`, end exclusive. */
export interface ReportToSave {
  fileName: string;
  unit: Unit;
  title: string;
  number: string | null;
  issuedOn: string | null;
  period: Period | null;
  signer: string | null;
  addressee: string | null;
  body: string;
  contentHash: string;
  /** Of the file's bytes, after the reader's version and "-"; absent where it did not come from a file. */
  fileHash?: string;
  isSample: boolean;
  /** Read out of pictures by a machine. */
  isScan: boolean;
  passages: PassageToSave[];
  figures: FigureToSave[];
  references: ReferenceToSave[];
  findings: FindingToSave[];
  tasks: TaskToSave[];
}

export interface PassageToSave {
  ordinal: number;
  kind: string;
  section: string;
  path: string[];
  body: string;
  starts_at: number;
  ends_at: number;
  terms: string[];
  path_terms: string[];
}

export interface FigureToSave {
  ordinal: number;
  value: number;
  raw: string;
  measure: string;
  label: string;
  qualifier: string | null;
  indicator: string | null;
  unit: string;
  member: string | null;
  period_from: string | null;
  period_to: string | null;
  section: string;
  path: string[];
  quote: string;
  quote_start: number;
  quote_end: number;
  heads: string | null;
  own_terms: string[];
  near_terms: string[];
  above_terms: string[];
  whole: number | null;
  share_of: number | null;
  repeats: number | null;
  is_absence: boolean;
  is_unsure: boolean;
}

export interface ReferenceToSave {
  ordinal: number;
  kind: string;
  number: string;
  bare_number: string;
  issued_on: string | null;
  subject: string;
  section: string;
  quote: string;
  quote_start: number;
  quote_end: number;
  terms: string[];
}

export interface FindingToSave {
  ordinal: number;
  kind: string;
  severity: string;
  stated: number | null;
  computed: number | null;
  explain: string;
  section: string;
  quote: string;
  quote_start: number;
  quote_end: number;
  figures: number[];
}

export interface TaskToSave {
  ordinal: number;
  content: string;
  assigned_by: string | null;
  owner: string | null;
  partners: string | null;
  due_on: string | null;
  due_text: string;
  state: TaskState;
  state_text: string;
  section: string;
  quote: string;
  quote_start: number;
  quote_end: number;
  terms: string[];
}
