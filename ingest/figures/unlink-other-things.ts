import { openBracketBefore } from './brackets.ts';
import type { FoundFigure } from './figure.ts';

/** How far parts may exceed their total and still be a breakdown with a slip in it. */
const SLIP = 1.15;

/** "65 chương trình: 62 tin, 33 bài": what has another noun and comes to more than the total are no parts of it. */
export function unlinkOtherThings(list: FoundFigure[]): void {
  for (const head of list) {
    for (const parts of breakdownsOf(list.filter((one) => one.whole === head.ordinal))) {
      if (parts.length < 2 || parts.every((one) => one.measure === head.measure)) continue;
      const sum = parts.reduce((total, one) => total + one.value, 0);
      if (sum > SLIP * head.value) for (const part of parts) if (part.measure !== head.measure) part.whole = null;
    }
  }
}

/** "52 trạm (khu A 31, khu B 21), trong đó 12 trạm 5G": what stands in a bracket and what stands outside divide the total each by itself. */
function breakdownsOf(parts: FoundFigure[]): FoundFigure[][] {
  const byBracket = new Map<number, FoundFigure[]>();
  for (const part of parts) {
    const bracket = openBracketBefore(part.block.mapped.text, part.number.start);
    byBracket.set(bracket, [...(byBracket.get(bracket) ?? []), part]);
  }
  return [...byBracket.values()];
}
