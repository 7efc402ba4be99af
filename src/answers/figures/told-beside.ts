import type { Figure } from '../../reports/figure.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import { describe } from '../../vocabulary/describe.ts';
import { tellingSyllables } from '../../vocabulary/stop-words.ts';
import { figuresIn, type Library } from '../library.ts';
import { ownClause } from './own-clause.ts';

/**
 * "Biên chế được giao bao nhiêu, hiện có bao nhiêu": where the first number is told, the next is the one of the same sentence whose own
 * clause says all that is asked of it ("được giao 214, hiện có 198").
 *
 * @param first the number told for what was asked before.
 * @param said what the question says of this one, as typed.
 * @returns null where no number of the sentence says so, or several do.
 */
export async function toldBeside(library: Library, first: Figure, said: string): Promise<Figure | null> {
  const asked = thingsOf(said);
  if (asked.length === 0) return null;
  const beside = (await figuresIn(library, first.reportId)).filter(
    (one) => one.quoteStart === first.quoteStart && one.ordinal !== first.ordinal && !one.isAbsence,
  );
  const saying = beside.filter((one) => {
    const clause = ownClause(one);
    return clause !== null && asked.every((thing) => thing(clause.own));
  });
  return saying.length === 1 ? (saying[0] as Figure) : null;
}

type Thing = (clause: string) => boolean;

/** Each thing named, by the vocabulary or by its word. */
function thingsOf(said: string): Thing[] {
  const { mentions } = describe(said, { chat: true });
  const concepts = mentions.map(({ concepts }): Thing => {
    const ids = concepts.map(({ id }) => id);
    return (clause) => describe(clause).mentions.some((one) => one.concepts.some(({ id }) => ids.includes(id)));
  });
  const words = tellingSyllables(said)
    .filter((one) => !mentions.some((mention) => mention.start <= one.start && one.end <= mention.end))
    .map(
      ({ folded }): Thing =>
        (clause) =>
          splitSyllables(clause).some((one) => one.folded === folded),
    );
  return [...concepts, ...words];
}
