import type { FormatToken } from './format-sections.ts';

const DAY = 24 * 3600 * 1000;
/** 30/12/1899, the day of serial number 0: right from 1/3/1900 on. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
/** Excel believes in a 29/2/1900: its days before it are one too low. */
const NO_LEAP_DAY = 60;
/** 31/12/9999. */
const LAST_SERIAL = 2_958_466;
const ELAPSED = /^(?:h+|m+|s+)$/iu;

/** Whether a section of a number format shows a date or a time of day. */
export function isDateFormat(section: FormatToken[]): boolean {
  return section.some(
    (token) =>
      (token.kind === 'plain' && /[ymdhs]/iu.test(token.text)) ||
      (token.kind === 'bracket' && ELAPSED.test(token.text)),
  );
}

/**
 * A date as dd/mm/yyyy, whatever order the format puts it in; mm/yyyy or yyyy where the format shows no day; a time of day as HH:mm.
 *
 * @param serial Excel's count of days, UTC.
 * @returns an empty text when the number is no date: the cell then shows "####".
 */
export function dateText(serial: number, section: FormatToken[]): string {
  if (serial < 0 || serial >= LAST_SERIAL) return '';
  const letters = new Set(section.flatMap((token) => (token.kind === 'plain' ? [token.text.toLowerCase()] : [])));
  if (section.some((token) => token.kind === 'bracket' && ELAPSED.test(token.text))) return elapsedText(serial);
  const hasTime = letters.has('h') || letters.has('s');
  const early = serial < NO_LEAP_DAY && serial >= 1 ? DAY : 0;
  const date = new Date(FIRST_DAY + early + Math.round((serial * DAY) / 1000) * 1000);
  const [year, month, day] = [
    String(date.getUTCFullYear()).padStart(4, '0'),
    two(date.getUTCMonth() + 1),
    two(date.getUTCDate()),
  ];
  const parts: string[] = [];
  if (letters.has('d')) parts.push(`${day}/${month}/${year}`);
  else if (letters.has('y')) parts.push(letters.has('m') ? `${month}/${year}` : year);
  else if (letters.has('m') && !hasTime) parts.push(month);
  if (hasTime) {
    const seconds = letters.has('s') ? `:${two(date.getUTCSeconds())}` : '';
    parts.push(`${two(date.getUTCHours())}:${two(date.getUTCMinutes())}${seconds}`);
  }
  return parts.join(' ');
}

/** "[h]:mm": hours past a day are counted on. */
function elapsedText(serial: number): string {
  const minutes = Math.round(serial * 24 * 60);
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
