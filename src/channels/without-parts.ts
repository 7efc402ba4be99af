/** A piece of a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** The text around the parts, with one blank where they stood, and without the comma behind them. */
export function withoutParts(text: string, parts: readonly Span[]): string {
  let rest = text;
  for (const { start, end } of [...parts].sort((a, b) => b.start - a.start)) {
    const [before, behind] = [
      rest.slice(0, start).replace(/[^\S\n]+$/u, ''),
      rest.slice(end).replace(/^[^\S\n]*[,:]?[^\S\n]*/u, ''),
    ];
    rest =
      before === '' || before.endsWith('\n') || /^[\n.;!?]/u.test(behind) ? before + behind : `${before} ${behind}`;
  }
  return rest.trim();
}
