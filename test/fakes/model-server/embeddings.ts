/** Embeddings of the texts of a request: each letter counts in the place of its code; in the form that is asked for. */
export function embeddingsOf(body: Record<string, unknown>): object {
  const texts = Array.isArray(body.input) ? (body.input as string[]) : [String(body.input)];
  const dimensions = typeof body.dimensions === 'number' ? body.dimensions : 8;
  return {
    object: 'list',
    model: body.model,
    data: texts.map((text, index) => ({
      object: 'embedding',
      index,
      embedding: body.encoding_format === 'base64' ? toBase64(embed(text, dimensions)) : embed(text, dimensions),
    })),
    usage: { prompt_tokens: texts.join('').length, total_tokens: texts.join('').length },
  };
}

function embed(text: string, dimensions: number): number[] {
  const counts = new Array<number>(dimensions).fill(0);
  for (const letter of text)
    counts[(letter.codePointAt(0) ?? 0) % dimensions] = (counts[(letter.codePointAt(0) ?? 0) % dimensions] ?? 0) + 1;
  const length = Math.hypot(...counts) || 1;
  return counts.map((count) => count / length);
}

function toBase64(numbers: number[]): string {
  return Buffer.from(new Float32Array(numbers).buffer).toString('base64');
}
