import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import type { Embeddings } from '@langchain/core/embeddings';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { ASKED, type System } from './system.ts';

/** LangChain's own splitter and vector store, both as found, with the embedder of the product. */
export function langchainWith(embeddings: Embeddings): System {
  return {
    name: 'LangChain (tách đoạn + kho vectơ)',
    async index({ texts }) {
      const chunks = await new RecursiveCharacterTextSplitter().createDocuments(
        texts.map(({ body }) => body),
        texts.map(({ report }) => ({ report })),
      );
      const store = await MemoryVectorStore.fromDocuments(chunks, embeddings);
      return async ({ question }) =>
        async () =>
          (await store.similaritySearch(question, ASKED)).map(({ pageContent, metadata }) => ({
            text: pageContent,
            report: String(metadata.report),
          }));
    },
  };
}
