import { hasDiacritics } from '../../vietnamese/fold.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import { describe } from '../../vocabulary/describe.ts';
import type { Match } from './match-figure.ts';
import { ownClause } from './own-clause.ts';

/**
 * Where one sentence tells several numbers of the same measure, the one whose own clause says all that is said of the best
 * one, and more of what was asked, is meant: of "xét nghiệm nhanh 612 mẫu, không đạt 29 mẫu", asked how many did not pass, the 29.
 *
 * @param good figures that answer, best first.
 * @param matches all figures compared with the frame.
 * @param said what the question says of the number, without units and periods; nothing is told apart where it is empty.
 * @returns `good` with the one that was meant in front, and without those that it goes before.
 */
export function toldApart(good: Match[], matches: Match[], said: string): Match[] {
  const [best] = good;
  if (!best || best.figure.isAbsence || said === '') return good;
  const asked = tokensOf(said, hasDiacritics(said));
  const told = saidOf(best, asked);
  if (!told) return good;
  let chosen = { match: best, told };
  for (const match of matches) {
    if (!isBeside(match, best) || match.missing.some((asked) => !best.missing.includes(asked))) continue;
    const other = saidOf(match, asked);
    if (other && goesBefore(other, chosen.told)) chosen = { match, told: other };
  }
  if (chosen.match === best) return good;
  const isBehind = (match: Match) => isBeside(match, best) || match === best;
  return [chosen.match, ...good.filter((match) => !isBehind(match))];
}

function isBeside({ figure }: Match, { figure: best }: Match): boolean {
  return (
    figure.id !== best.id &&
    figure.reportId === best.reportId &&
    figure.quoteStart === best.quoteStart &&
    isOneMeasure(figure.measure, best.measure) &&
    !figure.isAbsence
  );
}

/** "người" and "người cao tuổi" are counted alike. */
function isOneMeasure(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** What of the question is said of a number. */
interface Said {
  own: ReadonlySet<string>;
  inherited: ReadonlySet<string>;
}

function saidOf({ figure }: Match, asked: Asked): Said | null {
  const clause = ownClause(figure);
  if (!clause) return null;
  return { own: sharedWith(asked, clause.own), inherited: sharedWith(asked, clause.inherited) };
}

/** What stands beside the number itself tells first; what was said before tells where neither says all that the other does. */
function goesBefore(one: Said, other: Said): boolean {
  if (isMore(one.own, other.own)) return true;
  return !isMore(other.own, one.own) && !isSame(one.own, other.own) && isMore(one.inherited, other.inherited);
}

function isMore(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > other.size && [...other].every((token) => one.has(token));
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...other].every((token) => one.has(token));
}

interface Asked {
  tokens: ReadonlySet<string>;
  isMarked: boolean;
}

/** Words of the question, as typed where it has marks, and what the vocabulary makes of them. */
function tokensOf(text: string, isMarked: boolean): Asked {
  const words = splitSyllables(text)
    .filter(({ folded }) => !ANYWHERE.has(folded))
    .map((one) => (isMarked ? one.text.toLowerCase() : one.folded));
  const concepts = describe(text, { chat: true }).mentions.flatMap((mention) =>
    mention.concepts.map(({ id }) => `#${id}`),
  );
  return { tokens: new Set([...words, ...concepts]), isMarked };
}

function sharedWith({ tokens, isMarked }: Asked, text: string): Set<string> {
  return new Set([...tokensOf(text, isMarked).tokens].filter((token) => tokens.has(token)));
}

/** Syllables that stand beside any number. "Không", "đạt", "thành" are none of them: they tell numbers of one sentence apart. */
const ANYWHERE: ReadonlySet<string> = new Set(
  'la va cua cho co duoc da dang se cac nhung mot nay do thi ma voi trong tai tu o theo ve de bao nhieu may gi nao so tong luong nam thang quy ngay den roi vay con'.split(
    ' ',
  ),
);
