import type { Channel } from '../channels/channel.ts';
import { type OpenInbox, openInbox } from '../channels/inbox/open-inbox.ts';
import { openOutbox } from '../channels/outbox/open-outbox.ts';
import { tellAdministrators } from '../channels/outbox/tell-administrators.ts';
import type { Workspace } from '../commands/workspace.ts';
import type { Config } from '../config.ts';
import type { Desk } from '../conversation/receive/desk.ts';
import type { Log } from '../log/open-log.ts';
import type { Timer } from '../model/timer.ts';
import { becomePresent } from '../store/presence.ts';
import { type Release, within } from './release.ts';
import { tell } from './tell.ts';

interface MessagesParts {
  config: Config;
  workspace: Workspace;
  desk: Desk;
  channels: readonly Channel[];
  log: Log;
  timer: Timer;
}

/** At the end: what is being answered or sent is waited for so long. */
const ANSWER_GRACE_MS = 4000;
const SEND_GRACE_MS = 2000;

export interface RunningMessages {
  inbox: OpenInbox;
  /** Tells the administrators something on all channels but the one that it is about. */
  alarm(text: string, from: string): void;
  /** How all of it is stopped, in order. */
  releases: Release[];
}

/** Starts inbox and outbox on what an earlier run left. */
export async function startMessages(parts: MessagesParts): Promise<RunningMessages> {
  const { config, workspace, desk, channels, log, timer } = parts;
  const { number: by, leave } = await becomePresent(workspace.owner);
  const common = { db: workspace.db, channels, by, log, timer };
  const outbox = openOutbox(common);
  const { lateMs } = config.messages;
  const inbox = openInbox({ ...common, desk, outbox, lateMs, maxFileBytes: config.maxFileBytes });
  await outbox.start();
  await inbox.start();
  tell('Tin đến và tin gửi đi: bật.');
  const alarm = (text: string, from: string) => {
    const others = channels.flatMap(({ name }) => (name === from ? [] : name));
    tellAdministrators(workspace.db, { text, channels: others, by, at: new Date(timer.now()) }).then(
      (rows) => outbox.carry(rows),
      (error) => log.error('the administrators could not be told', { about: from, error }),
    );
  };
  const releases = [
    () => within(ANSWER_GRACE_MS, inbox.stop()),
    () => within(SEND_GRACE_MS, outbox.stop()),
    // Others take over what was not ended.
    leave,
  ];
  return { inbox, alarm, releases };
}
