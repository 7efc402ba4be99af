import { BODIES } from './bodies.ts';
import { DEEDS } from './deeds.ts';
import { MONEY } from './money.ts';
import { PAPERS } from './papers.ts';
import { PEOPLE } from './people.ts';
import { PLACES } from './places.ts';

/**
 * Words that hold a syllable of the vocabulary and mean something else: "đơn vị" counts no "đơn", "trường hợp" no "trường".
 * They take their syllables before any concept does. A phrase of the vocabulary that is longer still wins.
 */
export const OTHER_WORDS: readonly string[] = [...PEOPLE, ...BODIES, ...PLACES, ...MONEY, ...PAPERS, ...DEEDS];
