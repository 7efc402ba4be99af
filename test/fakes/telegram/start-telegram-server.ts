import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'telegraf/types';
import { readParams } from './read-params.ts';

/** A call that the bot made, with what it gave; of a file its bytes, and its name under `filename`. */
export interface BotCall {
  method: string;
  params: Record<string, unknown>;
}

/** What a call is answered by instead of success. */
export type Refusal =
  | {
      status: number;
      description: string;
      /** Seconds, with 429. */
      retryAfter?: number;
      /** The group that it was meant for goes on under another id. */
      migrateTo?: number;
    }
  /** The connection is cut when the call was read, or nothing is ever answered. */
  | 'cut'
  | 'hang';

/** A Bot API that speaks over HTTP and holds a poll until something comes. */
export interface TelegramServer {
  apiRoot: string;
  /** All calls so far but those for updates, oldest first. */
  calls: BotCall[];
  /** Updates that come together, again and again until they are confirmed; one that was confirmed before comes again all the same. */
  arrive(...updates: Update[]): void;
  /** Brings an update to the bot's webhook, at an address of this machine. @returns the status that is answered. */
  bring(update: object, address: string, secret?: string): Promise<number>;
  /** Resolves with the first `n` messages, pictures and documents that were sent, as soon as they are there. */
  sent(n: number): Promise<BotCall[]>;
  /** Resolves with the first `n` calls of a method, as soon as they are there. */
  called(method: string, n?: number): Promise<BotCall[]>;
  /** Resolves when a poll is held. */
  polled(): Promise<void>;
  /** Of the bot's last call for updates. */
  offset(): number;
  /** Refuses the next call of a method, or the next for that chat. */
  refuse(method: string, refusal: Refusal, chat?: number): void;
  /** What is told of the webhook. */
  tellOfWebhook(info: object): void;
  /** A file that can be fetched. */
  keepFile(id: string, bytes: Uint8Array): void;
  close(): Promise<void>;
}

export const TOKEN = '123456789:bi-mat-cua-bot-thu-nghiem-0001';
export const BOT = { id: 123456789, is_bot: true, first_name: 'Trợ lý', username: 'tro_ly_thu_bot' };
const SENDS = new Set(['sendMessage', 'sendPhoto', 'sendDocument']);

/** Listens on a free port of this machine alone. */
export async function startTelegramServer(): Promise<TelegramServer> {
  const calls: BotCall[] = [];
  let pending: { update: Update; wasGiven: boolean }[] = [];
  const refusals: { method: string; chat?: string; refusal: Refusal }[] = [];
  const files = new Map<string, Uint8Array>();
  let held: ServerResponse | null = null;
  let offset = 0;
  let messages = 0;
  let webhook: object = { pending_update_count: 0 };
  let watchers: (() => void)[] = [];

  const changed = () => {
    for (const look of watchers.splice(0)) look();
  };
  const until = async (isThere: () => boolean) => {
    while (!isThere()) await new Promise<void>((resolve) => watchers.push(resolve));
  };

  function giveUpdates(): void {
    if (!held || pending.length === 0) return;
    const response = held;
    held = null;
    succeed(response, give());
  }

  function give(): Update[] {
    return pending.map((one) => {
      one.wasGiven = true;
      return one.update;
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, file, bot, rest = ''] = /^\/(file\/)?bot([^/]+)\/(.+)$/u.exec(request.url ?? '') ?? [];
    const params = await readParams(request);
    if (bot !== TOKEN) return fail(response, { status: 401, description: 'Unauthorized' });
    const method = file ? 'download' : rest;
    if (method !== 'getUpdates') calls.push({ method, params });
    const refusal = refusalOf(method, params);
    if (refusal === 'cut') request.socket.destroy();
    else if (refusal) {
      if (refusal !== 'hang') fail(response, refusal);
    } else if (file) giveFile(response, rest);
    else if (method === 'getUpdates') poll(response, params);
    else succeed(response, resultOf(method, params));
    changed();
  }

  function refusalOf(method: string, params: Record<string, unknown>): Refusal | undefined {
    const i = refusals.findIndex(
      (one) => one.method === method && (one.chat === undefined || one.chat === String(params.chat_id)),
    );
    return i < 0 ? undefined : refusals.splice(i, 1)[0]?.refusal;
  }

  function resultOf(method: string, params: Record<string, unknown>): unknown {
    if (method === 'getMe') return BOT;
    if (method === 'getWebhookInfo') return webhook;
    if (method === 'getFile') return { file_id: params.file_id, file_path: `documents/${params.file_id}` };
    if (!SENDS.has(method)) return true;
    messages += 1;
    return { message_id: messages };
  }

  function giveFile(response: ServerResponse, path: string): void {
    const bytes = files.get(path.replace('documents/', ''));
    if (bytes) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
    else fail(response, { status: 404, description: 'Not Found' });
  }

  function poll(response: ServerResponse, params: Record<string, unknown>): void {
    offset = Number(params.offset ?? 0);
    pending = pending.filter(({ update, wasGiven }) => !wasGiven || update.update_id >= offset);
    if (Number(params.timeout ?? 0) === 0) {
      succeed(response, give());
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
  const called = async (isIt: (call: BotCall) => boolean, n: number) => {
    await until(() => calls.filter(isIt).length >= n);
    return calls.filter(isIt);
  };
  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    arrive(...updates) {
      pending.push(...updates.map((update) => ({ update, wasGiven: false })));
      giveUpdates();
    },
    async bring(update, address, secret) {
      const headers = {
        'content-type': 'application/json',
        ...(secret !== undefined && { 'x-telegram-bot-api-secret-token': secret }),
      };
      return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(update) })).status;
    },
    sent: (n) => called(({ method }) => SENDS.has(method), n),
    called: (wanted, n = 1) => called(({ method }) => method === wanted, n),
    polled: () => until(() => held !== null),
    offset: () => offset,
    refuse(method, refusal, chat) {
      refusals.push({ method, refusal, ...(chat !== undefined && { chat: String(chat) }) });
    },
    tellOfWebhook(info) {
      webhook = info;
    },
    keepFile: (id, bytes) => files.set(id, bytes),
    async close() {
      watchers = [];
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function succeed(response: ServerResponse, result: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }));
}

function fail(
  response: ServerResponse,
  { status, description, retryAfter, migrateTo }: Exclude<Refusal, 'cut' | 'hang'>,
): void {
  const parameters = {
    ...(retryAfter !== undefined && { retry_after: retryAfter }),
    ...(migrateTo !== undefined && { migrate_to_chat_id: migrateTo }),
  };
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ ok: false, error_code: status, description, parameters }));
}
