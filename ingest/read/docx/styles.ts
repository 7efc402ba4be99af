import { childOf, childrenOf, type Element, parseXml, settingOf } from './xml.ts';

/** What a paragraph style says of its paragraphs. */
interface ParagraphStyle {
  /** 1 for the outermost heading; null for running text. */
  headingLevel: number | null;
  numbering: { list: string; level: number } | null;
  /** Name of the font where it is of before Unicode (".VnTime", "VNI-Times"). */
  font: string | null;
}

export type Styles = ReadonlyMap<string, ParagraphStyle>;

const NONE: ParagraphStyle = { headingLevel: null, numbering: null, font: null };
const HEADING_NAME = /^(?:heading|tiêu đề|đề mục)\s*(\d)/iu;

/** Reads the paragraph styles, each with what it takes over from the style that it is based on. */
export function readStyles(xml: string | undefined): Styles {
  const elements = new Map<string, Element>();
  for (const style of childrenOf(parseXml(xml), 'w:style'))
    if (style.getAttribute('w:type') === 'paragraph') elements.set(style.getAttribute('w:styleId') ?? '', style);
  const read = new Map<string, ParagraphStyle>();
  const readStyle = (id: string, depth: number): ParagraphStyle => {
    const known = read.get(id);
    const element = elements.get(id);
    if (known) return known;
    if (!element || depth > 12) return NONE;
    const based = settingOf(element, 'w:basedOn');
    const parent = based === null ? NONE : readStyle(based, depth + 1);
    const properties = childOf(element, 'w:pPr');
    const style = {
      headingLevel: headingLevel(properties, settingOf(element, 'w:name') ?? '') ?? parent.headingLevel,
      numbering: numberingOf(properties) ?? parent.numbering,
      font: fontOf(childOf(element, 'w:rPr')) ?? parent.font,
    };
    read.set(id, style);
    return style;
  };
  for (const id of elements.keys()) readStyle(id, 0);
  return read;
}

/** A heading by its outline level, or by the name of its style. */
export function headingLevel(properties: Element | undefined, styleName: string): number | null {
  const outline = settingOf(properties, 'w:outlineLvl');
  if (outline !== null && Number(outline) < 9) return Number(outline) + 1;
  const named = HEADING_NAME.exec(styleName)?.[1];
  return named === undefined ? null : Number(named);
}

/** The list that a paragraph is an item of, and its depth there (0 for the outermost). List "0" is none. */
export function numberingOf(properties: Element | undefined): { list: string; level: number } | null {
  const numbering = childOf(properties, 'w:numPr');
  const list = settingOf(numbering, 'w:numId');
  return list === null ? null : { list, level: Number(settingOf(numbering, 'w:ilvl') ?? 0) };
}

export function fontOf(properties: Element | undefined): string | null {
  const fonts = childOf(properties, 'w:rFonts');
  return fonts?.getAttribute('w:ascii') ?? fonts?.getAttribute('w:hAnsi') ?? null;
}
