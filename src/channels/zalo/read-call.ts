import { findTypedNames } from '../typed-names.ts';
import { type Span, withoutParts } from '../without-parts.ts';

/** Who the assistant is in a chat. */
export interface OwnNames {
  /** Its account, as Zalo calls it. */
  id: string;
  /** What it is called by: its display name and those of the settings. */
  names: readonly string[];
}

/** What of a message tells who is spoken to. */
export interface Spoken {
  text: string;
  /** Of groups: who is mentioned, and where in the text. */
  mentions?: readonly { uid: string; pos: number; len: number }[] | undefined;
  /** Who wrote the message that is quoted. */
  quotedOwner?: string | undefined;
}

/** How the assistant was called in a message, and what is said to it. */
export interface Call {
  isCalled: boolean;
  /** Without the names that called; a command stays. */
  text: string;
}

/** "/hoi", not Zalo's own "/-heart". */
const COMMAND = /^\s*\/\p{L}/u;
/** Everybody in the group is mentioned: nobody is called. */
const ALL = '-1';

/** Reads who is spoken to: the assistant is called by a mention, by its name as it is typed, by a quote of its message, by a command. */
export function readCall({ text, mentions = [], quotedOwner }: Spoken, { id, names }: OwnNames): Call {
  const mentioned = mentions.map(({ uid, pos, len }) => ({ uid, start: pos, end: pos + len }));
  const own: Span[] = mentioned.filter(({ uid }) => uid === id);
  // Somebody else may have a name that begins like its own.
  const others = mentioned.filter(({ uid }) => uid !== id && uid !== ALL);
  const isOf = (span: Span, spans: readonly Span[]) =>
    spans.some((one) => one.start < span.end && span.start < one.end);
  const typed = findTypedNames(text, names).filter((span) => !isOf(span, [...own, ...others]));
  return {
    isCalled: own.length > 0 || typed.length > 0 || quotedOwner === id || COMMAND.test(text),
    text: withoutParts(text, [...own, ...typed]),
  };
}
