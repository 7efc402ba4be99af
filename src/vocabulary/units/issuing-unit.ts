import type { UnitRegistry } from './registry.ts';
import { KIND_WORDS, type Unit, type UnitKind } from './unit.ts';
import { fold } from '../../vietnamese/fold.ts';

const NAME = String.raw`(?<name>\p{Lu}[\p{L}]*(?:\s+\p{Lu}[\p{L}]*){0,3})`;
const KIND = String.raw`(?<kind>phường|xã|đặc khu|thành phố|tỉnh|PHƯỜNG|XÃ|ĐẶC KHU|THÀNH PHỐ|TỈNH|Phường|Xã|Thành phố|Tỉnh)`;
const BODY = String.raw`(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|Ủy ban Nhân dân|HĐND và UBND)(?:\s*\(UBND\))?`;

/** Ways in which a report says who issues it, each with how sure it is. The first group of lines is its head and tail. */
const SIGNS: { weight: number; pattern: RegExp }[] = [
  // Letterhead: "ỦY BAN NHÂN DÂN" over "PHƯỜNG X", or "UBND PHƯỜNG X".
  { weight: 6, pattern: new RegExp(String.raw`^\s*(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\s+${KIND}\s+(?<name>\p{Lu}[\p{Lu}\s]*\p{Lu})\s*$`, 'gmu') },
  { weight: 5, pattern: new RegExp(String.raw`${BODY}\s+${KIND}\s+${NAME}(?:\s+(?:xin\s+)?(?:tổng hợp,?\s*)?báo cáo|\s+kính gửi|\s*\./\.)`, 'gu') },
  { weight: 4, pattern: new RegExp(String.raw`(?:báo cáo|Báo cáo)[^.]*(?:của|tại)\s+(?:${BODY}\s+)?${KIND}\s+${NAME}[^.]*\./\.`, 'gu') },
  { weight: 3, pattern: new RegExp(String.raw`^(?<name>\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){0,3}),\s*ngày`, 'gmu') },
  { weight: 2, pattern: new RegExp(String.raw`${BODY}\s+${KIND}\s+${NAME}`, 'gu') },
  { weight: 1, pattern: new RegExp(String.raw`${KIND}\s+${NAME}`, 'gu') },
];

/**
 * The unit that issues a report.
 *
 * @param lines letterhead, title, first and last paragraphs and signature, a line each.
 * @returns null when none of the ways in which reports name their issuer is found.
 */
export function findIssuingUnit(lines: string, registry: UnitRegistry): Unit | null {
  const text = lines
    .split('\n')
    .filter((line) => !/^\s*kính gửi/iu.test(line))
    .join('\n')
    .replace(/(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\s*\n\s*(?=PHƯỜNG|XÃ|ĐẶC KHU|THÀNH PHỐ|TỈNH)/gu, '$1 ');
  const scores = new Map<string, { unit: Unit; score: number }>();
  for (const { weight, pattern } of SIGNS) {
    for (const match of text.matchAll(pattern)) {
      const unit = unitOf(match.groups?.kind ?? null, match.groups?.name ?? '', registry);
      if (!unit) continue;
      const seen = scores.get(unit.name) ?? { unit, score: 0 };
      scores.set(unit.name, { unit: seen.unit, score: seen.score + weight });
    }
  }
  const best = [...scores.values()].sort((a, b) => b.score - a.score)[0];
  if (!best) return null;
  return { ...best.unit, parent: best.unit.parent ?? parentIn(text, best.unit, registry) };
}

function unitOf(kindWord: string | null, written: string, registry: UnitRegistry): Unit | null {
  const baseName = titleCase(written.replace(/\s+/gu, ' ').trim());
  if (baseName === '') return null;
  if (kindWord === null) return registry.byName(baseName) ?? null;
  const row = KIND_WORDS.find(({ words }) => words === fold(kindWord));
  if (!row) return null;
  // "phường Lưu Kiếm Kết quả …": the longest known beginning of the capitalised words, else all of them.
  const words = baseName.split(' ');
  for (let length = words.length; length >= 1; length--) {
    const known = registry.byName(`${row.vietnamese} ${words.slice(0, length).join(' ')}`);
    if (known && known.kind === row.kind) return known;
  }
  return { name: `${row.vietnamese} ${baseName}`, kind: row.kind, baseName, parent: null };
}

function titleCase(text: string): string {
  if (text !== text.toUpperCase()) return text;
  return text.toLowerCase().replace(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}

const ABOVE: UnitKind[] = ['city', 'province'];

function parentIn(text: string, unit: Unit, registry: UnitRegistry): string | null {
  if (ABOVE.includes(unit.kind)) return null;
  const match = /(?:thành phố|tỉnh)\s+\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){0,2}/u.exec(text);
  if (!match) return null;
  return registry.byName(match[0])?.name ?? match[0];
}
