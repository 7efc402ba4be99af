import type { Unit, UnitKind } from './unit.ts';

/** subject: what is asked or told about · assigner: who gave a task · addressee: to whom something is proposed. */
export type MentionRole = 'subject' | 'assigner' | 'addressee';

/** A stretch of text that speaks of a unit. */
export interface UnitMention {
  start: number;
  end: number;
  raw: string;
  /** named: by its name · own: "phường mình" · kind: "phường", "thành phố" without a name. */
  what: 'named' | 'own' | 'kind';
  /** The unit named; one that the registry does not know is made from its words. Missing when several fit equally. */
  unit?: Unit;
  /** Known units that the words may mean as well: several of one name, or one of another kind than is written. */
  candidates?: Unit[];
  kind?: UnitKind;
  role: MentionRole;
}

/** A mention by the syllables that it takes; `to` is the one after it. Without `what` they are passed over. */
export interface Found extends Partial<Pick<UnitMention, 'what' | 'unit' | 'candidates' | 'kind'>> {
  to: number;
}
