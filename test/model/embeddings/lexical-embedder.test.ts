import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighGrams } from '../../../src/model/embeddings/corpus-weights.ts';
import { createLexicalEmbedder } from '../../../src/model/embeddings/lexical-embedder.ts';

const embedder = createLexicalEmbedder(async () => () => 1);

async function cosine(a: string, b: string, by = embedder): Promise<number> {
  const left = await by.embedQuery(a);
  const [right] = (await by.embedDocuments([b])) as [number[]];
  const product = left.reduce((sum, value, i) => sum + value * (right[i] as number), 0);
  return product / (Math.hypot(...left) * Math.hypot(...right));
}

describe('the embedding without a model', () => {
  it('puts a word beside itself with a slip, without marks and in capitals, far from another', async () => {
    expect(await cosine('chứng thực', 'chung thuc')).toBeCloseTo(1, 2);
    expect(await cosine('chứng thực', 'CHỨNG THỰC')).toBeCloseTo(1, 2);
    expect(await cosine('chứng thực', 'chứgn thực')).toBeGreaterThan(0.5);
    expect(Math.abs(await cosine('chứng thực', 'bò sữa'))).toBeLessThan(0.3);
  });

  it('lets rare words weigh more than common ones', async () => {
    const weights = weighGrams(
      new Map([
        ['phuong', 90],
        ['ngong', 1],
      ]),
      100,
    );
    const weighted = createLexicalEmbedder(async () => weights);
    const plain = (await cosine('phường ngỗng', 'nuôi ngỗng')) / (await cosine('phường ngỗng', 'của phường'));
    const byCorpus =
      (await cosine('phường ngỗng', 'nuôi ngỗng', weighted)) / (await cosine('phường ngỗng', 'của phường', weighted));
    expect(byCorpus).toBeGreaterThan(plain);
  });

  it('gives every text a direction, even one without a letter, and the same one each time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const [first] = await embedder.embedDocuments([text]);
        expect(first).toHaveLength(embedder.dimensions);
        expect(Math.hypot(...(first as number[]))).toBeGreaterThan(0);
        expect(await embedder.embedDocuments([text])).toEqual([first]);
      }),
    );
  });
});
