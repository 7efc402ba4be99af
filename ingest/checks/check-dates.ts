import { formatPeriod } from '../../src/vietnamese/format-period.ts';
import { findPeriods } from '../../src/vietnamese/periods.ts';
import type { Outline } from '../outline/outline.ts';
import { splitSentences } from '../outline/sentences.ts';
import type { FoundFinding } from './finding.ts';

/** A period that ends before it begins: most often a year forgotten at the turn of the year. */
export function checkDates(outline: Outline): FoundFinding[] {
  const found: FoundFinding[] = [];
  for (const block of outline.blocks) {
    for (const span of findPeriods(block.mapped.text)) {
      if (!span.corrected) continue;
      const sentence = splitSentences(block.mapped.text).find(
        (one) => one.start <= span.start && span.start < one.end,
      ) ?? { start: 0, end: block.mapped.text.length };
      found.push({
        kind: 'date',
        severity: 'hard',
        stated: null,
        computed: null,
        explain: `Kỳ “${span.raw}” có ngày kết thúc sớm hơn ngày bắt đầu; nhiều khả năng đúng là ${formatPeriod(span.period)}.`,
        figures: [],
        at: { block, number: { start: span.start, end: span.end }, sentence },
      });
    }
  }
  return found;
}
