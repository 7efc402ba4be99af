import { z } from 'zod';
import type { ZaloBotSettings } from './settings.ts';

/** Calls of the Bot API. @throws BotRefused, BotUnanswered */
export type BotCall = (method: string, params: object, bounds?: CallBounds) => Promise<unknown>;

interface CallBounds {
  longestMs?: number;
  signal?: AbortSignal;
}

/** The Bot API said no. The token stands in no text of it. */
export class BotRefused extends Error {
  override readonly name = 'BotRefused';
  constructor(
    method: string,
    readonly code: number,
    readonly description: string,
    /** Where it names a time. */
    readonly afterMs?: number,
  ) {
    super(`${method}: ${code} ${description}`);
  }
}

/** No answer came, or none that can be read. */
export class BotUnanswered extends Error {
  override readonly name = 'BotUnanswered';
  constructor(
    method: string,
    /** 0 where none came. */
    readonly status: number,
    options?: ErrorOptions,
  ) {
    super(
      status === 0 ? `${method}: no answer` : `${method}: an answer with status ${status} that cannot be read`,
      options,
    );
  }
}

const LONGEST_CALL_MS = 30_000;
const answerShape = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.number().catch(0),
  description: z.string().catch(''),
});

export function createBotCall({ token, baseUrl }: Pick<ZaloBotSettings, 'token' | 'baseUrl'>): BotCall {
  return async (method, params, { longestMs = LONGEST_CALL_MS, signal } = {}) => {
    const late = AbortSignal.timeout(longestMs);
    const response = await fetch(`${baseUrl}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, late]) : late,
    }).catch((cause: unknown) => {
      throw new BotUnanswered(method, 0, { cause });
    });
    const answer = answerShape.safeParse(await response.json().catch(() => null));
    if (!answer.success) throw new BotUnanswered(method, response.status);
    const { ok, result, error_code, description } = answer.data;
    if (ok) return result;
    const seconds = Number(response.headers.get('retry-after'));
    throw new BotRefused(method, error_code || response.status, description, seconds > 0 ? seconds * 1000 : undefined);
  };
}
