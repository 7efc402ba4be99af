import { kindWordAt } from './kind-words.ts';
import { foldedAt, foldedBefore, isAfterOneOf, type Reading } from './reading.ts';
import { isUpperKind } from './unit.ts';
import type { Found } from './unit-mention.ts';

/** After these a kind word is a level ("cấp xã") or many units ("các phường", "ba phường"), not one. */
const NOT_ONE_AFTER = new Set('cap cac nhung moi tung nhieu hai ba bon sau bay tam chin muoi mot'.split(' '));
/** An office of the city or province ("Thanh tra thành phố"): who wrote or acted, not who is asked about. */
const OFFICES = ['thanh tra', 'cong an', 'vien kiem sat', 'toa an', 'doan kiem tra', 'ban tiep cong dan'];
/** "xã, phường", "phường xã", "xã, đặc khu": the level below. */
const LOWER_KINDS = new Set(['ward', 'commune', 'special_zone']);

/** Reads a kind word without a name ("phường còn bao nhiêu …", "toàn thành phố") at a syllable. */
export function loneKindAt(reading: Reading, i: number): Found | null {
  const kind = kindWordAt(reading, i);
  if (!kind) return null;
  // "P." alone may be phòng or phó; "ĐK" đăng ký, điều kiện.
  if (kind.isShort && kind.kind !== 'city') return null;
  // Without marks "tinh" is tính or tình sooner than tỉnh; "xa" in a text with marks is xa (far).
  if (kind.isUnmarked && (kind.kind === 'province' || (kind.kind === 'commune' && reading.isMarked))) return null;
  if (kind.isUnmarked && kind.kind === 'ward' && ['an', 'dong'].includes(foldedAt(reading, kind.to))) return null;
  if (isUpperKind(kind.kind) && isAfterOneOf(reading, i, OFFICES)) return { to: kind.to };
  if (NOT_ONE_AFTER.has(foldedBefore(reading, i)) || isCounted(reading, i)) return null;
  const passed = levelEnd(reading, i);
  if (passed !== null) return { to: passed };
  return { what: 'kind', kind: kind.kind, to: kind.to };
}

/** "3 phường", but not "tháng 6 phường …", "năm 2025 thành phố …". */
function isCounted(reading: Reading, i: number): boolean {
  return /^\d{1,3}$/u.test(foldedBefore(reading, i)) && !TIMES.has(foldedBefore(reading, i - 1));
}

const TIMES = new Set(['nam', 'thang', 'quy', 'ngay', 'tuan', 'ky']);

/** Index after two or more kinds of the lower level in a row; null when there is only one. */
function levelEnd(reading: Reading, i: number): number | null {
  let to = i;
  let kinds = 0;
  for (
    let kind = kindWordAt(reading, to);
    kind && LOWER_KINDS.has(kind.kind) && !kind.isShort;
    kind = kindWordAt(reading, to)
  ) {
    if (
      kinds > 0 &&
      !/^\s*[,/-]?\s*$/u.test(reading.text.slice(reading.syllables[to - 1]?.end, reading.syllables[to]?.start))
    )
      break;
    kinds += 1;
    to = kind.to;
  }
  return kinds > 1 ? to : null;
}
