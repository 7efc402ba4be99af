/** A text of at most so many characters: a longer one is cut between two words, with "…" for the rest. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  return `${text.slice(0, space < 0 ? most : space)}…`;
}
