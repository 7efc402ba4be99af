import { TelegramError } from 'telegraf';
import type { Sent } from '../channel.ts';
import { reachedNobody } from '../lost-on-the-way.ts';

/** What Telegram refuses, the first row that fits. Codes and words: https://core.telegram.org/bots/api#making-requests, and what it says in fact. */
const REFUSALS: readonly { code: number; says?: RegExp; became: Exclude<Sent['kind'], 'sent'> }[] = [
  // The bot was blocked, removed, or never spoken to by whoever is meant.
  { code: 403, became: 'unreachable' },
  {
    code: 400,
    says: /chat not found|peer_id_invalid|deactivated|chat was deleted|no(?:t enough)? rights to send|chat_(?:write_forbidden|restricted|send_\w+_forbidden)/iu,
    became: 'unreachable',
  },
  // The token is not known any more: whoever runs the program gives another, and no message is at fault.
  { code: 401, became: 'later' },
  { code: 404, became: 'later' },
  { code: 429, became: 'later' },
  // The gate of Telegram heard nothing from what stands behind it, which may have sent all the same.
  { code: 504, became: 'unknown' },
];

/** A connection that did not come about: by one address or, where no reason is given, by any; or to somebody who is not who was meant. */
const NOT_CONNECTED = /reason: (?:connect |$)|certificate|^CERT_|ERR_TLS/iu;

/** What became of a message whose sending failed. */
export function sentAfter(error: unknown): Sent {
  if (error instanceof TelegramError) return afterRefusal(error);
  const { code = '', message = '', name } = error as NodeJS.ErrnoException;
  const why = code || name || 'fault';
  return reachedNobody(error) || NOT_CONNECTED.test(code) || NOT_CONNECTED.test(message)
    ? { kind: 'later', why }
    : { kind: 'unknown', why };
}

function afterRefusal({ code, description, parameters }: TelegramError): Sent {
  const why = `${code} ${description}`;
  const row = REFUSALS.find((one) => one.code === code && (one.says?.test(description) ?? true));
  const kind = row?.became ?? (code >= 500 ? 'later' : 'refused');
  if (kind === 'unreachable') return { kind };
  const seconds = parameters?.retry_after;
  return kind === 'later' ? { kind, why, ...(seconds !== undefined && { afterMs: seconds * 1000 }) } : { kind, why };
}
