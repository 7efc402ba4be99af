import type { ModelAccess } from '../../model/model-access.ts';
import { type ModelFault, toModelFault } from '../../model/model-fault.ts';
import { withinTime } from '../../model/time-limit.ts';
import type { Answer } from '../answer.ts';
import type { Library } from '../library.ts';
import { withKindsAsked } from '../reports-of-kind.ts';
import { withBriefNote } from './brief-note.ts';
import type { Drafted } from './draft-answer.ts';
import { isUnsure } from './is-unsure.ts';
import type { ModelTask } from './task.ts';

/**
 * The rules' answer, or a model's in its place where one is configured, the rules are unsure, and what it says is proved by the
 * reports. Where the model fails, or its words do not hold, the rules' answer stands and says that it is brief.
 */
export async function answerWithModel(all: Library, task: ModelTask): Promise<Answer> {
  const library = withKindsAsked(all, task.question);
  const { model } = library;
  if (!model || !isUnsure(library, task.question, task.byRules)) return task.byRules;
  try {
    const drafted = await draftInTime(library, task, model);
    if (drafted.kind === 'answered') return drafted.answer;
    if (drafted.kind === 'nothing') return task.byRules;
    model.tell({ reason: 'ungrounded', faults: drafted.faults.map((fault) => fault.kind) });
    return withBriefNote(task.byRules, 'ungrounded');
  } catch (error) {
    const fault = toModelFault(error);
    model.tell(fault);
    return withBriefNote(task.byRules, fault.reason);
  }
}

/** Within the time of one answer, the second try with a server that takes no tools included. */
function draftInTime(library: Library, task: ModelTask, model: ModelAccess): Promise<Drafted> {
  return withinTime(model.settings.timeoutMs, model.timer, async (signal) => {
    // Loaded with the first question that needs it: it brings LangChain along.
    const { draftAnswer } = await import('./draft-answer.ts');
    try {
      return await draftAnswer(library, task, model, signal);
    } catch (error) {
      if (!takesNoTools(toModelFault(error)) || !model.fallBackToJson()) throw error;
      return draftAnswer(library, task, model, signal);
    }
  });
}

/** Bad request, not found, unprocessable: how servers say that they know no tools. */
function takesNoTools({ reason, status }: ModelFault): boolean {
  return reason === 'rejected' && [400, 404, 422, 501].includes(status ?? 0);
}
