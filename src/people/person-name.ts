import { normalize } from '../vietnamese/fold.ts';

const MOST_CHARACTERS = 100;

/** A person's name on one line, as it is kept; null where nothing is left of it. */
export function cleanName(typed: string): string | null {
  const name = normalize(typed).replace(/\s+/gu, ' ').trim();
  return name === '' || name.length > MOST_CHARACTERS ? null : name;
}

/** The same person's name, however it was capitalised: with other marks it is another person's. */
export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
