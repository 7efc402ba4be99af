/** What parts the cells of a CSV file: Excel set to Vietnamese writes ";", since the comma is the decimal sign. */
export const DELIMITERS = ['\t', ';', ','] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** So many lines tell of the whole file. */
const SAMPLE_LINES = 30;
const SAMPLE_LENGTH = 100_000;

/** The delimiter that stands the same number of times in the most of the first lines, quoted cells left out. */
export function findDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, SAMPLE_LENGTH)
    .replace(/"[^"]*"/gu, '')
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
  let best: { delimiter: Delimiter; agreeing: number; times: number } = { delimiter: ',', agreeing: 0, times: 0 };
  for (const delimiter of DELIMITERS) {
    const byTimes = new Map<number, number>();
    for (const line of lines) {
      const times = line.split(delimiter).length - 1;
      if (times > 0) byTimes.set(times, (byTimes.get(times) ?? 0) + 1);
    }
    for (const [times, agreeing] of byTimes) {
      if (agreeing > best.agreeing || (agreeing === best.agreeing && times > best.times)) {
        best = { delimiter, agreeing, times };
      }
    }
  }
  return best.delimiter;
}
