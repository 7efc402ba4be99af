import { formatPeriod } from '../../vietnamese/format-period.ts';
import { INDICATORS } from '../../vocabulary/indicators/indicators.ts';
import { capitalise } from '../wording/figures.ts';
import type { Reading, SideValue } from './comparison-side.ts';

/** So many characters stand in one line of a phone. */
const LINE = 44;

/** What all sides have in common, said once above them, and a line or two for each. */
interface Told {
  /** "Số hồ sơ tiếp nhận"; null where no name is shared. */
  measured: string | null;
  /** A report calls it otherwise than the others. */
  differsInName: boolean;
  lines: string[];
}

/**
 * The sides one below another: unit and value first, then what is theirs alone (the report's own name of it, its period, what it is
 * out of). Numbered where they are ranked.
 */
export function tellSides(values: SideValue[], { isRanked }: { isRanked: boolean }): Told {
  const firsts = values.flatMap(({ readings }) => readings.slice(0, 1));
  const name = sharedName(firsts);
  const measured = name === null ? null : capitalise(name.text);
  const period = firsts.length > 1 ? samePeriodOf(firsts) : null;
  const isShared = (reading: Reading) => name !== null && nameIn(reading, name.kind) === name.key;
  const head = measured === null ? [] : [`${measured}${inBrackets(period)}:`];
  const lines = values.map((one, i) => {
    const mark = isRanked ? `${i + 1}.` : '-';
    const [first, ...others] = one.readings;
    if (!first) return `${mark} ${capitalise(one.side.unit.name)}: báo cáo không nêu`;
    const isTold = { name: isShared(first), period: period !== null && measured !== null };
    return [
      brokenLine(`${mark} ${capitalise(one.side.unit.name)}: ${first.value}`, detailsOf(first, isTold)),
      ...others.map(
        (other) =>
          `   số khác cùng báo cáo: ${other.label} ${other.value}${inBrackets(other.period ? formatPeriod(other.period) : null)}`,
      ),
    ].join('\n');
  });
  return { measured, differsInName: firsts.some((one) => !isShared(one)), lines: [...head, ...lines] };
}

interface Name {
  kind: 'label' | 'indicator';
  key: string;
  text: string;
}

/** The name that most of them share, at least two: the reports' own, else that of the shared indicator. */
function sharedName(readings: Reading[]): Name | null {
  for (const kind of ['label', 'indicator'] as const) {
    const keys = readings.map((one) => nameIn(one, kind)).filter((key) => key !== null);
    const [key, count] = mostFrequent(keys);
    if (key === null || count < 2 || count * 2 <= readings.length) continue;
    return { kind, key, text: kind === 'label' ? key : indicatorName(key, readings) };
  }
  return null;
}

function nameIn(reading: Reading, kind: Name['kind']): string | null {
  return kind === 'label' ? reading.label : reading.indicator;
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

function samePeriodOf(readings: Reading[]): string | null {
  const names = new Set(readings.map(({ period }) => (period ? formatPeriod(period) : '')));
  const [only = ''] = names;
  return names.size === 1 && only !== '' ? only : null;
}

function detailsOf({ label, details, period }: Reading, isTold: { name: boolean; period: boolean }): string {
  const own = [...(isTold.name ? [] : [label]), ...details].join('; ');
  const when = isTold.period ? '' : inBrackets(period ? formatPeriod(period) : null);
  return `${own}${when}`.trim();
}

function inBrackets(period: string | null): string {
  return period === null ? '' : ` (${period})`;
}

/** Details go on in the line where they fit, else in one of their own. */
function brokenLine(line: string, details: string): string {
  if (details === '') return line;
  const separator = details.startsWith('(') ? ' ' : ' – ';
  const whole = `${line}${separator}${details}`;
  return whole.length <= LINE ? whole : `${line}\n   ${details}`;
}
