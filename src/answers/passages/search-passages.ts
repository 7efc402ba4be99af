import type { Asked, Question } from '../../questions/question.ts';
import type { Passage } from '../../reports/passage.ts';
import type { Report } from '../../reports/report.ts';
import { fold, hasDiacritics } from '../../vietnamese/fold.ts';
import type { Period } from '../../vietnamese/period.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import { conceptTerm, describe, passageTerms } from '../../vocabulary/describe.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import { idsOf } from '../figures/frame.ts';
import { inPeriods, type Library, reportsOf } from '../library.ts';
import { type RankedPassage, rankPassages } from './rank-passages.ts';

/** What is searched for. No units: in every report that the asker may see. No periods: of any time. */
export interface PassageSearch {
  text: string;
  units: Unit[];
  periods: Period[];
  limit: number;
}

/** The passages that speak most of a text, best first. */
export async function searchPassages(library: Library, search: PassageSearch): Promise<Passage[]> {
  const concepts = [...describe(search.text, { chat: true }).concepts.keys()].map(conceptTerm);
  const ranked = await rankPassages(library, inPeriods(heldBy(library, search.units), search.periods), {
    terms: [...concepts, ...passageTerms(search.text)],
    parts: [],
    text: search.text,
    marked: markedIn(search.text),
    numbers: numbersIn(search.text),
  });
  return ranked.slice(0, search.limit).map((one) => one.passage);
}

/** The reports of the units named, of all units where none is. */
export function heldBy(library: Library, units: Unit[]): Report[] {
  return units.length > 0 ? units.flatMap((unit) => reportsOf(library, unit)) : library.reports;
}

/**
 * Ranks passages of the given reports for a question that has been understood.
 *
 * @param parts concept terms of the parts of a report that it asks for.
 */
export function rankForQuestion(
  library: Library,
  reports: Report[],
  question: Question,
  parts: string[],
): Promise<RankedPassage[]> {
  return rankPassages(library, reports, {
    terms: [
      ...contentOf(question).flatMap((asked) => idsOf(asked).map(conceptTerm)),
      ...question.words,
      ...pairsOf(question),
    ],
    parts,
    text: question.bare,
    marked: markedIn(question.bare),
    numbers: [...question.documents, ...numbersIn(question.bare)],
    asksResult: ASKS_RESULT.test(fold(question.bare)),
  });
}

/** "Được đánh giá thế nào", "kết quả kiểm tra ra sao", "hiệu quả ra sao". */
const ASKS_RESULT = /\b(?:danh gia|ket qua|hieu qua|nhan xet)\b.*\b(?:the nao|ra sao|sao|nhu nao|gi)\b/;

/** Concept terms of the parts of a report that are asked for ("#limitations"). */
export function partsOf({ concepts }: Question): string[] {
  return concepts
    .filter((asked) => asked.slot === 'part')
    .flatMap((asked) => asked.alternatives.map((concept) => conceptTerm(concept.id)));
}

/** What is asked beside the parts of a report. */
export function contentOf(question: Question): Asked[] {
  return question.concepts.filter((asked) => asked.slot !== 'part');
}

/** Pairs of neighbouring syllables: "một cửa" is not "một" and "cửa". */
function pairsOf(question: Question): string[] {
  return passageTerms(question.bare).filter((term) => term.includes('_'));
}

function markedIn(text: string): string[] {
  return splitSyllables(text).flatMap((syllable) => (hasDiacritics(syllable.text) ? [syllable.text] : []));
}

/** One digit stands everywhere. */
function numbersIn(text: string): string[] {
  return splitSyllables(text).flatMap((syllable) => (/^\d.*\d/u.test(syllable.text) ? [syllable.text] : []));
}
