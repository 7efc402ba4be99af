import { listUnits } from '../reports/queries.ts';
import type { Database } from '../store/database.ts';

/** Units with the one above each, by their full names; a UnitRegistry is one. */
export interface UnitTree {
  all(): readonly { name: string; parent: string | null }[];
}

/** How the unit of a thing stands to the unit of an official; `sibling` is any other: a neighbour, a unit of another place. */
export const RELATIONS = ['own', 'below', 'above', 'sibling'] as const;
export type Relation = (typeof RELATIONS)[number];

/** The tree as the store has it now. */
export async function loadUnitTree(db: Database): Promise<UnitTree> {
  const units = await listUnits(db);
  return { all: () => units };
}

/**
 * How `other` stands to `own`. Names are compared letter by letter: what merely looks like a unit's name is no unit.
 *
 * @returns null where the tree does not know `other`.
 */
export function relationOf(tree: UnitTree, own: string, other: string): Relation | null {
  const parents = new Map(tree.all().map(({ name, parent }) => [name, parent]));
  if (!parents.has(other)) return null;
  if (own === other) return 'own';
  if (unitsAbove(parents, other).has(own)) return 'below';
  return unitsAbove(parents, own).has(other) ? 'above' : 'sibling';
}

/** Ends where a unit stands above itself. */
function unitsAbove(parents: ReadonlyMap<string, string | null>, unit: string): ReadonlySet<string> {
  const above = new Set<string>();
  for (let at = parents.get(unit); at && !above.has(at); at = parents.get(at)) above.add(at);
  return above;
}
