import type { Question } from '../../questions/question.ts';
import type { Passage } from '../../reports/passage.ts';
import { passagesOfSection } from '../../reports/queries.ts';
import type { Report } from '../../reports/report.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import { PARTS } from '../../vocabulary/concepts/parts.ts';
import { conceptTerm, describe, passageTerms } from '../../vocabulary/describe.ts';
import { speaksToAssistant } from '../../vocabulary/speaks-to-assistant.ts';
import type { Answer } from '../answer.ts';
import { idsOf } from '../figures/frame.ts';
import { inPeriods, type Library, reportById, reportsOf } from '../library.ts';
import { capitalise, periodText } from '../wording/figures.ts';
import { Citations, oneLine } from '../wording/sources.ts';
import { type RankedPassage, rankPassages } from './rank-passages.ts';
import { CAUSES, reasonsOf } from './reasons.ts';

/** A best passage that names less than this of what was asked answers something else. */
const ENOUGH = 0.34;
/** Passages nearly as good as the best are shown beside it. */
const BESIDE = 0.62;
const MOST = 3;
const MOST_ITEMS = 8;

/** Answers in the report's own sentences. Null when no passage speaks of what was asked. */
export async function answerPassages(library: Library, question: Question): Promise<Answer | null> {
  const held = question.units.length > 0 ? question.units.flatMap((unit) => reportsOf(library, unit)) : library.reports;
  const ahead = isAhead(question, held);
  const reports = ofAnswerBefore(inPeriods(held, ahead ? [] : question.periods), question);
  const parts = partsOf(question, ahead);
  const content = question.concepts.filter((asked) => asked.slot !== 'part');
  const terms = [
    ...new Set([...content.flatMap((asked) => idsOf(asked).map(conceptTerm)), ...question.words, ...pairsOf(question)]),
  ];
  const narrowing =
    content.filter((asked) => !GENERAL.has(asked.alternatives[0]?.id ?? '')).length +
    question.words.filter((word) => !reports.every((report) => titleWords(report).has(word))).length;
  const ranking = await rankPassages(library, reports, terms, parts);
  const all = ranking.filter(({ passage }) => !speaksToAssistant(passage.body));
  const reasons = parts.includes(CAUSES) ? await reasonsOf(library, all, content, question.words.length > 0) : [];
  if (reasons.length > 0) return present(library, reasons);
  // Nothing but a part of the report was asked for ("khó khăn của …"): only passages under its heading answer.
  const ofPart = parts.length > 0 && narrowing <= 1 ? underHeadings(all, parts) : [];
  const ranked = ofPart.length > 0 ? ofPart : all;
  const best = ranked[0];
  if (!best || (best.coverage < ENOUGH && ofPart.length === 0)) return null;
  const shown = ofPart.length > 0 ? await itemsOfPart(library, best.passage) : beside(ranked, best);
  return present(library, shown);
}

/** "Vì sao?" after a number is asked of the report that told it. */
function ofAnswerBefore(reports: Report[], { within, concepts }: Question): Report[] {
  const asksWhy = concepts.some((asked) => asked.alternatives.some((concept) => conceptTerm(concept.id) === CAUSES));
  const told = reports.filter((report) => asksWhy && within.some((one) => one.reportId === report.id));
  return told.length > 0 ? told : reports;
}

/** "Kiến nghị của đoàn giám sát" asked of a report on a "giám sát": what a title says narrows nothing in its report. */
function titleWords({ title }: Report): Set<string> {
  return new Set(splitSyllables(title).map(({ folded }) => folded));
}

function present(library: Library, shown: Passage[]): Answer {
  const citations = new Citations();
  const [first] = shown as [Passage];
  const lines = shown.map((passage) => {
    citations.add(reportById(library, passage.reportId), passage.section, passage.body);
    return `- ${trim(oneLine(passage.body))}`;
  });
  const report = reportById(library, first.reportId);
  const head = `${capitalise(report.unit)}${periodText(report.period)}, theo mục ${sectionText(first)}:`;
  const source = citations.list[0];
  return {
    kind: 'passage',
    text: `${head}\n${lines.join('\n')}\nNguồn: ${source?.title ?? ''}${source?.section ? `, mục ${source.section}` : ''}.`,
    citations: citations.list,
    figures: [],
    lane: 'passages',
  };
}

function partsOf(question: Question, ahead: boolean): string[] {
  const named = question.concepts
    .filter((asked) => asked.slot === 'part')
    .flatMap((asked) => asked.alternatives.map((concept) => conceptTerm(concept.id)));
  return ahead ? [...new Set([...named, conceptTerm('next_tasks')])] : named;
}

/** A heading must be about the part and hardly anything else ("V. KIẾN NGHỊ, ĐỀ XUẤT", not "giải quyết đơn thư, kiến nghị"). */
const ABOUT_PART = 0.5;
/** A heading may be of the part by what it says, not by its words: a time to come. */
const BY_TERM = 0.34;

/** Passages under headings about the parts asked for, those whose headings are most about them first. */
function underHeadings(all: RankedPassage[], parts: string[]): RankedPassage[] {
  const strengths = new Map<RankedPassage, number>();
  for (const one of all)
    strengths.set(
      one,
      parts.reduce((sum, part) => sum + strengthOf(one.passage, part), 0),
    );
  const strong = all.filter((one) => (strengths.get(one) ?? 0) >= ABOUT_PART);
  return strong.sort(
    (a, b) => Math.round(2 * ((strengths.get(b) ?? 0) - (strengths.get(a) ?? 0))) || b.score - a.score,
  );
}

function strengthOf(passage: Passage, part: string): number {
  let best = passage.pathTerms.includes(part) ? BY_TERM : 0;
  for (const title of passage.path) {
    const { concepts } = describe(title);
    if (!concepts.has(part.slice(1))) continue;
    const others = [...concepts].filter((id) => !PART_IDS.has(id) && !GENERAL.has(id)).length;
    best = Math.max(best, 1 / (1 + others));
  }
  return best;
}

const PART_IDS = new Set(PARTS.map((concept) => concept.id));

/** Pairs of neighbouring words that no concept covers: "một cửa" is not "một" and "cửa". */
function pairsOf(question: Question): string[] {
  const words = new Set(question.words);
  // "kiến nghị gì với thành phố": to whom is told by the words around.
  if (question.concepts.some((asked) => asked.slot === 'part'))
    return passageTerms(question.bare).filter((term) => term.includes('_'));
  return passageTerms(question.bare).filter(
    (term) => term.includes('_') && term.split('_').some((word) => words.has(word)),
  );
}

/** Tasks ahead stand in the report of the period before: the period asked for is not the report's. */
function isAhead(question: Question, reports: Report[]): boolean {
  const last = reports.reduce(
    (end, report) => (report.period?.to && report.period.to > end ? report.period.to : end),
    '',
  );
  return (
    question.concepts.some((asked) =>
      asked.alternatives.some((concept) => concept.id === 'next_tasks' || concept.id === 'priority'),
    ) ||
    (last !== '' && question.periods.some((period) => period.from !== null && period.from > last))
  );
}

/** What every such report is about; it narrows nothing. */
const GENERAL = new Set([
  'admin_reform',
  'procedure_reform',
  'service_centre',
  'task',
  'plan',
  'report_document',
  'procedure',
  'direction',
  'person',
]);

async function itemsOfPart(library: Library, passage: Passage): Promise<Passage[]> {
  const section = await passagesOfSection(library.db, passage.reportId, passage.section);
  const items = section.filter((one) => one.kind === 'item');
  return (items.length > 0 ? items : section).slice(0, MOST_ITEMS);
}

function beside(ranked: RankedPassage[], best: RankedPassage): Passage[] {
  return ranked
    .filter(
      (one) => one === best || (one.score >= best.score * BESIDE && one.passage.reportId === best.passage.reportId),
    )
    .slice(0, MOST)
    .map((one) => one.passage);
}

/** A heading's words tell where one is; a lead-in that states numbers is no heading to name it by. */
function sectionText(passage: Passage): string {
  const title = (passage.path[passage.path.length - 1] ?? '').replace(/:$/u, '').slice(0, 90);
  const isPlain = title !== '' && !/\d{2}/u.test(title);
  if (passage.section === '') return isPlain ? `“${title}”` : 'mở đầu';
  return isPlain ? `${passage.section} “${title}”` : passage.section;
}

function trim(text: string): string {
  return text.length <= 420 ? text : `${text.slice(0, text.lastIndexOf(' ', 420))}…`;
}
