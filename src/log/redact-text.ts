import { normalize } from '../vietnamese/fold.ts';
import { findPersonalNumbers } from '../vietnamese/personal-numbers.ts';
import { HIDDEN, hideRandom, LONE_SHAPES, NAMED_SHAPES } from './secret-shapes.ts';

/** What is read of a text, and what is shown of that: a secret at the end of the first is not shown by half. */
const [MOST_READ, MOST_SHOWN] = [8000, 4000];

/**
 * Hides what nobody may read in a log: tokens, keys, passwords, cookies, invitation codes, also those in addresses and headers; telephone
 * and identity numbers, bank accounts and e-mail addresses of persons. Figures, days, numbers of documents and ids stay.
 *
 * @param known secrets of the settings, hidden wherever and however short they stand.
 * @returns NFC, without characters that nobody sees; at most 4,000 characters.
 */
export function redactText(text: string, known: readonly string[] = []): string {
  let shown = normalize(text.slice(0, MOST_READ));
  for (const secret of known)
    for (const form of new Set([secret, encodeURIComponent(secret)])) shown = shown.replaceAll(form, HIDDEN);
  for (const { pattern, shown: replacement } of NAMED_SHAPES) shown = shown.replace(pattern, replacement);
  shown = shown
    .split(ID)
    .map((part, i) => (i % 2 === 1 ? part : hideLone(part)))
    .join('');
  return shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown;
}

/** Ids of calls and messages, by which a fault is found again (RFC 9562). In brackets, so that `split` keeps them, at odd places. */
const ID = /(?<![\da-f])([\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12})(?![\da-f])/iu;

function hideLone(text: string): string {
  let shown = text;
  for (const { pattern, shown: replacement } of LONE_SHAPES) shown = shown.replace(pattern, replacement);
  return hidePersonalNumbers(hideRandom(shown));
}

function hidePersonalNumbers(text: string): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of findPersonalNumbers(text)) {
    shown += text.slice(at, start) + HIDDEN;
    at = end;
  }
  return shown + text.slice(at);
}
