import type { Asked, Question } from '../../questions/question.ts';
import type { Passage } from '../../reports/passage.ts';
import { findPassages, passagesOfSection } from '../../reports/queries.ts';
import { conceptTerm, describe } from '../../vocabulary/describe.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import { idsOf } from '../figures/frame.ts';
import { inPeriods, type Library, reportById, reportsOf } from '../library.ts';
import { capitalise, periodText } from '../wording/figures.ts';
import { Citations, oneLine } from '../wording/sources.ts';

const MOST_ITEMS = 15;

/**
 * "Liệt kê các nhiệm vụ quá hạn", "những nhiệm vụ nào quá hạn": the items that stand under a heading which says just that. Null where
 * no heading names the thing and the state asked for.
 */
export async function answerItemsUnderHeading(
  library: Library,
  question: Question,
  unit: Unit,
): Promise<Answer | null> {
  const asked = question.concepts.filter((one) => one.slot === 'object' || one.slot === 'state');
  if (question.concepts.some((one) => one.slot === 'part')) return null;
  if (!asked.some((one) => one.slot === 'object') || !asked.some(tellsOutcome)) return null;
  for (const report of inPeriods(reportsOf(library, unit), question.periods)) {
    const terms = asked.flatMap((one) => idsOf(one).map(conceptTerm));
    const found = await findPassages(library.db, [report.id], terms);
    const under = found.filter((passage) => saysAll(passage.path.at(-1) ?? '', asked));
    const best = under.sort((a, b) => extras(a, asked) - extras(b, asked) || a.ordinal - b.ordinal)[0];
    const items = best ? await itemsBeside(library, best) : [];
    if (items.length > 0) return present(library, items);
  }
  return null;
}

/** That something was assigned or received says nothing of which of them are meant. */
function tellsOutcome(asked: Asked): boolean {
  return asked.slot === 'state' && asked.alternatives.every(({ id }) => id !== 'assigned' && id !== 'received');
}

function saysAll(title: string, asked: Asked[]): boolean {
  const { concepts } = describe(title);
  return asked.every((one) => idsOf(one).some((id) => concepts.has(id)));
}

/** How much else its heading speaks of: of "quá hạn" and "hoàn thành quá hạn" the plainer one is meant. */
function extras(passage: Passage, asked: Asked[]): number {
  const wanted = new Set(asked.flatMap(idsOf));
  return [...describe(passage.path.at(-1) ?? '').concepts].filter((id) => !wanted.has(id)).length;
}

async function itemsBeside(library: Library, passage: Passage): Promise<Passage[]> {
  const section = await passagesOfSection(library.db, passage.reportId, passage.section);
  return section.filter((one) => one.kind === 'item' && one.path.at(-1) === passage.path.at(-1)).slice(0, MOST_ITEMS);
}

/** A heading in capitals is told in small letters. */
function headingText({ path }: Passage): string {
  const title = (path.at(-1) ?? '').replace(/:$/u, '');
  return title === title.toUpperCase() ? title.toLowerCase() : title;
}

function present(library: Library, items: Passage[]): Answer {
  const citations = new Citations();
  const [first] = items as [Passage];
  const report = reportById(library, first.reportId);
  const lines = items.map((item) => {
    citations.add(report, item.section, item.body);
    return `- ${oneLine(item.body)}`;
  });
  return {
    kind: 'passage',
    text: `${capitalise(report.unit)}${periodText(report.period)}, ${headingText(first)}:\n${lines.join('\n')}\n${citations.toText(1)}`,
    citations: citations.list,
    figures: [],
    lane: 'passages',
  };
}
