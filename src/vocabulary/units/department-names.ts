const AND = ' và ';
/** "Sở Nông nghiệp", never "Sở" alone. */
const FEWEST_SYLLABLES = 3;

/** How a department's name is written besides its full form: "Sở Nông nghiệp Môi trường", "Sở Nông nghiệp". */
export function departmentNames(baseName: string): string[] {
  if (!baseName.includes(AND)) return [baseName];
  const [first = ''] = baseName.split(AND);
  const isTelling = first.split(' ').length >= FEWEST_SYLLABLES;
  return [baseName, baseName.replaceAll(AND, ' '), ...(isTelling ? [first] : [])];
}
