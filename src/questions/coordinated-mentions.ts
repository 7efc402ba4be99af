import type { Slot } from '../vocabulary/concept.ts';
import type { ConceptMention } from '../vocabulary/concept-mention.ts';
import { askedConcepts } from './asked-concepts.ts';
import type { Asked } from './question.ts';

/** Slots of which several, joined in one breath, are several numbers. */
const SPLIT: ReadonlySet<Slot> = new Set(['object', 'state', 'channel', 'field', 'level', 'scope']);
const JOINED = /^\s*(?:,|và|va|với|voi|cùng|cung|lẫn|lan|hay|hoặc|hoac|, và|, va|và số|va so|với số|voi so)\s*$/iu;

/** What one of the numbers asked for in one breath is told by. */
export interface Group {
  mentions: ConceptMention[];
  /** The thing that tells it from the others; null where only one number is asked for. */
  split: Asked | null;
}

/**
 * Parts mentions that are joined by "và" or a comma: "bao nhiêu máy tính và máy in" are two numbers, "hồ sơ đúng hạn, quá
 * hạn" as well. What is not joined holds for each.
 */
export function coordinatedMentions(text: string, mentions: ConceptMention[]): Group[] {
  const run = longestRun(text, mentions);
  if (run.length < 2) return [{ mentions, split: null }];
  return run.map((one) => {
    const [asked] = askedConcepts([one]);
    return {
      mentions: mentions.filter((mention) => mention === one || !run.includes(mention)),
      split: asked?.slot === 'object' ? asked : null,
    };
  });
}

function longestRun(text: string, mentions: ConceptMention[]): ConceptMention[] {
  let best: ConceptMention[] = [];
  let run: ConceptMention[] = [];
  for (const mention of mentions) {
    const last = run.at(-1);
    const goesOn =
      last &&
      slotOf(last) === slotOf(mention) &&
      isOther(last, mention) &&
      JOINED.test(text.slice(last.end, mention.start));
    run = goesOn ? [...run, mention] : [mention];
    if (run.length > best.length && SPLIT.has(slotOf(mention))) best = run;
  }
  return best;
}

function slotOf(mention: ConceptMention): Slot {
  return mention.concepts[0]?.slot ?? 'topic';
}

/** Neither names the other again nor a kind of it. */
function isOther(a: ConceptMention, b: ConceptMention): boolean {
  const ids = (mention: ConceptMention) =>
    mention.concepts.flatMap((concept) => [concept.id, ...(concept.includes ?? [])]);
  return (
    !a.concepts.some((concept) => ids(b).includes(concept.id)) &&
    !b.concepts.some((concept) => ids(a).includes(concept.id))
  );
}
