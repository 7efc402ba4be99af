import { fold, hasDiacritics, sameAccents } from '../../vietnamese/fold.ts';
import { type Syllable, splitSyllables } from '../../vietnamese/syllables.ts';
import { type MentionRole, roleOf } from './mention-roles.ts';
import type { UnitRegistry } from './registry.ts';
import { KIND_WORDS, type Unit, type UnitKind } from './unit.ts';

/** A stretch of text that speaks of a unit. */
export interface UnitMention {
  start: number;
  end: number;
  raw: string;
  /** named: by its name · own: "phường mình" · kind: "phường", "thành phố" without a name. */
  what: 'named' | 'own' | 'kind';
  unit?: Unit;
  kind?: UnitKind;
  role: MentionRole;
}

/** After these words a name is that of a street, a school, a paper … and not of the unit. */
const NOT_AFTER = /(?:^|\s)(?:duong|(?<!thanh )pho|truong(?: thcs| thpt| tieu hoc| mam non| hoc)?|thcs|thpt|bao|dich vu cong|an ninh|quan|huyen|ga|cang|song|chi nhanh|viettel|vnpt|dien luc|ngo)\s+$/;
/** A body of the unit, named before it, belongs to the mention. */
const BODY_BEFORE = /(?:(?:hdnd va )?ubnd|uy ban nhan dan|hoi dong nhan dan|hdnd)\s+$/;
/** Words after which "mình", "em", "ta" mean the asker's unit. */
const OWN_HEADS = new Set('phuong p xa ben cho vi quan tam tp pho nha cua khu minh'.split(' '));
const OWN_TAILS = new Set(['minh', 'em', 'ta', 'nha', 'tui', 'tao']);
/** Unaccented names that are ordinary words; bare and in small letters they name no unit. */
const ORDINARY = new Set(['hoa binh', 'tan minh', 'chi minh', 'thanh ha', 'hong an', 'truong tan', 'nam son', 'an thanh', 'kim thanh']);

/** Finds the units that a text speaks of, in order, never overlapping. */
export function findUnitMentions(text: string, registry: UnitRegistry): UnitMention[] {
  const syllables = splitSyllables(text);
  const mentions: UnitMention[] = [];
  let i = 0;
  while (i < syllables.length) {
    const found = ownAt(text, syllables, i) ?? namedAt(text, syllables, i, registry) ?? kindAt(text, syllables, i);
    if (!found) {
      i += 1;
      continue;
    }
    const first = syllables[i] as Syllable;
    const last = syllables[found.to - 1] as Syllable;
    const { to, ...what } = found;
    const start = first.start - (BODY_BEFORE.exec(fold(text.slice(0, first.start)))?.[0].length ?? 0);
    mentions.push({ start, end: last.end, raw: text.slice(start, last.end), role: roleOf(text, start, last.end), ...what });
    i = to;
  }
  return mentions;
}

type Found = Pick<UnitMention, 'what' | 'unit' | 'kind'> & { to: number };

/** Syllables of a kind word ("thành phố", "P.") at a place; the abbreviations "p" and "tp" want a point, a capital or a name behind. */
function kindWordAt(text: string, syllables: Syllable[], i: number): { kind: UnitKind; vietnamese: string; to: number } | null {
  for (const { words, kind, vietnamese } of KIND_WORDS) {
    const parts = words.split(' ');
    if (!parts.every((part, k) => syllables[i + k]?.folded === part)) continue;
    const written = parts.map((_, k) => syllables[i + k]?.text.toLowerCase() ?? '').join(' ');
    if (parts.length === 1 && words.length > 2 && hasDiacritics(text) && !sameAccents(written, vietnamese)) continue;
    if (parts.length === 1 && words.length > 2 && hasDiacritics(text) && !hasDiacritics(written) && hasDiacritics(vietnamese) && syllables.length > 6) continue;
    return { kind, vietnamese, to: i + parts.length };
  }
  return null;
}

function ownAt(text: string, syllables: Syllable[], i: number): Found | null {
  const kind = kindWordAt(text, syllables, i);
  const tailAt = kind ? kind.to : i + 1;
  const tail = syllables[tailAt];
  const head = syllables[tailAt - 1];
  if (!tail || !head || !OWN_TAILS.has(tail.folded) || !OWN_HEADS.has(head.folded) || tailAt === i) return null;
  if (head.folded === 'cho' && !/^ch[ỗo]$/iu.test(head.text)) return null;
  if (head.folded === 'cho' && hasDiacritics(text) && head.text.toLowerCase() !== 'chỗ') return null;
  if (!kind && ['p', 'nha', 'pho', 'minh'].includes(head.folded)) return null;
  if (/[.;:!?,]/u.test(text.slice(head.end, tail.start).replace(/^\./u, ''))) return null;
  const phrase = `${head.folded} ${tail.folded}`;
  if (phrase === 'cua em' || phrase === 'cua ta') return { what: 'own', to: tailAt + 1 };
  return { what: 'own', to: tailAt + 1, ...(kind ? { kind: kind.kind } : {}) };
}

function namedAt(text: string, syllables: Syllable[], i: number, registry: UnitRegistry): Found | null {
  const kind = kindWordAt(text, syllables, i);
  if (kind) {
    const known = baseAt(text, syllables, kind.to, registry, { kind: kind.kind, slips: true });
    if (known) return isNoUnit(text, syllables, known.to) ? null : { what: 'named', unit: known.unit, to: known.to };
    return unknownAt(text, syllables, kind);
  }
  const first = syllables[i] as Syllable;
  if (first.text === 'HP' || (first.folded === 'hp' && !hasDiacritics(text))) {
    const city = registry.byFoldedBase('hai phong')[0];
    return city ? { what: 'named', unit: city, to: i + 1 } : null;
  }
  if (NOT_AFTER.test(fold(text.slice(Math.max(0, first.start - 24), first.start)))) return null;
  const known = baseAt(text, syllables, i, registry, { slips: false });
  if (!known || isNoUnit(text, syllables, known.to)) return null;
  return { what: 'named', unit: known.unit, to: known.to };
}

/** "phường Đông Hải 2 cũ", "quận Hải An cũ": an old unit of like name. */
function isNoUnit(text: string, syllables: Syllable[], to: number): boolean {
  const next = syllables[to];
  if (!next) return false;
  const isOld = next.folded === 'cu' && (next.text === 'cũ' || !hasDiacritics(text)) && !/^\s+(?:lam|qua|ky)/.test(fold(text.slice(next.end)));
  return (isOld && next.text === 'cũ') || (/^\d$/u.test(next.text) && /^\s+$/u.test(text.slice((syllables[to - 1] as Syllable).end, next.start)) && /^\s+c[ũu]/u.test(text.slice(next.end)));
}

/** The longest known base name that stands at a place; one with the right marks before one that only folds alike. */
function baseAt(text: string, syllables: Syllable[], i: number, registry: UnitRegistry, want: { kind?: UnitKind; slips: boolean }): { unit: Unit; to: number } | null {
  for (let length = Math.min(registry.longestBase(), syllables.length - i); length >= 1; length--) {
    const window = syllables.slice(i, i + length);
    const folded = window.map((one) => one.folded).join(' ');
    const written = window.map((one) => one.text.toLowerCase()).join(' ');
    const candidates = registry.byFoldedBase(folded).filter((unit) => fitsMarks(written, unit.baseName.toLowerCase()));
    const unit = choose(candidates, written, want.kind);
    if (unit && (want.kind || !isOrdinaryWord(text, folded, window))) return { unit, to: i + length };
  }
  const next = syllables.slice(i + 1, i + 3).map((one) => one.folded).join(' ');
  if (registry.byFoldedBase(next).length > 0) return null;
  return slipAt(syllables, i, registry, want.slips);
}

function choose(candidates: Unit[], written: string, kind: UnitKind | undefined): Unit | null {
  const ofKind = kind ? candidates.filter((unit) => unit.kind === kind) : candidates;
  if (kind && ofKind.length === 0) return null;
  const exact = ofKind.filter((unit) => unit.baseName.toLowerCase() === written);
  return exact[0] ?? ofKind[0] ?? null;
}

function fitsMarks(written: string, base: string): boolean {
  if (!hasDiacritics(written)) return true;
  const a = written.split(' ');
  const b = base.split(' ');
  return a.filter((word, k) => sameAccents(b[k] ?? '', word)).length * 2 >= a.length;
}

function isOrdinaryWord(text: string, folded: string, window: Syllable[]): boolean {
  const capital = /^\p{Lu}/u.test(window[0]?.text ?? '');
  return window.length === 1 ? !capital : ORDINARY.has(folded) && !capital && !hasDiacritics(text.slice(window[0]?.start, window.at(-1)?.end));
}

/** One letter too many, too few or wrong ("luu kiemm"), where a kind word stands before or the other syllable is right. */
function slipAt(syllables: Syllable[], i: number, registry: UnitRegistry, afterKind: boolean): { unit: Unit; to: number } | null {
  const [a, b] = [syllables[i], syllables[i + 1]];
  if (!a || !b || a.folded.length + b.folded.length < (afterKind ? 6 : 8)) return null;
  for (const unit of registry.all()) {
    const parts = fold(unit.baseName).split(' ');
    if (parts.length !== 2) continue;
    const [first, second] = parts as [string, string];
    const right = Number(a.folded === first) + Number(b.folded === second);
    if (right === 0 || (right === 1 && !afterKind && unit.kind !== 'ward' && unit.kind !== 'commune')) continue;
    const slipped = a.folded === first ? [b.folded, second] : [a.folded, first];
    if ((slipped[0] as string).length >= 3 && (slipped[1] as string).length >= 3 && isOneOff(slipped[0] as string, slipped[1] as string) && (afterKind || (slipped[1] as string).length >= 4)) {
      return { unit, to: i + 2 };
    }
  }
  return null;
}

function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let i = 0;
  while (i < Math.min(a.length, b.length) && a[i] === b[i]) i += 1;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

/** A name that no registry knows: the capitalised words after the kind word. It is a unit without reports. */
function unknownAt(text: string, syllables: Syllable[], kind: { kind: UnitKind; vietnamese: string; to: number }): Found | null {
  let to = kind.to;
  while (to < syllables.length && to < kind.to + 4) {
    const one = syllables[to] as Syllable;
    const before = syllables[to - 1] as Syllable;
    if (!/^\p{Lu}\p{Ll}/u.test(one.text) || !/^[.\s]*$/u.test(text.slice(before.end, one.start))) break;
    to += 1;
  }
  if (to === kind.to) return null;
  const baseName = text.slice((syllables[kind.to] as Syllable).start, (syllables[to - 1] as Syllable).end);
  return { what: 'named', unit: { name: `${kind.vietnamese} ${baseName}`, kind: kind.kind, baseName, parent: null }, to };
}

/** Before these, a kind word is a level ("cấp xã"), a count ("ba phường") or another word ("thị xã"). */
const NO_KIND_AFTER = new Set(['cap', 'cac', 'nhung', 'moi', 'tung', 'nhieu']);
/** Before "phường" and "xã" only: "ba phường", "thị xã", "số xã". */
const NO_COMMUNE_AFTER = new Set(['thị', 'ba', 'hai', 'bốn', 'năm', 'một', 'hơn', 'số', 'mấy']);
const NO_KIND_BEFORE = new Set(['hoi', 'nao', 'khac', 'phuong', 'huong', 'an', 'thuc', 'le']);

function kindAt(text: string, syllables: Syllable[], i: number): Found | null {
  const kind = kindWordAt(text, syllables, i);
  if (!kind) return null;
  const before = syllables[i - 1];
  const next = syllables[kind.to];
  if (before && (NO_KIND_AFTER.has(before.folded) || /^\d+$/u.test(before.text))) return null;
  if (before && (kind.kind === 'ward' || kind.kind === 'commune') && NO_COMMUNE_AFTER.has(before.text.toLowerCase())) return null;
  if (next && NO_KIND_BEFORE.has(next.folded)) return null;
  if (next && syllables[i]?.folded === 'p' && kind.to === i + 1) return null;
  if (kind.kind === 'commune' && before?.folded === 'cap') return null;
  // "xã, phường": all of them, at the level below.
  if (next && /,/u.test(text.slice((syllables[kind.to - 1] as Syllable).end, next.start)) && ['phuong', 'xa', 'dac'].includes(next.folded)) return null;
  if (kind.kind === 'province' && !/^tỉnh$/iu.test(syllables[i]?.text ?? '') && hasDiacritics(text)) return null;
  if (kind.kind === 'province' && !hasDiacritics(text) && next?.folded !== 'giao') return null;
  return { what: 'kind', kind: kind.kind, to: kind.to };
}
