import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Sending, Sent } from '../../../src/channels/channel.ts';
import { readTranscript } from '../../conversation/read-transcript.ts';
import { type OpenedDesk, openDesk } from '../../conversation/receive/open-desk.ts';
import { plain, withGaps } from '../../conversation/with-gaps.ts';
import { createTestTimer } from '../../fakes/test-timer.ts';
import { openTestLog, type TestLog } from '../../log/test-log.ts';
import { AT, addOfficial, NEIGHBOUR, WARD } from '../../people/officials.ts';
import { openMessages } from '../open-messages.ts';
import { SPEAKERS, type Speaker } from './speakers.ts';

const FOLDER = new URL('./', import.meta.url);
const TRANSCRIPTS = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

let desk: OpenedDesk;
let log: TestLog;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  desk = await openDesk();
  log = openTestLog();
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(async () => {
  log.close();
  await desk.close();
});

/** Somebody who speaks on a channel through inbox, desk and outbox. @returns says a message, and resolves with what was heard of it. */
async function open(name: string): Promise<(text: string) => Promise<string>> {
  const timer = createTestTimer({ passing: 5000 });
  const speaker = await (SPEAKERS[name] as (typeof SPEAKERS)[string])({ desk, log, timer });
  const { channel, sent } = watched(speaker.channel);
  const messages = await openMessages(desk, { channels: [channel], log, timer });
  await join(speaker);
  await channel.start(messages.inbox);
  closing.push(async () => {
    await channel.stop();
    await messages.stop();
    await speaker.close();
  });
  return async (text) => {
    const [before, answered] = [speaker.heard().length, sent()];
    speaker.say(text);
    await answered;
    return speaker.heard().slice(before).join('\n');
  };
}

/** The channel, and a promise of the next text that it has sent. */
function watched(channel: Channel): { channel: Channel; sent(): Promise<void> } {
  let tell: () => void = () => undefined;
  const send = async (...sending: Parameters<Channel['send']>): Promise<Sent> => {
    const done = await channel.send(...sending);
    if (isText(sending[1])) tell();
    return done;
  };
  return {
    channel: { ...channel, send },
    sent: () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
  };
}

function isText(sending: Sending): boolean {
  return 'text' in sending;
}

async function join({ channel, account }: Speaker): Promise<void> {
  if (account === null) return;
  const { id } = await addOfficial(desk.db, {
    grants: [
      [WARD, 'viewer'],
      [NEIGHBOUR, 'viewer'],
    ],
  });
  const sql = 'insert into accounts (channel, account, official_id, joined_at) values ($1, $2, $3, $4)';
  await desk.db.execute(sql, [channel.name, account, id, AT]);
}

describe.each(Object.keys(SPEAKERS))('on %s', (name) => {
  it.each(TRANSCRIPTS)('the dialogue of %s goes as it is written', async (file) => {
    const { turns } = readTranscript(readFileSync(new URL(file, FOLDER), 'utf8'));
    const say = await open(name);
    for (const { typed, expectations } of turns) {
      const heard = plain(await say(typed));
      for (const { text } of expectations) expect(heard, typed).toMatch(withGaps(text));
    }
  });
});
