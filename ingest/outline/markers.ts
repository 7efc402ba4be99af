import { fold } from '../../src/vietnamese/fold.ts';

/** How a line opens: the number or sign of a heading or list item, and how deep that kind of sign stands. */
export interface Marker {
  kind: 'part' | 'roman' | 'capital' | 'decimal' | 'arabic' | 'letter' | 'bracket' | 'star' | 'dash' | 'plus' | 'dot';
  /** What is said of it in a section path: "II", "1.1", "a", "-". */
  sign: string;
  /** Outer signs have smaller numbers; decimal numbers go one deeper with every dot. */
  depth: number;
  /** Characters of the line that belong to the marker, white space after it included. */
  length: number;
}

const PATTERNS: { kind: Marker['kind']; depth: number; pattern: RegExp }[] = [
  {
    kind: 'part',
    depth: 1,
    pattern:
      /^(?:phần|chương|PHẦN|CHƯƠNG|Phần|Chương)\s+(?:thứ\s+)?([IVXLC]+|\d+|nhất|hai|ba|bốn)\s*[.:)\-–]?(?:\s+|$)/u,
  },
  { kind: 'roman', depth: 2, pattern: /^([IVX]{1,5})\s*[.)\-–—/:](?!\d)\s*/u },
  { kind: 'capital', depth: 2, pattern: /^([A-HĐ])\s*[.)\-–—]\s+/u },
  { kind: 'part', depth: 3, pattern: /^(?:Mục|MỤC)\s+(\d+)\s*[.:)\-–]\s+/u },
  { kind: 'decimal', depth: 4, pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})\s*[.):]?\s+(?=\D)/u },
  {
    kind: 'arabic',
    depth: 3,
    pattern: /^(\d{1,2})(?:\s*[.):/]\s*(?=[^\d\s.,/])|[.)]\s+(?=\d[\d.,]*\s*(?:%|\p{L}))|\s*[-–—]\s+(?=\p{Lu}))/u,
  },
  { kind: 'bracket', depth: 7, pattern: /^\(((?:[ivx]{1,4})|\d{1,2}|[a-zđ])\)(?![.,;)])\s*/u },
  { kind: 'letter', depth: 6, pattern: /^([a-zđ]\d?)\s*[.)\-–—]\s+/u },
  { kind: 'plus', depth: 9, pattern: /^(?:[-–]\s*)?\+\s*/u },
  { kind: 'dash', depth: 8, pattern: /^[-–—−]\s*(?=\S)/u },
  { kind: 'star', depth: 7, pattern: /^\*{1,3}(?:\s+|(?=\)))/u },
  { kind: 'dot', depth: 10, pattern: /^[•●○▪▫■□◦·❖➢✓]\s*/u },
];

/**
 * Reads the marker a line opens with, or nothing.
 *
 * The line must already be trimmed. A number that only opens a sentence ("55 nhiệm vụ") is no marker: a marker's number
 * is closed by a point, a bracket, a colon or a slash and followed by words.
 */
export function readMarker(line: string): Marker | null {
  for (const { kind, depth, pattern } of PATTERNS) {
    const found = pattern.exec(line);
    if (!found) continue;
    const sign = found[1] ?? found[0].trim();
    const deeper = kind === 'decimal' ? sign.split('.').length - 2 : 0;
    return {
      kind,
      sign: kind === 'part' ? fold(sign).toUpperCase() : sign,
      depth: depth + deeper,
      length: found[0].length,
    };
  }
  return null;
}

/** Numbered kinds may be headings of sections; the others only ever open list items. */
export function isNumbered(marker: Marker): boolean {
  return !['star', 'dash', 'plus', 'dot', 'bracket'].includes(marker.kind);
}
