import { type Syllable, splitSyllables } from '../../src/vietnamese/syllables.ts';
import { CONCEPTS } from '../../src/vocabulary/concepts/all.ts';
import { CLASSIFIERS } from './classifiers.ts';

interface Node {
  next: Map<string, Node>;
  ends: boolean;
}

const ROOT = build();

function build(): Node {
  const root: Node = { next: new Map(), ends: false };
  const add = (words: string) => {
    let node = root;
    for (const syllable of splitSyllables(words)) {
      const key = syllable.text.toLowerCase();
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map(), ends: false };
        node.next.set(key, next);
      }
      node = next;
    }
    node.ends = true;
  };
  for (const words of CLASSIFIERS) add(words);
  for (const concept of CONCEPTS) if (concept.slot === 'object') for (const words of concept.words) add(words);
  return root;
}

/** Number of syllables, from `from` on, of the longest counted noun that stands there; 0 when none does. */
export function countedNounAt(text: string, syllables: Syllable[], from: number): number {
  let node: Node | undefined = ROOT;
  let best = 0;
  for (let k = from; k < syllables.length; k++) {
    const syllable = syllables[k] as Syllable;
    const gap = k > from ? text.slice((syllables[k - 1] as Syllable).end, syllable.start) : '';
    if (/[^\s,/]/u.test(gap) && gap !== '-') break;
    node = node.next.get(syllable.text.toLowerCase());
    if (!node) break;
    if (node.ends) best = k - from + 1;
  }
  return best;
}
