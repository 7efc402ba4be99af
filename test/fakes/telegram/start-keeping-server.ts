import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'telegraf/types';
import { readParams } from './read-params.ts';
import { BOT, TOKEN } from './start-telegram-server.ts';

/** A message, picture or document that the bot sent. */
export interface SentByBot {
  chat: string;
  /** Of the message, as the bot was told. */
  id: string;
  /** Of the message that it quotes. */
  quoted: number | null;
  text: string | null;
  /** Milliseconds. */
  at: number;
}

/** A Bot API that gives updates again until they are confirmed, as the real one does. */
export interface KeepingServer {
  apiRoot: string;
  sent: SentByBot[];
  /** When an update was first given to the bot, in milliseconds. */
  given: Map<number, number>;
  arrive(...updates: Update[]): void;
  /** Of updates that nobody has confirmed. */
  unconfirmed(): number;
  close(): Promise<void>;
}

/** As many as Telegram gives at once. */
const MOST_GIVEN = 100;
const KEPT_ALIVE_MS = 120_000;

/** Listens on a free port of this machine alone. */
export async function startKeepingServer(): Promise<KeepingServer> {
  const sent: SentByBot[] = [];
  const given = new Map<number, number>();
  let pending: Update[] = [];
  let held: ServerResponse | null = null;
  let ids = 0;

  function give(response: ServerResponse): void {
    const updates = pending.slice(0, MOST_GIVEN);
    for (const { update_id } of updates) if (!given.has(update_id)) given.set(update_id, Date.now());
    succeed(response, updates);
  }

  function poll(response: ServerResponse, params: Record<string, unknown>): void {
    const offset = Number(params.offset ?? 0);
    pending = pending.filter(({ update_id }) => update_id >= offset);
    held?.destroy();
    held = null;
    if (pending.length > 0 || Number(params.timeout ?? 0) === 0) {
      give(response);
      return;
    }
    held = response;
    response.on('close', () => {
      if (held === response) held = null;
    });
  }

  function send(params: Record<string, unknown>): { message_id: number } {
    const quoted = (params.reply_parameters as { message_id?: number } | undefined)?.message_id;
    ids += 1;
    sent.push({
      chat: String(params.chat_id),
      id: String(ids),
      quoted: quoted === undefined ? null : Number(quoted),
      text: typeof params.text === 'string' ? params.text : null,
      at: Date.now(),
    });
    return { message_id: ids };
  }

  const server = createServer((request, response) => {
    const [, bot, method = ''] = /^\/bot([^/]+)\/(\w+)$/u.exec(request.url ?? '') ?? [];
    readParams(request).then(
      (params) => {
        if (bot !== TOKEN) response.writeHead(401).end('{"ok":false,"error_code":401,"description":"Unauthorized"}');
        else if (method === 'getUpdates') poll(response, params);
        else if (method.startsWith('send') && method !== 'sendChatAction') succeed(response, send(params));
        else succeed(response, method === 'getMe' ? BOT : true);
      },
      // Whoever called was killed meanwhile.
      () => response.destroy(),
    );
  });
  // One that ends while a call is on its way to it would look like an answer that was lost.
  server.keepAliveTimeout = KEPT_ALIVE_MS;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    given,
    arrive(...updates) {
      pending.push(...updates);
      const waiting = held;
      held = null;
      if (waiting) give(waiting);
    },
    unconfirmed: () => pending.length,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function succeed(response: ServerResponse, result: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }));
}
