const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdghklmnpqrstvx])?';
const OPEN_RIME = '(?:uye|uyu|uya|oai|oay|oeo|uoi|uou|ieu|yeu|uay|ai|ao|au|ay|eo|eu|ia|iu|oi|ua|ui|uu|uo|ya|ye)';
const RIME = '(?:uye|oa|oe|oo|ie|ye|uo|ua|ue|uy|[aeiouy])(?:ch|ng|nh|[cmnpt])?';

/** A folded syllable that Vietnamese can have: "kiem" is one, "kiemm", "haii", "dgon" are not. */
const SYLLABLE = new RegExp(`^${ONSET}(?:${OPEN_RIME}|${RIME})$`);

/** Whether a folded syllable may be a word of its own; what may not is surely a typing slip. */
export function isPlausibleSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}

/** Whether two words are one typing slip apart: a letter too many, too few, wrong, or two that changed places. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
