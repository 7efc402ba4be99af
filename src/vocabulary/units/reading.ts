import { hasDiacritics } from '../../vietnamese/fold.ts';
import { sharedValues } from '../../vietnamese/shared-values.ts';
import { type Syllable, splitSyllables } from '../../vietnamese/syllables.ts';
import { lookupKey } from './accents.ts';
import { isPlausibleSyllable } from './plausible-syllable.ts';

/** A text as the finders of units read it. */
export interface Reading {
  text: string;
  syllables: Syllable[];
  /** What each syllable is looked up by (see `lookupKey`). */
  keys: string[];
  /** Whether each syllable is no Vietnamese one, so that it may be a typing slip. */
  isMistyped: boolean[];
  /** Whether its writer types diacritics at all. */
  isMarked: boolean;
}

/** Splits a text for reading; it must be normalised (NFC). */
export function readText(text: string): Reading {
  const syllables = splitSyllables(text);
  const keys: string[] = [];
  const isMistyped: boolean[] = [];
  for (const { folded } of syllables) {
    const known = knownOf(folded);
    keys.push(known.key);
    isMistyped.push(known.isMistyped);
  }
  return { text, syllables, keys, isMistyped, isMarked: hasDiacritics(text) };
}

/** Texts are made of a few thousand syllables: each is judged once. A number is no slip. */
const knownOf = sharedValues((folded) => ({
  key: lookupKey(folded),
  isMistyped: !/^\d/.test(folded) && !isPlausibleSyllable(folded),
}));

/** Nothing but a blank, a broken line or a hyphen stands between two words of one name. */
const JOINED = /^(?:[^\S\n]*\n?[^\S\n]*|\s?[-–]\s?)$/u;

/** Whether a syllable continues the one before it; false for the first one. */
export function isJoined(reading: Reading, i: number): boolean {
  const before = reading.syllables[i - 1];
  const here = reading.syllables[i];
  if (before === undefined || here === undefined) return false;
  const gap = reading.text.slice(before.end, here.start);
  // Nearly always a blank alone.
  return gap === ' ' || JOINED.test(gap);
}

/** Folded syllable at a place, or the empty string beyond the ends. */
export function foldedAt(reading: Reading, i: number): string {
  return reading.syllables[i]?.folded ?? '';
}

/** Folded syllable before a place, if it runs on into it; else the empty string. */
export function foldedBefore(reading: Reading, i: number): string {
  return isJoined(reading, i) ? foldedAt(reading, i - 1) : '';
}

/** Folded syllable at a place, if the one before runs on into it; else the empty string. */
export function foldedAfter(reading: Reading, i: number): string {
  return isJoined(reading, i) ? foldedAt(reading, i) : '';
}

export function isCapitalised(syllable: Syllable | undefined): boolean {
  return syllable !== undefined && /^\p{Lu}/u.test(syllable.text);
}

/** Whether one of the folded phrases runs right up to a place. */
export function isAfterOneOf(reading: Reading, i: number, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    const parts = phrase.split(' ');
    return parts.every((part, k) => foldedBefore(reading, i - parts.length + 1 + k) === part);
  });
}
