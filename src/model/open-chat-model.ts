import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { MessageContent } from '@langchain/core/messages';
import { estimateTokens } from './estimate-tokens.ts';
import type { ModelSettings } from './model-settings.ts';

/** An answer is a few sentences; a model that rambles is cut off. */
export const MOST_ANSWER_TOKENS = 1200;

/** Variables of the environment by which LangChain would send everything that is asked to LangSmith. */
const TRACING = ['LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING_V2', 'LANGSMITH_TRACING', 'LANGCHAIN_TRACING'];

/**
 * The client of the configured server. LangChain is loaded here and not before: where no model is configured it costs neither time nor
 * memory. Retries are not its business (`retry-call.ts`), and it sends nothing anywhere but to `baseUrl`.
 */
export async function openChatModel(settings: ModelSettings): Promise<BaseChatModel> {
  for (const name of TRACING) delete process.env[name];
  const { ChatOpenAI, ChatOpenAICompletions } = await import('@langchain/openai');

  /** Of an answer in pieces LangChain counts the tokens itself, with a table that it would fetch from a server of its own. */
  class CountingHere extends ChatOpenAICompletions {
    override async getNumTokens(content: MessageContent): Promise<number> {
      return estimateContent(content);
    }
  }

  const fields = {
    model: settings.model,
    // Without any the client would take OPENAI_API_KEY from the environment and send it to whatever server this is.
    apiKey: settings.apiKey ?? 'none',
    maxTokens: MOST_ANSWER_TOKENS,
    timeout: settings.timeoutMs,
    maxRetries: 0,
    streaming: settings.streaming,
    useResponsesApi: false,
    // The client's own log would show headers and texts.
    configuration: { baseURL: settings.baseUrl, organization: null, project: null, logLevel: 'off' as const },
  };
  return new ChatOpenAI({ ...fields, completions: new CountingHere(fields) });
}

function estimateContent(content: MessageContent): number {
  return estimateTokens(typeof content === 'string' ? content : JSON.stringify(content));
}
