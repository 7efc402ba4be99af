import type { Sent } from '../channel.ts';
import { reachedNobody } from '../lost-on-the-way.ts';
import { BotRefused, BotUnanswered } from './call-bot.ts';

const LATER_MS = 30_000;
/** A token that is not known any more: whoever runs the program gives another, and no message is at fault. */
const NO_TOKEN: ReadonlySet<number> = new Set([401, 404]);
const NO_CHAT = /chat not found|user (?:not found|blocked)|blocked|not a member/iu;

/** What became of a message whose sending failed. @throws what no call of the Bot API throws. */
export function sentAfter(error: unknown): Sent {
  if (error instanceof BotRefused) return afterRefusal(error);
  if (!(error instanceof BotUnanswered)) throw error;
  const why = error.message;
  return error.status === 503 || error.status === 429 || reachedNobody(error.cause)
    ? { kind: 'later', afterMs: LATER_MS, why }
    : { kind: 'unknown', why };
}

function afterRefusal({ code, message: why, description, afterMs = LATER_MS }: BotRefused): Sent {
  if (code === 403 || (code === 400 && NO_CHAT.test(description))) return { kind: 'unreachable' };
  if (code === 429 || code >= 500 || NO_TOKEN.has(code)) return { kind: 'later', afterMs, why };
  return { kind: 'refused', why };
}
