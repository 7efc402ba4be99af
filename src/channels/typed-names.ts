import { fold } from '../vietnamese/fold.ts';
import type { Span } from './without-parts.ts';

/** How a name is typed when somebody is called by it: "@Trợ lý" anywhere, "bot ơi" anywhere, "Trợ lý:" at the beginning. */
const CALLS: readonly ((name: string) => string)[] = [
  (name) => `@\\s?${name}(?:\\s+oi)?`,
  (name) => `${name}\\s+(?:oi|a)(?=\\s*[,:!?.\\n]|\\s*$|\\s)`,
  (name) => `(?<=^\\s*)${name}(?=\\s*[,:])`,
];

/**
 * Where a text calls somebody by one of their names. Capitals and diacritics do not matter; a longer name goes before a shorter one.
 *
 * @param text NFC.
 * @param names as people write them, without "@".
 */
export function findTypedNames(text: string, names: readonly string[]): Span[] {
  const folded = fold(text);
  const known = [...new Set(names.map((name) => fold(name.normalize('NFC').trim())))]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .map((name) => escaped(name).replace(/\s+/gu, '\\s+'));
  const found: Span[] = [];
  for (const name of known)
    for (const call of CALLS) {
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${call(name)}(?![\\p{L}\\p{N}_])`, 'gu');
      for (const { index, 0: written } of folded.matchAll(pattern)) {
        const span = { start: index, end: index + written.length };
        if (!found.some((one) => one.start < span.end && span.start < one.end)) found.push(span);
      }
    }
  return found;
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
