import type { Document } from '../document/document.ts';

/** A file's document, or why it is refused: a sentence for the official who sent it. */
export type ReadResult = { document: Document } | { refused: string };
