import { AIMessage, type BaseMessage, ToolMessage } from '@langchain/core/messages';
import { createAgent, createMiddleware, providerStrategy, ToolInvocationError, toolStrategy } from 'langchain';
import { limitCalls, tokensOf } from '../../model/limited-calls.ts';
import type { ModelAccess } from '../../model/model-access.ts';
import type { OutputForm } from '../../model/model-settings.ts';
import { readPrompt } from '../../model/read-prompt.ts';
import type { Library } from '../library.ts';
import { type Draft, draftSchema, readDraft } from './draft.ts';
import type { HiddenNumbers } from './hidden-numbers.ts';
import type { Rows } from './rows.ts';
import { scopeOf } from './scope.ts';
import type { ModelTask } from './task.ts';
import { createTools } from './tools.ts';

/** What an agent works with for one answer. */
export interface AgentAround {
  hidden: HiddenNumbers;
  rows: Rows;
  output: OutputForm;
  signal: AbortSignal;
}

/** What it said, and what draft that is; null where it is none. */
export interface Told {
  messages: BaseMessage[];
  draft: Draft | null;
}

/** An agent whose every call of the model is bounded. @returns how it is asked. */
export async function openAgent(
  library: Library,
  task: ModelTask,
  access: ModelAccess,
  { hidden, rows, output, signal }: AgentAround,
): Promise<(messages: BaseMessage[]) => Promise<Told>> {
  const { unit, today, person, group } = task.asker;
  const payer = { person, group, unit: unit?.name ?? '', month: today.slice(0, 7) };
  const calls = limitCalls(access, payer, signal);
  const tools = output === 'json' ? [] : createTools({ library, task, scope: scopeOf(library, task), rows, hidden });
  const limits = createMiddleware({
    name: 'limits',
    wrapToolCall: (request, handler) => withReadableFault(request.toolCall.id ?? '', async () => handler(request)),
    wrapModelCall: (request, handler) =>
      calls.call(
        sentIn(request),
        async () => handler(request),
        (result) => tokensOf(messageIn(result)),
      ),
  });
  const form = output === 'json' ? 'answer-as-json' : 'answer-by-tool';
  const agent = createAgent({
    model: await access.chat(),
    tools,
    systemPrompt: `${readPrompt('answer').text}\n\n${readPrompt(form).text}`,
    middleware: [limits],
    ...(output === 'function' && { responseFormat: toolStrategy(draftSchema, { handleError: false }) }),
    ...(output === 'schema' && { responseFormat: providerStrategy(draftSchema) }),
  });
  return async (messages) => {
    const state = await agent.invoke({ messages }, { signal, recursionLimit: MOST_GRAPH_STEPS });
    const said: BaseMessage[] = state.messages;
    const structured = draftSchema.safeParse((state as { structuredResponse?: unknown }).structuredResponse);
    return { messages: said, draft: structured.data ?? readDraft(said.at(-1)?.text ?? '') };
  };
}

/** Arguments that do not fit a tool are told in a sentence: LangChain's own has a stack with the names of files. */
async function withReadableFault<T>(toolCallId: string, call: () => Promise<T>): Promise<T | ToolMessage> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ToolInvocationError)) throw error;
    return new ToolMessage({ tool_call_id: toolCallId, content: readPrompt('wrong-arguments').text, status: 'error' });
  }
}

/** Steps of the graph; those of the model are bounded by the settings before. */
const MOST_GRAPH_STEPS = 200;

function sentIn({ messages, systemPrompt }: { messages: BaseMessage[]; systemPrompt?: string | undefined }): string {
  return `${systemPrompt ?? ''}\n${messages.map((message) => JSON.stringify(message.toDict().data)).join('\n')}`;
}

/** With a structured answer comes the message that holds it. */
function messageIn(result: unknown): AIMessage {
  const { messages } = result as { messages?: BaseMessage[] };
  const found = [result, ...(messages ?? [])].find((one) => AIMessage.isInstance(one));
  return (found ?? new AIMessage('')) as AIMessage;
}
