import { fold } from './fold.ts';
import { iso } from './dates.ts';
export interface Period { from: string | null; to: string | null }
export type PeriodKind = 'range' | 'until' | 'since' | 'day' | 'month' | 'months' | 'quarter' | 'half' | 'year' | 'relative';
export interface PeriodSpan { period: Period; kind: PeriodKind; start: number; end: number; raw: string; corrected?: true }
export interface PeriodContext { today?: string; report?: Period | null }
const D = '(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?';
const last = (y: number, m: number) => iso(y, m, new Date(Date.UTC(y, m, 0)).getUTCDate()) as string;
type R = { period: Period; kind: PeriodKind; corrected?: true } | null;
const rules: [RegExp, (m: RegExpExecArray, c: PeriodContext) => R][] = [
  [new RegExp(`(?:tinh )?(?:tu )?(?:ngay )?${D}\\s*(?:den|-|–)\\s*(?:het )?(?:ngay )?${D}`, 'g'), (m) => {
    const y2 = Number(m[6] ?? m[3]); const y1 = Number(m[3] ?? m[6]); if (!y1 || !y2) return null;
    const a = iso(y1, Number(m[2]), Number(m[1])); let b = iso(y2, Number(m[5]), Number(m[4])); let corrected = false;
    if (a && b && b < a) { b = iso(y2 + 1, Number(m[5]), Number(m[4])); corrected = true; }
    return a && b ? { period: { from: a, to: b }, kind: 'range', ...(corrected ? { corrected: true as const } : {}) } : null; }],
  [/(?:tu )?(?:ngay )?(\d{1,2})\s*(?:-|den)\s*(\d{1,2})\/(\d{1,2})\/(\d{4})/g, (m) => ({ period: { from: iso(+m[4]!, +m[3]!, +m[1]!), to: iso(+m[4]!, +m[3]!, +m[2]!) }, kind: 'range' })],
  [new RegExp(`(?:tu|ke tu) (?:ngay )?${D}(?: den nay| toi nay| den gio)?`, 'g'), (m) => (m[3] ? { period: { from: iso(+m[3], +m[2]!, +m[1]!), to: null }, kind: 'since' } : null)],
  [/(?:luy ke )?tu dau nam(?: nay)?(?: (\d{4}))?(?: (?:den|toi) (?:nay|gio))?/g, (m, c) => { const y = m[1] ?? c.report?.to?.slice(0,4) ?? c.today?.slice(0, 4); return y ? { period: { from: `${y}-01-01`, to: null }, kind: 'since' } : null; }],
  [new RegExp(`(?:(?:tinh |luy ke )?(?:den|toi)(?: het)?(?: ngay)?) ${D}`, 'g'), (m, c) => { const y = m[3] ?? c.report?.to?.slice(0, 4) ?? c.today?.slice(0, 4); return y ? { period: { from: null, to: iso(+y, +m[2]!, +m[1]!) }, kind: 'until' } : null; }],
  [/(?:den|toi) (?:het |cuoi )?thang (\d{1,2})(?:\/| nam )?(\d{4})?/g, (m, c) => { const y = m[2] ?? c.report?.to?.slice(0, 4) ?? c.today?.slice(0, 4); return y ? { period: { from: null, to: last(+y, +m[1]!) }, kind: 'until' } : null; }],
  [/(?:trong )?(?:6 thang|6t|nua) dau nam(?: (\d{4})| nay)?/g, (m, c) => { const y = m[1] ?? c.report?.from?.slice(0, 4) ?? c.today?.slice(0, 4); return y ? { period: { from: `${y}-01-01`, to: `${y}-06-30` }, kind: 'half' } : null; }],
  [/nua (?:dau )?(\d{4})/g, (m) => ({ period: { from: `${m[1]}-01-01`, to: `${m[1]}-06-30` }, kind: 'half' })],
  [/(?:6 thang|nua) cuoi nam(?: (\d{4}))?/g, (m, c) => { const y = m[1] ?? c.report?.from?.slice(0, 4) ?? c.today?.slice(0, 4); return y ? { period: { from: `${y}-07-01`, to: `${y}-12-31` }, kind: 'half' } : null; }],
  [/(?:luy ke )?(\d{1,2}) thang(?: dau nam)?(?:,? (?:nam )?(\d{4}))?(?! nam)/g, (m, c) => { const y = m[2] ?? c.report?.from?.slice(0, 4) ?? c.today?.slice(0, 4); return y && +m[1]! <= 12 ? { period: { from: `${y}-01-01`, to: last(+y, +m[1]!) }, kind: 'months' } : null; }],
  [/quy (i{1,3}|iv|[1-4])(?:\/| nam | )(\d{4})/g, (m) => { const q = { i: 1, ii: 2, iii: 3, iv: 4 }[m[1]!] ?? +m[1]!; return { period: { from: iso(+m[2]!, q * 3 - 2, 1), to: last(+m[2]!, q * 3) }, kind: 'quarter' }; }],
  [/(?:dau |trong )?(?:thang |t)(\d{1,2})\s*(?:\/| nam | )\s*(\d{4}|ngoai|nay)/g, (m, c) => { const y = /\d/.test(m[2]!) ? +m[2]! : c.today ? +c.today.slice(0, 4) - (m[2] === 'ngoai' ? 1 : 0) : NaN; return +m[1]! <= 12 && y ? { period: { from: iso(y, +m[1]!, 1), to: last(y, +m[1]!) }, kind: 'month' } : null; }],
  [/giai doan (\d{4})\s*-\s*(\d{4})|nhiem ky (\d{4})\s*-\s*(\d{4})/g, (m) => ({ period: { from: `${m[1] ?? m[3]}-01-01`, to: `${m[2] ?? m[4]}-12-31` }, kind: 'range' })],
  [/(?:den )?thoi diem (?:hien tai|nay)|hien nay/g, (_m, c) => (c.report?.to ? { period: { from: null, to: c.report.to }, kind: 'until' } : null)],
  [/trong ky(?: bao cao)?|ky bao cao/g, (_m, c) => (c.report ? { period: c.report, kind: 'relative' } : null)],
  [/(?:ca )?nam (\d{4})/g, (m) => ({ period: { from: `${m[1]}-01-01`, to: `${m[1]}-12-31` }, kind: 'year' })],
  [/nam (nay|ngoai|truoc)/g, (m, c) => { const y = c.today ? +c.today.slice(0, 4) - (m[1] === 'nay' ? 0 : 1) : 0; return y ? { period: { from: `${y}-01-01`, to: `${y}-12-31` }, kind: 'year' } : null; }],
  [/ngay (\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/g, (m) => { const d = iso(+m[3]!, +m[2]!, +m[1]!); return d ? { period: { from: d, to: d }, kind: 'day' } : null; }],
];
export function findPeriods(text: string, context: PeriodContext = {}): PeriodSpan[] {
  const f = fold(text); const found: PeriodSpan[] = [];
  for (const [re, make] of rules) {
    re.lastIndex = 0;
    for (const m of f.matchAll(re)) {
      if (/[a-z\d/]/.test(f[m.index - 1] ?? ' ') || /[\d/]/.test(f[m.index + m[0].length] ?? ' ') && /\d$/.test(m[0])) continue;
      if (found.some((o) => m.index < o.end && o.start < m.index + m[0].length)) continue;
      const r = make(m as unknown as RegExpExecArray, context);
      if (r) found.push({ ...r, start: m.index, end: m.index + m[0].length, raw: text.slice(m.index, m.index + m[0].length) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
const dmy = (d: string) => d.split('-').reverse().join('/');
export function formatPeriod(p: Period): string {
  const { from, to } = p;
  if (from && to) {
    const y = from.slice(0, 4);
    if (from === to) return `ngày ${dmy(from)}`;
    if (from === `${y}-01-01` && to === `${y}-12-31`) return `năm ${y}`;
    if (from === `${y}-01-01` && to === `${y}-06-30`) return `6 tháng đầu năm ${y}`;
    if (from === `${y}-07-01` && to === `${y}-12-31`) return `6 tháng cuối năm ${y}`;
    if (from === `${y}-01-01` && to === last(+y, +to.slice(5, 7))) return `${+to.slice(5, 7)} tháng đầu năm ${y}`;
    return `từ ${dmy(from)} đến ${dmy(to)}`;
  }
  return to ? `tính đến ${dmy(to)}` : from ? `từ ${dmy(from)} đến nay` : 'không rõ kỳ';
}
export function samePeriod(a: Period, b: Period) { return a.from === b.from && a.to === b.to; }
export function overlaps(a: Period, b: Period) { return (a.from ?? '0') <= (b.to ?? '9') && (b.from ?? '0') <= (a.to ?? '9'); }
export function contains(o: Period, i: Period) { return (o.from ?? '0') <= (i.from ?? '0') && (i.to ?? '9') <= (o.to ?? '9'); }
