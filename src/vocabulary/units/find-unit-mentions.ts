import { fold } from '../../vietnamese/fold.ts';
import type { Unit, UnitKind } from './unit.ts';
import type { UnitRegistry } from './registry.ts';
export interface UnitMention { start: number; end: number; raw: string; what: 'named' | 'own' | 'kind'; unit?: Unit; kind?: UnitKind; role?: 'subject' | 'assigner' | 'addressee' }
export function findUnitMentions(text: string, registry: UnitRegistry): UnitMention[] {
  const f = fold(text); const out: UnitMention[] = [];
  const push = (m: UnitMention) => { if (!out.some((o) => m.start < o.end && o.start < m.end)) out.push(m); };
  for (const u of registry.all()) for (const m of f.matchAll(new RegExp(`(?:(?:ubnd |uy ban nhan dan )?(?:phuong|p\\.|xa|tp\\.?|thanh pho|tinh) ?)?\\b${fold(u.baseName)}\\b`, 'g'))) push({ start: m.index, end: m.index + m[0].length, raw: m[0], what: 'named', unit: u, role: 'subject' });
  for (const m of f.matchAll(/\bhp\b/g)) { const u = registry.byName('Hải Phòng'); if (u) push({ start: m.index, end: m.index + 2, raw: 'HP', what: 'named', unit: u, role: 'subject' }); }
  for (const m of f.matchAll(/\b(?:(p\.|phuong|xa|thanh pho|tp|ben|cho|don vi|trung tam|co quan) (?:minh|em|ta)|ben minh)\b/g)) push({ start: m.index, end: m.index + m[0].length, raw: m[0], what: 'own', ...(/thanh pho|tp/.test(m[0]) ? { kind: 'city' as const } : {}), role: 'subject' });
  for (const m of f.matchAll(/\b(phuong|thanh pho|tp)\b/g)) { if (m[1] === 'phuong' && !/^(?:phuong|phường)$/i.test(text.slice(m.index, m.index + 6)) || (m[1] === 'phuong' && /^ huong/.test(f.slice(m.index + 6)))) continue; const city = m[1] !== 'phuong'; const after = f.slice(m.index + m[0].length, m.index + m[0].length + 12); const before = f.slice(Math.max(0, m.index - 24), m.index);
    push({ start: m.index, end: m.index + m[0].length, raw: m[0], what: 'kind', kind: city ? 'city' : 'ward', role: /^ (?:giao|phan cong)/.test(after) ? 'assigner' : /(?:kien nghi (?:gi )?(?:voi )?|de xuat (?:gi )?(?:voi )?|de nghi )$/.test(before) ? 'addressee' : 'subject' }); }
  return out.sort((a, b) => a.start - b.start);
}
