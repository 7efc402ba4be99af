import type { Question } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { guardAnswer } from './grounding/guard-answer.ts';
import { withoutLinks } from './grounding/without-links.ts';
import type { Library } from './library.ts';
import { withNotes } from './wording/notes.ts';
import { withoutPersonalNumbers } from './wording/personal-numbers.ts';

/** An answer as it may go out: proved, with what must be known of its numbers, nobody's own numbers and nothing to tap in it. */
export async function finishAnswer(library: Library, question: Question, answer: Answer): Promise<Answer> {
  const guarded = guardAnswer(library, question, answer);
  return withoutLinks(withoutPersonalNumbers(await withNotes(library, guarded)));
}
