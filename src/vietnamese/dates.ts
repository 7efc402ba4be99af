import { fold } from './fold.ts';
export interface DateSpan { date: string; start: number; end: number; raw: string }
const P = /(?:ngay\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)|(?:ngay\s+)?(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})/g;
export function iso(y: number, m: number, d: number): string | null {
  const t = new Date(Date.UTC(y, m - 1, d));
  if (t.getUTCMonth() !== m - 1 || t.getUTCDate() !== d) return null;
  return t.toISOString().slice(0, 10);
}
export function findDates(text: string): DateSpan[] {
  const out: DateSpan[] = [];
  for (const m of fold(text).matchAll(P)) {
    if (/[\d/]/.test(text[m.index - 1] ?? ' ')) continue;
    const date = m[1] ? iso(Number(m[3]), Number(m[2]), Number(m[1])) : iso(Number(m[6]), Number(m[5]), Number(m[4]));
    if (date) out.push({ date, start: m.index, end: m.index + m[0].length, raw: text.slice(m.index, m.index + m[0].length) });
  }
  return out;
}
export function formatDate(d: string): string { return d.split('-').reverse().join('/'); }
