/**
 * Whether a returned passage holds an expected quote: one stands in the other, or they share a run of at least four words
 * that is 60 % of the shorter one. The rule by which the gold data's own scorer tells whether a citation is right.
 */
export function overlaps(expected: string, passage: string): boolean {
  const [a, b] = [plain(expected), plain(passage)];
  if (a === '' || b === '') return false;
  if (b.includes(a) || (b.length >= SHORTEST && a.includes(b))) return true;
  const [wordsA, wordsB] = [a.split(' '), b.split(' ')];
  const enough = Math.max(4, Math.ceil(0.6 * Math.min(wordsA.length, wordsB.length)));
  return longestCommonRun(wordsA, wordsB) >= enough;
}

/** A passage of fewer characters says too little to be found by standing in a quote. */
const SHORTEST = 15;

/** One form for text out of Markdown and out of plain files. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[*_`#|<>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function longestCommonRun(a: string[], b: string[]): number {
  let best = 0;
  let above = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const row = new Array<number>(b.length + 1).fill(0);
    for (let j = 1; j <= b.length; j++) {
      if (word !== b[j - 1]) continue;
      row[j] = (above[j - 1] ?? 0) + 1;
      best = Math.max(best, row[j] ?? 0);
    }
    above = row;
  }
  return best;
}
