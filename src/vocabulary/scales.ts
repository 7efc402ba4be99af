/** How much of the smallest unit each measure stands for, by kind: only measures of one kind can be set against each other. */
const SCALES: Readonly<Record<string, readonly [kind: string, scale: number]>> = {
  đồng: ['money', 1],
  'nghìn đồng': ['money', 1e3],
  'triệu đồng': ['money', 1e6],
  'tỷ đồng': ['money', 1e9],
  'nghìn tỷ đồng': ['money', 1e12],
  usd: ['dollars', 1],
  'triệu usd': ['dollars', 1e6],
  'tỷ usd': ['dollars', 1e9],
  m: ['length', 1],
  km: ['length', 1e3],
  'm²': ['area', 1],
  ha: ['area', 1e4],
  'km²': ['area', 1e6],
};

/** Whether a measure is a noun ("hồ sơ"), not one of money, length or area. */
export function isCounted(measure: string): boolean {
  return SCALES[measure.toLowerCase()] === undefined;
}

/** A number in a measure. */
export interface Quantity {
  value: number;
  measure: string;
}

/**
 * The quantities in one measure: "79.245,6 triệu đồng" and "71,2 tỷ đồng" both in billions. Counts keep their own nouns and
 * take the noun that all begin with ("hộ nghèo", "hộ cận nghèo": "hộ"), else the first one's. Null where they cannot be set against each other (money and counts, dollars and đồng).
 */
export function inOneMeasure(quantities: readonly Quantity[]): { values: number[]; measure: string } | null {
  const scales = quantities.map(({ measure }) => SCALES[measure.toLowerCase()] ?? null);
  const kinds = new Set(scales.map((scale) => scale?.[0] ?? 'count'));
  const [first] = quantities;
  if (!first || kinds.size > 1) return null;
  if (kinds.has('count'))
    return { values: quantities.map(({ value }) => value), measure: commonNoun(quantities.map((one) => one.measure)) };
  const largest = scales.reduce((a, b) => ((b?.[1] ?? 0) > (a?.[1] ?? 0) ? b : a)) as readonly [string, number];
  const measure = quantities[scales.indexOf(largest)]?.measure ?? first.measure;
  const values = quantities.map(({ value }, i) => rounded((value * (scales[i]?.[1] ?? 1)) / largest[1]));
  return { values, measure };
}

function commonNoun(measures: string[]): string {
  const [first = '', ...others] = measures;
  const words = first.split(' ');
  const differs = words.findIndex((word, i) => others.some((other) => other.split(' ')[i] !== word));
  return differs <= 0 ? first : words.slice(0, differs).join(' ');
}

/** Without the tail that binary fractions leave. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
