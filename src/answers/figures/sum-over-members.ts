import type { Figure } from '../../reports/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { figuresIn, type Library } from '../library.ts';
import { shareOf, sumOf, type Worked } from './arithmetic.ts';
import type { Derived } from './derived.ts';
import type { Sought } from './find-matches.ts';
import type { Frame } from './frame.ts';
import type { Match } from './match-figure.ts';

/** Figures of one list answer about equally well: the best of each item is taken from this far down. */
const AS_WELL = 0.2;
const MOST_MEMBERS = 30;

/** A count of the whole unit, worked out of the items of a list. */
export interface SumOverMembers extends Worked {
  /** The items' figures, in the order of the list. */
  from: Figure[];
  /** The stated total that the items make up. */
  total: Figure;
}

/**
 * What is asked of the whole unit where the report tells it of each room alone: "được giao 64 nhiệm vụ: a) Văn phòng: 20, hoàn thành 18;
 * b) Phòng Kinh tế: 28, hoàn thành 21 …". Only where the items make up a stated total and each of them tells it; null else.
 *
 * @param good what answers, best first; `best` the one whose list is meant.
 */
export async function sumOverMembers(library: Library, good: Match[], best: Match): Promise<SumOverMembers | null> {
  const list = await listOf(library, best.figure);
  if (!list) return null;
  const parts = list.members.map((one) => bestOfItem(good, one, best));
  if (parts.some((part) => part === null || part.measure !== best.figure.measure)) return null;
  const from = parts as Figure[];
  const sum = sumOf(from);
  return sum && { ...sum, from, total: list.total };
}

/** Whether a figure is told of one item of such a list. */
export async function isOfMember(library: Library, figure: Figure): Promise<boolean> {
  return (await listOf(library, figure)) !== null;
}

/** The list in one of whose items a figure stands beside the item's part of a stated total. */
async function listOf(library: Library, figure: Figure): Promise<{ members: Figure[]; total: Figure } | null> {
  const all = await figuresIn(library, figure.reportId);
  const member = all.find((one) => isOfSameItem(one, figure) && one.whole !== null && one.ordinal < figure.ordinal);
  const total = member && all.find((one) => one.ordinal === member.whole);
  if (!member || !total || total.quoteStart === member.quoteStart) return null;
  const members = all.filter((one) => one.whole === total.ordinal && one.measure === total.measure);
  const covered = members.reduce((sum, one) => sum + one.value, 0);
  const isList = new Set(members.map((one) => one.quoteStart)).size === members.length;
  if (members.length < 2 || members.length > MOST_MEMBERS || !isList || covered !== total.value) return null;
  if (members.some(saysState)) return null;
  return { members, total };
}

const STATES = ['resolved', 'completed', 'on_time', 'overdue', 'in_progress', 'in_time', 'unfinished'].map(conceptTerm);

/** "Hoàn thành 271 nhiệm vụ; đang thực hiện 55 nhiệm vụ" divides by state, not by room. */
function saysState({ ownTerms }: Figure): boolean {
  return STATES.some((term) => ownTerms.has(term));
}

function isOfSameItem(one: Figure, other: Figure): boolean {
  return one.quoteStart === other.quoteStart && one.ordinal !== other.ordinal;
}

function bestOfItem(good: Match[], member: Figure, best: Match): Figure | null {
  const match = good.find(
    ({ figure, score }) =>
      figure.reportId === member.reportId &&
      figure.quoteStart === member.quoteStart &&
      figure.id !== member.id &&
      score >= best.score - AS_WELL,
  );
  return match && !match.figure.isAbsence ? match.figure : null;
}

/** "(18 + 21 + 16)", to stand in a formula. */
export function addends(figures: Figure[]): string {
  return `(${figures.map(({ value }) => formatNumber(value)).join(' + ')})`;
}

/** No room, school or hamlet is named, nor anything else that the vocabulary does not know: the whole unit is asked about. */
export function isOfWholeUnit({ bare, namedPart, member }: Sought, frame: Frame): boolean {
  return namedPart.length === 0 && member === null && !OF_THESE.test(fold(bare)) && frame.words.length === 0;
}

/** "Trong đó …" asks of a part of the answer before. */
const OF_THESE = /^\s*trong (?:do|so)\b/;

/** What the items of a list have of their total, as a share of it. `state` is what is said of them ("hoàn thành"). */
export async function shareOverMembers(
  library: Library,
  good: Match[],
  best: Match,
  state: string,
): Promise<Derived | null> {
  const sum = await sumOverMembers(library, good, best);
  const share = sum && shareOf(sum, sum.total);
  if (!sum || !share) return null;
  const formula = `${addends(sum.from)}/${formatNumber(sum.total.value)} = ${formatNumber(share.value)}%`;
  return {
    ...share,
    formula,
    label: `tỷ lệ ${sum.measure} ${state} của ${sum.from.length} bộ phận`,
    from: [...sum.from, sum.total],
    score: best.score,
  };
}

/** The state that a frame asks for, in the vocabulary's words; '' where it asks for none. */
export function stateOf(frame: Frame): string {
  const words = frame.concepts.find((asked) => asked.slot === 'state')?.alternatives[0]?.words ?? [];
  return words[0] ?? '';
}
