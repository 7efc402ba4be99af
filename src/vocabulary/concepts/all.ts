import type { Concept } from '../concept.ts';
import { ASPECTS } from './aspects.ts';
import { CHANNELS } from './channels.ts';
import { FIELDS } from './fields.ts';
import { LEVELS } from './levels.ts';
import { MEANS_AND_RESULTS } from './means-and-results.ts';
import { PARTS } from './parts.ts';
import { PEOPLE_AND_BODIES } from './people-and-bodies.ts';
import { SCOPES } from './scopes.ts';
import { STATES } from './states.ts';
import { TOPICS } from './topics.ts';
import { WORK } from './work.ts';

/** The whole vocabulary, in no particular order. */
export const CONCEPTS: readonly Concept[] = [
  ...WORK,
  ...PEOPLE_AND_BODIES,
  ...MEANS_AND_RESULTS,
  ...STATES,
  ...CHANNELS,
  ...SCOPES,
  ...FIELDS,
  ...LEVELS,
  ...ASPECTS,
  ...TOPICS,
  ...PARTS,
];
