import { readPrompt } from '../../model/read-prompt.ts';
import type { Question } from '../../questions/question.ts';
import { checkGrounding } from '../grounding/check-grounding.ts';
import type { Library } from '../library.ts';
import type { Composed } from './compose-answer.ts';
import type { Draft } from './draft.ts';
import { isOffTopic } from './off-topic.ts';
import type { Rows } from './rows.ts';
import type { ModelTask } from './task.ts';

/** What is wrong with a draft: its kind for the operator, and the words in which the model is told. */
export interface DraftFault {
  kind: string;
  explanation: string;
}

/** Sentences that rest on nothing, and sources that no tool returned. */
export function unreadSources(draft: Draft, rows: Rows): DraftFault[] {
  return draft.sentences.flatMap(({ text, sources }) => {
    const unread = sources.length === 0 ? ['(trống)'] : sources.filter((id) => !rows.get(id));
    return unread.map((source) => ({
      kind: 'unread_source',
      explanation: readPrompt('unread-source', { sentence: text, source }).text,
    }));
  });
}

/** Where the rules found nothing, what a model brings must be about the very thing that was asked; it need not where it words their passages. */
export function offTopic({ question, byRules }: ModelTask, draft: Draft, rows: Rows): DraftFault[] {
  if (byRules.kind === 'passage') return [];
  const sources = draft.sentences.flatMap((sentence) => sentence.sources.flatMap((id) => rows.get(id) ?? []));
  return isOffTopic(question, sources) ? [{ kind: 'off_topic', explanation: readPrompt('off-topic').text }] : [];
}

/** What the guard finds. */
export function groundingFaults(library: Library, question: Question, { answer, sentences }: Composed): DraftFault[] {
  return checkGrounding(library, question, answer, sentences).map(({ kind, explanation }) => ({ kind, explanation }));
}
