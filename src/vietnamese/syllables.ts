import { fold } from './fold.ts';
export interface Syllable { text: string; folded: string; start: number; end: number }
export function splitSyllables(text: string): Syllable[] {
  const out: Syllable[] = [];
  for (const m of text.matchAll(/\p{L}[\p{L}²³]*|\d+(?:[.,]\d+)*|%/gu)) out.push({ text: m[0], folded: fold(m[0]), start: m.index, end: m.index + m[0].length });
  return out;
}
