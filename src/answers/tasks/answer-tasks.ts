import type { Question } from '../../questions/question.ts';
import { tasksOfReports } from '../../reports/queries.ts';
import type { Report } from '../../reports/report.ts';
import type { Task, TaskState } from '../../reports/task.ts';
import { fold } from '../../vietnamese/fold.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import { inPeriods, type Library, reportById, reportsOf } from '../library.ts';
import { capitalise, periodText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';
import { dueText, STATE_WORDS } from './task-words.ts';

/** The states of tasks that a state in a question means. */
const ASKED_STATES: Readonly<Record<string, readonly TaskState[]>> = {
  overdue: ['overdue'],
  unfinished: ['overdue', 'in_progress', 'not_due', 'unknown'],
  in_progress: ['in_progress'],
  not_due: ['not_due'],
  completed: ['done'],
  resolved: ['done'],
  regular: ['regular'],
};
const MOST_TASKS = 15;
/** A task is the one that is meant when it holds so many of the words that the vocabulary does not know. */
const MEANT = 0.6;

/**
 * "Những nhiệm vụ nào quá hạn", "phòng Kinh tế đang làm việc gì", "lập kế hoạch sử dụng đất hạn ngày nào": the tasks themselves, with owner,
 * term and state. Null where the unit's reports list none that fit.
 */
export async function answerTasks(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const states = statesAsked(question);
  const owner = question.namedPart;
  if (states === null && owner.length === 0 && !asksTerm(question)) return null;
  for (const report of inPeriods(reportsOf(library, unit), question.periods)) {
    const all = await tasksOfReports(library.db, [report.id]);
    const found = all
      .filter((task) => asksTerm(question) || states === null || states.includes(task.state))
      .filter((task) => owner.every((word) => fold(task.owner ?? '').includes(word)));
    const meant = asksTerm(question) ? named(found, question) : found;
    if (meant.length > 0) return present(library, report, meant);
  }
  return null;
}

const ASKS_TERM =
  /\b(?:han (?:ngay|den|toi|nao|khi)|thoi han|khi nao (?:xong|phai xong|den han|hoan thanh)|bao gio (?:xong|phai xong|den han)|han chot)\b/;

/** "Hạn ngày nào", "khi nào phải xong": the day that a task is due is asked for. */
export function asksTerm({ full }: Question): boolean {
  return ASKS_TERM.test(fold(full));
}

/** Null where no state is asked for. */
function statesAsked({ concepts }: Question): readonly TaskState[] | null {
  const states = concepts
    .flatMap((asked) => asked.alternatives)
    .flatMap(({ id }) => (ASKED_STATES[id] ? [ASKED_STATES[id]] : []));
  return states[0] ?? null;
}

/** Of tasks those whose words are the question's. */
function named(tasks: Task[], { bare }: Question): Task[] {
  const asked = new Set(splitSyllables(bare).map(({ folded }) => folded));
  const share = (task: Task) => {
    const words = [...new Set(splitSyllables(task.content).map(({ folded }) => folded))];
    return words.filter((word) => asked.has(word)).length / Math.max(1, Math.min(words.length, MOST_WORDS));
  };
  const best = Math.max(0, ...tasks.map(share));
  return best >= MEANT ? tasks.filter((task) => share(task) === best) : [];
}

/** Officials name a task by its first words. */
const MOST_WORDS = 8;

function present(library: Library, report: Report, tasks: Task[]): Answer {
  const citations = new Citations();
  const order = [...tasks].sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.ordinal - b.ordinal);
  const lines = order.slice(0, MOST_TASKS).map((task) => {
    citations.add(reportById(library, task.reportId), task.section, task.quote);
    return `- ${task.content.replace(/[.;]+$/u, '')} (${detailsOf(task)})`;
  });
  const more = order.length > MOST_TASKS ? `\n… và ${order.length - MOST_TASKS} nhiệm vụ khác.` : '';
  return {
    kind: 'passage',
    text: `${capitalise(report.unit)}${periodText(report.period)}:\n${lines.join('\n')}${more}\n${citations.toText()}`,
    citations: citations.list,
    figures: [],
    lane: 'tasks',
  };
}

function detailsOf(task: Task): string {
  const due = dueText(task);
  return [task.owner, due === '' ? null : `hạn ${due}`, STATE_WORDS[task.state]].filter((one) => one).join('; ');
}

/** The tasks that the reports list, where tasks are asked for and not how many. */
export async function tasksAsked(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const isOfTasks =
    question.concepts.some((asked) => asked.alternatives.some((concept) => concept.id === 'task')) ||
    /\bviec\b/.test(fold(question.bare));
  const isOfPart = question.concepts.some((asked) => asked.slot === 'part');
  return isOfTasks && !isOfPart ? answerTasks(library, question, unit) : null;
}
