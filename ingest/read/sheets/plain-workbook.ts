import { packZip } from '../zip/pack-zip.ts';
import type { WorkbookParts } from './workbook-parts.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/**
 * An XLSX with cells, number formats and texts alone, sheet n under the name "n" (from 1): exceljs throws or hangs on
 * drawings, notes, defined names and names of sheets that Excel itself opens.
 *
 * @param sheets the XML of each sheet.
 */
export function packPlainWorkbook(sheets: string[], parts: WorkbookParts): Buffer {
  const numbers = sheets.map((_, i) => i + 1);
  const files = new Map<string, string>();
  const listed = numbers.map((n) => `<sheet name="${n}" sheetId="${n}" r:id="rId${n}"/>`).join('');
  const properties = `<workbookPr date1904="${parts.from1904 ? 1 : 0}"/>`;
  files.set('xl/workbook.xml', `<workbook xmlns:r="${OFFICE}">${properties}<sheets>${listed}</sheets></workbook>`);
  const related = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  files.set('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}">${related.join('')}</Relationships>`);
  if (parts.styles !== null) files.set('xl/styles.xml', quoteLiterals(parts.styles));
  if (parts.strings !== null) files.set('xl/sharedStrings.xml', parts.strings);
  for (const [i, xml] of sheets.entries()) files.set(`xl/worksheets/sheet${i + 1}.xml`, xml);
  return packZip(files);
}

/** Excel takes 255 characters, before they are written as XML. */
const LONGEST_FORMAT = 2000;
/** In a format code as XML: what is quoted or in brackets; an escaped letter; a gap as wide as a letter, or filled with it. */
const LITERAL = /&quot;.*?&quot;|\[[^\]]*\]|\\(&\w+;|.)|[_*](?:&\w+;|.)/gu;

/** Escaped letters in quotes, and no letters for gaps: exceljs takes any stray d, m or s for a date. */
function quoteLiterals(styles: string): string {
  return styles.replace(/(<numFmt\b[^<>]*\bformatCode=")([^"]*)"/gu, (_, before: string, code: string) => {
    if (code.length > LONGEST_FORMAT) return `${before}General"`;
    const quoted = code.replace(LITERAL, (literal, escaped?: string) => {
      if (literal.startsWith('_')) return '&quot; &quot;';
      if (literal.startsWith('*') || escaped === '&quot;') return '';
      return escaped === undefined ? literal : `&quot;${escaped}&quot;`;
    });
    return `${before}${quoted}"`;
  });
}
