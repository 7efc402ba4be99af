import { Embeddings } from '@langchain/core/embeddings';

const DIMENSIONS = 512;
const GRAM = 3;

/** Counts of hashed runs of three characters, each text's vector of length one. */
export class HashedEmbeddings extends Embeddings {
  constructor() {
    super({});
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map(embed);
  }

  async embedQuery(text: string): Promise<number[]> {
    return embed(text);
  }
}

function embed(text: string): number[] {
  const vector = new Array<number>(DIMENSIONS).fill(0);
  const spaced = ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `;
  for (let i = 0; i + GRAM <= spaced.length; i++) {
    const at = hash(spaced.slice(i, i + GRAM)) % DIMENSIONS;
    vector[at] = (vector[at] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((count) => count / length);
}

/** FNV-1a of the UTF-16 units, unsigned. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
