import { afterEach, describe, expect, it } from 'vitest';
import { toModelFault } from '../../src/model/model-fault.ts';
import type { ModelSettings } from '../../src/model/model-settings.ts';
import { openChatModel } from '../../src/model/open-chat-model.ts';
import type { Script } from '../fakes/model-server/script.ts';
import { type ModelServer, startModelServer } from '../fakes/model-server/start-model-server.ts';

const KEY = 'khoa-bi-mat-1234567890';
const servers: ModelServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function openWith(script: Script, more: Partial<ModelSettings> = {}) {
  const server = await startModelServer(script);
  servers.push(server);
  const chat = await openChatModel({
    baseUrl: server.baseUrl,
    apiKey: KEY,
    model: 'a-model',
    output: 'auto',
    streaming: false,
    timeoutMs: 20_000,
    monthlyTokens: { person: 1_000_000, group: 1_000_000, unit: 1_000_000 },
    steps: 6,
    ...more,
  });
  return { server, chat };
}

/** What a failing call comes to. */
async function faultOf(script: Script, more: Partial<ModelSettings> = {}) {
  const { chat } = await openWith(script, more);
  const error = await chat.invoke('Chào').catch((one: unknown) => one);
  return toModelFault(error);
}

describe('the client of a model', () => {
  it.each([false, true])('gets an answer whole or in pieces (streaming: %s)', async (streaming) => {
    const { server, chat } = await openWith(() => ({ text: 'Chào anh chị, tôi nghe đây.', usage: 77 }), { streaming });
    const message = await chat.invoke('Chào');
    expect(message.text).toBe('Chào anh chị, tôi nghe đây.');
    expect(message.usage_metadata?.total_tokens).toBe(77);
    expect(server.calls).toEqual([{ path: '/v1/chat/completions', key: KEY }]);
  });

  it('sends a server without a key none of the environment', async () => {
    process.env.OPENAI_API_KEY = 'cua-nguoi-khac';
    const { server, chat } = await openWith(() => ({ text: 'Vâng.' }), { apiKey: undefined });
    await chat.invoke('Chào').finally(() => delete process.env.OPENAI_API_KEY);
    expect(server.calls[0]?.key).toBe('none');
  });

  it('calls no host but the configured one, though the environment asks for traces', async () => {
    const traces = await startModelServer(() => ({ text: '' }));
    servers.push(traces);
    const environment = { LANGSMITH_TRACING: 'true', LANGSMITH_API_KEY: 'x', LANGSMITH_ENDPOINT: traces.baseUrl };
    Object.assign(process.env, environment);
    const asked: string[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = (input, options) => {
      asked.push(new URL(input instanceof Request ? input.url : input).host);
      return fetch(input, options);
    };
    try {
      const { server, chat } = await openWith(() => ({ text: 'Vâng.' }), { streaming: true });
      await chat.invoke('Chào');
      expect(new Set(asked)).toEqual(new Set([new URL(server.baseUrl).host]));
      expect(traces.calls).toEqual([]);
    } finally {
      globalThis.fetch = fetch;
      for (const name of Object.keys(environment)) delete process.env[name];
    }
  });

  it.each([
    ['a 429', () => ({ status: 429, retryAfter: 3 }), { reason: 'busy', retryAfterMs: 3000, status: 429 }],
    ['a 500', () => ({ status: 500 }), { reason: 'unreachable', status: 500 }],
    ['a wrong key', () => ({ status: 401 }), { reason: 'rejected', status: 401 }],
    ['a request that it does not know', () => ({ status: 400 }), { reason: 'rejected', status: 400 }],
    ['JSON that ends too soon', () => ({ raw: '{"id":"x","choices":[{"mess' }), { reason: 'broken' }],
    ['an answer without a choice', () => ({ raw: '{"id":"x","object":"chat.completion"}' }), { reason: 'broken' }],
    ['a connection that breaks', () => ({ text: 'Một câu trả lời dài.', cut: true }), { reason: 'unreachable' }],
  ] satisfies [string, Script, object][])('tells %s', async (_, script, expected) => {
    expect(await faultOf(script)).toMatchObject(expected);
  });

  it('tells a stream that breaks in the middle', async () => {
    const fault = await faultOf(() => ({ text: 'Một câu trả lời dài hơn một mảnh của dòng chảy này.', cut: true }), {
      streaming: true,
    });
    expect(['unreachable', 'broken']).toContain(fault.reason);
  });

  it('tells a server that is not there', async () => {
    expect(await faultOf(() => ({ text: '' }), { baseUrl: 'http://127.0.0.1:1/v1' })).toMatchObject({
      reason: 'unreachable',
    });
  });

  it('never puts the key or what was asked into a fault, though the server repeats them', async () => {
    const fault = await faultOf(() => ({ status: 401, message: `Incorrect API key ${KEY} for "Chào"` }));
    const all = `${fault.stack} ${JSON.stringify(fault)} ${JSON.stringify(fault.cause)}`;
    expect(all).not.toContain(KEY);
    expect(all).not.toContain('Chào');
    expect(fault.message).toBe('model: rejected (HTTP 401, AuthenticationError)');
  });
});
