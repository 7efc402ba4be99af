import type { CellToWrite, DocumentWriter } from '../../document/write-document.ts';
import { writeDocument } from '../../document/write-document.ts';
import type { ReadResult } from '../read-result.ts';
import { brokenFile } from '../zip/open-office-file.ts';
import { type Numbering, readNumbering } from './numbering.ts';
import { type DocxParts, openPackage, WORD } from './open-package.ts';
import { readParagraph, textBoxesIn } from './paragraph-text.ts';
import { headingLevel, numberingOf, readStyles, type Styles } from './styles.ts';
import { childOf, childrenOf, type Element, isOn, parseXml, settingOf } from './xml.ts';

/** What the parts of a file are read with. */
interface Reading {
  writer: DocumentWriter;
  styles: Styles;
  numbering: Numbering;
  /** Words of the notes by "foot 2", "end 1". */
  notes: ReadonlyMap<string, string>;
  /** How many notes were called so far. */
  called: number;
}

/** Headings by style, lists with the numbers that Word prints, tables with merged cells, notes; tracked changes count as accepted. */
export function readDocx(bytes: Uint8Array): ReadResult {
  const opened = openPackage(bytes);
  if ('refused' in opened) return opened;
  const body = childOf(parseXml(opened.parts.get('word/document.xml')), 'w:body');
  if (!body) return { refused: brokenFile(WORD) };
  const reading: Reading = {
    writer: writeDocument(),
    styles: readStyles(opened.parts.get('word/styles.xml')),
    numbering: readNumbering(opened.parts.get('word/numbering.xml')),
    notes: readNotes(opened.parts),
    called: 0,
  };
  readBlocks(body, reading);
  for (const [name, xml] of opened.parts)
    if (/^word\/(?:header|footer)/u.test(name)) {
      const root = parseXml(xml);
      if (root) for (const one of paragraphsIn(root)) reading.writer.margin(readParagraph(one, null, 1).text);
    }
  const document = reading.writer.end();
  return document.text.trim() === '' ? { refused: 'Tệp Word không có chữ nào.' } : { document };
}

function readNotes(parts: DocxParts): Map<string, string> {
  const notes = new Map<string, string>();
  for (const kind of ['foot', 'end']) {
    for (const note of childrenOf(parseXml(parts.get(`word/${kind}notes.xml`)), `w:${kind}note`)) {
      const words = paragraphsIn(note).map((one) => readParagraph(one, null, 1).text.trim());
      notes.set(`${kind} ${note.getAttribute('w:id') ?? ''}`, words.join(' ').trim());
    }
  }
  return notes;
}

/** Containers that only hold blocks: content controls, insertions. */
const HOLDS_BLOCKS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag']);

function readBlocks(container: Element, reading: Reading): void {
  for (const block of childrenOf(container)) {
    if (block.nodeName === 'w:p') writeParagraph(block, reading);
    else if (block.nodeName === 'w:tbl') writeTable(block, reading);
    else if (HOLDS_BLOCKS.has(block.nodeName)) readBlocks(block, reading);
  }
}

function writeParagraph(paragraph: Element, reading: Reading): void {
  const { writer, styles, numbering } = reading;
  const properties = childOf(paragraph, 'w:pPr');
  const style = styles.get(settingOf(properties, 'w:pStyle') ?? '');
  const { text, notes, breaksPage } = readParagraph(paragraph, style?.font ?? null, reading.called + 1);
  if (breaksPage) writer.page();
  const item = numberingOf(properties) ?? style?.numbering ?? null;
  const sign = item && text.trim() !== '' ? numbering.next(item.list, item.level) : '';
  const words = tabsAsSpaces(sign === '' ? text : `${sign} ${text.trimStart()}`);
  const level = headingLevel(properties, '') ?? style?.headingLevel ?? null;
  if (level !== null && words.trim() !== '') writer.heading(words, level);
  else writer.paragraph(words);
  for (const box of textBoxesIn(paragraph)) readBlocks(box, reading);
  for (const { id, mark } of notes) {
    const note = reading.notes.get(id) ?? '';
    if (note !== '') writer.footnote(mark, note);
  }
  reading.called += notes.length;
}

/** Tabs line things up on the page ("UBND PHƯỜNG X ⇥ CỘNG HÒA …"): two sides of one line are two lines of text. */
function tabsAsSpaces(text: string): string {
  return text
    .replace(/^\t+|\t+$/gu, '')
    .replace(/\t{2,}/gu, '\n')
    .replace(/\t/gu, ' ');
}

/** Tables that only set things side by side: the letterhead, the signature beside those who get a copy. */
const SIDE_BY_SIDE = /cộng hòa xã hội chủ nghĩa|cộng hoà xã hội chủ nghĩa|nơi nhận\s*:/iu;
/** A cell with so many paragraphs is a part of the page, not a place in a table. */
const MOST_PARAGRAPHS_IN_CELL = 8;

function writeTable(table: Element, reading: Reading): void {
  const rows = rowsOf(table);
  const cells = rows.flatMap(({ cells: own }) => own);
  const isLayout =
    cells.some((cell) => SIDE_BY_SIDE.test(wordsOf(cell))) ||
    (rows.length <= 2 && cells.some((cell) => paragraphsIn(cell).length > MOST_PARAGRAPHS_IN_CELL)) ||
    Math.max(...rows.map(({ cells: own }) => own.length), 0) < 2;
  if (isLayout) {
    for (const cell of cells) readBlocks(cell, reading);
    return;
  }
  const headerRows = rows.findIndex(({ isHeader }) => !isHeader);
  reading.writer.table(gridOf(rows), headerRows > 0 ? headerRows : null);
  for (const cell of cells) for (const inner of childrenOf(cell, 'w:tbl')) writeTable(inner, reading);
}

interface Row {
  cells: Element[];
  isHeader: boolean;
}

function rowsOf(table: Element): Row[] {
  const rows = childrenOf(table).flatMap((child) =>
    child.nodeName === 'w:tr' ? [child] : HOLDS_BLOCKS.has(child.nodeName) ? childrenOf(child, 'w:tr') : [],
  );
  return rows
    .filter((row) => childOf(childOf(row, 'w:trPr'), 'w:del') === undefined)
    .map((row) => ({
      cells: childrenOf(row).flatMap((child) =>
        child.nodeName === 'w:tc' ? [child] : HOLDS_BLOCKS.has(child.nodeName) ? cellsIn(child) : [],
      ),
      isHeader: isOn(childOf(row, 'w:trPr'), 'w:tblHeader'),
    }));
}

function cellsIn(element: Element): Element[] {
  return childrenOf(element).flatMap((child) => (child.nodeName === 'w:tc' ? [child] : cellsIn(child)));
}

/** Cells with their columns; one that goes down over rows stands in its first alone and says how far. */
function gridOf(rows: Row[]): CellToWrite[][] {
  const open = new Map<number, CellToWrite>();
  return rows.map(({ cells }) => {
    const written: CellToWrite[] = [];
    let column = 0;
    for (const cell of cells) {
      const properties = childOf(cell, 'w:tcPr');
      const columns = Math.max(1, Number(settingOf(properties, 'w:gridSpan') ?? 1));
      const merge = childOf(properties, 'w:vMerge');
      const above = open.get(column);
      if (merge && merge.getAttribute('w:val') !== 'restart' && above) above.rows = (above.rows ?? 1) + 1;
      else {
        const placed = { text: wordsOf(cell), column, columns, rows: 1 };
        written.push(placed);
        if (merge) open.set(column, placed);
        else open.delete(column);
      }
      column += columns;
    }
    return written;
  });
}

function wordsOf(cell: Element): string {
  return childrenOf(cell)
    .flatMap((child) =>
      child.nodeName === 'w:p' ? [child] : HOLDS_BLOCKS.has(child.nodeName) ? paragraphsIn(child) : [],
    )
    .map((one) => readParagraph(one, null, 1).text.trim())
    .filter((words) => words !== '')
    .join(' ');
}

function paragraphsIn(element: Element): Element[] {
  return childrenOf(element).flatMap((child) => (child.nodeName === 'w:p' ? [child] : paragraphsIn(child)));
}
