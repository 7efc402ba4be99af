/**
 * What in an answer nothing proves: a number · a unit or a period that is not that of what is cited · a sentence that no cited
 * passage says · a sentence that is not Vietnamese · a link, a mention or a command.
 */
type FaultKind = 'number' | 'unit' | 'period' | 'unsupported' | 'language' | 'link';

/** One fault of an answer. */
export interface GroundingFault {
  kind: FaultKind;
  /** As it stands in the answer. */
  text: string;
  /** In Vietnamese, so that whoever worded the answer can mend it. */
  explanation: string;
}

/** A sentence of a draft with what it cites: indexes into the answer's citations. */
export interface Sentence {
  text: string;
  citations: number[];
}
