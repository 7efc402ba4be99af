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
  const sentences = draft.sentences.map(({ text, sources }) => {
    const own = [...new Set(sources)].flatMap((id) => rows.get(id) ?? []);
    const places = own.map((row) => {
      const citation = indexOf(citations, row.citation);
      if (row.figure && !used.includes(row)) figures.push({ ...row.figure, citation });
      if (!used.includes(row)) used.push(row);
      return citation;
    });
    return { text: hidden.restore(text).replace(/\s+/gu, ' ').trim(), citations: [...new Set(places)] };
  });
  const text = `${headOf(used)}${sentences.map((sentence) => sentence.text).join(' ')}`;
  return {
    sentences,
    answer: {
      kind: figures.length > 0 ? 'figure' : 'passage',
      text: `${text}\n${new Citations(citations).toText()}`,
      citations,
      figures,
      lane: 'model',
      promptVersion,
    },
  };
}

function indexOf(citations: Citation[], one: Citation): number {
  const found = citations.findIndex((other) => other.report === one.report && other.quote === one.quote);
  return found >= 0 ? found : citations.push(one) - 1;
}

/** Whose numbers and of when, said by the program: a model may leave it out. */
function headOf(used: Row[]): string {
  const units = new Set(used.map((row) => row.unit));
  const periods = new Set(used.map((row) => periodText(row.period)));
  const [unit] = units;
  if (unit === undefined || units.size > 1) return '';
  return `${capitalise(unit)}${periods.size === 1 ? [...periods][0] : ''}: `;
}
