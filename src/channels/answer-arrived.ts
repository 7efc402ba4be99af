import { randomUUID } from 'node:crypto';
import type { Chart } from '../answers/charts/chart.ts';
import { drawChart } from '../answers/charts/draw-chart.ts';
import type { Desk } from '../conversation/receive/desk.ts';
import type { Outgoing } from '../conversation/receive/message.ts';
import { receive } from '../conversation/receive/receive.ts';
import type { Log } from '../log/open-log.ts';
import { accountOn } from '../people/account-on.ts';
import { actAs, EVERYTHING } from '../store/scope.ts';
import type { Arrived, Channel, Place } from './channel.ts';
import { splitText } from './split-text.ts';

export interface Answering {
  desk: Desk;
  log: Log;
}

/** A sign of typing lasts five seconds where it lasts shortest. */
const TYPING_AGAIN_MS = 4000;

/**
 * Carries a message to the desk and what is said back to its chat, or to the official who is meant. Does not reject: a fault is told to
 * the asker with an id, which stands in the log with the fault and without a word of the message.
 */
export async function answerArrived(
  answering: Answering,
  channel: Channel,
  { incoming, place }: Arrived,
): Promise<void> {
  const { desk, log } = answering;
  // Where silence may be the rule a fault does not break it.
  let isExpected = !incoming.isGroup;
  let typing: Typing | undefined;
  const onAnswering = () => {
    isExpected = true;
    typing ??= keepTyping(channel, place);
  };
  let outgoing: Outgoing[];
  try {
    outgoing = await receive(desk, { ...incoming, onAnswering });
  } catch (error) {
    const id = randomUUID().slice(0, 8);
    log.error('a message could not be answered', { id, channel: channel.name, error });
    outgoing = isExpected ? [{ text: apology(id) }] : [];
  }
  await typing?.end();
  for (const one of outgoing) await deliver(answering, channel, place, one);
}

function apology(id: string): string {
  return `Xin lỗi anh/chị, tôi gặp trục trặc nên chưa trả lời được. Đề nghị anh/chị hỏi lại sau ít phút; nếu vẫn vậy, báo người vận hành mã ${id}.`;
}

interface Typing {
  /** Resolves when no sign of it is on its way any more: one after the answer would promise another. */
  end(): Promise<void>;
}

function keepTyping(channel: Channel, place: Place): Typing {
  let last = channel.showTyping(place);
  const again = setInterval(() => {
    last = channel.showTyping(place);
  }, TYPING_AGAIN_MS);
  return {
    end() {
      clearInterval(again);
      return last;
    },
  };
}

async function deliver(answering: Answering, channel: Channel, place: Place, outgoing: Outgoing): Promise<void> {
  const { log } = answering;
  const { text, chart, toOfficial } = outgoing;
  try {
    const there = toOfficial === undefined ? place : await privateChat(answering, channel, toOfficial);
    if (!there) {
      log.info('somebody has no account on this channel to be told by', {
        channel: channel.name,
        official: toOfficial,
      });
      return;
    }
    const { quoted: _quoted, ...behind } = there;
    for (const [i, part] of splitText(text, channel.longestText).entries()) {
      const { kind } = await channel.send(i === 0 ? there : behind, { text: part });
      if (kind === 'unreachable') {
        log.info('an answer could not be delivered: the chat is closed to the assistant', { channel: channel.name });
        return;
      }
    }
    const picture = chart && (await drawn(answering, chart));
    if (picture) await channel.send(behind, { picture });
  } catch (error) {
    log.error('an answer was not sent', { channel: channel.name, error });
  }
}

/** Chats in private go by the account of whoever they are with. */
async function privateChat({ desk }: Answering, { name }: Channel, official: number): Promise<Place | null> {
  const account = await accountOn(actAs(desk.store, EVERYTHING), name, official);
  return account === null ? null : { chat: account };
}

/** The answer stands without its picture. */
async function drawn({ log }: Answering, chart: Chart): Promise<Uint8Array | null> {
  try {
    return await drawChart(chart);
  } catch (error) {
    log.error('a chart could not be drawn', { error });
    return null;
  }
}
