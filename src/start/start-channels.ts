import { type Channel, ChannelNotStarted, type Inbox } from '../channels/channel.ts';
import type { Log } from '../log/open-log.ts';
import type { Release } from './release.ts';
import { tell } from './tell.ts';

/** Starts channels, each by itself: one that fails does not hold up the others. @returns how to stop those that run. */
export async function startChannels(channels: readonly Channel[], inbox: Inbox, log: Log): Promise<Release[]> {
  const releases: Release[] = [];
  for (const channel of channels)
    try {
      const name = await channel.start(inbox);
      tell(`${channel.title}: bật (${name}).`);
      releases.push(() => channel.stop());
    } catch (error) {
      if (!(error instanceof ChannelNotStarted)) throw error;
      log.error('a channel could not be started', { channel: channel.name, error });
      tell(`${channel.title}: chưa bật được. ${error.message}`);
    }
  return releases;
}
