import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { completionOf, sendStream } from './completions.ts';
import { embeddingsOf } from './embeddings.ts';
import type { ChatRequest, Script } from './script.ts';

/** A server that speaks OpenAI's language and says what a test's script tells it. */
export interface ModelServer {
  /** As settings name it, up to /v1. */
  baseUrl: string;
  /** All chat requests so far, oldest first. */
  requests: ChatRequest[];
  /** Every path asked for, with the key that was sent. */
  calls: { path: string; key: string }[];
  /** Resolves with the n-th chat request (from 1), at once where it has come already. */
  requested(n: number): Promise<ChatRequest>;
  close(): Promise<void>;
}

/** Listens on a free port of this machine alone. */
export async function startModelServer(script: Script): Promise<ModelServer> {
  const requests: ChatRequest[] = [];
  const calls: ModelServer['calls'] = [];
  const waiting: { n: number; resolve: (request: ChatRequest) => void }[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    calls.push({ path: request.url ?? '', key: (request.headers.authorization ?? '').replace('Bearer ', '') });
    if (request.url?.endsWith('/embeddings')) return sendJson(response, 200, embeddingsOf(body));
    const chat = body as unknown as ChatRequest;
    requests.push(chat);
    for (const one of waiting.filter(({ n }) => n === requests.length)) one.resolve(chat);
    await send(response, chat, await script(chat, requests.length));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    calls,
    requested: (n) =>
      requests[n - 1]
        ? Promise.resolve(requests[n - 1] as ChatRequest)
        : new Promise((resolve) => waiting.push({ n, resolve })),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function send(response: ServerResponse, request: ChatRequest, reply: Awaited<ReturnType<Script>>): Promise<void> {
  if ('hang' in reply) return;
  if ('status' in reply) {
    const headers: Record<string, string> =
      reply.retryAfter === undefined ? {} : { 'retry-after': String(reply.retryAfter) };
    return sendJson(response, reply.status, { error: { message: reply.message ?? 'no', type: 'error' } }, headers);
  }
  if ('raw' in reply) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(reply.raw);
    return;
  }
  // Agents overwrite messages whose ids they have seen.
  const completion = completionOf(request, reply, `chatcmpl-${randomUUID()}`);
  if (request.stream) return sendStream(response, completion, reply.cut ?? false);
  if (reply.cut) {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' });
    response.write(JSON.stringify(completion).slice(0, 40), () => response.destroy());
    return;
  }
  sendJson(response, 200, completion);
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}
