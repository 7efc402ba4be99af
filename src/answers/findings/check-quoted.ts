import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { fold } from '../../vietnamese/fold.ts';
import { CONCEPTS } from '../../vocabulary/concepts/all.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import type { Answer } from '../answer.ts';
import { figuresIn, type Library } from '../library.ts';
import { presentSum } from './present-sum.ts';

/** "Các lĩnh vực cộng lại có bằng 498 không": the total that is quoted, with those of its parts that are asked about. */
export async function byQuoted(library: Library, reports: Report[], question: Question): Promise<Answer | null> {
  for (const report of reports) {
    const all = await figuresIn(library, report.id);
    for (const total of all.filter((figure) => question.numbers.includes(figure.value) && figure.measure !== '%')) {
      const breakdowns = breakdownsOf(all, total);
      const asked = FIELDS.test(fold(question.full)) ? breakdowns.find(isByField) : undefined;
      const parts = asked ?? breakdowns[0];
      if (parts) return presentSum(library, total, parts);
    }
  }
  return null;
}

const FIELDS = /\blinh vuc\b/;
const FIELD_TERMS = CONCEPTS.filter((concept) => concept.slot === 'field').map((concept) => conceptTerm(concept.id));

function isByField(parts: Figure[]): boolean {
  return parts.filter((part) => FIELD_TERMS.some((term) => part.ownTerms.has(term))).length * 2 >= parts.length;
}

/** The parts of a total, those that are told in one sentence or one list together. */
function breakdownsOf(all: Figure[], total: Figure): Figure[][] {
  const parts = all.filter((one) => one.whole === total.ordinal && one.measure !== '%' && !one.isAbsence);
  const groups: Figure[][] = [];
  for (const part of parts) {
    const last = groups.at(-1)?.at(-1);
    const goesOn = last !== undefined && (last.quoteStart === part.quoteStart || !sharesSentence(parts, last, part));
    if (goesOn) groups.at(-1)?.push(part);
    else groups.push([part]);
  }
  return groups.filter((group) => group.length >= 2);
}

/** Whether one of two neighbours stands in a sentence with others: a list of single sentences goes on, a sentence is by itself. */
function sharesSentence(parts: Figure[], a: Figure, b: Figure): boolean {
  const inSentence = (figure: Figure) => parts.filter((one) => one.quoteStart === figure.quoteStart).length;
  return inSentence(a) > 1 || inSentence(b) > 1;
}
