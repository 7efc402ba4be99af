import type { Passage } from '../../reports/passage.ts';
import type { Period } from '../../vietnamese/period.ts';
import { conceptTerm, describe, passageTerms } from '../../vocabulary/describe.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import { inPeriods, type Library, reportsOf } from '../library.ts';
import { rankPassages } from './rank-passages.ts';

/** What is searched for. No units: in every report that the asker may see. No periods: of any time. */
export interface PassageSearch {
  text: string;
  units: Unit[];
  periods: Period[];
  limit: number;
}

/** The passages that speak most of a text, best first. */
export async function searchPassages(library: Library, search: PassageSearch): Promise<Passage[]> {
  const held = search.units.length > 0 ? search.units.flatMap((unit) => reportsOf(library, unit)) : library.reports;
  const concepts = [...describe(search.text, { chat: true }).concepts.keys()].map(conceptTerm);
  const terms = [...new Set([...concepts, ...passageTerms(search.text)])];
  const ranked = await rankPassages(library, inPeriods(held, search.periods), terms, []);
  return ranked.slice(0, search.limit).map((one) => one.passage);
}
