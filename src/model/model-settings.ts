import type { Most } from '../limits/limit.ts';

/** How a model is reached and how much of it may be used. */
export interface ModelSettings {
  /** Of an OpenAI-compatible server: "https://api.openai.com/v1", "http://127.0.0.1:11434/v1". */
  baseUrl: string;
  /** Local servers mostly want none. */
  apiKey: string | undefined;
  model: string;
  output: OutputForm | 'auto';
  /** Asks for the answer piece by piece, which keeps proxies from giving up on a slow one. */
  streaming: boolean;
  /** For one whole answer: its tools, retries and the second draft. */
  timeoutMs: number;
  /** Of one person, one group, one unit in one month. */
  monthlyTokens: Most;
  /** Calls of the model for one answer. */
  steps: number;
}

/** function: by calling a tool · schema: the server holds the answer to a JSON schema · json: asked for in words, without tools. */
export type OutputForm = 'function' | 'schema' | 'json';
