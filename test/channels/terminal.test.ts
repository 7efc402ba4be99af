import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal } from '../../src/channels/terminal/open-terminal.ts';
import { type OpenedDesk, openDesk, SECRETS } from '../conversation/receive/open-desk.ts';
import { createTestTimer } from '../fakes/test-timer.ts';
import { openTestLog, type TestLog } from '../log/test-log.ts';
import { CITY, ELSEWHERE, NEIGHBOUR, WARD } from '../people/officials.ts';
import { type OpenMessages, openMessages } from './open-messages.ts';

let desk: OpenedDesk;
let log: TestLog;
beforeAll(async () => {
  desk = await openDesk();
  log = openTestLog();
});
afterAll(async () => {
  log.close();
  await desk.close();
});

interface Terminal {
  type(line: string): void;
  /** Resolves with all that was shown as soon as this is among it. */
  shown(words: string): Promise<string>;
  ended: Promise<void>;
  files: string[];
}

const opened: OpenMessages[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.stop();
});

async function open(): Promise<Terminal> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const files: string[] = [];
  const timer = createTestTimer();
  let out = '';
  let look: () => void = () => undefined;
  output.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    look();
  });
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const keep = (_bytes: Uint8Array, name: string) => {
    files.push(name);
    return `/kho/${name}`;
  };
  const channel = openTerminal({ input, output, log, timer, keep, onEnd: end });
  const messages = await openMessages(desk, { channels: [channel], log, timer });
  opened.push(messages);
  await channel.start(messages.inbox);
  return {
    type: (line) => input.write(`${line}\n`),
    shown: (words) =>
      new Promise((resolve) => {
        look = () => {
          if (out.includes(words)) resolve(out);
        };
        look();
      }),
    ended,
    files,
  };
}

describe('whoever sits at the machine', () => {
  it('is told once that nothing is hidden from them, and is answered about every unit', async () => {
    const { type, shown } = await open();
    expect(await shown('quyền quản trị')).toContain('mọi đơn vị');
    for (const unit of [CITY, WARD, NEIGHBOUR, ELSEWHERE]) {
      type(`${unit} tiếp nhận bao nhiêu hồ sơ?`);
      await shown(SECRETS[unit]?.count as string);
    }
  });

  it('may lean on what was said before, and draw', async () => {
    const { type, shown, files } = await open();
    type('Phường Cẩm Hà tiếp nhận bao nhiêu hồ sơ?');
    await shown(SECRETS[WARD]?.count as string);
    type('còn Mai Lâm?');
    await shown(SECRETS[NEIGHBOUR]?.count as string);
    type('Vẽ biểu đồ so sánh hồ sơ tiếp nhận của Cẩm Hà và Mai Lâm');
    await shown('/kho/bieu-do.png');
    expect(files).toEqual(['bieu-do.png']);
  });

  it('gets the help of an administrator', async () => {
    const { type, shown } = await open();
    type('/trogiup');
    expect(await shown('báo cáo')).not.toContain('mã mời của anh/chị');
  });

  it.each(['thoát', 'exit'])('ends the program with “%s”', async (word) => {
    const { type, ended } = await open();
    type(word);
    await expect(ended).resolves.toBeUndefined();
  });

  it('leaves a line of the audit log for each question, under a name that is no official', async () => {
    const before = (await desk.events()).length;
    const { type, shown } = await open();
    type('Phường Cẩm Hà tiếp nhận bao nhiêu hồ sơ?');
    await shown(SECRETS[WARD]?.count as string);
    const [asked] = (await desk.events()).slice(before);
    expect(asked).toMatchObject({ event: 'question.asked', actor_kind: 'named', detail: { channel: 'terminal' } });
  });
});
