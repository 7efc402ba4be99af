/** An answer's text with further lines before its sources; at its end where it names none. */
export function beforeSources(text: string, lines: string[]): string {
  const at = text.indexOf('\nNguồn:');
  const [said, sources] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
  return `${said}\n${lines.join('\n')}${sources}`;
}
