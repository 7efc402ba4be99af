import type { Figure } from '../../reports/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import { folded } from './folded.ts';
import { ownClause } from './own-clause.ts';

/** A word that denies what stands behind it. */
export const DENIES = /(?<!\p{L})(?:không|chưa|chẳng)(?!\p{L})/iu;

/**
 * Whether a figure counts what is asked not to be. What is not so yet is told from what else is open by its own words; of several
 * things that are not so ("trốn không đi mà không có lý do") one tells which figure is meant.
 *
 * @param denied the denying word and the first word denied of each, folded: "khong dat", "chua khoi".
 */
export function isSaidNotToBe(figure: Figure, denied: string[]): boolean {
  const label = folded(figure.label);
  const isSaid = (words: string) => label.includes(words) || (words.startsWith('khong ') && deniesWord(figure, words));
  const yet = denied.filter((words) => words.startsWith('chua '));
  const not = denied.filter((words) => !words.startsWith('chua '));
  return yet.every(isSaid) && (not.length === 0 || not.some(isSaid));
}

/** Its label or its own clause denies, and names what is asked not to be. */
function deniesWord(figure: Figure, words: string): boolean {
  const beside = `${figure.label} ${ownClause(figure)?.own ?? ''}`;
  return DENIES.test(beside) && ` ${fold(beside)} `.includes(` ${words.slice('khong '.length)} `);
}
