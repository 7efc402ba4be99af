import type { PassageToSave } from '../../src/reports/report-to-save.ts';
import { cutAtWord } from '../../src/vietnamese/cut-at-word.ts';
import type { Period } from '../../src/vietnamese/period.ts';
import { conceptTerm, passageTerms } from '../../src/vocabulary/describe.ts';
import type { Block, Outline } from '../outline/outline.ts';
import { sectionPath } from '../outline/outline.ts';
import { type Span, splitSentences } from '../outline/sentences.ts';
import { isAhead } from '../report/is-ahead.ts';

/** Passages longer than this are parted at sentence ends; an official reads them on a phone. */
const MAX_PASSAGE = 600;
const MOST_OF_LEAD_IN = 200;

/**
 * Cuts a report into passages: a list item or paragraph each, long ones parted at sentence ends, with the headings and
 * lead-ins above. Bodies are verbatim from the stored text.
 */
export function makePassages(outline: Outline, source: string, period: Period | null): PassageToSave[] {
  const passages: PassageToSave[] = [];
  for (const block of outline.blocks) {
    // The heads of a table's columns say nothing by themselves.
    const isTableHead = block.row?.index === 0 && block.row.table.headerRows !== 0;
    if (block.kind === 'heading' || isTableHead || block.mapped.text.length < 2) continue;
    const path = pathOf(block);
    const pathTerms = [
      ...new Set([...passageTerms(path.join('. ')), ...(isAhead(path, period) ? [conceptTerm('next_tasks')] : [])]),
    ];
    for (const span of groupSentences(block)) {
      const { starts_at, ends_at } = sourceSpan(block, span);
      passages.push({
        ordinal: passages.length,
        kind: block.kind,
        section: block.section.number,
        path,
        body: source.slice(starts_at, ends_at),
        starts_at,
        ends_at,
        terms: passageTerms(block.mapped.text.slice(span.start, span.end)),
        path_terms: pathTerms,
      });
    }
  }
  return passages;
}

/** Headings, then lead-ins, outermost first. */
export function pathOf(block: Block): string[] {
  return [
    ...sectionPath(block.section),
    ...block.leadIns.map((leadIn) => cutAtWord(leadIn.mapped.text, MOST_OF_LEAD_IN)),
  ];
}

function groupSentences(block: Block): Span[] {
  const sentences = splitSentences(block.mapped.text);
  const groups: Span[] = [];
  for (const sentence of sentences) {
    const last = groups.at(-1);
    const gap = last ? isParted(block, last.end, sentence.start) : false;
    if (last && !gap && sentence.end - last.start <= MAX_PASSAGE) last.end = sentence.end;
    else groups.push({ ...sentence });
  }
  return groups.flatMap((group) => partAtGaps(block, group));
}

/** A passage that a footnote or page end interrupts would not be verbatim as one piece: it is cut there. */
function partAtGaps(block: Block, span: Span): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (let i = span.start + 1; i < span.end; i++) {
    if ((block.mapped.places[i] as number) - (block.mapped.places[i - 1] as number) > 60) {
      parts.push({ start, end: i });
      start = i;
    }
  }
  parts.push({ start, end: span.end });
  return parts.filter((part) => part.end - part.start > 1);
}

function isParted(block: Block, from: number, to: number): boolean {
  return (block.mapped.places[to] as number) - (block.mapped.places[Math.max(0, from - 1)] as number) > 60;
}

function sourceSpan(block: Block, span: Span): { starts_at: number; ends_at: number } {
  return {
    starts_at: block.mapped.places[span.start] as number,
    ends_at: (block.mapped.places[span.end - 1] as number) + 1,
  };
}
