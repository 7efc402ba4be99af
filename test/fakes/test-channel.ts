import type { Arrived, Channel, Inbox, Place, Sending, Sent } from '../../src/channels/channel.ts';

/** A channel that keeps what it is given to send, and answers as it is told. */
export interface TestChannel extends Channel {
  /** Every attempt, in order. */
  attempts: { place: Place; sending: Sending }[];
  /** Texts that arrived, in order, each after its chat. */
  sent: string[];
  /** What becomes of the next attempts, in order; then they succeed. */
  answer(...sents: (Sent | Promise<Sent>)[]): void;
  /** Resolves when so many attempts were made. */
  tried(n: number): Promise<void>;
  /** A message as this channel brings it. */
  message(account: string, text: string, more?: Partial<Arrived['incoming']> & { key?: string }): Arrived;
}

interface Made {
  name?: string;
  can?: Partial<Channel['can']>;
  /** When messages are sent. */
  at: () => Date;
}

export function createTestChannel({ name = 'zalo', can, at }: Made): TestChannel {
  const answers: (Sent | Promise<Sent>)[] = [];
  let watchers: (() => void)[] = [];
  let ids = 0;
  const channel: TestChannel = {
    name,
    title: name,
    can: { longestText: 2000, buttons: false, documents: true, ...can },
    attempts: [],
    sent: [],
    async start(_inbox: Inbox) {
      return name;
    },
    async stop() {},
    async send(place, sending) {
      channel.attempts.push({ place, sending });
      for (const look of watchers.splice(0)) look();
      const sent = await (answers.shift() ?? { kind: 'sent' as const, id: `gui-${++ids}` });
      if (sent.kind === 'sent') channel.sent.push(`${place.chat}: ${'text' in sending ? sending.text : '(tệp)'}`);
      return sent;
    },
    async showTyping() {},
    async fetchFile() {
      return new Uint8Array();
    },
    answer(...sents) {
      answers.push(...sents);
    },
    async tried(n) {
      while (channel.attempts.length < n) await new Promise<void>((resolve) => watchers.push(resolve));
    },
    message(account, text, { key, ...more } = {}) {
      ids += 1;
      const chat = more.chat ?? account;
      const isGroup = more.isGroup ?? false;
      return {
        key: key ?? `tin-${ids}`,
        incoming: { channel: name, account, chat, isGroup, isCalled: true, text, at: at(), ...more },
        place: { chat, isGroup, ...(isGroup && { quoted: `tin-${ids}` }) },
      };
    },
  };
  watchers = [];
  return channel;
}
