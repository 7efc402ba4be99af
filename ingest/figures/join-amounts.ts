import { inOneMeasure } from '../../src/vocabulary/scales.ts';
import type { Candidate } from './candidate.ts';
import { kindOfMeasure } from './kinds-of-measure.ts';

/** "86 tỷ 500 triệu đồng" is one amount, 86,5 tỷ đồng: amounts of money that follow each other in falling scales are one. */
export function joinAmounts(text: string, candidates: Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const before = joined.at(-1);
    const amount = before && joinTwo(text, before, candidate);
    if (amount) joined[joined.length - 1] = amount;
    else joined.push(candidate);
  }
  return joined;
}

function joinTwo(text: string, larger: Candidate, smaller: Candidate): Candidate | null {
  if (kindOfMeasure(larger.measure) !== 'money' || kindOfMeasure(smaller.measure) !== 'money') return null;
  if (larger.fraction || !/^\s+$/u.test(text.slice(larger.bodyEnd, smaller.number.start))) return null;
  const { start } = larger.number;
  const { end } = smaller.number;
  const both = inOneMeasure([
    { value: larger.number.value, measure: larger.measure },
    { value: smaller.number.value, measure: smaller.measure },
  ]);
  const [high = 0, low = 0] = both?.values ?? [];
  // "2 tỷ 5 tỷ" or "500 triệu 2 tỷ" are two amounts: the smaller scale never fills one of the larger.
  if (both?.measure !== larger.measure || larger.measure === smaller.measure || low >= 1) return null;
  const value = Math.round((high + low) * 1e9) / 1e9;
  const number = { ...larger.number, value, raw: text.slice(start, end), end };
  return { ...larger, number, bodyEnd: smaller.bodyEnd, fraction: smaller.fraction };
}
