import type { Choice, Mark } from '../../conversation/receive/message.ts';
import type { Place } from '../channel.ts';

/** Where the messages of one chat wait for each other. */
export interface Chat {
  channel: string;
  chat: string;
}

/** What is sent, as it waits to be; of a picture or a document the bytes stand beside it. */
export type ToSend = { text: string; marks?: Mark[] } | { picture: true } | { document: string };

/** Said where the question came from, when what it stands with cannot be said in private. */
export interface Unreached {
  place: Place;
  account: string;
  text: string;
}

/** A message to be sent, before it is written down. */
export interface NewRow {
  /** As whom the chat knows it is said to: who may press its buttons. */
  account: string;
  place: Place;
  toSend: ToSend;
  bytes?: Uint8Array;
  choices?: Choice[];
  unreached?: Unreached;
}

/** A message that this process is to send now. */
export interface RowToSend extends Chat {
  id: number;
  place: Place;
  toSend: ToSend;
  bytes: Uint8Array | null;
  /** What stands on its buttons. */
  labels: string[];
  unreached: Unreached | null;
  /** This one included. */
  attempts: number;
  repeats: number;
}
