import type { Hono } from 'hono';
import type { FileOffered, Incoming, Mark } from '../conversation/receive/message.ts';

export type { FileOffered, Mark };

/** A way on which messages come and go. It knows nothing of what is said. */
export interface Channel {
  /** "telegram": accounts, groups and messages are kept under it. */
  name: string;
  /** As people call it. */
  title: string;
  can: Abilities;
  /** What the web server answers for it, where its service calls it by itself. */
  routes?: Hono;
  /**
   * Offers what comes from now on to the inbox, those of one chat in the order in which they were sent. The service is told that a message was
   * taken only when `take` has resolved: what was not taken is offered again.
   *
   * @returns by what name the assistant is called there ("@ten_bot").
   * @throws ChannelNotStarted; where that may pass the channel can be started again.
   */
  start(inbox: Inbox): Promise<string>;
  /** Takes no more messages; where it was not started does nothing. */
  stop(): Promise<void>;
  /** Tries once. A fault of the service or of the way to it is a value: the outbox decides what comes next. */
  send(place: Place, sending: Sending): Promise<Sent>;
  /** Shows for some seconds that an answer is being written. Does not reject: the answer stands without it. */
  showTyping(place: Place): Promise<void>;
  /** The bytes of a file that came with a message. @throws when it cannot be had or is larger than `most` bytes. */
  fetchFile(file: FileOffered, most: number): Promise<Uint8Array>;
}

/** What a channel can do. */
interface Abilities {
  /** UTF-16 units of one message. */
  longestText: number;
  /** Choices are shown as buttons; elsewhere as numbers to answer with. */
  buttons: boolean;
  /** Takes documents to send; elsewhere a link stands for them. */
  documents: boolean;
}

/** What takes in the messages of all channels. */
export interface Inbox {
  /** Resolves when the message is written down, or was before. Rejects where it could not be: it is to be offered again. */
  take(arrived: Arrived): Promise<Taken>;
  /** A group goes on under another id. */
  moved(channel: string, from: string, to: string): Promise<void>;
  /** A channel that could not send for a while can: what waits for it is sent now. */
  connected(channel: string): Promise<void>;
}

/** `repeat`: it was taken before. `not_yours`: a button under the answer to somebody else. `stale`: a button that was asked about no longer. */
export type Taken = 'taken' | 'repeat' | 'not_yours' | 'stale';

/** A message as it came, and where its answer goes. All of it can be written as JSON. */
export interface Arrived {
  /** The channel's own id of the message, unique on the channel; of an edited one another than of what it was. */
  key: string;
  incoming: Incoming;
  place: Place;
  /** Documents and pictures that came with it. */
  files?: FileOffered[];
  /** It is no text but a button that was pressed: of which message, and the how manieth of its choices, from 0. */
  pressed?: { message: string; choice: number };
}

/** Where something is sent to. */
export interface Place {
  /** As the channel calls the chat. */
  chat: string;
  isGroup: boolean;
  /** The part of a chat that is divided into topics. */
  topic?: string;
  /** The message of that chat that is quoted, as the channel needs it. */
  quoted?: string;
}

/** `text`: as long as the channel allows; `picture`: a PNG; `document`: of any kind. */
export type Sending =
  | { text: string; marks?: Mark[]; choices?: Choices }
  | { picture: Uint8Array }
  | { document: Uint8Array; name: string };

/** What may be chosen under a text. */
export interface Choices {
  /** Comes back with a button that is pressed. */
  message: string;
  labels: string[];
}

/**
 * What became of a message. `sent`: proved by the id that the service gave. `unreachable`: whoever is meant has blocked the assistant or never
 * spoke to it. `later`: nothing was sent, and it may be tried again, after so many milliseconds where the service says so. `unknown`: the answer
 * was lost on the way, it may have been sent. `refused`: it would be refused again.
 */
export type Sent =
  | { kind: 'sent'; id: string }
  | { kind: 'unreachable' }
  | { kind: 'later'; afterMs?: number; why: string }
  | { kind: 'unknown'; why: string }
  | { kind: 'refused'; why: string };

/** A channel cannot be opened. The message is for whoever runs the program and says what to do. */
export class ChannelNotStarted extends Error {
  override readonly name = 'ChannelNotStarted';
  /** It may be started later without anything being set otherwise. */
  readonly mayPass: boolean;

  constructor(message: string, { mayPass = false, ...options }: ErrorOptions & { mayPass?: boolean } = {}) {
    super(message, options);
    this.mayPass = mayPass;
  }
}
