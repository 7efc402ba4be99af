import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call that the bot made. */
interface ZaloBotCall {
  method: string;
  params: Record<string, unknown>;
}

/** What a call is answered by instead of success: an error of the API, success with nothing in it, a page of a gateway, or no answer. */
export type BotFault =
  | { code: number; description?: string; retryAfter?: number }
  | 'hollow'
  | { status: number }
  | 'cut';

/** A Zalo Bot API: it gives one update a call, and none twice. */
export interface ZaloBotServer {
  baseUrl: string;
  /** All calls so far but those for updates. */
  calls: ZaloBotCall[];
  /** Resolves with the first `n` calls of these methods. */
  called(n: number, ...methods: string[]): Promise<ZaloBotCall[]>;
  /** Updates that wait to be asked for. */
  arrive(...updates: object[]): void;
  /** How often updates were asked for. */
  polls(): number;
  /** Resolves when a call for updates is held. */
  held(): Promise<void>;
  fail(method: string, fault: BotFault): void;
  /** Brings an update to a webhook as Zalo does. @returns the status. */
  bring(body: unknown, address: string, secret: string): Promise<number>;
  close(): Promise<void>;
}

export const BOT_TOKEN = '123456789:bi-mat-cua-zalo-bot-thu-nghiem';
export const BOT = { id: '500', account_name: 'bot.TroLy', account_type: 'BASIC', can_join_groups: true };

/** Listens on a free port of this machine alone. */
export async function startBotServer(): Promise<ZaloBotServer> {
  const calls: ZaloBotCall[] = [];
  const pending: object[] = [];
  const faults: { method: string; fault: BotFault }[] = [];
  let waiting: ServerResponse | null = null;
  let [polls, ids] = [0, 0];
  let watchers: (() => void)[] = [];
  const changed = () => {
    for (const look of watchers.splice(0)) look();
  };
  const until = async (isThere: () => boolean) => {
    while (!isThere()) await new Promise<void>((resolve) => watchers.push(resolve));
  };

  function giveNext(): void {
    const response = waiting;
    if (!response || pending.length === 0) return;
    waiting = null;
    give(response, { ok: true, result: pending.shift() });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/u.exec(request.url ?? '') ?? [];
    const params = await readJson(request);
    if (token !== BOT_TOKEN) return give(response, { ok: false, error_code: 401, description: 'Unauthorized' });
    if (method === 'getUpdates') polls += 1;
    else calls.push({ method, params });
    changed();
    const at = faults.findIndex((one) => one.method === method);
    const fault = faults[at]?.fault;
    if (at >= 0) faults.splice(at, 1);
    if (fault === 'cut') return void response.destroy();
    if (fault === 'hollow') return give(response, { ok: true, result: {} });
    if (fault && 'status' in fault) return void response.writeHead(fault.status).end('<html>Bad Gateway</html>');
    if (fault) {
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', String(fault.retryAfter));
      return give(response, { ok: false, error_code: fault.code, description: fault.description ?? '' });
    }
    if (method !== 'getUpdates') return give(response, { ok: true, result: resultOf(method) });
    waiting = response;
    response.on('close', () => {
      if (waiting === response) waiting = null;
    });
    giveNext();
    changed();
  }

  function resultOf(method: string): unknown {
    ids += 1;
    if (method === 'getMe') return BOT;
    return method.startsWith('send') ? { message_id: `tin-${ids}`, date: 1 } : true;
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    async called(n, ...methods) {
      const made = () => calls.filter(({ method }) => methods.includes(method));
      await until(() => made().length >= n);
      return made();
    },
    arrive(...updates) {
      pending.push(...updates);
      giveNext();
    },
    polls: () => polls,
    held: () => until(() => waiting !== null),
    fail: (method, fault) => faults.push({ method, fault }),
    async bring(body, address, secret) {
      const headers = { 'content-type': 'application/json', 'x-bot-api-secret-token': secret };
      return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).status;
    },
    async close() {
      watchers = [];
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function give(response: ServerResponse, value: unknown): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8') || '{}');
}
