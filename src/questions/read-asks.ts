import { splitSyllables } from '../vietnamese/syllables.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { ConceptMention } from '../vocabulary/concept-mention.ts';
import { describe } from '../vocabulary/describe.ts';
import { isStopWord } from '../vocabulary/stop-words.ts';
import { askedConcepts } from './asked-concepts.ts';
import { coordinatedMentions } from './coordinated-mentions.ts';
import { foldQuestionWords } from './fold-question-words.ts';
import { PUT_FORWARD } from './put-forward.ts';
import type { Ask, Asked } from './question.ts';

const ASKING =
  /\b(?:(?:bao nhieu|may|nhieu) ?(?:phan tram\b|%)|(?:bao nhieu|may(?!(?: nua|\w))|nhieu(?! nhat)|ti le|ty le)\b)/g;
const SHARE = /^(?:bao nhieu|may|nhieu)? ?(?:phan tram|%)|^(?:ti le|ty le)\b/;
const MONEY = /^(?:bao nhieu|may|nhieu) ?(?:ty|ti|trieu|dong|tien|nghin)\b/;
const AREA = /^(?:bao nhieu|may|nhieu) ?(?:m2|met|ha|km)\b/;
const RATE = /^(?:ti le|ty le)\b/;
const ASKING_FIRST = /^(?:bao nhieu|may|nhieu|ti le|ty le)\s*/;
/** "Đúng và trước hạn" is one state. */
const JOINT =
  /[,;:?.]|\s(?:và|va|còn|con|rồi|roi|mà|nhưng|nhung)\s(?!(?:trước|truoc|đúng|dung)\s+(?:hạn|han)(?!\p{L}))/giu;

/** A stretch of a question with one asking word. */
interface Clause {
  start: number;
  /** Where its asking word stands. */
  mark: number;
  end: number;
  kind: Ask['kind'];
  /** It opens with "tỷ lệ": what follows it without a noun of its own asks for a share too. */
  isRate: boolean;
}

/**
 * Parts a question into the numbers that it asks for: "tiếp nhận bao nhiêu lượt, bao nhiêu vụ việc" asks for two, and so
 * does "bao nhiêu máy tính và máy in". Each takes what it does not name itself (the thing, its scope) from the one before.
 *
 * @param bare the question with units, periods and documents blanked out.
 */
export function readAsks(bare: string): Ask[] {
  const folded = foldQuestionWords(bare);
  const mentions = describe(bare, { chat: true }).mentions.map(asCounted);
  const clauses = clausesOf(bare, folded, mentions);
  const lead = clauses[0] ? askedConcepts(within(mentions, 0, clauses[0].mark)) : [];
  const asks: Ask[] = [];
  for (const [i, clause] of clauses.entries()) {
    const own = within(mentions, clause.start, clause.end);
    const words = wordsOf(bare.slice(clause.start, clause.end));
    const before = asks.at(-1);
    const rate =
      clause.kind === 'any' && clauses[i - 1]?.isRate && !own.some((one) => one.concepts[0]?.slot === 'object');
    const kind = rate ? 'share' : clause.kind;
    const groups = coordinatedMentions(bare, own);
    for (const group of groups) {
      const concepts = askedConcepts(group.mentions);
      asks.push({
        kind,
        concepts: before && i > 0 ? inherit(concepts, before, lead, kind) : concepts,
        words,
        counted: group.split ?? countedAfter(group.mentions, clause.mark),
        noun: group.split ? '' : nounBehind(folded.slice(clause.mark, clause.end)),
        said: groups.length > 1 ? '' : bare.slice(clause.start, clause.end),
      });
    }
  }
  return asks;
}

/** "Mỗi loại bao nhiêu … kiến nghị": counted, they are what voters or citizens put forward, not a part of the report. */
function asCounted(mention: ConceptMention): ConceptMention {
  return mention.concepts.some(isProposals) ? { ...mention, concepts: PUT_FORWARD } : mention;
}

function isProposals({ id, slot }: Concept): boolean {
  return slot === 'part' && id === 'proposals';
}

function clausesOf(bare: string, folded: string, mentions: ConceptMention[]): Clause[] {
  const marks: { start: number; end: number }[] = [];
  for (const match of folded.matchAll(ASKING)) {
    const last = marks.at(-1);
    // "tỷ lệ … là bao nhiêu" asks once.
    const goesOn = last && RATE.test(folded.slice(last.start)) && jointsIn(bare, last.end, match.index).length === 0;
    if (!goesOn) marks.push({ start: match.index, end: match.index + match[0].length });
  }
  const clauses: Clause[] = [];
  for (const [i, mark] of marks.entries()) {
    const previous = marks[i - 1];
    const start = previous ? boundary(bare, previous.end, mark.start, mentions) : 0;
    const last = clauses.at(-1);
    if (last) last.end = start;
    const piece = folded.slice(mark.start).replace(/\s+/g, ' ');
    const kind = SHARE.test(piece) ? 'share' : MONEY.test(piece) ? 'money' : AREA.test(piece) ? 'area' : 'any';
    clauses.push({ start, mark: mark.start, end: bare.length, kind, isRate: RATE.test(piece) });
  }
  return clauses;
}

function jointsIn(text: string, from: number, to: number): { at: number; end: number }[] {
  return [...text.slice(from, to).matchAll(JOINT)].map((match) => ({
    at: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/** Where the words that belong to the next asking word begin: behind a comma or "và", else at the state right before it. */
function boundary(bare: string, from: number, to: number, mentions: ConceptMention[]): number {
  const joint = jointsIn(bare, from, to).at(-1);
  if (joint) return joint.end;
  const between = within(mentions, from, to);
  const last = between.at(-1);
  const isVerb = last && between.length > 1 && last.concepts[0]?.slot === 'state';
  return isVerb && /^\s*(?:được|duoc|đã|da|là|la|có|co|mất|mat|hết|het)?\s*$/iu.test(bare.slice(last.end, to))
    ? last.start
    : to;
}

function within(mentions: ConceptMention[], from: number, to: number): ConceptMention[] {
  return mentions.filter((mention) => mention.start >= from && mention.end <= to);
}

function wordsOf(text: string): string[] {
  return splitSyllables(text)
    .filter((one) => one.folded.length > 1 && !isStopWord(one))
    .map((one) => one.folded);
}

/** "bao nhiêu ý kiến của cử tri" → "y kien cua" */
function nounBehind(clause: string): string {
  const behind = clause.replace(ASKING_FIRST, '').trim();
  return /^[a-z]/u.test(behind)
    ? (behind
        .split(/[^a-z\d²%/ ]|\s{2,}/u)[0]
        ?.split(' ')
        .slice(0, 4)
        .join(' ') ?? '')
    : '';
}

function countedAfter(mentions: ConceptMention[], mark: number): Asked | null {
  const after = mentions.find((mention) => mention.start >= mark);
  return after?.concepts[0]?.slot === 'object' ? (askedConcepts([after])[0] ?? null) : null;
}

/** What an asking word does not name itself it has from the one before; ways and fields only from what holds for all. */
function inherit(own: Asked[], before: Ask, lead: Asked[], kind: Ask['kind']): Asked[] {
  const slots = new Set(own.map((asked) => asked.slot));
  const isOfSame = !slots.has('object') || sameObjects(own, before.concepts);
  const more = before.concepts.filter((asked) => {
    if (slots.has(asked.slot)) return false;
    if (asked.slot === 'state') return isOfSame && (!slots.has('channel') || kind === 'share');
    if (asked.slot === 'channel' || asked.slot === 'field' || asked.slot === 'level')
      return isOfSame && (kind === 'share' || lead.some((one) => sameThing(one, asked)));
    if (asked.slot === 'aspect' || asked.slot === 'part') return lead.some((one) => sameThing(one, asked));
    return true;
  });
  return [...own, ...more];
}

function sameThing(a: Asked, b: Asked): boolean {
  return a.alternatives[0]?.id === b.alternatives[0]?.id;
}

function sameObjects(own: Asked[], before: Asked[]): boolean {
  return own.some((asked) => asked.slot === 'object' && before.some((one) => sameThing(one, asked)));
}
