import type { Chart } from '../../answers/charts/chart.ts';
import type { Account } from '../../people/join-attempts.ts';
import type { Database } from '../../store/database.ts';

/** A message as any channel brings it. */
export interface Incoming extends Account {
  /** As the channel calls the chat. */
  chat: string;
  isGroup: boolean;
  /** Of a group: the assistant was mentioned, replied to or commanded. */
  isCalled: boolean;
  text: string;
  /** What came in place of words and files; the text is empty then. */
  instead?: Wordless;
  at: Date;
  /** Documents and pictures that came with it. */
  files?: FileOffered[];
  /** The bytes of one of its files. @throws when they cannot be had, or are more than the settings let in. */
  fetchFile?: (file: FileOffered) => Promise<Uint8Array>;
  /** Told when it is certain that an answer is being looked for: who is met with silence sees nobody typing. */
  onAnswering?: () => void;
  /** Writes down what is said to it, in the transaction in which something was done: both or neither. Then it is not written down again. */
  written?: (tx: Database, outgoing: Outgoing[]) => Promise<void>;
  /** The same in a transaction of its own, with what `alongside` writes: what it shows is drawn before, since others wait for a transaction. */
  told?: (outgoing: Outgoing[], alongside: (tx: Database) => Promise<void>) => Promise<void>;
}

/** What the assistant cannot take in: a sticker or another picture that moves, something spoken, something filmed …; `unsupported`: the channel does not tell what. */
export type Wordless = 'sticker' | 'voice' | 'video' | 'contact' | 'location' | 'poll' | 'unsupported';

/** A file that a message brings; its bytes are fetched when they are wanted. */
export interface FileOffered {
  /** As the sender calls it; '' for a picture without a name. */
  name: string;
  kind: 'document' | 'picture';
  /** Bytes, where the channel tells. */
  size?: number;
  /** By which the channel finds it again. */
  reference: string;
}

/** What is sent back into the same chat, or to somebody in private. */
export interface Outgoing {
  text: string;
  /** Parts of the text that are set off, in order; they do not overlap. */
  marks?: Mark[];
  /** What may be answered, in the order in which the text names it: a channel with buttons shows them under it. */
  choices?: Choice[];
  chart?: Chart;
  document?: { name: string; bytes: Uint8Array };
  /** An official who is told in private, by whatever account; absent: the chat that the message came from. */
  toOfficial?: number;
  /** Said in the chat that the message came from, where that official cannot be told in private. */
  unreached?: string;
}

/** A part of a text that is set off: UTF-16 units. */
export interface Mark {
  start: number;
  length: number;
  style: 'bold' | 'italic';
}

/** Something to choose. */
export interface Choice {
  /** Short enough for a button. */
  label: string;
  /** What is typed in its place by whoever has no button: the message that a press stands for. */
  says: string;
}
