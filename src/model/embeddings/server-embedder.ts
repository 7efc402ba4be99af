/** A server that speaks OpenAI's interface for embeddings: OpenAI itself, vLLM, Ollama, text-embeddings-inference and the like. */
export interface EmbeddingServer {
  baseUrl: string;
  apiKey: string | undefined;
  model: string;
  dimensions: number;
  /** So many texts are sent at once. */
  batch: number;
}

const TIME_LIMIT_MS = 30_000;
/** Somebody waits for the answer to a question: its words alone find as well, at once. */
const QUESTION_TIME_LIMIT_MS = 3_000;

/**
 * Embeddings of a server through LangChain's client. Loaded when the first text is embedded: a program without such a server never
 * loads it.
 *
 * @throws what the client throws: the server is away, refuses the key, or does not know the model.
 */
export function createServerEmbedder(server: EmbeddingServer) {
  const client = async (timeout: number, maxRetries: number) => {
    const { OpenAIEmbeddings } = await import('@langchain/openai');
    return new OpenAIEmbeddings({
      model: server.model,
      // A server of one's own needs no key, the client wants one.
      apiKey: server.apiKey ?? 'none',
      dimensions: server.dimensions,
      batchSize: server.batch,
      timeout,
      maxRetries,
      configuration: { baseURL: server.baseUrl },
    });
  };
  return {
    model: server.model,
    dimensions: server.dimensions,
    embedDocuments: async (texts: string[]) => (await client(TIME_LIMIT_MS, 3)).embedDocuments(texts),
    embedQuery: async (text: string) => (await client(QUESTION_TIME_LIMIT_MS, 0)).embedQuery(text),
  };
}
