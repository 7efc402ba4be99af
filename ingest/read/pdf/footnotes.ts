import type { PdfLine } from './lines-of-page.ts';
import { joinTexts } from './words.ts';

/** A note at the foot of a page. */
export interface Note {
  mark: string;
  text: string;
}

const RAISED_MARK = /^([⁰¹²³⁴-⁹]{1,3})\s*(?=\S)/u;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Parts the notes at the foot of a page from its text: lines in a smaller font, the first of which opens with a raised number.
 *
 * @param size of the report's own font.
 * @returns the lines above the notes, and the notes.
 */
export function partNotes(lines: PdfLine[], size: number): { body: PdfLine[]; notes: Note[] } {
  let start = lines.length;
  while (start > 0 && (lines[start - 1] as PdfLine).size < 0.93 * size) start--;
  while (start < lines.length && !RAISED_MARK.test((lines[start] as PdfLine).text)) start++;
  const notes: Note[] = [];
  for (const line of lines.slice(start)) {
    const mark = RAISED_MARK.exec(line.text);
    const open = notes.at(-1);
    if (mark) {
      const number = [...(mark[1] as string)].map((figure) => RAISED.indexOf(figure)).join('');
      notes.push({ mark: number, text: line.text.slice(mark[0].length) });
    } else if (open) open.text = joinTexts(open.text, line.text);
  }
  return { body: lines.slice(0, start), notes };
}
