import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { type Office, openOffice } from '../answers/office.ts';
import { quotesOf } from '../answers/reading.ts';
import { type How, readTranscript, type Transcript } from './read-transcript.ts';
import { plain, withGaps } from './with-gaps.ts';

const FOLDER = new URL('./transcripts/', import.meta.url);
const ROOT = new URL('../../', import.meta.url);

/** Where the reports are that a transcript names in its head. */
const REPORTS: Record<string, string[]> = {
  'Cẩm Hà, Ninh Phong, Thanh Lương': ['test/answers/reports/'],
  'báo cáo mẫu': ['ingest/samples/'],
  'nhiều ngành': ['test/ingest/reports/', 'test/eval/own/reports/'],
};

const KINDS: Partial<Record<How, Answer['kind']>> = { asks: 'clarify', refuses: 'refused', lacks: 'not_found' };

const transcripts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readTranscript(readFileSync(new URL(name, FOLDER), 'utf8')));

describe.each(Object.keys(REPORTS))('a dialogue about %s', (reports) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(bodiesOf(reports), { alone: true });
  });
  afterAll(() => office.close());

  it.each(transcripts.filter((one) => one.reports === reports))('$rule', async (transcript) => {
    const answers = await office.converse(
      transcript.turns.map((turn) => turn.typed),
      { unit: transcript.asker, today: transcript.today },
    );
    for (const [i, turn] of transcript.turns.entries()) holdTo(turn, answers[i] as Answer);
    expect(office.unfounded()).toEqual([]);
  });
});

it('plays every transcript', () => {
  expect(transcripts.filter((one) => !(one.reports in REPORTS))).toEqual([]);
});

function bodiesOf(reports: string): Record<string, string> {
  const files = (REPORTS[reports] ?? []).flatMap((folder) =>
    readdirSync(new URL(folder, ROOT)).map((name) => [name, new URL(`${folder}${name}`, ROOT)] as const),
  );
  return Object.fromEntries(files.map(([name, url]) => [name, readFileSync(url, 'utf8')]));
}

function holdTo({ typed, expectations }: Transcript['turns'][number], answer: Answer): void {
  const said = plain(answer.text.replace(/^Nguồn:.*$/gmu, ''));
  for (const { how, text } of expectations) {
    const kind = KINDS[how];
    if (kind) expect(`${answer.kind}: ${said}`, typed).toMatch(new RegExp(`^${kind}: `));
    if (how === 'hides') for (const words of text.split(';')) expect(said, typed).not.toContain(plain(words));
    else if (how === 'cites') expect(plain(sourcesOf(answer)), typed).toMatch(withGaps(`…${text}…`));
    else expect(said, typed).toMatch(withGaps(text));
  }
}

function sourcesOf(answer: Answer): string {
  return `${answer.citations.map((one) => `${one.title} ${one.section}`).join('\n')}\n${quotesOf(answer)}`;
}
