import type { Period } from '../vietnamese/period.ts';
import type { Concept, Slot } from '../vocabulary/concept.ts';
import type { ReportKind } from '../vocabulary/report-kinds/report-kinds.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import type { Computation } from './read-computation.ts';

/**
 * value: a number · share: a percentage · difference, sum: to be computed from numbers · list: the parts of something ·
 * comparison: across units · trend: across periods · check: do the report's numbers agree · document: a document by
 * number or subject · summary: a report's main numbers · narrative: what the report says in words.
 */
export type Wanted =
  | 'value'
  | 'share'
  | 'difference'
  | 'sum'
  | 'list'
  | 'comparison'
  | 'trend'
  | 'check'
  | 'document'
  | 'summary'
  | 'narrative';

/** A question as understood, before anything is looked up. */
export interface Question {
  /** As typed, normalised. */
  text: string;
  /** With abbreviations written out. */
  full: string;
  /** `full` with units and periods blanked out. */
  bare: string;
  wanted: Wanted;
  /** Units that it asks about, in the order named. Empty: none was named, and none could be taken from asker or conversation. */
  units: Unit[];
  unitFrom: 'named' | 'own' | 'asker' | 'context' | 'none';
  /** "phường mình" with nobody's unit known. */
  ownUnknown: boolean;
  /** It says "phường" or "xã" without a name, and no unit is known otherwise. */
  kindOnly: boolean;
  periods: Period[];
  /** Of a trend: every period there is, not the last two. */
  everyPeriod?: boolean;
  concepts: Asked[];
  /** Folded words that no concept covers. */
  words: string[];
  /** How those of them are typed that are typed with marks, lower case, by the folded word. */
  spelled: Record<string, string>;
  /** Runs of neighbouring ones among them. */
  phrases: string[][];
  /** What it says of the things that it names, right behind their names. */
  modifiers: Modifier[];
  /** Folded words of what is asked not to be ("chưa khởi công" → "chua khoi"), where no concept says it. */
  denied: string[];
  /** Folded words of the name of a room, school or hamlet that it asks about. */
  namedPart: string[];
  /** The one room, school or field of work whose figures alone answer, by the report's own name; set where each of them is asked about. */
  member: string | null;
  /** What each "bao nhiêu", "mấy" counts, one group of concepts for each. */
  asks: Ask[];
  /** One number asked for against another ("A chiếm bao nhiêu phần trăm B"). */
  computation: Computation | null;
  /** States that it asks the absence of ("chưa được cấp"): what is left of a whole is asked. */
  negated: Asked[];
  /** What is said of each unit alone ("Hải An xong chỉ tiêu …, thành phố được bao nhiêu nhiệm vụ"), as the units are listed. */
  perUnit: Asked[][];
  /** Figures of the answer before, when the question leans on it ("trong đó …"): their parts are meant first. */
  within: { reportId: number; ordinal: number }[];
  /** Numbers it quotes ("164 văn bản … có đúng không"). */
  numbers: number[];
  /** Bare numbers of documents it names ("QĐ 464" → "464"). */
  documents: string[];
  /** Kinds of documents it asks for ("kế hoạch nào"). */
  documentKinds: string[];
  /** The kind whose number it asks for. */
  askedKind: string | null;
  /** What the reports are on from which it is to be answered ("theo báo cáo giám sát …"): each must be of all of them. Empty: of any. */
  reportKinds: ReportKind[];
}

/** "Hồ sơ được miễn phí": what makes some of the things named out of all of them. */
export interface Modifier {
  /** Lower case, at most four. */
  syllables: string[];
  /** The question is typed with marks. */
  hasMarks: boolean;
  /** What the vocabulary knows of it, in order. */
  concepts: Asked[];
}

export interface Asked {
  /** One thing named by a word that may mean any of these ("xong": resolved or completed). */
  alternatives: Concept[];
  slot: Slot;
}

/** One thing asked for in a question that asks for several. */
export interface Ask {
  concepts: Asked[];
  words: string[];
  /** Only shares, only counts, or either. */
  kind: 'count' | 'share' | 'money' | 'area' | 'any';
  /** The noun right after "bao nhiêu", when it names what is counted. */
  counted: Asked | null;
  /** The folded words right behind "bao nhiêu": what is counted, whether the vocabulary knows it or not. */
  noun: string;
  /** The stretch of the question that asks for it, as typed; empty where one asking word asks for several things. */
  said: string;
}
