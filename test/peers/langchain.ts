import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { weighGrams } from '../../src/model/embeddings/corpus-weights.ts';
import { createLexicalEmbedder } from '../../src/model/embeddings/lexical-embedder.ts';
import { countSyllables } from '../../src/reports/embeddings/syllable-counts.ts';
import { ASKED, type System } from './system.ts';

/** LangChain's own splitter and vector store, both as found, with the product's own embedder. */
export const LANGCHAIN: System = {
  name: 'LangChain (tách đoạn + kho vectơ)',
  async index({ texts, library }) {
    const { syllables, passages } = await countSyllables(library.db);
    const weights = weighGrams(syllables, passages);
    const embedder = createLexicalEmbedder(async () => weights);
    const chunks = await new RecursiveCharacterTextSplitter().createDocuments(
      texts.map(({ body }) => body),
      texts.map(({ report }) => ({ report })),
    );
    const store = await MemoryVectorStore.fromDocuments(chunks, embedder);
    return async ({ question }) =>
      async () =>
        (await store.similaritySearch(question, ASKED)).map(({ pageContent, metadata }) => ({
          text: pageContent,
          report: String(metadata.report),
        }));
  },
};
