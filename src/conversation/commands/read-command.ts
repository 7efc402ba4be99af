import { fold, normalize } from '../../vietnamese/fold.ts';
import { plainPhrase } from '../plain-phrase.ts';
import type { Command, Deed } from './command.ts';
import { COMMANDS } from './commands.ts';

/** What a message asks for: a question in plain language, a deed of the desk, or a command that there is none of. */
export type Wish = { kind: 'says'; text: string } | { kind: 'does'; deed: Deed; rest: string } | Unknown;

interface Unknown {
  kind: 'unknown';
  /** As typed, without the slash. */
  typed: string;
  /** The one that is spelled most alike; null where none is. */
  nearest: Command | null;
}

/** Behind a slash: words, and what comes after them. "/hỏi@ten_bot" is written for the channel. */
const SLASH = /^\/\s*(?<typed>[\p{L}_]+(?:@\w+)?(?:[^\S\n]+\p{L}+)*)/u;
/** Of so many words a command is written at most: "/báo sai". */
const MOST_WORDS = 2;

/**
 * Reads a command, typed with or without marks, in capitals or not, its syllables apart or not ("/Hỏi", "/bao sai"), or said in plain
 * language ("trợ giúp"). A message that is no command says itself.
 */
export function readCommand(message: string): Wish {
  const text = normalize(message).trim();
  // Whoever calls and says nothing does not know yet what for.
  if (text === '') return { kind: 'does', deed: 'help', rest: '' };
  const typed = SLASH.exec(text)?.groups?.typed;
  if (typed === undefined) {
    const plain = plainPhrase(text);
    const said = COMMANDS.find(({ plainly }) => plainly?.test(plain));
    return said ? wishOf(said, '') : { kind: 'says', text };
  }
  const words = typed.split(/[^\S\n]+/u);
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
    const command = commandCalled(words.slice(0, count).join(''));
    if (command) return wishOf(command, restBehind(text, words.slice(0, count)));
  }
  const [first = ''] = words;
  return { kind: 'unknown', typed: first, nearest: nearestTo(nameIn(first)) };
}

function commandCalled(typed: string): Command | undefined {
  return COMMANDS.find(({ name }) => name === nameIn(typed));
}

function nameIn(typed: string): string {
  return fold(typed.replace(/@\w+$/u, '')).replaceAll('_', '');
}

/** What stands behind the words of the command, without the sign that parts them. */
function restBehind(text: string, words: string[]): string {
  const written = new RegExp(`^/\\s*${words.join('[^\\S\\n]+')}[\\s:,.–-]*`, 'u');
  return text.replace(written, '').trim();
}

function wishOf({ meaning }: Command, rest: string): Wish {
  if ('does' in meaning) return { kind: 'does', deed: meaning.does, rest };
  const said = meaning.says(rest);
  // A command alone may stand for another one.
  return said.startsWith('/') ? readCommand(said) : { kind: 'says', text: said };
}

/** More slips than these are another word. */
const MOST_SLIPS = 2;

function nearestTo(name: string): Command | null {
  const [best] = COMMANDS.filter(({ isUnlisted }) => !isUnlisted)
    .map((command) => ({ command, slips: slipsBetween(name, command.name) }))
    .sort((a, b) => a.slips - b.slips);
  return best && best.slips <= MOST_SLIPS && best.slips < name.length ? best.command : null;
}

/** How many letters have to be put in, left out or changed to make one word of another. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [k, other] of [...b].entries())
      next.push(Math.min((row[k] ?? 0) + (letter === other ? 0 : 1), (row[k + 1] ?? 0) + 1, (next[k] ?? 0) + 1));
    row = next;
  }
  return row[b.length] ?? a.length;
}
