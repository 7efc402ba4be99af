import { z } from 'zod';
import type { Most } from '../limits/limit.ts';
import type { ModelSettings } from './model-settings.ts';

/** How a model is reached; how much of it may be used stands with the limits. */
export const MODEL_SETTINGS = [
  {
    name: 'LLM_BASE_URL',
    fallback: '',
    explanation:
      'Address of an OpenAI-compatible server (OpenAI, vLLM, Ollama …), up to /v1. Empty: no model, rules alone answer.',
    accepts: 'địa chỉ máy chủ mô hình ngôn ngữ kiểu OpenAI, ví dụ http://127.0.0.1:11434/v1; để trống nếu không dùng',
    schema: z
      .string()
      .regex(/^https?:\/\/\S+$/u)
      .optional(),
  },
  {
    name: 'LLM_API_KEY',
    fallback: '',
    explanation: 'Key of that server. Local servers mostly want none.',
    accepts: 'khóa truy cập do nơi cung cấp mô hình cấp; để trống nếu máy chủ không cần',
    schema: z.string().optional(),
  },
  {
    name: 'LLM_MODEL',
    fallback: '',
    explanation: 'Name of the model on that server. Needed with LLM_BASE_URL.',
    accepts: 'tên mô hình trên máy chủ đó; bắt buộc khi đặt LLM_BASE_URL',
    schema: z.string().optional(),
  },
  {
    name: 'LLM_OUTPUT',
    fallback: 'auto',
    explanation:
      'How the answer is asked for. function: by a tool call. schema: by a JSON schema. json: in words, without tools, for servers that know neither. auto: function, and json where the server turns that down.',
    accepts: 'auto, function, schema hoặc json',
    schema: z.enum(['auto', 'function', 'schema', 'json']),
  },
  {
    name: 'LLM_STREAMING',
    fallback: 'off',
    explanation: 'on: answers are asked for piece by piece, for servers behind a proxy that gives up on slow answers.',
    accepts: 'on hoặc off',
    schema: z.enum(['on', 'off']),
  },
  {
    name: 'LLM_TIMEOUT_SECONDS',
    fallback: '30',
    explanation: 'An answer by the model takes at most so many seconds, all its steps together; then the rules answer.',
    accepts: 'số giây, lớn hơn 0 và không quá 600',
    schema: z.coerce.number().positive().max(600),
  },
  {
    name: 'LLM_STEPS',
    fallback: '6',
    explanation: 'So many calls of the model at most for one answer.',
    accepts: 'một số nguyên từ 1 đến 30',
    schema: z.coerce.number().int().min(1).max(30),
  },
] as const;

/**
 * Null where no address is given: there is no model then, whatever else is.
 *
 * @param monthlyTokens stands with the limits.
 */
export function readModel(
  value: (name: (typeof MODEL_SETTINGS)[number]['name']) => unknown,
  monthlyTokens: Most,
): ModelSettings | null {
  const baseUrl = value('LLM_BASE_URL') as string | undefined;
  if (baseUrl === undefined) return null;
  return {
    baseUrl,
    model: value('LLM_MODEL') as string,
    apiKey: value('LLM_API_KEY') as string | undefined,
    output: value('LLM_OUTPUT') as ModelSettings['output'],
    streaming: value('LLM_STREAMING') === 'on',
    timeoutMs: (value('LLM_TIMEOUT_SECONDS') as number) * 1000,
    monthlyTokens,
    steps: value('LLM_STEPS') as number,
  };
}
