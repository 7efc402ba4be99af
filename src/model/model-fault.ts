/**
 * Why a model gave no answer. timeout: too slow · busy: it turns calls away for now · unreachable: no connection, or its server
 * fails · rejected: it does not take the request (key, name of the model, form) · broken: its answer cannot be read · resting: it failed
 * several times and is left alone for a while · budget: the unit's tokens of the month are used up · steps: it never came to an end.
 */
export type ModelFaultReason =
  | 'timeout'
  | 'busy'
  | 'unreachable'
  | 'rejected'
  | 'broken'
  | 'resting'
  | 'budget'
  | 'steps';

/** What is known of a fault: never the key, never what was sent or answered. */
interface Circumstances {
  status?: number | undefined;
  code?: string | undefined;
  errorName?: string | undefined;
  /** The server's own wish. */
  retryAfterMs?: number | undefined;
}

/** A call of the model that came to nothing. Its message is for the operator. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault';
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(
    readonly reason: ModelFaultReason,
    known: Circumstances = {},
  ) {
    const details = [known.status && `HTTP ${known.status}`, known.code, known.errorName]
      .filter((one) => one)
      .join(', ');
    super(details === '' ? `model: ${reason}` : `model: ${reason} (${details})`, { cause: known });
    this.status = known.status;
    this.retryAfterMs = known.retryAfterMs;
  }
}

/**
 * Reads what a client, an agent or the network threw. The error itself is not kept as the cause: a server's message may repeat the key
 * or the text that was sent to it.
 */
export function toModelFault(error: unknown): ModelFault {
  const chain = causesOf(error);
  const known = chain.find((one) => one instanceof ModelFault);
  if (known) return known;
  const status = chain.map((one) => numberOf(one, 'status')).find((one) => one !== undefined);
  const code = chain.map((one) => textOf(one, 'code')).find((one) => one !== undefined && /^[A-Z_]{3,40}$/u.test(one));
  // Clients tell their errors apart by class, and call all of them "Error".
  const names = chain.map((one) => (one.name === 'Error' ? one.constructor.name : one.name));
  const circumstances = { status, code, errorName: names[0], retryAfterMs: retryAfterOf(chain) };
  if (names.some((name) => TIMEOUT.has(name)) || status === 408) return new ModelFault('timeout', circumstances);
  if (status === 429) return new ModelFault('busy', circumstances);
  if (status !== undefined && status >= 500) return new ModelFault('unreachable', circumstances);
  if (status !== undefined && status >= 400) return new ModelFault('rejected', circumstances);
  const isOfNetwork = code !== undefined || names.some((name) => NETWORK.has(name));
  return new ModelFault(isOfNetwork ? 'unreachable' : 'broken', circumstances);
}

const TIMEOUT = new Set(['TimeoutError', 'AbortError', 'APIConnectionTimeoutError', 'APIUserAbortError']);
const NETWORK = new Set(['APIConnectionError', 'ConnectionError']);

/** The error with what caused it, outermost first. */
function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  let one = error;
  while (one instanceof Error && !chain.includes(one)) {
    chain.push(one);
    one = one.cause;
  }
  return chain;
}

function textOf(error: Error, key: string): string | undefined {
  const value = (error as unknown as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : undefined;
}

function numberOf(error: Error, key: string): number | undefined {
  const value = (error as unknown as Record<string, unknown>)[key];
  return typeof value === 'number' ? value : undefined;
}

/** Seconds in the header "retry-after" (RFC 9110, 10.2.3); a date there is passed over. */
function retryAfterOf(chain: Error[]): number | undefined {
  for (const error of chain) {
    const { headers } = error as Error & { headers?: unknown };
    const given = headers instanceof Headers ? headers.get('retry-after') : undefined;
    if (given && /^\d{1,5}(?:\.\d+)?$/u.test(given)) return Number(given) * 1000;
  }
  return undefined;
}
