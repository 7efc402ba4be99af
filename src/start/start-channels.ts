import { type Channel, ChannelNotStarted, type Inbox } from '../channels/channel.ts';
import type { Log } from '../log/open-log.ts';
import { asleep, type Timer } from '../model/timer.ts';
import type { Release } from './release.ts';
import { tell } from './tell.ts';

interface Starting {
  inbox: Inbox;
  log: Log;
  timer: Timer;
}

export interface StartedChannels {
  /** Resolves after the first attempt of each: whether any runs, or may come to by itself. */
  isAny: Promise<boolean>;
  /** Stops those that run, and tries no more. */
  release: Release;
}

type Attempt = 'runs' | 'may_pass' | 'failed';

/** A machine that comes up before its network, or a login that somebody makes meanwhile, is seen within a minute. */
const AGAIN_MS = 60_000;

/** Starts channels side by side: one that cannot be reached does not hold up the others, and is tried again until it can. */
export function startChannels(channels: readonly Channel[], { timer, ...starting }: Starting): StartedChannels {
  const stopping = new AbortController();
  const firsts = channels.map(async (channel) => {
    const first = await startOnce(channel, { ...starting, isFirst: true });
    if (first === 'may_pass') void startLater(channel);
    return first;
  });

  async function startLater(channel: Channel): Promise<void> {
    for (;;) {
      await asleep(timer, AGAIN_MS, stopping.signal);
      if (stopping.signal.aborted || (await startOnce(channel, { ...starting, isFirst: false })) === 'runs') return;
    }
  }

  return {
    isAny: Promise.all(firsts).then((all) => all.some((one) => one !== 'failed')),
    async release() {
      stopping.abort();
      await Promise.all(channels.map((channel) => channel.stop()));
    },
  };
}

async function startOnce(
  channel: Channel,
  { inbox, log, isFirst }: Omit<Starting, 'timer'> & { isFirst: boolean },
): Promise<Attempt> {
  try {
    const name = await channel.start(inbox);
    tell(`${channel.title}: bật (${name}).`);
    return 'runs';
  } catch (error) {
    const mayPass = error instanceof ChannelNotStarted && error.mayPass;
    if (isFirst) {
      log.error('a channel could not be started', { channel: channel.name, error });
      const why = error instanceof ChannelNotStarted ? error.message : 'Lỗi của chương trình, xem nhật ký.';
      tell(`${channel.title}: chưa bật được. ${why}${mayPass ? ' Chương trình tự thử lại mỗi phút.' : ''}`);
    } else log.warn('a channel could not be started again', { channel: channel.name, error });
    return mayPass ? 'may_pass' : 'failed';
  }
}
