/** What a server does with a chat request. `n`: the how manieth it is, from 1. */
export type Script = (request: ChatRequest, n: number) => Reply | Promise<Reply>;

export type Reply =
  | Said
  /** Turned away. */
  | { status: number; retryAfter?: number; message?: string }
  /** Never answered. */
  | { hang: true }
  /** Sent as it is, as if it were JSON. */
  | { raw: string };

/** `cut`: the connection breaks in the middle. */
export type Said = ({ text: string } | { calls: { name: string; arguments: unknown }[] }) & {
  cut?: boolean;
  usage?: number | null;
};

export interface ChatRequest {
  model: string;
  stream?: boolean;
  messages: { role: string; content: string | { type: string; text: string }[] | null; tool_calls?: unknown[] }[];
  tools?: { function: { name: string } }[];
  response_format?: { type: string };
  tool_choice?: unknown;
  temperature?: number;
}

/** All text that a request carries, for tests of what a model gets to see. */
export function textOf(request: ChatRequest): string {
  return request.messages
    .map(({ content, tool_calls }) => {
      const said = typeof content === 'string' ? content : (content ?? []).map((part) => part.text).join('\n');
      return tool_calls ? `${said}\n${JSON.stringify(tool_calls)}` : said;
    })
    .join('\n');
}

/** A row as a request shows it. */
export interface ShownRow {
  id: string;
  unit: string;
  period: string;
  about?: string;
  value?: string;
  quote: string;
}

/** The rows themselves. */
export function rowsIn(request: ChatRequest): ShownRow[] {
  const rows = new Map<string, ShownRow>();
  for (const line of textOf(request)
    .split('\n')
    .filter((one) => one.startsWith('{"id":"'))) {
    const row = JSON.parse(line) as ShownRow;
    rows.set(row.id, row);
  }
  return [...rows.values()];
}

/** The final answer, in the form that the request asks for. */
export function finalAnswer(request: ChatRequest, sentences: { text: string; sources: string[] }[]): Said {
  const tool = request.tools?.find((one) => one.function.name.startsWith('extract'));
  return tool
    ? { calls: [{ name: tool.function.name, arguments: { sentences } }] }
    : { text: JSON.stringify({ sentences }) };
}
