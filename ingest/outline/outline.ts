import { fold } from '../../src/vietnamese/fold.ts';
import type { Document } from '../document/document.ts';
import { joinLines, type RawBlock } from './blocks.ts';
import { type RowPlace, splitLines } from './lines.ts';
import type { MappedText } from './mapped-text.ts';
import { isNumbered, type Marker } from './markers.ts';
import { findTitleAt, isAllCapitals, NO_TITLE, readTitle } from './read-title.ts';
import { MEASURE_LINE } from './title-words.ts';

/** A numbered part of a report. `number` is its whole path ("II.2", "I.1.1"); the section before the first heading has number ''. */
export interface Section {
  number: string;
  title: string;
  level: number;
  parent: Section | null;
}

export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'footnote' | 'row';
  mapped: MappedText;
  marker: Marker | null;
  section: Section;
  /** Items and paragraphs under which this one stands in its list ("trong đó:", "kết quả thực hiện:"), outermost first. */
  leadIns: Block[];
  /** It ends with a colon or without an end, so that what follows belongs to it. */
  opens: boolean;
  footnote: string | null;
  /** For a row: where it stands in its table. */
  row: RowPlace | null;
  start: number;
  end: number;
}

/** A report's text as its parts: what stands before the body, the body's blocks, what stands after it. */
export interface Outline {
  /** Letterhead: lines before the title, one a line. */
  head: string;
  /** The subject after "BÁO CÁO", "TỜ TRÌNH" and the like, as one line; '' when there is none. */
  title: MappedText;
  blocks: Block[];
  /** From "Nơi nhận" on, one line each. */
  closing: MappedText[];
}

const CLOSING = /^nơi nhận\s*:?/iu;
const FINAL = /^trên đây là/iu;
const ENDED = /[.;]["”’')\]]*$|\.\/\.?$/u;
const MAX_HEADING = 170;

/** Reads the outline of a report out of its stored text and what its file told of it. */
export function readOutline(document: Document): Outline {
  const raw = joinLines(splitLines(document));
  const titleAt = findTitleAt(raw);
  const { title, next } = titleAt < 0 ? { title: NO_TITLE, next: 0 } : readTitle(raw, titleAt);
  const closingAt = raw.findIndex((block, i) => i >= next && CLOSING.test(block.mapped.text));
  const end = closingAt < 0 ? raw.length : closingAt;
  // Footnotes at the end of the file stand behind the signature and belong to the text all the same.
  const body = [...raw.slice(next, end), ...raw.slice(end).filter((block) => block.footnote !== null)];
  return {
    head: raw
      .slice(0, Math.max(0, titleAt))
      .map((block) => block.mapped.text)
      .join('\n'),
    title,
    blocks: nest(body),
    closing: raw.slice(end).flatMap((block) => (block.footnote === null ? [block.mapped] : [])),
  };
}

function nest(raw: RawBlock[]): Block[] {
  const root: Section = { number: '', title: '', level: 0, parent: null };
  let section = root;
  let stack: Entry[] = [];
  const blocks: Block[] = [];
  for (const [i, one] of raw.entries()) {
    const text = one.mapped.text;
    const { mapped, marker, footnote, row, start, end } = one;
    const base = { mapped, marker, footnote, row, start, end };
    if (one.footnote !== null) {
      blocks.push({ ...base, kind: 'footnote', section, leadIns: [], opens: false });
      continue;
    }
    if (row !== null) {
      blocks.push({ ...base, kind: 'row', section, leadIns: captionOf(blocks, stack, section), opens: false });
      continue;
    }
    const previous = blocks.at(-1);
    if (previous?.kind === 'heading' && previous.mapped.text === '' && !one.marker && text.length < MAX_HEADING) {
      previous.mapped = one.mapped;
      previous.end = one.end;
      section.title = text;
      continue;
    }
    if (isHeading(raw, i, blocks)) {
      section = openSection(section, root, one, text);
      blocks.push({ ...base, kind: 'heading', section, leadIns: [], opens: true });
      stack = [];
      continue;
    }
    const opens = text.endsWith(':') || (text.length < MAX_HEADING && !ENDED.test(text) && !/\d\s*%?$/u.test(text));
    const block: Block = { ...base, kind: one.marker ? 'item' : 'paragraph', section, leadIns: [], opens };
    if (one.marker) {
      const depth = listDepth(stack, one.marker, one.indent);
      stack = stack.filter((entry) => entry.depth < depth);
      block.leadIns = stack.map((entry) => entry.block);
      stack.push({ block, depth, indent: one.indent });
    } else {
      stack = stack.filter((entry) => entry.block.opens && entry.block.kind === 'item');
      block.leadIns = stack.map((entry) => entry.block);
      stack.push({ block, depth: Math.max(0.5, (stack.at(-1)?.depth ?? 0) + 0.1), indent: 0 });
    }
    blocks.push(block);
  }
  return blocks;
}

/** What stands over a table: "Biểu 1. Kết quả …", "Đơn vị tính: hồ sơ". Its rows all have the same. */
function captionOf(blocks: Block[], stack: Entry[], section: Section): Block[] {
  const previous = blocks.at(-1);
  if (previous?.kind === 'row') return previous.leadIns;
  const over: Block[] = [];
  for (const block of blocks.slice(-MOST_CAPTIONS).reverse()) {
    if (block.section !== section || block.kind === 'heading' || block.kind === 'row') break;
    if (block.mapped.text.length > MAX_HEADING || (over.length > 0 && /[.;]$/u.test(block.mapped.text))) break;
    over.unshift(block);
  }
  const open = stack.filter((entry) => entry.block.opens && !over.includes(entry.block)).map((entry) => entry.block);
  const isUnit = (block: Block) => MEASURE_LINE.test(block.mapped.text);
  return [...open, ...over.filter(isUnit), ...over.filter((block) => !isUnit(block))];
}

const MOST_CAPTIONS = 3;

/** An item or paragraph that the next ones may stand under. */
interface Entry {
  block: Block;
  depth: number;
  indent: number;
}

/**
 * Usually each sign has its own depth. The same sign further in is one deeper, and so is a sign not yet met under an item
 * that ends with a colon.
 */
function listDepth(stack: Entry[], marker: Marker, indent: number): number {
  const same = stack.filter((entry) => entry.block.marker?.kind === marker.kind);
  if (same.length > 0) {
    const outer = same.findLast((entry) => entry.indent <= indent) ?? (same[0] as Entry);
    return indent >= outer.indent + 2 ? outer.depth + 0.5 : outer.depth;
  }
  const top = stack.at(-1);
  if (top?.block.opens && top.depth >= marker.depth) return top.depth + 0.5;
  return marker.depth;
}

function openSection(current: Section, root: Section, one: RawBlock, text: string): Section {
  const level = one.marker ? one.marker.depth : one.hashes > 0 ? 1 + one.hashes / 10 : 1.5;
  let parent: Section = current;
  while (parent.parent && parent.level >= level) parent = parent.parent;
  if (parent.level >= level) parent = root;
  const sign = one.marker?.sign ?? '';
  const label = one.marker?.kind === 'part' ? `Phần ${sign}` : sign;
  return { number: sectionNumber(parent, label), title: text, level, parent };
}

function sectionNumber(parent: Section, sign: string): string {
  if (sign === '') return parent.number;
  if (parent.number === '') return sign;
  const lastDot = parent.number.split('.');
  // A decimal number repeats its parent's ("3" → "3.2"): it is said once.
  for (let k = 0; k < lastDot.length; k++) {
    const tail = lastDot.slice(k).join('.');
    if (sign.startsWith(`${tail}.`)) return [...lastDot.slice(0, k), sign].join('.');
  }
  return `${parent.number}.${sign}`;
}

function isHeading(raw: RawBlock[], i: number, blocks: Block[]): boolean {
  const one = raw[i] as RawBlock;
  const text = one.mapped.text;
  if (FINAL.test(text) || one.row) return false;
  if (one.hashes > 0) return text.length < 260;
  if (one.marker?.kind === 'part') return true;
  if (!one.marker) return text.length < 120 && text.length > 3 && isAllCapitals(text) && /\p{L}{3}/u.test(text);
  if (!isNumbered(one.marker)) return false;
  if (hasRunInFigure(text) || opensBreakdown(text)) return false;
  if (one.marker.kind === 'roman') return text.length < 260;
  if (text.length > MAX_HEADING) return false;
  if (!ENDED.test(text) && !/:\s+\S/u.test(text)) return true;
  if (/:\s+\S/u.test(text) || text.endsWith(';')) return false;
  // It ends with a full stop: a heading when something stands under it, an item when its next number follows at once.
  const previous = blocks.at(-1);
  if (previous?.kind === 'item' && previous.marker?.kind === one.marker.kind && ENDED.test(previous.mapped.text))
    return false;
  const next = raw.slice(i + 1).find((block) => block.footnote === null);
  if (!next || FINAL.test(next.mapped.text) || next.hashes > 0) return false;
  if (!next.marker) return true;
  return next.marker.depth > one.marker.depth;
}

/** "1. Tổng số hồ sơ tiếp nhận: 325 hồ sơ" is data, not a heading. */
function hasRunInFigure(text: string): boolean {
  return /(?::|là|đạt)\s*\d[\d.,]*\s*(?:%|\p{L})/u.test(text) && !/\d+\/\d+\/\d{4}/u.test(text);
}

/** "a- Hoàn thành 52 nhiệm vụ, trong đó:" states a count and opens its parts; "1. Kết quả 6 tháng:" opens a section. */
function opensBreakdown(text: string): boolean {
  return (
    /(?:trong đó|gồm|bao gồm|cụ thể|chia ra)\s*:$/iu.test(text) &&
    /\d[\d.,]*\s*(?:%|(?!tháng|năm|quý|ngày|tuần|kỳ)\p{Ll})/u.test(text)
  );
}

/** Titles of a section and those above it, outermost first. */
export function sectionPath(section: Section): string[] {
  const path: string[] = [];
  for (let one: Section | null = section; one; one = one.parent) if (one.title) path.unshift(one.title);
  return path;
}

/** "BÁO CÁO" in any spelling opens a report; anything else may be a letter, a decision, a novel. */
export function looksLikeReport(outline: Outline, source: string): boolean {
  if (outline.title.text !== '') return true;
  const folded = fold(source.slice(0, 4000));
  return /bao cao/u.test(folded) && outline.blocks.some((block) => block.kind === 'heading');
}
