import type { Asked, Question } from '../../questions/question.ts';
import { fold } from '../../vietnamese/fold.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import type { Concept } from '../../vocabulary/concept.ts';
import { describe } from '../../vocabulary/describe.ts';

/** A word that was typed, and what it was read as. */
export interface Slip {
  typed: string;
  read: string;
}

/** What a question asks about, as an official would write it: its own words where it has them, else the vocabulary's. */
export function nameAsked(question: Question, asked: Asked): string {
  const { mentions } = describe(question.bare, { chat: true });
  for (const mention of mentions) {
    const concept = mention.concepts.find((one) => asked.alternatives.some(({ id }) => id === one.id));
    if (!concept) continue;
    const typed = question.bare.slice(mention.start, mention.end);
    const word = asked.slot === 'part' ? formalWord(concept, typed) : wordTyped(concept, typed);
    return asWritten(word ?? closest(concept, typed));
  }
  return nameOf(asked.alternatives[0] as Concept);
}

/** "bao nhiêu dân" asks of "dân". The vocabulary is in lower case; a word of three letters without a vowel is an abbreviation. */
function asWritten(word: string): string {
  return word
    .replace(/^(?:bao nhiêu|mấy) /u, '')
    .replace(/(?<!\p{L})[bcdđghklmnpqrstvx]{3,}(?!\p{L})/gu, (letters) => letters.toUpperCase());
}

/** Parts of a report are asked for in passing ("gặp khó gì"): the word of reports that shares a syllable with it. */
function formalWord(concept: Concept, typed: string): string | null {
  const syllables = new Set(splitSyllables(typed).map(({ folded }) => folded));
  const isAlike = (word: string) => splitSyllables(word).some(({ folded }) => syllables.has(folded));
  return concept.words.find(isAlike) ?? concept.words[0] ?? null;
}

/** A concept's word that a text says, the longest of them; else its first. */
export function nameOf(concept: Concept, text = ''): string {
  const folded = fold(text);
  const said = concept.words.filter((word) => ` ${folded} `.includes(` ${fold(word)} `));
  const [longest] = said.sort((a, b) => b.length - a.length);
  return asWritten((longest ?? concept.words[0] ?? '').replace(/^lĩnh vực /u, ''));
}

/** Words in which a letter was mistyped and that were understood all the same. */
export function findReadSlips(question: Question): Slip[] {
  const slips = describe(question.bare, { chat: true }).mentions.flatMap((mention) => {
    const typed = question.bare.slice(mention.start, mention.end);
    const isTypedRight = mention.concepts.some((concept) => wordTyped(concept, typed) !== null);
    const [concept] = mention.concepts;
    return isTypedRight || !concept ? [] : [{ typed, read: closest(concept, typed) }];
  });
  return slips.filter((slip, i) => slips.findIndex((one) => one.typed === slip.typed) === i);
}

/** Words of the question that nothing behind the answer holds, as they were typed; neighbours together. */
export function findUnusedWords(question: Question, used: ReadonlySet<string>): string[] {
  const unused = new Set(question.words.filter((word) => !used.has(word)));
  const runs: string[] = [];
  let end = -1;
  for (const syllable of splitSyllables(question.full)) {
    if (!unused.has(syllable.folded)) continue;
    const isNext = end >= 0 && /^ ?$/u.test(question.full.slice(end, syllable.start));
    if (isNext) runs.push(`${runs.pop() ?? ''} ${syllable.text}`);
    else runs.push(syllable.text);
    end = syllable.end;
  }
  return [...new Set(runs)];
}

function wordTyped(concept: Concept, typed: string): string | null {
  const plain = plainOf(typed);
  return phrasesOf(concept).find((word) => plainOf(word) === plain) ?? null;
}

/** "việc | quá hạn" is typed as "việc". */
function phrasesOf(concept: Concept): string[] {
  return [...concept.words, ...(concept.chat ?? [])].map((words) => words.split(' | ')[0] as string);
}

function plainOf(text: string): string {
  return fold(text).replace(/\s+/gu, ' ').replaceAll('y', 'i').trim();
}

/** The phrase of as many syllables that shares most of them. */
function closest(concept: Concept, typed: string): string {
  const syllables = splitSyllables(typed).map(({ folded }) => folded);
  let best = { word: concept.words[0] ?? '', shared: -1 };
  for (const word of phrasesOf(concept)) {
    const own = splitSyllables(word).map(({ folded }) => folded);
    if (own.length !== syllables.length) continue;
    const shared = own.filter((one, i) => one === syllables[i]).length;
    if (shared > best.shared) best = { word, shared };
  }
  return best.word;
}
