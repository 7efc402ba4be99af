/** What is bounded: messages a minute, uploads a day, tokens of the language model a month. */
export const BOUNDED = ['messages', 'uploads', 'tokens'] as const;
export type Bounded = (typeof BOUNDED)[number];

/** Who may use so much of it, in the order in which their limits are looked at. */
export const HOLDERS = ['person', 'group', 'unit'] as const;
export type Holder = (typeof HOLDERS)[number];

/** The most that each may use in one span. */
export type Most = Record<Holder, number>;
export type Limits = Record<Bounded, Most>;

/** Who uses something: each that is given is counted. */
export interface Caller {
  /** A key of the official, or of the channel's account where the official is not known: never a name. */
  person?: string | undefined;
  /** A key of the group where it is said; absent in a private chat. */
  group?: string | undefined;
  /** Full name of the unit for which the caller acts; '' where it is not known. */
  unit: string;
}
