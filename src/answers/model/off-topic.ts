import type { Asked, Question } from '../../questions/question.ts';
import type { Slot } from '../../vocabulary/concept.ts';
import { describe } from '../../vocabulary/describe.ts';
import { idsOf } from '../figures/frame.ts';
import type { Row } from './rows.ts';

/** What narrows a question: a source that is silent of it answers another one. */
const NARROWING = new Set<Slot>(['object', 'state', 'channel', 'field', 'level']);
/** Of words that the vocabulary does not know, a source may use others. */
const SHARED = 0.5;

/**
 * Whether the sources of an answer are about something else than what was asked: they do not name what the question counts, or in which
 * state, or hold few of its words. A true number of another thing must not pass for the one asked.
 */
export function isOffTopic(question: Question, sources: Row[]): boolean {
  const text = sources
    .map(({ citation, about }) => [citation.quote, citation.heads ?? '', citation.section, about].join('\n'))
    .join('\n');
  const { concepts, words } = describe(text);
  const isNamed = (asked: Asked) => idsOf(asked).some((id) => concepts.has(id));
  const narrowing = question.concepts.filter(({ slot }) => NARROWING.has(slot));
  const known = question.words.filter((word) => words.has(word));
  return !narrowing.every(isNamed) || known.length < question.words.length * SHARED;
}
