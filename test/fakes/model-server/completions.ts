import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { ChatRequest, Said } from './script.ts';

interface Message {
  role: 'assistant';
  content: string | null;
  tool_calls?: { id: string; type: 'function'; function: { name: string; arguments: string } }[];
}

interface Completion {
  id: string;
  object: 'chat.completion';
  created: number;
  model: string;
  choices: [{ index: 0; message: Message; finish_reason: 'stop' | 'tool_calls' }];
  usage?: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
}

const DEFAULT_USAGE = 120;

/** A chat completion as OpenAI's reference describes it. */
export function completionOf(request: ChatRequest, said: Said, id: string): Completion {
  const usage = said.usage === undefined ? DEFAULT_USAGE : said.usage;
  const message: Message =
    'text' in said
      ? { role: 'assistant', content: said.text }
      : {
          role: 'assistant',
          content: null,
          tool_calls: said.calls.map((call) => ({
            id: `call_${randomUUID()}`,
            type: 'function',
            function: {
              name: call.name,
              arguments: typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments),
            },
          })),
        };
  return {
    id,
    object: 'chat.completion',
    created: 1_700_000_000,
    model: request.model,
    choices: [{ index: 0, message, finish_reason: 'text' in said ? 'stop' : 'tool_calls' }],
    ...(usage !== null && { usage: { prompt_tokens: usage - 20, completion_tokens: 20, total_tokens: usage } }),
  };
}

/** The completion as server-sent events, a few characters each; `cut`: the connection breaks half way. */
export async function sendStream(response: ServerResponse, completion: Completion, cut: boolean): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const events = eventsOf(completion);
  const sent = cut ? events.slice(0, Math.ceil(events.length / 2)) : [...events, '[DONE]'];
  for (const event of sent)
    await new Promise((resolve) => {
      response.write(`data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`, resolve);
    });
  if (cut) response.destroy();
  else response.end();
}

function eventsOf({ id, created, model, choices: [choice], usage }: Completion): (string | object)[] {
  const head = { id, object: 'chat.completion.chunk', created, model };
  const chunk = (delta: object, finish: string | null = null) => ({
    ...head,
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  const { content, tool_calls: calls } = choice.message;
  const pieces = (text: string) => text.match(/.{1,24}/gsu) ?? [''];
  return [
    chunk({ role: 'assistant', content: '' }),
    ...pieces(content ?? '').map((piece) => chunk({ content: piece })),
    ...(calls ?? []).flatMap(({ function: { name, arguments: given }, ...call }, index) => [
      chunk({ tool_calls: [{ index, ...call, function: { name, arguments: '' } }] }),
      ...pieces(given).map((piece) => chunk({ tool_calls: [{ index, function: { arguments: piece } }] })),
    ]),
    chunk({}, choice.finish_reason),
    ...(usage ? [{ ...head, choices: [], usage }] : []),
  ];
}
