import { type API, type MessageContent, TextStyle, ThreadType, ZaloApiError } from 'zca-js';
import type { Timer } from '../../model/timer.ts';
import type { Mark, Place, Sending, Sent } from '../channel.ts';
import { type Attempt, CallFailed, type Calls } from './calls.ts';
import { readQuote } from './quote.ts';

/** What became of a message, and what it says of the account: Zalo complains of too many, or the session looks dead. */
export interface Tried {
  sent: Sent;
  /** Zalo counts too many messages of this account. */
  isTooMuch?: boolean;
  /** Success without the id of a message. */
  isHollow?: boolean;
  /** The answer is not one that a session that lives gets. */
  isDoubtful?: boolean;
}

export interface SendParts {
  calls: Calls;
  timer: Timer;
}

/** A document waits for word of its upload, which never comes where the connection has gone. */
const LONGEST_MS = 60_000;
const LATER_MS = 60_000;
/** Seen after too many requests, and after sending to many. */
const TOO_MUCH: ReadonlySet<number | null> = new Set([221, 123]);
/** What was asked is wrong in itself: it would be so again. */
const WRONG: ReadonlySet<number | null> = new Set([114]);
const STYLES: Record<Mark['style'], TextStyle.Bold | TextStyle.Italic> = {
  bold: TextStyle.Bold,
  italic: TextStyle.Italic,
};

/** Sends one message, once. It was sent where Zalo gives its id: past a limit Zalo answers success with nothing in it. */
export async function sendOnce(api: API, { calls, timer }: SendParts, place: Place, sending: Sending): Promise<Tried> {
  const attempt: Attempt = { hasGoneOut: false, isOver: false };
  const late = new AbortController();
  const type = place.isGroup ? ThreadType.Group : ThreadType.User;
  try {
    const answer = await Promise.race([
      calls.within(attempt, () => api.sendMessage(contentOf(place, sending), place.chat, type)),
      timer.sleep(LONGEST_MS, late.signal).then(() => 'late' as const),
    ]);
    if (answer === 'late') return doubtful(attempt, 'no answer for long');
    const id = idIn(answer.message) ?? idIn(answer.attachment[0]);
    if (id !== null) return { sent: { kind: 'sent', id } };
    return {
      sent: { kind: 'unknown', why: 'Zalo answered success without the id of a message' },
      isHollow: true,
      isDoubtful: true,
    };
  } catch (error) {
    if (error instanceof ZaloApiError) return refused(error, attempt);
    if (error instanceof CallFailed) return failed(error, attempt);
    throw error;
  } finally {
    // Whatever still runs of it makes no message any more.
    attempt.isOver = true;
    late.abort();
  }
}

function contentOf({ quoted }: Place, sending: Sending): MessageContent {
  if ('text' in sending) {
    const { text, marks = [] } = sending;
    return {
      msg: text,
      styles: marks.map(({ start, length, style }) => ({ start, len: length, st: STYLES[style] })),
      ...(quoted !== undefined && { quote: readQuote(quoted) }),
    };
  }
  const data = Buffer.from('picture' in sending ? sending.picture : sending.document);
  const filename = ('picture' in sending ? 'bieu-do.png' : sending.name) as `${string}.${string}`;
  const size = 'picture' in sending ? sizeOfPng(data) : {};
  return { msg: '', attachments: [{ data, filename, metadata: { totalSize: data.length, ...size } }] };
}

/** Width and height stand in the first chunk, behind the signature (PNG, 11.2.2). */
function sizeOfPng(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

function idIn(answer: { msgId?: unknown } | null | undefined): string | null {
  const id = answer?.msgId;
  return (typeof id === 'number' && id > 0) || (typeof id === 'string' && Number(id) > 0) ? String(id) : null;
}

/** Zalo, or the client before it called, said no. */
function refused({ message, code }: ZaloApiError, attempt: Attempt): Tried {
  const why = `${code ?? 'no code'}: ${message}`;
  if (TOO_MUCH.has(code)) return { sent: { kind: 'later', why }, isTooMuch: true };
  if (WRONG.has(code)) return { sent: { kind: 'refused', why } };
  if (code !== null) return { sent: { kind: 'later', afterMs: LATER_MS, why }, isDoubtful: true };
  // Without a code: an answer that cannot be read, or what the client itself does not send (a kind of file, a size).
  if (/^Failed to parse/u.test(message)) return doubtful(attempt, why);
  return { sent: { kind: 'refused', why } };
}

function failed(error: CallFailed, attempt: Attempt): Tried {
  const why = error.message;
  if (error.wasRefused || error.status === 429 || error.status === 503)
    return { sent: { kind: 'later', afterMs: LATER_MS, why }, isTooMuch: error.status === 429 };
  if (error.status === 401 || error.status === 403)
    return { sent: { kind: 'later', afterMs: LATER_MS, why }, isDoubtful: true };
  return doubtful(attempt, why);
}

function doubtful({ hasGoneOut }: Attempt, why: string): Tried {
  return { sent: hasGoneOut ? { kind: 'unknown', why } : { kind: 'later', afterMs: LATER_MS, why }, isDoubtful: true };
}
