import type { Answer, AnswerFigure, Citation } from '../answer.ts';
import type { Sentence } from '../grounding/check-grounding.ts';
import { capitalise, periodText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';
import type { Draft } from './draft.ts';
import type { HiddenNumbers } from './hidden-numbers.ts';
import type { Row, Rows } from './rows.ts';

/** A draft as an answer, with its sentences and which of the answer's citations each rests on. */
export interface Composed {
  answer: Answer;
  sentences: Sentence[];
}

/** Makes an answer of a draft all of whose sources were read: quotes and figures come from the rows, words alone from the draft. */
export function composeAnswer(draft: Draft, rows: Rows, hidden: HiddenNumbers, promptVersion: string): Composed {
  const citations: Citation[] = [];
  const figures: AnswerFigure[] = [];
  const used: Row[] = [];
  const told = draft.sentences.map(({ text, sources }) => {
    const own = [...new Set(sources)].flatMap((id) => rows.get(id) ?? []);
    const places = own.map((row) => {
      const citation = indexOf(citations, row.citation);
      if (row.figure && !used.includes(row)) figures.push({ ...row.figure, citation });
      if (!used.includes(row)) used.push(row);
      return citation;
    });
    return { text: hidden.restore(text).replace(/\s+/gu, ' ').trim(), own, citations: [...new Set(places)] };
  });
  const about = used.flatMap(({ place }) => place ?? []);
  return {
    sentences: told.map(({ text, citations }) => ({ text, citations })),
    answer: {
      kind: figures.length > 0 ? 'figure' : 'passage',
      text: `${bodyOf(told, used)}\n${new Citations(citations).toText()}`,
      citations,
      figures,
      ...(about.length > 0 && { about }),
      lane: 'model',
      promptVersion,
    },
  };
}

function indexOf(citations: Citation[], one: Citation): number {
  const found = citations.findIndex((other) => other.report === one.report && other.quote === one.quote);
  return found >= 0 ? found : citations.push(one) - 1;
}

/** Of one unit and one time, a paragraph; of several, a line each, so that every sentence says whose it is and of when. */
function bodyOf(told: { text: string; own: Row[] }[], used: Row[]): string {
  const head = headOf(used);
  if (head !== null) return `${head}: ${told.map(({ text }) => text).join(' ')}`;
  return told.map(({ text, own }) => `- ${[headOf(own), text].filter((one) => one !== null).join(': ')}`).join('\n');
}

/** Whose and of when, said by the program: a model may leave it out. Null where it is of several. */
function headOf(rows: Row[]): string | null {
  const heads = new Set(rows.map((row) => `${capitalise(row.unit)}${periodText(row.period)}`));
  return heads.size === 1 ? ([...heads][0] as string) : null;
}
