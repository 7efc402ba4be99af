import { describe, expect, it } from 'vitest';
import { expandAbbreviations } from '../../src/questions/expand-abbreviations.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import { ABBREVIATIONS } from '../../src/vocabulary/abbreviations.ts';
import { CONCEPTS } from '../../src/vocabulary/concepts/all.ts';
import { findConcepts } from '../../src/vocabulary/find-concepts.ts';
import { INDICATORS } from '../../src/vocabulary/indicators/indicators.ts';
import { RATIOS, SUMS } from '../../src/vocabulary/indicators/ties.ts';
import { STOP_WORDS } from '../../src/vocabulary/stop-words.ts';

const ids = new Set(CONCEPTS.map((concept) => concept.id));

/** Values that stand more than once in a list. */
function repeated<T>(list: readonly T[]): T[] {
  return list.filter((one, i) => list.indexOf(one) !== i);
}

/** Among words with marks, as a single bare syllable ("tin", "giao") is not read where none are typed. */
const marked = (word: string) => `Ồ; ${word}`;

describe('the concepts', () => {
  it('have one id each', () => {
    expect(repeated(CONCEPTS.map((concept) => concept.id))).toEqual([]);
  });

  it('have ids in lower case with underscores', () => {
    expect([...ids].filter((id) => !/^[a-z][a-z\d]*(?:_[a-z\d]+)*$/u.test(id))).toEqual([]);
  });

  it('include only concepts that exist, of their own slot (or, for what was assigned, who assigned it), and not themselves', () => {
    const slotOf = new Map(CONCEPTS.map((concept) => [concept.id, concept.slot]));
    const wrong = CONCEPTS.flatMap((concept) =>
      (concept.includes ?? [])
        .filter(
          (id) =>
            id === concept.id ||
            (slotOf.get(id) !== concept.slot && !(concept.id === 'assigned' && slotOf.get(id) === 'scope')),
        )
        .map((id) => `${concept.id} → ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  it('write no word twice', () => {
    const twice = CONCEPTS.flatMap((concept) => repeated(concept.words).map((word) => `${concept.id}: ${word}`));
    expect(twice).toEqual([]);
  });

  it('do not repeat among their chat words what they write as a word', () => {
    const twice = CONCEPTS.flatMap((concept) =>
      repeated([...new Set(concept.words), ...(concept.chat ?? [])]).map((word) => `${concept.id}: ${word}`),
    );
    expect(twice).toEqual([]);
  });

  it('write their words in NFC, in lower case, with single spaces', () => {
    const wrong = CONCEPTS.flatMap((concept) => [...concept.words, ...(concept.chat ?? [])]).filter(
      (word) =>
        word !== word.normalize('NFC') || word !== word.toLowerCase() || word !== word.trim().replace(/\s+/gu, ' '),
    );
    expect(wrong).toEqual([]);
  });

  it('have words that can be typed: each has a syllable', () => {
    const words = CONCEPTS.flatMap((concept) => [...concept.words, ...(concept.chat ?? [])]);
    expect(words.filter((word) => splitSyllables(word).length === 0)).toEqual([]);
  });

  it('are each found by every one of their words', () => {
    const lost = CONCEPTS.flatMap((concept) =>
      concept.words
        .filter((word) => !findConcepts(marked(word)).some(({ concepts }) => concepts.includes(concept)))
        .map((word) => `${concept.id}: ${word}`),
    );
    expect(lost).toEqual([]);
  });

  it('are each found by their chat words in chat', () => {
    const lost = CONCEPTS.flatMap((concept) =>
      (concept.chat ?? [])
        .filter(
          (word) => !findConcepts(marked(word), { chat: true }).some(({ concepts }) => concepts.includes(concept)),
        )
        .map((word) => `${concept.id}: ${word}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('the indicators', () => {
  it('have one id and one name each', () => {
    expect(repeated(INDICATORS.map((one) => one.id))).toEqual([]);
    expect(repeated(INDICATORS.map((one) => `${one.unit} ${one.name}`))).toEqual([]);
  });

  it('are described with concepts that exist', () => {
    const named = INDICATORS.flatMap((one) => [...one.own, ...(one.around ?? []), ...(one.not ?? [])]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('do not ask for a concept that they rule out', () => {
    const contradicting = INDICATORS.filter((one) =>
      [...one.own, ...(one.around ?? [])].some((id) => one.not?.includes(id)),
    );
    expect(contradicting.map((one) => one.id)).toEqual([]);
  });

  it('are tied by sums and ratios to indicators that exist', () => {
    const known = new Set(INDICATORS.map((one) => one.id));
    const tied = [
      ...SUMS.flatMap(({ whole, parts }) => [whole, ...parts]),
      ...RATIOS.flatMap(({ share, part, whole }) => [share, part, whole]),
    ];
    expect(tied.filter((id) => !known.has(id))).toEqual([]);
  });

  it('are summed from at least two parts that are counted as their whole is', () => {
    const unitOf = new Map(INDICATORS.map((one) => [one.id, one.unit]));
    const wrong = SUMS.filter(
      ({ whole, parts }) =>
        parts.length < 2 || parts.some((id) => id === whole || unitOf.get(id) !== unitOf.get(whole)),
    );
    expect(wrong).toEqual([]);
  });

  it('are shares of counts', () => {
    const unitOf = new Map(INDICATORS.map((one) => [one.id, one.unit]));
    const wrong = RATIOS.filter(
      ({ share, part, whole }) =>
        unitOf.get(share) !== 'share' || unitOf.get(part) === 'share' || unitOf.get(part) !== unitOf.get(whole),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the abbreviations', () => {
  const key = ({ short, capitals, after, before }: (typeof ABBREVIATIONS)[number]) =>
    [short, capitals ?? false, after ?? '', before ?? ''].join(' ');

  it('stand once each under one condition', () => {
    expect(repeated(ABBREVIATIONS.map(key))).toEqual([]);
  });

  it('have conditions before the row without one, which would hide them', () => {
    const hidden = ABBREVIATIONS.filter((row, i) =>
      ABBREVIATIONS.slice(0, i).some(
        (earlier) => earlier.short === row.short && !earlier.capitals && !earlier.after && !earlier.before,
      ),
    );
    expect(hidden.map((row) => `${row.short} → ${row.full}`)).toEqual([]);
  });

  it('are in lower case, and their conditions folded', () => {
    expect(ABBREVIATIONS.filter(({ short }) => short !== short.toLowerCase())).toEqual([]);
    const conditions = ABBREVIATIONS.flatMap(({ after, before }) => [...(after ?? []), ...(before ?? [])]);
    expect(conditions.filter((word) => word !== fold(word))).toEqual([]);
  });

  it('stand for words that are not abbreviations themselves', () => {
    expect(ABBREVIATIONS.filter(({ full }) => expandAbbreviations(full) !== full)).toEqual([]);
  });
});

describe('the stop words', () => {
  it('are folded', () => {
    expect([...STOP_WORDS].filter((word) => word !== fold(word))).toEqual([]);
  });
});
