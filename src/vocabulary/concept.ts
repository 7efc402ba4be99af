/**
 * One thing that reports and questions speak of, with all the words for it. A figure, a question, a slot of a draft and
 * a check are described with the same concepts; a new word is a line of data here, never a branch in code.
 */
export interface Concept {
  id: string;
  slot: Slot;
  /** Words as reports and formal questions write them. */
  words: readonly string[];
  /**
   * Words used for it only in chat: in a report they mean other things ("việc", "nhận"). "việc | quá hạn" is "việc" where "quá hạn"
   * follows.
   */
  chat?: readonly string[];
  /** A question for this concept is also answered by these (not done ⊇ in progress). */
  includes?: readonly string[];
}

/**
 * object: what is counted · state: in which state · channel: by which way · scope: of which assignment · field: of which
 * domain of procedures · level: of which level of government · aspect: total, share, growth, target · topic: what a
 * passage is about · part: which part of a report (limitations, causes, proposals …).
 */
export type Slot = 'object' | 'state' | 'channel' | 'scope' | 'field' | 'level' | 'aspect' | 'topic' | 'part';
