import type { Chart } from '../../answers/charts/chart.ts';
import type { Account } from '../../people/join-attempts.ts';

/** A message as any channel brings it. */
export interface Incoming extends Account {
  /** As the channel calls the chat. */
  chat: string;
  isGroup: boolean;
  /** Of a group: the assistant was mentioned, replied to or commanded. */
  isCalled: boolean;
  text: string;
  at: Date;
  /** Told when it is certain that an answer is being looked for: who is met with silence sees nobody typing. */
  onAnswering?: () => void;
}

/** What is sent back into the same chat, or to somebody in private. */
export interface Outgoing {
  text: string;
  chart?: Chart;
  /** An official who is told in private, by whatever account; absent: the chat that the message came from. */
  toOfficial?: number;
}
