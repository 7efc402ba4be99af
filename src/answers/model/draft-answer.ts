import { type BaseMessage, HumanMessage } from '@langchain/core/messages';
import type { ModelAccess } from '../../model/model-access.ts';
import { type Prompt, readPrompt } from '../../model/read-prompt.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import type { Answer } from '../answer.ts';
import { withoutLinks } from '../grounding/without-links.ts';
import type { Library } from '../library.ts';
import { withNotes } from '../wording/notes.ts';
import { withoutPersonalNumbers } from '../wording/personal-numbers.ts';
import { type Composed, composeAnswer } from './compose-answer.ts';
import type { Draft } from './draft.ts';
import { type DraftFault, groundingFaults, offTopic, unreadSources } from './draft-faults.ts';
import { createHiddenNumbers, type HiddenNumbers } from './hidden-numbers.ts';
import { openAgent } from './open-agent.ts';
import { asData, Rows, showRows } from './rows.ts';
import type { ModelTask } from './task.ts';

/** What came of asking a model. */
export type Drafted =
  | { kind: 'answered'; answer: Answer }
  /** It says that what it read does not hold what was asked. */
  | { kind: 'nothing' }
  | { kind: 'ungrounded'; faults: DraftFault[] };

/** A draft that does not pass is written anew once. */
const DRAFTS = 2;

/**
 * Lets a model look things up and answer in sentences that name what they rest on. What it says is checked; it is told once what is
 * wrong.
 *
 * @throws ModelFault, or what the client throws (see `toModelFault`).
 */
export async function draftAnswer(
  library: Library,
  task: ModelTask,
  access: ModelAccess,
  signal: AbortSignal,
): Promise<Drafted> {
  const hidden = createHiddenNumbers();
  const rows = new Rows(library);
  const output = access.output();
  const ask = await openAgent(library, task, access, { hidden, rows, output, signal });
  const opening = openingOf(task, rows, hidden);
  const versions = [readPrompt('answer').version, opening.version];
  let messages: BaseMessage[] = [new HumanMessage(opening.text)];
  let faults: DraftFault[] = [];
  for (let attempt = 1; attempt <= DRAFTS; attempt++) {
    const told = await ask(messages);
    if (told.draft?.sentences.length === 0) return { kind: 'nothing' };
    const checked = await check(library, task, told.draft, { rows, hidden, versions });
    if ('answer' in checked) return { kind: 'answered', answer: checked.answer };
    faults = checked.faults;
    const rewrite = readPrompt('rewrite', { faults: faults.map((one) => `- ${one.explanation}`).join('\n') });
    if (!versions.includes(rewrite.version)) versions.push(rewrite.version);
    messages = [...told.messages, new HumanMessage(rewrite.text)];
  }
  return { kind: 'ungrounded', faults };
}

/** The first message: the question with all around it, and what the rules found already. */
function openingOf({ question, byRules, asker, turns }: ModelTask, rows: Rows, hidden: HiddenNumbers): Prompt {
  const say = (items: string[], none: string) => (items.length > 0 ? items.join('; ') : none);
  return readPrompt('question', {
    today: asker.today,
    asker: asker.unit?.name ?? 'không rõ',
    units: say(
      question.units.map((unit) => unit.name),
      'không nêu rõ',
    ),
    periods: say(question.periods.map(formatPeriod), 'không nêu rõ'),
    turns: turns.map((turn) => asData({ hoi: hidden.hide(turn.question), dap: hidden.hide(turn.answer) })).join('\n'),
    question: asData(hidden.hide(question.text)),
    rows: showRows(rows.addAnswer(byRules), hidden),
  });
}

interface CheckAround {
  rows: Rows;
  hidden: HiddenNumbers;
  versions: string[];
}

async function check(
  library: Library,
  task: ModelTask,
  draft: Draft | null,
  { rows, hidden, versions }: CheckAround,
): Promise<{ answer: Answer } | { faults: DraftFault[] }> {
  if (!draft) return { faults: [{ kind: 'unreadable', explanation: readPrompt('unreadable-draft').text }] };
  const read = [...unreadSources(draft, rows), ...offTopic(task, draft, rows)];
  if (read.length > 0) return { faults: read };
  const composed = composeAnswer(draft, rows, hidden, versions.join(' '));
  const answer = withoutLinks(withoutPersonalNumbers(await withNotes(library, composed.answer)));
  const shown: Composed = { ...composed, answer };
  const faults = groundingFaults(library, task.question, shown);
  return faults.length > 0 ? { faults } : { answer };
}
