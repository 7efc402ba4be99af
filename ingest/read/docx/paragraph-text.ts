import { LEGACY_FONTS } from '../../../src/vietnamese/legacy-fonts.ts';
import { fontOf } from './styles.ts';
import { childOf, childrenOf, type Element, isOn } from './xml.ts';

/** What a paragraph says. */
export interface ParagraphText {
  text: string;
  /** Ids of the notes that it calls, in order, with the mark that stands for each in the text. */
  notes: { id: string; mark: string }[];
  /** A page ends in it, or before it. */
  breaksPage: boolean;
}

/** Text that was taken out, and what Word keeps beside the text. Insertions are taken in: tracked changes count as accepted. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:pPr',
  'w:rPr',
  'w:commentReference',
  'mc:Fallback',
  'w:drawing',
  'w:pict',
  'w:object',
]);
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Reads a paragraph's own words, text boxes left out.
 *
 * @param font the font of its style, by which text of before Unicode is told.
 * @param firstNote number of the first note that it calls.
 */
export function readParagraph(paragraph: Element, font: string | null, firstNote: number): ParagraphText {
  const notes: ParagraphText['notes'] = [];
  let breaksPage = isOn(childOf(paragraph, 'w:pPr'), 'w:pageBreakBefore');
  const read = (element: Element, runFont: string | null): string => {
    let text = '';
    for (const child of childrenOf(element)) {
      const name = child.nodeName;
      if (LEFT_OUT.has(name)) continue;
      if (name === 'w:r') {
        const properties = childOf(child, 'w:rPr');
        if (isOn(properties, 'w:vanish')) continue;
        text += read(child, fontOf(properties) ?? runFont);
      } else if (name === 'w:t') text += inUnicode(child.textContent ?? '', runFont);
      else if (name === 'w:tab') text += '\t';
      else if (name === 'w:noBreakHyphen' || name === 'w:softHyphen') text += name === 'w:softHyphen' ? '' : '-';
      else if (name === 'w:br' || name === 'w:cr') {
        if (child.getAttribute('w:type') === 'page') breaksPage = true;
        else text += '\n';
      } else if (name === 'w:lastRenderedPageBreak') breaksPage = true;
      else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
        const mark = String(firstNote + notes.length);
        notes.push({
          id: `${name === 'w:endnoteReference' ? 'end' : 'foot'} ${child.getAttribute('w:id') ?? ''}`,
          mark,
        });
        text += [...mark].map((digit) => RAISED[Number(digit)]).join('');
      } else text += read(child, runFont);
    }
    return text;
  };
  const text = read(paragraph, font);
  return { text, notes, breaksPage };
}

/** Text boxes of a paragraph, outermost first; a fallback for old programs says the same again. */
export function textBoxesIn(element: Element): Element[] {
  const boxes: Element[] = [];
  for (const child of childrenOf(element)) {
    if (child.nodeName === 'mc:Fallback') continue;
    if (child.nodeName === 'w:txbxContent') boxes.push(child);
    else boxes.push(...textBoxesIn(child));
  }
  return boxes;
}

function inUnicode(text: string, font: string | null): string {
  const encoding = font === null ? null : /^\.vn/iu.test(font) ? 'tcvn3' : /^vni[-\s]/iu.test(font) ? 'vni' : null;
  const legacy = LEGACY_FONTS.find((one) => one.encoding === encoding);
  // What is Unicode already was typed in another font and only shown in this one.
  if (!legacy || /[\u0110\u0111\u01a0-\u01b0\u1ea0-\u1ef9]/u.test(text)) return text;
  return legacy.toUnicode(text);
}
