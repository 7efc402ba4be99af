import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Passage } from '../../reports/passage.ts';
import type { Library } from '../library.ts';
import { type PassageSearch, searchPassages } from '../passages/search-passages.ts';

/** The search over passages as LangChain knows searches: a document a passage, with the passage in its metadata. */
export class PassageRetriever extends BaseRetriever<{ passage: Passage }> {
  override lc_namespace = ['tro-ly-bao-cao', 'retrievers'];

  constructor(
    private readonly library: Library,
    private readonly within: Omit<PassageSearch, 'text'>,
  ) {
    super();
  }

  override async _getRelevantDocuments(text: string): Promise<Document<{ passage: Passage }>[]> {
    const found = await searchPassages(this.library, { ...this.within, text });
    return found.map((passage) => new Document({ pageContent: passage.body, metadata: { passage } }));
  }
}
