/** A piece of a number format. A literal was quoted or escaped; a plain character stands as it is. */
export interface FormatToken {
  kind:
    | 'literal'
    | 'plain'
    | 'bracket'
    | 'general'
    | 'noon'
    | 'digit'
    | 'point'
    | 'comma'
    | 'percent'
    | 'text'
    | 'exponent';
  text: string;
}

/** "abc", \x, _x (a gap as wide as x), *x (filled with x), [Red], General, AM/PM, 0 # ?, the signs of numbers, the rest. */
const TOKEN =
  /"(?<quoted>[^"]*)"?|\\(?<escaped>.)|(?<gap>_.)|(?<fill>\*.)|\[(?<bracket>[^\]]*)\]|(?<general>General)|(?<noon>AM\/PM|A\/P)|(?<digit>[0#?])|(?<point>\.)|(?<comma>,)|(?<percent>%)|(?<text>@)|(?<exponent>E[+-])|(?<plain>.)/giu;
const KINDS = ['general', 'noon', 'digit', 'point', 'comma', 'percent', 'text', 'exponent', 'plain'] as const;
/** "$đ-42A": a sign of currency and a language. */
const CURRENCY = /^\$([^-]*)/u;

const known = new Map<string, FormatToken[][]>();
const MOST_KNOWN = 500;

/** The sections of an Excel number format (positive; negative; zero; text), each as its pieces. */
export function sectionsOf(format: string): FormatToken[][] {
  let sections = known.get(format);
  if (!sections) {
    sections = readSections(format);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(format, sections);
  }
  return sections;
}

function readSections(format: string): FormatToken[][] {
  const sections: FormatToken[][] = [[]];
  for (const match of format.matchAll(TOKEN)) {
    const token = readToken(match.groups ?? {});
    if (token?.kind === 'plain' && token.text === ';') sections.push([]);
    else if (token) sections.at(-1)?.push(token);
  }
  return sections;
}

function readToken(groups: Record<string, string | undefined>): FormatToken | null {
  const literal = groups.quoted ?? groups.escaped;
  if (literal !== undefined) return { kind: 'literal', text: literal };
  if (groups.gap !== undefined) return { kind: 'literal', text: ' ' };
  if (groups.bracket !== undefined) {
    const currency = CURRENCY.exec(groups.bracket)?.[1];
    return currency === undefined ? { kind: 'bracket', text: groups.bracket } : { kind: 'literal', text: currency };
  }
  const kind = KINDS.find((one) => groups[one] !== undefined);
  return kind ? { kind, text: groups[kind] as string } : null;
}
