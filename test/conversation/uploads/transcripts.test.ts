import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRole } from '../../../src/people/role.ts';
import { joinedOfficial, WARD } from '../../people/officials.ts';
import { readTranscript, type Transcript } from '../read-transcript.ts';
import { type OpenedDesk, openDesk } from '../receive/open-desk.ts';
import { plain, withGaps } from '../with-gaps.ts';
import { reportText, withFile } from './files.ts';

const FOLDER = new URL('./transcripts/', import.meta.url);

/** The files that a transcript sends by name. */
const FILES: Readonly<Record<string, string>> = {
  'quy-3.txt': reportText(),
  'quy-3-sua.txt': reportText({ number: '31/BC-UBND', overdue: '15' }),
  'phuong-khac.txt': reportText({ unit: 'phường Mai Lâm' }),
  'giay-moi.txt': 'GIẤY MỜI\n\nKính mời đồng chí dự họp.',
};
const SENDS = /^\[tệp: (?<name>[^\]]+)\]$/u;

const transcripts = readdirSync(FOLDER).map((name) => readTranscript(readFileSync(new URL(name, FOLDER), 'utf8')));

describe('a dialogue with files', () => {
  let desk: OpenedDesk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it.each(transcripts)('$rule', async ({ asker = '', turns }) => {
    const { account } = await joinedOfficial(desk.db, [WARD, readRole(asker.replace(` của ${WARD}`, '')) ?? 'viewer']);
    for (const turn of turns) holdTo(turn, await say(account, turn.typed));
  });

  function say(account: string, typed: string): Promise<string> {
    const name = SENDS.exec(typed)?.groups?.name;
    if (name === undefined) return desk.say(account, typed);
    const content = FILES[name];
    if (content === undefined) throw new Error(`no file is called ${name}`);
    return desk.say(account, '', withFile(name, content));
  }
});

function holdTo({ typed, expectations }: Transcript['turns'][number], said: string): void {
  for (const { how, text } of expectations) {
    if (how === 'hides') for (const words of text.split(';')) expect(plain(said), typed).not.toContain(plain(words));
    else expect(plain(said), typed).toMatch(withGaps(text));
  }
}
