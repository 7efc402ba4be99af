/**
 * Texts into vectors; of the same shape as LangChain's `EmbeddingsInterface`, with what tells one space of vectors from another.
 * Vectors of unit length are not asked for: they are compared by their angle.
 */
export interface Embedder {
  /** The name under which its vectors are kept. */
  model: string;
  dimensions: number;
  embedDocuments(texts: string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
}
