import { formatPeriod } from '../../vietnamese/format-period.ts';
import type { Period } from '../../vietnamese/period.ts';
import { INDICATORS } from '../../vocabulary/indicators/indicators.ts';
import { capitalise } from '../wording/figures.ts';

/** So many values are told one below another, where they are in no order of rank. */
const MOST = 40;
/** Of more than these in their order of rank, the first and the last are told. */
const MOST_RANKED = 20;
const FIRST_RANKED = 10;
const LAST_RANKED = 3;
/** More units without a value than these share one line, which names so many of them. */
const MOST_MISSING = 2;
const MOST_NAMED = 10;
/** So many characters stand in one line of a phone. */
const LINE = 44;

/** A value as a report puts it, in words. */
export interface Reading {
  /** What the report calls it. */
  label: string;
  /** By the name that reports share, where it is a shared indicator. */
  indicator: string | null;
  /** "38 hồ sơ", "không có (0)". */
  value: string;
  /** "trên tổng số 8.823", "tính: 21 + 1 = 22"; each may be missing. */
  details: string[];
  /** Null where it is told already, or not known. */
  period: Period | null;
}

/** What is told in a line or two: a unit's value, or that of a period. */
export interface Named {
  name: string;
  /** The first is the value; a second one where the report may be read in two ways; none where it does not tell it. */
  readings: Reading[];
}

interface Told {
  /** "Số hồ sơ tiếp nhận"; null where no name is shared. */
  measured: string | null;
  /** A report calls it otherwise than the others. */
  differsInName: boolean;
  lines: string[];
}

/**
 * Values one below another, as a phone shows them: what they have in common once above them; in each line name and value, and below
 * it what is its own (the report's name of it, its period, what it is out of).
 *
 * @param of whose they all are; absent where each is of another unit.
 */
export function tellValues(values: Named[], { isRanked = false, of }: { isRanked?: boolean; of?: string }): Told {
  const firsts = values.flatMap(({ readings }) => readings.slice(0, 1));
  const shared = sharedName(firsts);
  const isShared = (reading: Reading) => shared !== null && nameIn(reading, shared.kind) === shared.key;
  const period = firsts.length > 1 ? sharedPeriodOf(firsts) : null;
  const isOfPeriod = (reading: Reading) => period !== null && nameOf(reading.period) === period;
  const headed = [of, shared?.text].filter((part) => part !== undefined).join(', ');
  const head = headed === '' ? [] : [`${capitalise(headed)}${inBrackets(period)}:`];
  const { listed, missing } = listedOf(values, isRanked);
  const shown = listed.flatMap((one, i) => (isShown(i, listed.length, isRanked) ? { ...one, place: i + 1 } : []));
  const lines = shown.map(({ name, readings: [first, ...others], place }) => {
    const mark = isRanked ? `${place}.` : '-';
    const indent = ' '.repeat(mark.length + 1);
    if (!first) return `${mark} ${capitalise(name)}: báo cáo không nêu`;
    const own = detailsOf(first, { name: isShared(first), period: isOfPeriod(first) && head.length > 0 });
    return [
      brokenLine(`${mark} ${capitalise(name)}: ${first.value}`, own, indent),
      ...others.map(
        (other) => `${indent}số khác cùng báo cáo: ${other.label} ${other.value}${inBrackets(nameOf(other.period))}`,
      ),
    ].join('\n');
  });
  return {
    measured: shared?.text ?? null,
    differsInName: firsts.some((one) => !isShared(one)),
    lines: [
      ...head,
      ...withGap(lines, shown.length < listed.length, isRanked),
      ...(missing.length === 0 ? [] : [`Báo cáo không nêu: ${namesOf(missing)}`]),
    ],
  };
}

/** The names of those whose value `tellValues` tells: of many, not all. */
export function namesTold(values: Named[], isRanked: boolean): ReadonlySet<string> {
  const { listed } = listedOf(values, isRanked);
  const shown = listed.filter((_, i) => isShown(i, listed.length, isRanked));
  return new Set(shown.filter(({ readings }) => readings.length > 0).map(({ name }) => name));
}

/** Those that stand in lines of their own, and those that report nothing and share one. */
function listedOf(values: Named[], isRanked: boolean): { listed: Named[]; missing: Named[] } {
  const missing = isRanked ? values.filter(({ readings }) => readings.length === 0) : [];
  if (missing.length <= MOST_MISSING) return { listed: values, missing: [] };
  return { listed: values.filter(({ readings }) => readings.length > 0), missing };
}

function isShown(i: number, count: number, isRanked: boolean): boolean {
  if (!isRanked) return i < MOST;
  return count <= MOST_RANKED || i < FIRST_RANKED || i >= count - LAST_RANKED;
}

/** That some are not told is said where they would stand; how many, the places before and behind tell. */
function withGap(lines: string[], hasMore: boolean, isRanked: boolean): string[] {
  if (!hasMore) return lines;
  if (!isRanked) return [...lines, '… và những dòng còn lại'];
  return [...lines.slice(0, FIRST_RANKED), '… (bỏ bớt các dòng ở giữa)', ...lines.slice(FIRST_RANKED)];
}

function namesOf(missing: Named[]): string {
  const names = missing.slice(0, MOST_NAMED).map(({ name }) => name);
  return `${names.join(', ')}${missing.length > names.length ? ' và những đơn vị khác' : ''}`;
}

interface SharedName {
  kind: 'label' | 'indicator';
  key: string;
  text: string;
}

/** The name that most of them share, at least two: the reports' own, else that of the shared indicator. */
function sharedName(readings: Reading[]): SharedName | null {
  for (const kind of ['label', 'indicator'] as const) {
    const [key, count] = mostFrequent(readings.map((one) => nameIn(one, kind)).filter((name) => name !== null));
    if (key === null || count < 2 || count * 2 <= readings.length) continue;
    const [first] = readings.filter((one) => nameIn(one, kind) === key);
    return { kind, key, text: kind === 'label' ? (first?.label ?? key) : indicatorName(key, readings) };
  }
  return null;
}

/** "Số hồ sơ đã tiếp nhận" and "số hồ sơ tiếp nhận" are one name. */
const DONE = / (?:đã được|đã|được) /u;

function nameIn(reading: Reading, kind: SharedName['kind']): string | null {
  return kind === 'label' ? reading.label.replace(DONE, ' ') : reading.indicator;
}

function mostFrequent(keys: string[]): [string | null, number] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
}

function indicatorName(id: string, readings: Reading[]): string {
  const name = INDICATORS.find((one) => one.id === id)?.name ?? '';
  const isCount = readings.some((one) => one.indicator === id && /^(?:tổng )?số(?!\p{L})/u.test(one.label));
  return isCount ? `số ${name}` : name;
}

/** The period of all, or of most of several: the others then say their own. */
function sharedPeriodOf(readings: Reading[]): string | null {
  const [period, count] = mostFrequent(readings.flatMap((one) => nameOf(one.period) ?? []));
  return count === readings.length || (readings.length > 2 && count * 2 > readings.length) ? period : null;
}

function nameOf(period: Period | null): string | null {
  return period && formatPeriod(period);
}

function detailsOf({ label, details, period }: Reading, isTold: { name: boolean; period: boolean }): string {
  const own = [...(isTold.name ? [] : [label]), ...details].join('; ');
  return `${own}${isTold.period ? '' : inBrackets(nameOf(period))}`.trim();
}

function inBrackets(period: string | null): string {
  return period === null ? '' : ` (${period})`;
}

/** Details go on in the line where they fit, else in one of their own. */
function brokenLine(line: string, details: string, indent: string): string {
  if (details === '') return line;
  const whole = `${line}${details.startsWith('(') ? ' ' : ' – '}${details}`;
  return whole.length <= LINE ? whole : `${line}\n${indent}${details}`;
}
