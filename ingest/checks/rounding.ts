/**
 * How a printed share stands to the exact one: it fits when it is that rounded to as many places as are printed; it is cut when the rest
 * was left out instead. `raw` is the number as printed, in percent like `exact`.
 */
export function agreement({ raw, value }: { raw: string; value: number }, exact: number): 'fits' | 'cut' | 'off' {
  const unit = 10 ** -(raw.split(/[.,]/u)[1] ?? '').length;
  if (Math.abs(exact - value) <= unit / 2 + 1e-9) return 'fits';
  return exact > value && exact - value < unit ? 'cut' : 'off';
}
