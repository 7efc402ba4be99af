import { type TextStyle, textWidth } from './font.ts';

/**
 * A text as lines that are no wider than `width` pixels, broken between words, and within one only where it is wider alone.
 *
 * @param most so many lines at most: the last then ends with "…".
 */
export function wrapText(text: string, width: number, style: TextStyle, most: number): string[] {
  const isFit = (line: string) => textWidth(line, style) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .trim()
    .split(/\s+/u)
    .flatMap((one) => pieces(one, isFit))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (isFit(longer)) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), cut(lines[most - 1] as string, isFit)];
}

/** A word that is wider than the line, in pieces that are not. */
function pieces(word: string, isFit: (text: string) => boolean): string[] {
  if (isFit(word)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && !isFit(part + character)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

function cut(line: string, isFit: (text: string) => boolean): string {
  let kept = line;
  while (kept !== '' && !isFit(`${kept}…`)) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}
