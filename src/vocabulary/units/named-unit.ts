import { endsInOtherWords, standsForUnit } from './bare-name.ts';
import { type KindWordFound, kindWordAt } from './kind-words.ts';
import { type NameMatch, namesAt } from './match-name.ts';
import { AFTER_NUMBERED_NAME, WORN_OUT } from './other-things.ts';
import { foldedAfter, isCapitalised, isJoined, type Reading } from './reading.ts';
import type { UnitRegistry } from './registry.ts';
import { SHORT_NAMES } from './short-names.ts';
import { isUpperKind, type Unit } from './unit.ts';
import type { Found } from './unit-mention.ts';
import { isName, isOpener, unknownNameEnd } from './unknown-name.ts';

/** Reads a unit by its name at a syllable, with or without its kind word before it. */
export function namedAt(reading: Reading, i: number, registry: UnitRegistry): Found | null {
  const short = shortNameAt(reading, i, registry);
  if (short) return short;
  const kind = kindWordAt(reading, i);
  if (!kind) return bareAt(reading, i, registry);
  if (!isTied(reading, kind)) return bareAt(reading, i, registry);
  const match = namesAt(reading, kind.to, registry).find((one) => !isSomethingElse(reading, kind, one));
  if (!match) return unknownAt(reading, kind) ?? bareAt(reading, i, registry);
  if (isLongerName(reading, match.to)) return unknownAt(reading, kind) ?? { to: match.to };
  if (isAnotherOfLikeName(reading, match.to, true)) return { to: match.to };
  const units = unitsOf(match);
  const ofKind = units.filter((unit) => unit.kind === kind.kind);
  return ofKind.length > 0 ? named(ofKind, match.to) : ofAnotherKind(reading, kind, match, units);
}

/** "HP", "TP. HCM". */
function shortNameAt(reading: Reading, i: number, registry: UnitRegistry): Found | null {
  const kind = kindWordAt(reading, i);
  const at = kind?.kind === 'city' && isTied(reading, kind) ? kind.to : i;
  const name = SHORT_NAMES.get(reading.syllables[at]?.folded ?? '');
  const unit = name === undefined ? undefined : registry.byName(name);
  return unit ? named([unit], at + 1) : null;
}

function bareAt(reading: Reading, i: number, registry: UnitRegistry): Found | null {
  const match = namesAt(reading, i, registry).find(
    (one) => standsForUnit(reading, one) && !isYearBefore(reading, one, registry),
  );
  if (!match) return null;
  return isAnotherOfLikeName(reading, match.to, false) ? { to: match.to } : named(unitsOf(match), match.to);
}

/** "nam dong hai" in small letters is "năm" and a name sooner than a name and "hai". */
function isYearBefore(reading: Reading, match: NameMatch, registry: UnitRegistry): boolean {
  const first = reading.syllables[match.from];
  if (first?.text !== 'nam') return false;
  return namesAt(reading, match.from + 1, registry).some(
    (later) => later.to > match.to && standsForUnit(reading, later),
  );
}

/** The kind word leads on to the name: by a blank, or by the point of an abbreviation. */
function isTied(reading: Reading, kind: KindWordFound): boolean {
  const last = reading.syllables[kind.to - 1];
  const next = reading.syllables[kind.to];
  if (!last || !next) return false;
  const gap = reading.text.slice(last.end, next.start);
  return kind.isShort ? /^\.?\s{0,2}$/u.test(gap) : isJoined(reading, kind.to);
}

/** Behind a kind word that lacks its marks: "phương án phòng chống", "phương tiện lạng lách", "tính Đông Hải". */
function isSomethingElse(reading: Reading, kind: KindWordFound, match: NameMatch): boolean {
  if (!kind.isUnmarked) return false;
  const parts = reading.syllables.slice(match.from, match.to);
  const fits = unitsOf(match).some((unit) => unit.kind === kind.kind);
  if (!fits && kind.kind === 'province') return true;
  const folded = parts.map((part) => part.folded).join(' ');
  return endsInOtherWords(folded, parts.at(-1)?.folded ?? '', foldedAfter(reading, match.to));
}

/** "phường Đông Hải 2", "xã Liên Khê cũ": a unit that was, or another one of like name. */
function isAnotherOfLikeName(reading: Reading, to: number, isAfterKind: boolean): boolean {
  const next = isJoined(reading, to) ? reading.syllables[to] : undefined;
  if (!next) return /^\s*\((?:cũ|cu)\)/u.test(reading.text.slice(reading.syllables[to - 1]?.end));
  if (/^\d{1,2}$/u.test(next.text)) {
    const beyond = reading.text.slice(next.end);
    return (
      AFTER_NUMBERED_NAME.has(foldedAfter(reading, to + 1)) ||
      (isAfterKind && /^\s*(?:$|[,;)?!]|\.(?!\d))/u.test(beyond))
    );
  }
  return next.text.toLowerCase() === 'cũ' && !WORN_OUT.has(foldedAfter(reading, to + 1));
}

/**
 * A known name behind the word of another kind. "tỉnh Hải Dương", "xã Đông Hải" is another unit than the ward of that
 * name; but "việc thành phố Đông Hải đã làm" in small letters is the city, and the ward after it.
 */
function ofAnotherKind(reading: Reading, kind: KindWordFound, match: NameMatch, units: Unit[]): Found | null {
  const isUpperInOne = isUpperKind(kind.kind) || units.every((unit) => isUpperKind(unit.kind));
  const isWrittenAsName = reading.syllables.slice(match.from, match.to).every(isCapitalised);
  if (isUpperInOne && kind.kind !== 'province' && !(isUpperKind(kind.kind) && isWrittenAsName)) return null;
  const baseName = units[0]?.baseName ?? '';
  return {
    what: 'named',
    unit: { name: `${kind.word} ${baseName}`, kind: kind.kind, baseName, parent: null },
    kind: kind.kind,
    candidates: units,
    to: match.to,
  };
}

const COMPASS = /^(?:Đông|Tây|Nam|Bắc|Thượng|Hạ)$/u;
/** "Hạ tầng", "Bắc bộ": what such a word begins when it is no part of a name. */
const BEGUN_BY_COMPASS = new Set(['tang', 'thap', 'bo', 'tay', 'luu', 'du', 'cap']);
/** A line that holds hardly more than a name, as letterheads do. */
const MOST_OF_LINE = 9;

/** "Phường An Hội Tây" is another than "phường An Hội"; in a letterhead so is "PHƯỜNG AN HỘI KHÊ". */
function isLongerName(reading: Reading, to: number): boolean {
  const next = isJoined(reading, to) ? reading.syllables[to] : undefined;
  if (!next || !isName(next.text)) return false;
  const beyond = isJoined(reading, to + 1) ? reading.syllables[to + 1] : undefined;
  if (COMPASS.test(next.text)) return !beyond || !(isCapitalised(beyond) || BEGUN_BY_COMPASS.has(beyond.folded));
  return to + 1 === reading.syllables.length && to < MOST_OF_LINE && !isOpener(next);
}

function unknownAt(reading: Reading, kind: KindWordFound): Found | null {
  const to = unknownNameEnd(reading, kind);
  if (to === null) return null;
  if (isAnotherOfLikeName(reading, to, true)) return { to };
  const baseName = reading.syllables
    .slice(kind.to, to)
    .map(({ text }) => text)
    .join(' ');
  return {
    what: 'named',
    unit: { name: `${kind.word} ${baseName}`, kind: kind.kind, baseName, parent: null },
    kind: kind.kind,
    to,
  };
}

function unitsOf(match: NameMatch): Unit[] {
  return match.bases.flatMap((base) => [...base.units]);
}

function named(units: Unit[], to: number): Found {
  const [unit] = units;
  return units.length === 1 && unit
    ? { what: 'named', unit, kind: unit.kind, to }
    : { what: 'named', candidates: units, to };
}
