import { hasDiacritics, sameAccents } from '../vietnamese/fold.ts';
import { type Syllable, splitSyllables } from '../vietnamese/syllables.ts';
import type { Concept } from './concept.ts';
import type { ConceptMention } from './concept-mention.ts';
import { CONCEPTS } from './concepts/all.ts';
import { findSlips } from './find-slips.ts';
import { OTHER_WORDS } from './other-words/all.ts';

interface Phrase {
  /** Null for a word that only looks like one of the vocabulary. */
  concept: Concept | null;
  /** As the vocabulary writes it, syllable by syllable. */
  syllables: string[];
  /** How many of them the concept takes; the rest only tells that it is meant. */
  takes: number;
  chatOnly: boolean;
}

interface Node {
  next: Map<string, Node>;
  phrases: Phrase[];
}

/** "việc | quá hạn": "việc" is the word where "quá hạn" follows, which stays to be read for itself. */
const BEFORE = ' | ';

const ROOT: Node = buildTrie();

function buildTrie(): Node {
  const root: Node = { next: new Map(), phrases: [] };
  const add = (concept: Concept | null, words: string, chatOnly: boolean) => {
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
    node.phrases.push({
      concept,
      syllables: syllables.map((syllable) => syllable.text.toLowerCase()),
      takes: splitSyllables(words.split(BEFORE)[0] as string).length,
      chatOnly,
    });
  };
  for (const concept of CONCEPTS) {
    for (const words of concept.words) add(concept, words, false);
    for (const words of concept.chat ?? []) add(concept, words, true);
  }
  for (const words of OTHER_WORDS) add(null, words, false);
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
  const chat = options.chat ?? false;
  // What is typed right claims its words first; only the rest is read forgivingly.
  const exact = scan(text, syllables, [], (phrase, from) => fitsExactly(phrase, syllables, from, accented), chat);
  const careless =
    accented && chat
      ? withLongerSlips(exact, (taken) =>
          scan(text, syllables, taken, (phrase, from) => fitsCarelessly(phrase, syllables, from), chat),
        )
      : exact;
  const slips = chat ? findSlips(text, syllables, careless) : [];
  const isWithin = (one: ConceptMention) => slips.some((slip) => slip.from <= one.from && one.to <= slip.to);
  const all = chat ? [...careless.filter((one) => !isWithin(one)), ...slips] : careless;
  return all.filter((mention) => mention.concepts.length > 0).sort((a, b) => a.start - b.start);
}

/** Syllables of a phrase that is surer than a single word read out of it: "chi thuờng xuyên" is not "chi". */
const SURER_THAN_A_WORD = 3;

/** Reads forgivingly what is left, and over single words where a long phrase stands carelessly typed. */
function withLongerSlips(
  exact: ConceptMention[],
  read: (taken: ConceptMention[]) => ConceptMention[],
): ConceptMention[] {
  const firm = exact.filter((one) => one.to - one.from > 1);
  const long = read(firm).filter((one) => !firm.includes(one) && one.to - one.from >= SURER_THAN_A_WORD);
  return read([...exact.filter((one) => !long.some((slip) => slip.from <= one.from && one.to <= slip.to)), ...long]);
}

type Fits = (phrase: Phrase, from: number) => boolean;

function scan(
  text: string,
  syllables: Syllable[],
  taken: ConceptMention[],
  fits: Fits,
  chat: boolean,
): ConceptMention[] {
  const mentions = [...taken];
  const isTaken = new Set<number>();
  for (const mention of taken) for (let k = mention.from; k < mention.to; k++) isTaken.add(k);
  // "Lập hồ sơ" is no dossier, but "lập | hồ sơ sức khỏe điện tử" is a longer thing.
  const isPartOfLonger = (found: ConceptMention) =>
    found.concepts.length === 0 &&
    Array.from({ length: found.to - found.from - 1 }, (_, k) => found.from + k + 1).some((k) => {
      const later = longestAt(text, syllables, k, fits, isTaken, chat);
      return later !== null && later.concepts.length > 0 && later.to - later.from > found.to - found.from;
    });
  let i = 0;
  while (i < syllables.length) {
    const found = isTaken.has(i) ? null : longestAt(text, syllables, i, fits, isTaken, chat);
    if (found && !isPartOfLonger(found)) {
      mentions.push(found);
      i = found.to;
    } else {
      i += 1;
    }
  }
  return mentions;
}

function longestAt(
  text: string,
  syllables: Syllable[],
  from: number,
  fits: Fits,
  isTaken: Set<number>,
  chat: boolean,
): ConceptMention | null {
  let node: Node | undefined = ROOT;
  let best: ConceptMention | null = null;
  for (let k = from; k < syllables.length; k++) {
    const syllable = syllables[k] as Syllable;
    if (isTaken.has(k)) break;
    node = node.next.get(syllable.folded);
    if (!node) break;
    if (k > from && isParted(text, syllables[k - 1] as Syllable, syllable)) break;
    if (node.phrases.length === 0) continue;
    const phrases = node.phrases.filter((phrase) => (chat || !phrase.chatOnly) && fits(phrase, from));
    if (phrases.length > 0) {
      const concepts = phrases.flatMap((phrase) => phrase.concept ?? []);
      const takes = Math.min(...phrases.map((phrase) => phrase.takes));
      best = {
        concepts: [...new Set(concepts)],
        start: (syllables[from] as Syllable).start,
        end: (syllables[from + takes - 1] as Syllable).end,
        from,
        to: from + takes,
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

/** A single syllable must agree in every mark in a text that has marks ("đơn" is neither "đón" nor "don"). */
function fitsExactly(phrase: Phrase, syllables: Syllable[], from: number, accented: boolean): boolean {
  if (phrase.syllables.length === 1) {
    const typed = syllables[from] as Syllable;
    const word = phrase.syllables[0] as string;
    if (accented)
      return hasDiacritics(word)
        ? hasDiacritics(typed.text) && sameAccents(word, typed.text.toLowerCase())
        : word === typed.text.toLowerCase();
    return !AMBIGUOUS_BARE.has(typed.folded);
  }
  return phrase.syllables.every((word, k) => isTypedFor(word, (syllables[from + k] as Syllable).text.toLowerCase()));
}

/** Marks may be left out, not put in: "chỉ" was not typed for "chi". */
function isTypedFor(word: string, typed: string): boolean {
  return sameAccents(word, typed) && (hasDiacritics(word) || !hasDiacritics(typed));
}

/** "công vắn", "tiép nhận": in a phrase of two or more, one wrong mark in a syllable; at least half of them right. */
function fitsCarelessly(phrase: Phrase, syllables: Syllable[], from: number): boolean {
  if (phrase.syllables.length === 1) return false;
  let right = 0;
  for (const [k, word] of phrase.syllables.entries()) {
    const typed = (syllables[from + k] as Syllable).text.toLowerCase();
    if (sameAccents(word, typed)) right += 1;
    else if (!oneMarkOff(word, typed)) return false;
  }
  return right * 2 >= phrase.syllables.length;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** The two differ in their tone or in the shape of their vowel, not in both. */
function oneMarkOff(a: string, b: string): boolean {
  const tone = (word: string) => (word.normalize('NFD').match(TONES) ?? []).join('');
  const shape = (word: string) => word.normalize('NFD').replace(TONES, '');
  return tone(a) === tone(b) || shape(a) === shape(b);
}

/** Single syllables that without marks are mostly another word: "so" (số, so, sổ), "ra", "bo", "mat", "cho". */
const AMBIGUOUS_BARE = new Set([
  'thu',
  'chi',
  'may',
  'chuyen',
  'lan',
  'so',
  'ra',
  'lam',
  'cap',
  'mn',
  'ho',
  'giay',
  'hang',
  'dn',
  'cu',
  'trinh',
  'tin',
  'lop',
  'phat',
  'sua',
  'bot',
  'phong',
  'tien',
  'tang',
  'tac',
  'vuong',
  'kho',
  'ket',
  'thue',
  'muon',
  'lap',
  'giao',
  'giam',
  'truong',
  'dat',
  'uoc',
  'rut',
  'hong',
  'dang',
  'ban',
]);
