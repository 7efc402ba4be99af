import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import type { Outline } from '../outline/outline.ts';
import { splitSentences } from '../outline/sentences.ts';
import { NONE_OF } from './absence-words.ts';
import { countedNounAt } from './counted-nouns.ts';
import type { FoundFigure } from './figure.ts';

const NONE_AFTER_COLON = /:\s*(?:không có|không|chưa phát sinh|chưa có|không phát sinh)\s*[.;]?$/iu;
/** As many words as the thing that there is none of may have. */
const MAX_WORDS = 16;

/**
 * Finds statements that there is none of something ("không có hồ sơ quá hạn"): an official asked for the number answers
 * zero and shows the sentence. They are no figures of the report, so they are kept apart.
 */
export function findAbsences(outline: Outline, firstOrdinal: number): FoundFigure[] {
  const found: FoundFigure[] = [];
  for (const block of outline.blocks) {
    if (block.kind === 'footnote' || block.kind === 'heading') continue;
    const { text } = block.mapped;
    if (!/không|chưa/iu.test(text)) continue;
    for (const sentence of splitSentences(text)) {
      const words = text.slice(sentence.start, sentence.end);
      for (const match of words.matchAll(NONE_OF)) {
        const start = sentence.start + match.index;
        const after = start + match[0].length;
        const thing = thingAt(text, after, sentence.end);
        if (!thing) continue;
        found.push({
          ordinal: firstOrdinal + found.length,
          value: 0,
          raw: match[0].trim(),
          measure: thing.noun,
          label: `số ${thing.words}`,
          qualifier: null,
          block,
          number: { start, end: thing.end },
          territory: { start, end: thing.end },
          sentence,
          period: null,
          whole: null,
          shareOf: null,
          repeats: null,
          indicator: null,
        });
      }
      const colon = NONE_AFTER_COLON.exec(words);
      const noun = colon ? firstNoun(words.slice(0, colon.index)) : null;
      if (colon && noun) {
        found.push({
          ordinal: firstOrdinal + found.length,
          value: 0,
          raw: 'không có',
          measure: noun,
          label: `số ${words.slice(0, colon.index).toLowerCase()}`,
          qualifier: null,
          block,
          number: { start: sentence.start + colon.index, end: sentence.end },
          territory: { start: sentence.start, end: sentence.end },
          sentence,
          period: null,
          whole: null,
          shareOf: null,
          repeats: null,
          indicator: null,
        });
      }
    }
  }
  return found;
}

function thingAt(
  text: string,
  start: number,
  sentenceEnd: number,
): { words: string; noun: string; end: number } | null {
  const rest = text.slice(start, sentenceEnd);
  const stop = /[,;.()]|\s(?:do đó|nên|vì|mà|nhưng)\s/u.exec(rest)?.index ?? rest.length;
  const words = rest.slice(0, stop).trim();
  const syllables = splitSyllables(words);
  if (syllables.length === 0 || syllables.length > MAX_WORDS) return null;
  const known = countedNounAt(words, syllables, 0);
  if (known === 0) return null;
  const last = syllables[known - 1];
  return { words, noun: words.slice(0, last?.end).toLowerCase(), end: start + words.length };
}

function firstNoun(words: string): string | null {
  const syllables = splitSyllables(words);
  for (let i = 0; i < syllables.length; i++) {
    const known = countedNounAt(words, syllables, i);
    if (known > 0) return words.slice(syllables[i]?.start, syllables[i + known - 1]?.end).toLowerCase();
  }
  return null;
}
