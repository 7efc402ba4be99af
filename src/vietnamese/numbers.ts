export interface NumberSpan { value: number; raw: string; start: number; end: number; decimals: number; written: 'digits' | 'words' }
const DIGITS = /\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d])|\d{1,3}(?: \d{3})+(?![\d.,]\d)(?=\D|$)|\d{1,3}(?:,\d{3}){2,}(?!\d)|\d+(?:[.,]\d+)?/g;
const UNITS: Record<string, number> = { không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9 };
export function findNumbers(text: string, _o: { loneWords?: boolean } = {}): NumberSpan[] {
  const out: NumberSpan[] = [];
  for (const m of text.matchAll(DIGITS)) {
    const raw = m[0];
    const before = text[m.index - 1] ?? ' ';
    const after = text.slice(m.index + raw.length, m.index + raw.length + 2);
    if (/[\p{L}_]/u.test(before)) continue;
    if (/^\p{L}/u.test(after) && !/^(?:km|m²|m2|m³|ha|kg|tỷ|%)/u.test(after)) continue;
    let v: number; let d = 0;
    if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(raw)) { v = Number(raw.replace(/\./g, '').replace(',', '.')); d = raw.includes(',') ? raw.length - raw.indexOf(',') - 1 : 0; }
    else if (/^\d{1,3}(?:,\d{3}){2,}$/.test(raw)) v = Number(raw.replace(/,/g, ''));
    else if (/ /.test(raw)) v = Number(raw.replace(/ /g, ''));
    else { v = Number(raw.replace(',', '.')); d = /[.,]/.test(raw) ? raw.length - raw.search(/[.,]/) - 1 : 0; }
    out.push({ value: v, raw, start: m.index, end: m.index + raw.length, decimals: d, written: 'digits' });
  }
  return out;
}
export function formatNumber(value: number, decimals?: number): string {
  const d = decimals ?? 6;
  const r = Math.round((Math.abs(value) + Number.EPSILON) * 10 ** d + 1e-7) / 10 ** d;
  const [i, f] = String(r).split('.');
  return `${value < 0 ? '-' : ''}${(i as string).replace(/\B(?=(\d{3})+$)/g, '.')}${f ? `,${f}` : ''}`;
}
void UNITS;
