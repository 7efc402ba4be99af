import type { Passage } from '../../reports/passage.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import type { Answer } from '../answer.ts';
import { type Library, reportById } from '../library.ts';
import { capitalise, periodText } from '../wording/figures.ts';
import { Citations, oneLine } from '../wording/sources.ts';

/** Passages of one report as they stand there, with the section that they are from. */
export function presentPassages(library: Library, shown: Passage[]): Answer {
  const citations = new Citations();
  const [first] = shown as [Passage];
  const lines = shown.map((passage) => {
    citations.add(reportById(library, passage.reportId), passage.section, passage.body);
    return `- ${cutAtWord(oneLine(passage.body), MOST_OF_ONE)}`;
  });
  const report = reportById(library, first.reportId);
  const head = `${capitalise(report.unit)}${periodText(report.period)}, theo mục ${sectionText(first)}:`;
  return answerOf(head, lines, citations, citations.list[0]?.section ?? '');
}

/** Passages of neighbouring sections, each behind the heading of its own: to whom a proposal goes stands in the heading. */
export function presentUnderHeadings(library: Library, shown: Passage[]): Answer {
  const citations = new Citations();
  const [first] = shown as [Passage];
  const lines = shown.map((passage) => {
    citations.add(reportById(library, passage.reportId), passage.section, passage.body);
    return `- ${headingOf(passage)}: ${cutAtWord(oneLine(passage.body), MOST_OF_EACH)}`;
  });
  const report = reportById(library, first.reportId);
  const above = (first.path.at(-2) ?? '').replace(/:$/u, '');
  const head = `${capitalise(report.unit)}${periodText(report.period)}${above === '' ? '' : `, theo mục “${above}”`}:`;
  return answerOf(head, lines, citations, first.section.replace(/\.[^.]*$/u, ''));
}

function answerOf(head: string, lines: string[], citations: Citations, section: string): Answer {
  return {
    kind: 'passage',
    text: `${head}\n${lines.join('\n')}\nNguồn: ${citations.list[0]?.title ?? ''}${section ? `, mục ${section}` : ''}.`,
    citations: citations.list,
    figures: [],
    lane: 'passages',
  };
}

function headingOf({ path }: Passage): string {
  return (path.at(-1) ?? '').replace(/:$/u, '');
}

/** A heading's words tell where one is; a lead-in that states numbers is no heading to name it by. */
function sectionText(passage: Passage): string {
  const title = (passage.path[passage.path.length - 1] ?? '').replace(/:$/u, '').slice(0, 90);
  const isPlain = title !== '' && !/\d{2}/u.test(title);
  if (passage.section === '') return isPlain ? `“${title}”` : 'mở đầu';
  return isPlain ? `${passage.section} “${title}”` : passage.section;
}

const MOST_OF_ONE = 420;
const MOST_OF_EACH = 200;
