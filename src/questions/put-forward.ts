import type { Concept } from '../vocabulary/concept.ts';
import { findConcepts } from '../vocabulary/find-concepts.ts';

/** "Kiến nghị" where it is counted: what voters or citizens put forward. */
export const PUT_FORWARD: Concept[] = ['kiến nghị của cử tri', 'phản ánh, kiến nghị'].flatMap((words) =>
  findConcepts(words).flatMap((mention) => mention.concepts),
);
