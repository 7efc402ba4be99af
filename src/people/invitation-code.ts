import { normalize } from '../vietnamese/fold.ts';

/**
 * What codes are made of. Read aloud and typed on a phone: no sign looks like another (0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B), and there is no vowel, D
 * or W, which Vietnamese keyboards turn into other letters (dd → đ, w → ư, tones behind a vowel).
 */
const ALPHABET = 'CFHJKMNPQRTVX23456789';
const LENGTH = 12;
const GROUP = 4;

/** Left out of the alphabet because they look like one of its signs, so that whoever misreads it is understood. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['B', '8'],
  ['G', '6'],
  ['S', '5'],
  ['Z', '2'],
]);

/** Random bytes, as `randomBytes` of node:crypto gives them. */
export type RandomBytes = (size: number) => Uint8Array;

/** Bytes from here on would make some signs likelier than others. */
const FAIR_BELOW = 256 - (256 % ALPHABET.length);

/**
 * Makes a code of twelve signs, none the same as the one before it (a keyboard may join them, a listener lose one), with a letter and
 * a digit: 21 × 20¹¹ less one in two hundred, 51.9 bits.
 *
 * @returns without the dashes between groups.
 */
export function makeCode(random: RandomBytes): string {
  for (;;) {
    let code = '';
    while (code.length < LENGTH) {
      for (const byte of random(LENGTH - code.length)) {
        const sign = ALPHABET[byte % ALPHABET.length] as string;
        if (byte < FAIR_BELOW && sign !== code.at(-1)) code += sign;
      }
    }
    if (isMixed(code)) return code;
  }
}

/** "K7MP-3QHX-9TCV". */
export function formatCode(code: string): string {
  return (code.match(new RegExp(`.{${GROUP}}`, 'gu')) ?? []).join('-');
}

/** A code that stands in a message; `malformed` where something is clearly meant as one and cannot be. */
export type TypedCode = { kind: 'code'; code: string } | { kind: 'malformed' };

/** So many signs of the alphabet in a row are meant as a code. */
const FEWEST_OF_MALFORMED = 9;
const MOST_OF_MALFORMED = 15;

/**
 * Finds the code in a message: in capitals or not, with dashes, spaces or nothing between, alone or in a sentence.
 *
 * @param text as typed.
 * @returns null where nothing looks like one.
 */
export function readCode(text: string): TypedCode | null {
  const runs = readRuns(text);
  for (const isCode of [inGroups, inOne, asWhole])
    for (const run of runs) {
      const code = isCode(run);
      if (code !== undefined && isMixed(code)) return { kind: 'code', code };
    }
  const isMeant = runs
    .map((run) => run.join(''))
    .some(
      ({ length }, i) =>
        length >= FEWEST_OF_MALFORMED && length <= MOST_OF_MALFORMED && isMixed(runs[i]?.join('') ?? ''),
    );
  return isMeant ? { kind: 'malformed' } : null;
}

/** Words of signs of the alphabet alone, as long as they follow each other. */
function readRuns(text: string): string[][] {
  const runs: string[][] = [[]];
  for (const [word] of normalize(text)
    .normalize('NFKC')
    .toUpperCase()
    .matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const signs = [...word].map((sign) => LOOK_ALIKES.get(sign) ?? sign);
    if (signs.every((sign) => ALPHABET.includes(sign))) runs.at(-1)?.push(signs.join(''));
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function inGroups(run: string[]): string | undefined {
  const from = run.findIndex((_, i) => [0, 1, 2].every((k) => run[i + k]?.length === GROUP));
  return from < 0 ? undefined : run.slice(from, from + LENGTH / GROUP).join('');
}

function inOne(run: string[]): string | undefined {
  return run.find((word) => word.length === LENGTH);
}

function asWhole(run: string[]): string | undefined {
  const whole = run.join('');
  return whole.length === LENGTH ? whole : undefined;
}

function isMixed(code: string): boolean {
  return /\p{L}/u.test(code) && /\d/u.test(code);
}
