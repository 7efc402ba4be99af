import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'telegraf/types';

/** A call that the bot made, with what it gave; of a file its bytes. */
export interface BotCall {
  method: string;
  params: Record<string, unknown>;
}

/** What a call is answered by instead of success. */
interface Refusal {
  status: number;
  description: string;
  /** Seconds, with 429. */
  retryAfter?: number;
}

/** A Bot API that speaks over HTTP and holds a poll until something comes. */
export interface TelegramServer {
  apiRoot: string;
  /** All calls so far but those for updates, oldest first. */
  calls: BotCall[];
  /** Updates that come together; one that was confirmed before comes again all the same. */
  arrive(...updates: Update[]): void;
  /** Resolves with the first `n` messages and pictures that were sent, as soon as they are there. */
  sent(n: number): Promise<BotCall[]>;
  /** Resolves when a poll is held. */
  polled(): Promise<void>;
  /** Of the bot's last call for updates. */
  offset(): number;
  /** Refuses the next call of a method. */
  refuse(method: string, refusal: Refusal): void;
  close(): Promise<void>;
}

export const TOKEN = '123456789:bi-mat-cua-bot-thu-nghiem-0001';
export const BOT = { id: 123456789, is_bot: true, first_name: 'Trợ lý', username: 'tro_ly_thu_bot' };
const SENDS = new Set(['sendMessage', 'sendPhoto']);

/** Listens on a free port of this machine alone. */
export async function startTelegramServer(): Promise<TelegramServer> {
  const calls: BotCall[] = [];
  const pending: Update[] = [];
  const refusals = new Map<string, Refusal[]>();
  let held: ServerResponse | null = null;
  let offset = 0;
  let watchers: (() => void)[] = [];

  const changed = () => {
    for (const look of watchers.splice(0)) look();
  };
  const until = async (isThere: () => boolean) => {
    while (!isThere()) await new Promise<void>((resolve) => watchers.push(resolve));
  };
  const isSend = ({ method }: BotCall) => SENDS.has(method);

  function giveUpdates(): void {
    if (!held || pending.length === 0) return;
    const response = held;
    held = null;
    succeed(response, pending.splice(0));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, bot, method = ''] = /^\/bot([^/]+)\/(\w+)$/u.exec(request.url ?? '') ?? [];
    const params = await readParams(request);
    if (bot !== TOKEN) return fail(response, { status: 401, description: 'Unauthorized' });
    if (method !== 'getUpdates') calls.push({ method, params });
    const refusal = refusals.get(method)?.shift();
    if (refusal) fail(response, refusal);
    else if (method === 'getUpdates') poll(response, params);
    else succeed(response, RESULTS[method] ?? true);
    changed();
  }

  function poll(response: ServerResponse, params: Record<string, unknown>): void {
    offset = Number(params.offset ?? 0);
    if (Number(params.timeout ?? 0) === 0) {
      succeed(response, pending);
      return;
    }
    held = response;
    response.on('close', () => {
      if (held === response) held = null;
    });
    giveUpdates();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    arrive(...updates) {
      pending.push(...updates);
      giveUpdates();
    },
    async sent(n) {
      await until(() => calls.filter(isSend).length >= n);
      return calls.filter(isSend);
    },
    polled: () => until(() => held !== null),
    offset: () => offset,
    refuse: (method, refusal) => refusals.set(method, [...(refusals.get(method) ?? []), refusal]),
    async close() {
      watchers = [];
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const RESULTS: Record<string, unknown> = { getMe: BOT, sendMessage: { message_id: 1 }, sendPhoto: { message_id: 1 } };

function succeed(response: ServerResponse, result: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }));
}

function fail(response: ServerResponse, { status, description, retryAfter }: Refusal): void {
  const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ ok: false, error_code: status, description, ...parameters }));
}

async function readParams(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const params: Record<string, unknown> = {};
  for (const [name, value] of form)
    params[name] = typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer());
  return params;
}
