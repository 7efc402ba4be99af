import { childOf, childrenOf, type Element, parseXml, settingOf } from './xml.ts';

interface Level {
  /** "decimal", "upperRoman", "bullet" … (ECMA-376, 17.18.59). */
  format: string;
  /** "%1.", "%1.%2", "Phần %1". */
  text: string;
  start: number;
}

/** Gives list items the numbers that Word prints before them; it counts as it goes. */
export interface Numbering {
  /** The sign of the next item of a list ("II.", "a)", "-"), '' where the list prints none. */
  next(list: string, level: number): string;
}

/** Reads a file's lists. */
export function readNumbering(xml: string | undefined): Numbering {
  const root = parseXml(xml);
  const abstract = new Map<string, Element>();
  for (const one of childrenOf(root, 'w:abstractNum')) abstract.set(one.getAttribute('w:abstractNumId') ?? '', one);
  const lists = new Map<string, { key: string; levels: Map<number, Level> }>();
  for (const one of childrenOf(root, 'w:num')) {
    const key = settingOf(one, 'w:abstractNumId') ?? '';
    const levels = levelsOf(abstract.get(key));
    for (const override of childrenOf(one, 'w:lvlOverride')) {
      const index = Number(override.getAttribute('w:ilvl'));
      const own = childOf(override, 'w:lvl');
      const start = settingOf(override, 'w:startOverride');
      const level = own ? levelOf(own) : levels.get(index);
      if (level) levels.set(index, start === null ? level : { ...level, start: Number(start) });
    }
    const isRestarted = childrenOf(one, 'w:lvlOverride').length > 0;
    const id = one.getAttribute('w:numId') ?? '';
    // Lists of one kind go on counting in each other, unless one starts anew.
    lists.set(id, { key: isRestarted ? `${key} ${id}` : key, levels });
  }
  const counts = new Map<string, number[]>();
  return {
    next(list, level) {
      const found = lists.get(list);
      const own = found?.levels.get(level);
      if (!found || !own) return '';
      const count = counts.get(found.key) ?? [];
      counts.set(found.key, count);
      for (let above = 0; above < level; above++) count[above] ??= found.levels.get(above)?.start ?? 1;
      count[level] = count[level] === undefined ? own.start : count[level] + 1;
      count.length = level + 1;
      return signOf(own, count, found.levels);
    },
  };
}

function levelsOf(abstract: Element | undefined): Map<number, Level> {
  return new Map(
    childrenOf(abstract, 'w:lvl').map((level) => [Number(level.getAttribute('w:ilvl') ?? 0), levelOf(level)] as const),
  );
}

function levelOf(level: Element): Level {
  return {
    format: settingOf(level, 'w:numFmt') ?? 'decimal',
    text: settingOf(level, 'w:lvlText') ?? '',
    start: Number(settingOf(level, 'w:start') ?? 1),
  };
}

function signOf(own: Level, count: number[], levels: Map<number, Level>): string {
  if (own.format === 'none') return '';
  // Bullets are drawn in fonts of signs; "+" is one of its own in reports, everything else is a dash.
  if (own.format === 'bullet') return /^[+*•]$/u.test(own.text) ? own.text : '-';
  return own.text.replace(/%(\d)/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = levels.get(at);
    return level && count[at] !== undefined ? formatCount(count[at], level.format) : '';
  });
}

function formatCount(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return toRoman(count);
    case 'lowerRoman':
      return toRoman(count).toLowerCase();
    case 'upperLetter':
      return toLetter(count).toUpperCase();
    case 'lowerLetter':
      return toLetter(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

const ROMAN: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function toRoman(count: number): string {
  let rest = Math.min(Math.max(count, 0), 399);
  let out = '';
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  return out;
}

/** a … z, then aa, bb … as Word goes on. */
function toLetter(count: number): string {
  const at = Math.max(0, count - 1);
  return String.fromCharCode(97 + (at % 26)).repeat(Math.min(1 + Math.floor(at / 26), 8));
}
