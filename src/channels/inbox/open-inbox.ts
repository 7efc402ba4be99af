import type { Arrived, Inbox } from '../channel.ts';
import { createTurns } from '../turns.ts';
import { answerMessage } from './answer-message.ts';
import type { InboxParts } from './inbox-parts.ts';
import { moveChat } from './move-chat.ts';
import { addIncoming, storableArrived, type TakenMessage, takeOver } from './queries.ts';
import { takePress } from './take-press.ts';

/** What takes in the messages of all channels and has them answered. */
export interface OpenInbox extends Inbox {
  /** Takes up what was left before, and from then on looks for it from time to time. To be awaited before a channel brings more. */
  start(): Promise<void>;
  /** Begins no more; resolves when what is being answered is. */
  stop(): Promise<void>;
}

/** What others left is found after so long. */
const LOOK_MS = 15_000;
const MOST_TAKEN = 500;
/** So many messages are answered at once. */
const MOST_AT_ONCE = 16;

export function openInbox(parts: InboxParts): OpenInbox {
  const { db, channels, by, log, timer } = parts;
  const byName = new Map(channels.map((channel) => [channel.name, channel]));
  const turns = createTurns(MOST_AT_ONCE);
  const held = new Set<number>();
  /** Chats that go on under another id, for what is on its way. */
  const moves = new Map<string, string>();
  const stopping = new AbortController();
  let looking: Promise<void> = Promise.resolve();

  function work(message: TakenMessage): void {
    const { channel: name, chat } = message.arrived.incoming;
    const channel = byName.get(name);
    if (!channel) throw new Error(`no channel ${name}`);
    held.add(message.id);
    turns.add(`${name} ${chat}`, async () => {
      // What is not begun is left to whoever runs next.
      if (!stopping.signal.aborted)
        await answerMessage(parts, channel, { ...message, arrived: whereItIs(message.arrived) });
      held.delete(message.id);
    });
  }

  function whereItIs(arrived: Arrived): Arrived {
    const chat = moves.get(`${arrived.incoming.channel} ${arrived.incoming.chat}`);
    if (chat === undefined) return arrived;
    return { ...arrived, incoming: { ...arrived.incoming, chat }, place: { ...arrived.place, chat } };
  }

  async function look(): Promise<void> {
    for (;;) {
      const before = new Date(timer.now() - LOOK_MS);
      const left = await takeOver(db, { channels: [...byName.keys()], by, held: [...held], before, most: MOST_TAKEN });
      for (const message of left) work(message);
      if (left.length < MOST_TAKEN) return;
    }
  }

  async function lookFromTimeToTime(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await timer.sleep(LOOK_MS, stopping.signal);
        await look();
      } catch (error) {
        if (!stopping.signal.aborted) log.error('the inbox could not be looked into', { error });
      }
    }
  }

  return {
    async take(brought) {
      const arrived = storableArrived(brought);
      const at = new Date(timer.now());
      if (arrived.pressed) {
        const press = await takePress(db, arrived, arrived.pressed, { by, at });
        if (typeof press === 'string') return press;
        work(press);
        return 'taken';
      }
      const id = await addIncoming(db, arrived, { by, at });
      if (id === null) return 'repeat';
      work({ id, arrived, isLeft: false });
      return 'taken';
    },
    async moved(channel, from, to) {
      await moveChat(db, { channel, from, to, at: new Date(timer.now()) });
      moves.set(`${channel} ${from}`, to);
    },
    connected: (channel) => parts.outbox.hasten(channel),
    async start() {
      await look();
      looking = lookFromTimeToTime();
    },
    async stop() {
      stopping.abort();
      await looking;
      await turns.idle();
    },
  };
}
