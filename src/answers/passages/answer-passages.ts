import type { Question } from '../../questions/question.ts';
import type { Passage } from '../../reports/passage.ts';
import { passagesOfSection } from '../../reports/queries.ts';
import type { Report } from '../../reports/report.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import { PARTS } from '../../vocabulary/concepts/parts.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import type { Answer } from '../answer.ts';
import { inPeriods, type Library } from '../library.ts';
import { askedNoun } from './asked-noun.ts';
import { headingConcepts } from './heading-concepts.ts';
import { presentPassages, presentUnderHeadings } from './present-passages.ts';
import type { RankedPassage } from './rank-passages.ts';
import { CAUSES, reasonsOf } from './reasons.ts';
import { contentOf, heldBy, partsOf, rankForQuestion } from './search-passages.ts';

/** A best passage that names less than this of what was asked answers something else. */
const ENOUGH = 0.34;
const NEAR_FIRST = 0.7;
/** Passages nearly as good as the best are shown beside it. */
const BESIDE = 0.62;
const MOST = 3;
const MOST_ITEMS = 8;

/** Answers in the report's own sentences. Null when no passage speaks of what was asked. */
export async function answerPassages(library: Library, question: Question): Promise<Answer | null> {
  const { all, ofPart, parts } = await searchParts(library, question);
  const reasons = await reasonsAsked(library, question, all, parts);
  if (reasons.length > 0) return { ...presentPassages(library, reasons), isOfCauses: true };
  const ranked = ofPart.length > 0 ? ofPart : all;
  const best = ofPart[0] ?? bestOf(all);
  if (!best) return null;
  const each = askedNoun(question).size > 0 ? firstOfEachSection(ofPart) : [];
  if (each.length > 1) return presentUnderHeadings(library, each);
  const shown = ofPart.length > 0 ? await itemsOfPart(library, best.passage) : beside(ranked, best);
  return presentPassages(library, shown);
}

async function reasonsAsked(
  library: Library,
  question: Question,
  all: RankedPassage[],
  parts: string[],
): Promise<Passage[]> {
  if (!parts.includes(CAUSES)) return [];
  return reasonsOf(library, all, contentOf(question), question.words.length > 0);
}

/** The first that names enough of what was asked; one far behind the first of all is left out: that it names it is chance. */
function bestOf(all: RankedPassage[]): RankedPassage | undefined {
  const [first] = all;
  const best = all.find((one) => one.coverage >= ENOUGH);
  return first && best && best.score >= first.score * NEAR_FIRST ? best : undefined;
}

/** The passages that speak most of what a question asks, best first: what an answer in words is made of. */
export async function passagesFor(library: Library, question: Question, limit: number): Promise<Passage[]> {
  const { all, ofPart, parts } = await searchParts(library, question);
  const reasons = await reasonsAsked(library, question, all, parts);
  const ranked = [...ofPart, ...all].map((one) => one.passage);
  return [...new Map([...reasons, ...ranked].map((passage) => [passage.id, passage])).values()].slice(0, limit);
}

interface Found {
  all: RankedPassage[];
  /** Where nothing but a part of the report was asked for ("khó khăn của …"), only passages under its heading answer. */
  ofPart: RankedPassage[];
  parts: string[];
}

async function searchParts(library: Library, question: Question): Promise<Found> {
  const held = heldBy(library, question.units);
  const ahead = isAhead(question, held);
  const reports = ofAnswerBefore(inPeriods(held, ahead ? [] : question.periods), question);
  const parts = [...new Set([...partsOf(question), ...(ahead ? [conceptTerm('next_tasks')] : [])])];
  const noun = askedNoun(question);
  const narrowing =
    contentOf(question).filter((asked) => !GENERAL.has(asked.alternatives[0]?.id ?? '')).length +
    question.words.filter((word) => !noun.has(word) && !reports.every((report) => titleWords(report).has(word))).length;
  const all = await rankForQuestion(library, reports, question, parts);
  return { all, ofPart: parts.length > 0 && narrowing <= 1 ? underHeadings(all, parts) : [], parts };
}

/** "Vì sao?" after a number is asked of the report that told it. */
function ofAnswerBefore(reports: Report[], { within, concepts }: Question): Report[] {
  const asksWhy = concepts.some((asked) => asked.alternatives.some((concept) => conceptTerm(concept.id) === CAUSES));
  const told = reports.filter((report) => asksWhy && within.some((one) => one.reportId === report.id));
  return told.length > 0 ? told : reports;
}

/** "Kiến nghị của đoàn giám sát" asked of a report on a "giám sát": what its title or its unit is called narrows nothing in a report. */
function titleWords(report: Report): ReadonlySet<string> {
  let words = TITLE_WORDS.get(report);
  if (!words) {
    words = new Set(splitSyllables(`${report.title} ${report.unit}`).map(({ folded }) => folded));
    TITLE_WORDS.set(report, words);
  }
  return words;
}

/** Thousands of titles are looked at for one question. */
const TITLE_WORDS = new WeakMap<Report, ReadonlySet<string>>();

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
    const concepts = headingConcepts(title);
    if (!concepts.has(part.slice(1))) continue;
    const others = [...concepts].filter((id) => !PART_IDS.has(id) && !GENERAL.has(id)).length;
    best = Math.max(best, 1 / (1 + others));
  }
  return best;
}

const PART_IDS = new Set(PARTS.map((concept) => concept.id));

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

/** "Kiến nghị với những cơ quan nào": what stands first under each of the neighbouring headings, in the order of the report. */
function firstOfEachSection(ofPart: RankedPassage[]): Passage[] {
  const above = parentOf(ofPart[0]?.passage);
  const firsts = new Map<string, Passage>();
  for (const { passage } of ofPart) {
    if (passage.reportId !== ofPart[0]?.passage.reportId || parentOf(passage) !== above) continue;
    const first = firsts.get(passage.section);
    if (!first || passage.ordinal < first.ordinal) firsts.set(passage.section, passage);
  }
  return [...firsts.values()].sort((a, b) => a.ordinal - b.ordinal).slice(0, MOST_ITEMS);
}

function samePath(a: Passage, b: Passage): boolean {
  return a.path.join('\n') === b.path.join('\n');
}

function parentOf(passage: Passage | undefined): string {
  return passage?.path.slice(0, -1).join('\n') ?? '';
}

async function itemsOfPart(library: Library, passage: Passage): Promise<Passage[]> {
  const section = await passagesOfSection(library.db, passage.reportId, passage.section);
  // Parts without a number ("PHẦN THỨ TƯ. KIẾN NGHỊ") are told apart by their headings.
  const beside = passage.section === '' ? section.filter((one) => samePath(one, passage)) : section;
  const items = beside.filter((one) => one.kind === 'item');
  return (items.length > 0 ? items : beside).slice(0, MOST_ITEMS);
}

function beside(ranked: RankedPassage[], best: RankedPassage): Passage[] {
  return ranked
    .filter(
      (one) => one === best || (one.score >= best.score * BESIDE && one.passage.reportId === best.passage.reportId),
    )
    .slice(0, MOST)
    .map((one) => one.passage);
}
