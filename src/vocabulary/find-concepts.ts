import { hasDiacritics, sameAccents } from '../vietnamese/fold.ts';
import { type Syllable, splitSyllables } from '../vietnamese/syllables.ts';
import type { Concept } from './concept.ts';
import { CONCEPTS } from './concepts/all.ts';

/** A stretch of text that names a concept. */
export interface ConceptMention {
  concepts: Concept[];
  /** Offsets in the text. */
  start: number;
  end: number;
  /** Syllables of the text, first and one past the last. */
  from: number;
  to: number;
}

interface Phrase {
  concept: Concept;
  /** As the vocabulary writes it, syllable by syllable. */
  syllables: string[];
  chatOnly: boolean;
}

interface Node {
  next: Map<string, Node>;
  phrases: Phrase[];
}

const ROOT: Node = buildTrie();

function buildTrie(): Node {
  const root: Node = { next: new Map(), phrases: [] };
  const add = (concept: Concept, words: string, chatOnly: boolean) => {
    const syllables = splitSyllables(words);
    let node = root;
    for (const syllable of syllables) {
      let next = node.next.get(syllable.folded);
      if (!next) {
        next = { next: new Map(), phrases: [] };
        node.next.set(syllable.folded, next);
      }
      node = next;
    }
    node.phrases.push({ concept, syllables: syllables.map((syllable) => syllable.text.toLowerCase()), chatOnly });
  };
  for (const concept of CONCEPTS) {
    for (const words of concept.words) add(concept, words, false);
    for (const words of concept.chat ?? []) add(concept, words, true);
  }
  return root;
}

/**
 * Finds the concepts that a text names: longest phrase first, left to right, never overlapping.
 *
 * @param text NFC text of any kind, with diacritics or without.
 * @param options.chat also takes words that mean the concept only when typed in chat.
 * @param options.syllables the text's syllables when the caller has them already.
 */
export function findConcepts(text: string, options: { chat?: boolean; syllables?: Syllable[] } = {}): ConceptMention[] {
  const syllables = options.syllables ?? splitSyllables(text);
  const accented = hasDiacritics(text);
  const mentions: ConceptMention[] = [];
  let i = 0;
  while (i < syllables.length) {
    const found = longestAt(text, syllables, i, accented, options.chat ?? false);
    if (found) {
      mentions.push(found);
      i = found.to;
    } else {
      i += 1;
    }
  }
  return mentions;
}

function longestAt(text: string, syllables: Syllable[], from: number, accented: boolean, chat: boolean): ConceptMention | null {
  let node: Node | undefined = ROOT;
  let best: ConceptMention | null = null;
  for (let k = from; k < syllables.length; k++) {
    const syllable = syllables[k] as Syllable;
    if (k > from && isParted(text, syllables[k - 1] as Syllable, syllable)) break;
    node = node.next.get(syllable.folded);
    if (!node) break;
    const concepts = node.phrases
      .filter((phrase) => (chat || !phrase.chatOnly) && fits(phrase, syllables, from, accented))
      .map((phrase) => phrase.concept);
    if (concepts.length > 0) {
      best = {
        concepts: [...new Set(concepts)],
        start: (syllables[from] as Syllable).start,
        end: syllable.end,
        from,
        to: k + 1,
      };
    }
  }
  return best;
}

/** A phrase never runs over the end of a sentence or into a bracket. A comma or a slash may stand in it. */
function isParted(text: string, before: Syllable, after: Syllable): boolean {
  const between = text.slice(before.end, after.start);
  return /[.;:!?()\n]/u.test(between);
}

/**
 * A phrase of two or more syllables may be typed with wrong marks ("công vắn"): few such pairs mean anything else. A
 * single syllable must agree with its marks in a text that has marks ("đơn" is not "đón").
 */
function fits(phrase: Phrase, syllables: Syllable[], from: number, accented: boolean): boolean {
  const marksFit = phrase.syllables.every((word, k) => sameAccents(word, (syllables[from + k] as Syllable).text.toLowerCase()));
  if (marksFit) return !(phrase.syllables.length === 1 && !accented && AMBIGUOUS_BARE.has((syllables[from] as Syllable).folded));
  if (phrase.syllables.length === 1) return false;
  const agreeing = phrase.syllables.filter((word, k) => sameAccents(word, (syllables[from + k] as Syllable).text.toLowerCase())).length;
  return agreeing * 2 >= phrase.syllables.length && accented;
}

/** Single syllables that without marks are mostly another word: "so" (số, so, sổ), "ra", "bo", "mat", "cho". */
const AMBIGUOUS_BARE = new Set(['so', 'ra', 'lam', 'cap', 'mn', 'ho', 'giay', 'hang', 'dn', 'cu', 'trinh', 'tin', 'lop', 'phat', 'sua', 'bot', 'phong', 'tien', 'tang', 'tac', 'vuong', 'kho', 'ket', 'thue', 'muon', 'lap', 'giao', 'giam', 'truong', 'dat', 'uoc', 'rut', 'hong']);
