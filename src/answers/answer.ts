import type { Correction } from '../reports/figure.ts';
import type { Period } from '../vietnamese/period.ts';
import type { Chart } from './charts/chart.ts';
import type { GroundingFault } from './grounding/fault.ts';

type AnswerKind = 'figure' | 'passage' | 'reference' | 'discrepancy' | 'clarify' | 'not_found' | 'refused';

/** What proves an answer. `quote` is verbatim from the report. */
export interface Citation {
  report: string;
  title: string;
  /** The report's period in words; empty where it states none. */
  period: string;
  section: string;
  quote: string;
  /** Of a row of a table: the heads of its columns. */
  heads?: string;
}

/** A number in an answer: a figure of the store, or computed from such figures with the formula shown. */
export interface AnswerFigure {
  value: number;
  measure: string;
  unit: string;
  label: string;
  period: Period | null;
  /** Index among the answer's citations. */
  citation: number;
  derived?: { formula: string };
  /** Where it stands, of a figure of the store. */
  place?: { reportId: number; ordinal: number };
  /** The machine that read it out of a picture was unsure of it. */
  isUnsure?: true;
  /** An official's correction: the report prints another number. */
  correction?: Correction;
}

/** One of the things that a question back names to choose from. */
export interface Offer {
  /** As it is shown. */
  label: string;
  /** Name of the unit that it is of. */
  unit: string;
  /** Of a document: its sign ("464/QĐ-UBND") and kind ("quyết định"). */
  sign?: string;
  documentKind?: string;
}

/** Figures that an answer sets beside each other: what its chart is drawn from. */
export interface Series {
  across: 'units' | 'periods' | 'parts';
  /** What is measured, in the answer's words. */
  measured: string;
  /** Of the whole whose parts they are, where these are counted by other nouns ("quyết định", "công văn": "văn bản"). */
  measure?: string;
  /** In the order told; across periods the earliest first. */
  points: SeriesPoint[];
  /** How many more there are that the answer does not tell. */
  untold?: number;
  /** Parts of a whole, each of them a series: they may be drawn end to end. */
  stacks?: boolean;
  /** No comparison by itself: drawn only where a picture is asked for. */
  onRequest?: boolean;
  /** The reports name the thing differently: the answer tells each name. */
  differsInName?: boolean;
}

export interface SeriesPoint {
  /** Of a unit, or of a part of one; empty across periods. */
  name: string;
  /** Index among the answer's figures; null where the report does not tell it. */
  figure: number | null;
  /** Its own, else its report's. */
  period: Period | null;
}

export interface Answer {
  kind: AnswerKind;
  /** What the chat shows, in Vietnamese. */
  text: string;
  citations: Citation[];
  figures: AnswerFigure[];
  lane: 'figures' | 'passages' | 'references' | 'tasks' | 'model';
  /** Of an answer worded by a model: which versions of which prompts it came of ("answer@1"). */
  promptVersion?: string;
  /** Figures that it is about: a question that follows ("trong đó …") means their parts. */
  about?: { reportId: number; ordinal: number }[];
  /** It tells the causes that the report itself gives. */
  isOfCauses?: true;
  /** On a question back: what to choose from, in the order shown. */
  offers?: Offer[];
  /** What it sets beside each other, one for each thing asked. */
  series?: Series[];
  /** The picture that goes with it. */
  chart?: Chart;
  /** On a discrepancy: whether the numbers asked about hold. */
  agrees?: boolean;
  /** For whoever runs the program: what was not proved in the answer that this one stands in for. */
  faults?: GroundingFault[];
}
