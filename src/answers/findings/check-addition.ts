import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Answer } from '../answer.ts';
import { figuresIn, type Library } from '../library.ts';
import { presentSum } from './present-sum.ts';

const ADDS = /\bcong\b/;

/** "Cộng 251 với 91 có ra 342 không": the numbers that the question adds up itself, where one report counts all of them in one measure. */
export async function byAddition(library: Library, reports: Report[], question: Question): Promise<Answer | null> {
  const total = question.numbers.at(-1);
  const addends = question.numbers.slice(0, -1);
  if (!ADDS.test(fold(question.full)) || total === undefined || addends.length < 2) return null;
  for (const report of reports) {
    const all = (await figuresIn(library, report.id)).filter((one) => one.repeats === null && one.measure !== '%');
    for (const whole of all.filter((one) => one.value === total)) {
      const parts = addends.map((number) => nearest(all, whole, number));
      if (parts.every((part) => part !== null)) return presentSum(library, whole, parts as Figure[]);
    }
  }
  return null;
}

function nearest(all: Figure[], whole: Figure, number: number): Figure | null {
  const [first] = all
    .filter((one) => one !== whole && one.value === number && isLike(one.measure, whole.measure))
    .sort((a, b) => Math.abs(a.ordinal - whole.ordinal) - Math.abs(b.ordinal - whole.ordinal));
  return first ?? null;
}

/** "lượt" and "lượt công dân" count the same. */
function isLike(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}
