/** Temporary */
export function normalize(text: string): string {
  return text.normalize('NFC').replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ').replace(/[\u200b-\u200d\ufeff\u00ad]/g, '');
}
const M = new Map<string, string>();
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    let f = M.get(c);
    if (f === undefined) {
      const l = c.toLowerCase();
      f = l === 'đ' ? 'd' : l.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
      if (f.length !== 1) f = c;
      M.set(c, f);
    }
    out += f;
  }
  return out;
}
export function hasDiacritics(text: string): boolean {
  return fold(text) !== text.toLowerCase();
}
export function sameAccents(a: string, b: string): boolean {
  if (a === b) return true;
  if (fold(a) !== fold(b)) return false;
  const strip = (s: string) => s.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC');
  const tone = (s: string) => (/[\u0300\u0301\u0303\u0309\u0323]/.exec(s.normalize('NFD')) ?? [''])[0];
  if (a === fold(a) || b === fold(b)) return true;
  return strip(a) === strip(b) && tone(a) === tone(b);
}
