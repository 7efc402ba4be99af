import { z } from 'zod';
import type { EmbeddingServer } from './server-embedder.ts';

/** A server of embeddings. */
export const EMBEDDING_SETTINGS = [
  {
    name: 'EMBEDDINGS_BASE_URL',
    fallback: '',
    explanation:
      'Address of a server of embeddings that speaks the interface of OpenAI, e.g. http://127.0.0.1:8000/v1. Empty: the own embedding, which needs none.',
    accepts: 'địa chỉ http:// hoặc https:// của máy chủ tạo vectơ; để trống nếu không dùng',
    schema: z.url({ protocol: /^https?$/u }).optional(),
  },
  {
    name: 'EMBEDDINGS_API_KEY',
    fallback: '',
    explanation: 'Key of that server. Empty: none is sent that means anything.',
    accepts: 'khóa của máy chủ tạo vectơ',
    schema: z.string().optional(),
  },
  {
    name: 'EMBEDDINGS_MODEL',
    fallback: 'bge-m3',
    explanation:
      'Model that makes the embeddings. When it is changed, passages are embedded anew by the next ingest; the old ones serve until that is done.',
    accepts: 'tên một mô hình',
    schema: z.string().min(1),
  },
  {
    name: 'EMBEDDINGS_DIMENSIONS',
    fallback: '1024',
    explanation: 'Length of its vectors.',
    accepts: 'một số nguyên từ 8 đến 4000',
    schema: z.coerce.number().int().min(8).max(4000),
  },
  {
    name: 'EMBEDDINGS_BATCH',
    fallback: '64',
    explanation: 'So many passages are sent to it at once.',
    accepts: 'một số nguyên từ 1 đến 2000',
    schema: z.coerce.number().int().min(1).max(2000),
  },
] as const;

/** Undefined where no address is given: passages are embedded without a server. */
export function readEmbeddings(
  value: (name: (typeof EMBEDDING_SETTINGS)[number]['name']) => unknown,
): EmbeddingServer | undefined {
  const baseUrl = value('EMBEDDINGS_BASE_URL') as string | undefined;
  if (baseUrl === undefined) return undefined;
  return {
    baseUrl,
    apiKey: value('EMBEDDINGS_API_KEY') as string | undefined,
    model: value('EMBEDDINGS_MODEL') as string,
    dimensions: value('EMBEDDINGS_DIMENSIONS') as number,
    batch: value('EMBEDDINGS_BATCH') as number,
  };
}
