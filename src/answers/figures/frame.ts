import type { Ask, Asked, Modifier, Question } from '../../questions/question.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Slot } from '../../vocabulary/concept.ts';
import { CONCEPTS } from '../../vocabulary/concepts/all.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';

/** What one number must be: the part of a question that is compared with figures. */
export interface Frame {
  concepts: Asked[];
  words: string[];
  /** How those typed with marks are typed, by the folded word. */
  spelled: Record<string, string>;
  /** What is asked not to be. */
  denied: string[];
  /** What is set or aimed at is meant too. */
  aims: boolean;
  /** The folded words right behind "bao nhiêu". */
  noun: string;
  /** Runs of neighbouring words: only where two of a run stand together do they speak of it. */
  phrases: string[][];
  /** Each must be said of the figure, or above it. */
  modifiers: Modifier[];
  kind: Ask['kind'];
  /** The noun right after "bao nhiêu", when it names what is counted. */
  counted: Asked | null;
  /** What the question says of it, as typed; empty where that cannot be told from what it says of another number. */
  said: string;
}

/**
 * One frame for each thing asked. What the question says before its first "bao nhiêu" holds for all; the words of one
 * "bao nhiêu" do not narrow the next.
 */
export function framesOf(question: Question): Frame[] {
  return asksOf(question).map(withoutCollecting).map(withoutGeneral).map(withoutMoneyWord).flatMap(splitAlternatives);
}

/** "Thu phí, lệ phí được bao nhiêu": fees are collected; the revenue of the budget is not asked for. */
function withoutCollecting(frame: Frame): Frame {
  if (!asksFor(frame, 'fee')) return frame;
  return { ...frame, concepts: frame.concepts.filter((asked) => asked.alternatives[0]?.id !== 'revenue') };
}

/** "Nhiều hộ nghèo nhất, mấy hộ": the kind says already that they are households. */
function withoutGeneral(frame: Frame): Frame {
  if (!asksFor(frame, 'poor_household') && !asksFor(frame, 'near_poor_household')) return frame;
  return { ...frame, concepts: frame.concepts.filter((asked) => asked.alternatives[0]?.id !== 'household') };
}

/** "Thu hồi bao nhiêu tiền": that it is money is told by its measure. */
function withoutMoneyWord(frame: Frame): Frame {
  if (frame.kind !== 'money') return frame;
  const concepts = frame.concepts.filter((asked) => asked.alternatives[0]?.id !== 'benefit_cost');
  const words = frame.words.filter((word) => word !== 'tien');
  return concepts.length + words.length > 0 ? { ...frame, concepts, words, counted: null } : frame;
}

/** "toàn trình và một phần": two things of one narrowing kind are two figures. */
function splitAlternatives(frame: Frame): Frame[] {
  for (const slot of ['channel', 'field', 'level'] satisfies Slot[]) {
    const several = frame.concepts.filter((asked) => asked.slot === slot);
    if (several.length < 2) continue;
    return several.map((one) => ({
      ...frame,
      concepts: frame.concepts.filter((asked) => asked.slot !== slot || asked === one),
    }));
  }
  return [frame];
}

/** A frame of the question with other concepts: its words and what it asks not to be hold for it too. */
export function frameFor(question: Question, concepts: Asked[], more: Partial<Frame> = {}): Frame {
  const { words, spelled, phrases, modifiers, denied } = question;
  return {
    concepts,
    words,
    spelled,
    phrases,
    modifiers,
    denied,
    noun: '',
    aims: false,
    kind: 'any',
    counted: null,
    said: '',
    ...more,
  };
}

function asksOf(question: Question): Frame[] {
  const { asks } = question;
  if (asks.length < 2) {
    const ask = asks[0];
    const kind = question.wanted === 'share' ? 'share' : (ask?.kind ?? 'any');
    const noun = ask?.noun ?? nounOfNumber(question.bare);
    return [frameFor(question, question.concepts, { kind, counted: ask?.counted ?? null, noun, said: question.bare })];
  }
  const inAsks = new Set(asks.flatMap((ask) => ask.concepts.map(keyOf)));
  const wordsInAsks = new Set(asks.flatMap((ask) => ask.words));
  const common = question.concepts.filter((asked) => !inAsks.has(keyOf(asked)));
  const commonWords = question.words.filter((word) => !wordsInAsks.has(word));
  return asks.map((ask) => {
    const slots = new Set(ask.concepts.map((asked) => asked.slot));
    const kept = common.filter((asked) => !slots.has(asked.slot));
    return frameFor(question, merge(kept, ask.concepts), {
      words: [...commonWords, ...ask.words.filter((word) => question.words.includes(word))],
      noun: ask.noun,
      kind: ask.kind,
      counted: ask.counted,
      said: ask.said,
      modifiers: question.modifiers.filter(({ syllables }) => ask.said.toLowerCase().includes(syllables.join(' '))),
    });
  });
}

/** "Cho biết số lượt tiếp công dân": without "bao nhiêu", what stands behind "số" is counted. */
function nounOfNumber(bare: string): string {
  return /\b(?:tong so|so luong|so) (?!sanh|voi|nao|may|sach|lieu)([a-z]+(?: [a-z]+){0,3})/.exec(fold(bare))?.[1] ?? '';
}

function merge(base: Asked[], more: Asked[]): Asked[] {
  const keys = new Set(base.map(keyOf));
  return [...base, ...more.filter((asked) => !keys.has(keyOf(asked)))];
}

export function keyOf(asked: Asked): string {
  return asked.alternatives.map((concept) => concept.id).join(' ');
}

/** Ids that satisfy what is asked: its alternatives and what they include. */
export function idsOf(asked: Asked): readonly string[] {
  return sayings(asked).ids;
}

/** The same as search terms, in the same order. */
export function termsOfAsked(asked: Asked): readonly string[] {
  return sayings(asked).terms;
}

/** All that a frame asks for, as search terms. */
export function termsOfFrame(frame: Frame): ReadonlySet<string> {
  let terms = TERMS.get(frame);
  if (!terms) {
    terms = new Set(frame.concepts.flatMap(termsOfAsked));
    TERMS.set(frame, terms);
  }
  return terms;
}

const TERMS = new WeakMap<Frame, Set<string>>();

interface Sayings {
  ids: string[];
  terms: string[];
}

/** A question's things are set against thousands of figures each: what satisfies them is put together once. */
const SAYINGS = new WeakMap<Asked, Sayings>();

function sayings(asked: Asked): Sayings {
  let known = SAYINGS.get(asked);
  if (!known) {
    const ids = asked.alternatives.flatMap((concept) => [concept.id, ...(concept.includes ?? [])]);
    known = { ids, terms: ids.map(conceptTerm) };
    SAYINGS.set(asked, known);
  }
  return known;
}

export function asksFor(frame: Frame, id: string): boolean {
  return frame.concepts.some((asked) => asked.alternatives.some((concept) => concept.id === id));
}

const CONCEPT_BY_ID = new Map(CONCEPTS.map((concept) => [concept.id, concept]));

/** A concept of the vocabulary as if it had been asked for. */
export function askedFor(id: string): Asked {
  const concept = CONCEPT_BY_ID.get(id);
  if (!concept) throw new Error(`the vocabulary has no concept ${id}`);
  return { alternatives: [concept], slot: concept.slot };
}
