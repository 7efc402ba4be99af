import { formatNumber } from '../../src/vietnamese/numbers.ts';
import type { FoundFigure } from '../figures/figure.ts';
import type { FoundFinding } from './finding.ts';

/** A remainder that misses the difference by more than this share of the whole is of something else. */
const SLIP = 0.15;

/** "còn phải thu ", "còn chưa giải ngân ", "còn nợ ": the last words before a remainder, with the deed that is left to do. */
const LEFT =
  /(?:^|[\s,;.(])còn\s+(?:(?:lại\s+)?(?:phải|chưa)\s+)(?<deed>\p{L}+(?:\s\p{L}+)?)(?:\s+(?:là|khoảng))?\s*:?\s*$/iu;

/**
 * Checks what is said to be left against what there was and what was done, where one deed names all three: "phải thu 318 triệu đồng, đã thu
 * 291,6 triệu đồng, còn phải thu 28,4 triệu đồng".
 */
export function checkRemainders(figures: FoundFigure[]): FoundFinding[] {
  return figures.flatMap((left) => {
    const deed = left.cell || left.qualifier !== null ? undefined : LEFT.exec(before(left))?.groups?.deed;
    if (deed === undefined) return [];
    const near = figures.filter(
      (one) => one.block === left.block && one.ordinal < left.ordinal && one.measure === left.measure,
    );
    const done = near.findLast((one) => says(one, 'đã', deed));
    const whole = near.findLast(
      (one) => done !== undefined && one.ordinal < done.ordinal && says(one, 'phải|cần', deed),
    );
    if (!done || !whole || [done, whole].some((one) => one.qualifier !== null)) return [];
    const rest = Math.round((whole.value - done.value) * 1e6) / 1e6;
    const gap = Math.round(Math.abs(rest - left.value) * 1e6) / 1e6;
    if (gap < 1e-6 || rest < 0 || gap > SLIP * whole.value) return [];
    return [
      {
        kind: 'sum',
        severity: 'hard',
        stated: left.value,
        computed: rest,
        explain: `${formatNumber(whole.value)} − ${formatNumber(done.value)} = ${formatNumber(rest)}, ${left.value > rest ? 'ít' : 'nhiều'} hơn ${formatNumber(gap)} so với ${formatNumber(left.value)} nêu trong báo cáo.`,
        figures: [left, whole, done],
        at: left,
      } satisfies FoundFinding,
    ];
  });
}

function before({ block, sentence, number }: FoundFigure): string {
  return block.mapped.text.slice(sentence.start, number.start);
}

/** Whether "đã thu", "phải thu" stands right before a number, with nothing between but what is done when. */
function says(figure: FoundFigure, word: string, deed: string): boolean {
  const [verb = ''] = deed.split(' ');
  const own = figure.block.mapped.text.slice(
    Math.max(figure.sentence.start, Math.min(figure.territory.start, figure.number.start)),
    figure.number.start,
  );
  return new RegExp(`(?:^|[\\s,;.(])(?:${word})\\s+${verb}(?!\\p{L})`, 'iu').test(own) && !LEFT.test(own);
}
