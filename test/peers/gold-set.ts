import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A question of the gold data with the quotes that answer it. */
export interface GoldQuestion {
  id: string;
  question: string;
  style: string;
  /** What answers it: a passage in words, a figure, or something else (a document, a check). */
  kind: 'passage' | 'figure' | 'other';
  askerUnit: string | null;
  /** The asker's earlier questions of the same conversation. */
  history: string[];
  quotes: string[];
  /** File names of the reports that hold them. */
  reports: string[];
}

/** Reports with the questions about them. */
export interface GoldSet {
  name: string;
  reports: string;
  questions: GoldQuestion[];
}

const OWN = fileURLToPath(new URL('../eval/own/', import.meta.url));

const row = z.object({
  id: z.string(),
  question: z.string(),
  style: z.string(),
  asker_unit: z.string().nullish(),
  history: z.array(z.string()).nullish(),
  expect: z.object({
    kind: z.string(),
    quotes: z.array(z.string()).nullish(),
    reports: z.array(z.string()).nullish(),
  }),
});

/** The shared gold set and the project's own, without the questions that no passage answers. @param shared folder with gold/ and reports/. */
export function readGoldSets(shared: string): GoldSet[] {
  const own = readdirSync(OWN).filter((name) => name.endsWith('-questions.jsonl'));
  return [
    {
      name: 'gold',
      reports: join(shared, 'reports'),
      questions: readQuestions(join(shared, 'gold', 'questions.jsonl')),
    },
    {
      name: 'own',
      reports: join(OWN, 'reports'),
      questions: own.sort().flatMap((name) => readQuestions(join(OWN, name))),
    },
  ];
}

function readQuestions(file: string): GoldQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => row.parse(JSON.parse(line)))
    .map(({ id, question, style, asker_unit, history, expect }) => ({
      id,
      question,
      style,
      kind: kindOf(expect.kind),
      askerUnit: asker_unit ?? null,
      history: history ?? [],
      quotes: expect.quotes ?? [],
      reports: expect.reports ?? [],
    }))
    .filter(({ quotes }) => quotes.length > 0);
}

function kindOf(kind: string): GoldQuestion['kind'] {
  return kind === 'passage' || kind === 'figure' ? kind : 'other';
}
