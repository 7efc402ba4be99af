import type { Incoming } from '../conversation/receive/message.ts';

/** A way on which messages come and go. It knows nothing of what is said. */
export interface Channel {
  /** "telegram": accounts and groups are kept under it. */
  name: string;
  /** As people call it. */
  title: string;
  /** UTF-16 units of one message. */
  longestText: number;
  /**
   * Takes messages from now on, each once and those of one chat in the order in which they were sent.
   *
   * @param onMessage does not reject.
   * @returns by what name the assistant is called there ("@ten_bot").
   * @throws ChannelNotStarted
   */
  start(onMessage: (arrived: Arrived) => Promise<void>): Promise<string>;
  /** Takes no more messages, and lets those that are being answered end for a while. */
  stop(): Promise<void>;
  /** @throws when it was not sent for a reason that whoever runs the program should know. */
  send(place: Place, sending: Sending): Promise<Sent>;
  /** Shows for some seconds that an answer is being written. Does not reject: the answer stands without it. */
  showTyping(place: Place): Promise<void>;
}

/** A message as it came, and where its answer goes. */
export interface Arrived {
  incoming: Incoming;
  place: Place;
}

/** Where something is sent to. */
export interface Place {
  /** As the channel calls the chat. */
  chat: string;
  /** The part of a chat that is divided into topics. */
  topic?: number;
  /** The message of that chat that is quoted. */
  quoted?: number;
}

/** `text`: plain, at most as long as the channel allows; `picture`: a PNG. */
export type Sending = { text: string } | { picture: Uint8Array };

/** `unreachable`: whoever is meant has blocked the assistant, or never spoke to it. */
export interface Sent {
  kind: 'sent' | 'unreachable';
}

/** A channel cannot be opened. The message is for whoever runs the program and says what to do. */
export class ChannelNotStarted extends Error {
  override readonly name = 'ChannelNotStarted';
}
