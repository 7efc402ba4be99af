import { answerQuestion } from '../answers/answer-question.ts';
import { type Library, unitsWithReports } from '../answers/library.ts';
import { capitalise } from '../answers/wording/figures.ts';
import { parseQuestion } from '../questions/parse-question.ts';
import type { Unit } from '../vocabulary/units/unit.ts';

/** Whose examples are wanted; of no unit in particular: of any that reports. */
interface Asking {
  unit: Unit | null;
  /** ISO day. */
  today: string;
}

/** What officials ask most, the commonest first. */
const ASKED_OF_A_UNIT: readonly ((unit: string) => string)[] = [
  (unit) => `${unit} tiếp nhận bao nhiêu hồ sơ?`,
  (unit) => `${unit} còn bao nhiêu nhiệm vụ chưa hoàn thành?`,
  (unit) => `${unit} gặp khó khăn gì?`,
  (unit) => `Số hồ sơ quá hạn của ${unit}?`,
  (unit) => `Thu ngân sách của ${unit} được bao nhiêu?`,
];
const MOST_EXAMPLES = 3;
const MOST_UNITS = 3;

/** A reply with questions below it that the stored reports answer. */
export async function withExamples(library: Library, reply: string, asker: Asking): Promise<string> {
  const examples = await exampleQuestions(library, asker);
  return examples.length > 0 ? `${reply}\nVí dụ:\n${examples.map((one) => `- ${one}`).join('\n')}` : reply;
}

/**
 * Questions that the stored reports answer: each was tried. Fewer than three where the reports
 * hold little.
 */
async function exampleQuestions(library: Library, asker: Asking): Promise<string[]> {
  const units = unitsFor(library, asker.unit);
  const examples: string[] = [];
  for (const [i, ask] of ASKED_OF_A_UNIT.entries()) {
    const unit = units[i % Math.max(units.length, 1)];
    if (!unit || examples.length >= MOST_EXAMPLES) break;
    const question = capitalise(ask(unit.name));
    if (await isAnswered(library, question, asker)) examples.push(question);
  }
  return examples;
}

/** The asker's own where it reports; else some that do. */
function unitsFor(library: Library, own: Unit | null): Unit[] {
  const reporting = new Set(unitsWithReports(library));
  if (own && reporting.has(own.name)) return [own];
  return [...reporting].flatMap((name) => library.registry.byName(name) ?? []).slice(0, MOST_UNITS);
}

async function isAnswered(library: Library, typed: string, { unit, today }: Asking): Promise<boolean> {
  const reporting = new Set(unitsWithReports(library));
  const question = parseQuestion(typed, { registry: library.registry, reporting, askerUnit: unit, today });
  const { kind } = await answerQuestion(library, question);
  return kind === 'figure' || kind === 'passage';
}
