import type { Official } from '../../people/official.ts';
import { loadUnitTree } from '../../people/unit-tree.ts';
import type { Database } from '../../store/database.ts';
import { fold, hasDiacritics, normalize } from '../../vietnamese/fold.ts';

/**
 * Full name of the unit that an administrator names, with or without marks; of the only one that is theirs where none is named. Letters that
 * merely look like those of a name are others.
 *
 * @param typed null where none is named.
 * @returns null where it is no unit, or not clear which.
 */
export async function unitMeant(db: Database, { grants }: Official, typed: string | null): Promise<string | null> {
  const names =
    typed === null
      ? grants.flatMap(({ unit, role }) => (role === 'administrator' ? unit : []))
      : (await loadUnitTree(db)).all().flatMap(({ name }) => (isNamed(name, typed) ? name : []));
  const exact = names.filter((name) => typed !== null && plain(name) === plain(typed));
  const [only, ...others] = exact.length > 0 ? exact : names;
  return only !== undefined && others.length === 0 ? only : null;
}

function isNamed(name: string, typed: string): boolean {
  const wanted = plain(typed);
  // "Hải Ân" is not "Hải An": marks may be left out altogether, not be others.
  return plain(name) === wanted || (!hasDiacritics(wanted) && fold(name) === fold(wanted));
}

function plain(text: string): string {
  return normalize(text).toLowerCase().replace(/\s+/gu, ' ').trim();
}
