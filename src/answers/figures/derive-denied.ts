import type { Report } from '../../reports/report.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Library } from '../library.ts';
import { gapOf } from './arithmetic.ts';
import { deniedName, goodCounts, wholeOf } from './derive.ts';
import type { Derived } from './derived.ts';
import type { Sought } from './find-matches.ts';
import type { Frame } from './frame.ts';
import { onlineInAll } from './online-in-all.ts';

/** "Bao nhiêu trường chưa đạt chuẩn" where the report counts those that do, out of how many: the rest. */
export async function deriveDenied(
  library: Library,
  reports: Report[],
  frame: Frame,
  sought: Sought,
): Promise<Derived | null> {
  const affirmed = frame.denied.map((words) => words.replace(/^(?:chua|khong) /, ''));
  const plain = { ...frame, kind: 'any' as const, denied: [] };
  const best = (await goodCounts(library, reports, plain, sought)).find(({ figure }) =>
    affirmed.every((words) => ` ${fold(figure.label)} `.includes(` ${words} `)),
  );
  const whole = best ? await wholeOf(library, best.figure) : null;
  const online = best ? await onlineInAll(library, best.figure) : null;
  const rest = best && whole && gapOf(whole, online ?? best.figure);
  if (!best || !whole || !rest) return null;
  return {
    ...rest,
    label: `số ${best.figure.measure} ${deniedName(best.figure)}`,
    from: [best.figure, whole],
    score: best.score,
  };
}
