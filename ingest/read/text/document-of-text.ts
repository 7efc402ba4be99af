import type { Document } from '../../document/document.ts';
import { findTables } from './find-tables.ts';

/** A text as a document: its tables are found by how they are set, all else is left to the outline. `text` is NFC. */
export function documentOfText(text: string): Document {
  return { text, margins: '', isScan: false, headings: [], tables: findTables(text), pages: [], unsure: [] };
}
