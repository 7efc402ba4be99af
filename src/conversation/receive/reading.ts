import type { ReportToSave } from '../../reports/report-to-save.ts';

/** Reads reports that are sent as files. What it is made of stands above the conversation (src/commands/read-uploads.ts). */
export interface Reading {
  /** Why a file of so many bytes is not taken: a sentence for its sender; null where it is. */
  refuseSize(bytes: number): string | null;
  /** Reads a file; nothing is stored. What goes wrong with a file is an outcome. */
  read(name: string, bytes: Uint8Array): Promise<FileReading>;
  /** Whether the same would be read out of its file now: the program may be another one since. */
  stillReads(report: ReportToSave): boolean;
  /** Does what follows when a report is stored: samples make room, passages are made searchable by meaning. */
  afterStored(report: ReportToSave): Promise<void>;
}

/** `reason`: a sentence for the sender; `mark`: the secrecy mark that it bears. */
export type FileReading =
  | { kind: 'report'; report: ReportToSave }
  | { kind: 'refused'; reason: string; mark?: SecrecyMark };

type SecrecyMark = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT' | 'LƯU HÀNH NỘI BỘ';
