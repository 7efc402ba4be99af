import type { Concept } from '../concept.ts';
import { OBJECTS } from './objects.ts';
import { ASPECTS, CHANNELS, FIELDS, LEVELS, PARTS, SCOPES, TOPICS } from './others.ts';
import { STATES } from './states.ts';

/** The whole vocabulary, in no particular order. */
export const CONCEPTS: readonly Concept[] = [
  ...OBJECTS,
  ...STATES,
  ...CHANNELS,
  ...SCOPES,
  ...FIELDS,
  ...LEVELS,
  ...ASPECTS,
  ...TOPICS,
  ...PARTS,
];
