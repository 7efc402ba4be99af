import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../prompts/', import.meta.url);
const HEAD = /^---\nversion: (\d+)\n---\n/u;
const HOLE = /\{\{(\w+)\}\}/gu;

/** A text for a model, with which version of which prompt it is: "answer@1". */
export interface Prompt {
  text: string;
  version: string;
}

const READ = new Map<string, Prompt>();

/**
 * Reads `prompts/NAME.md`: a head with its version, then the text. What stands in {{doubled braces}} is filled in.
 *
 * @throws when there is no such file, it has no version, or a hole of it is not filled.
 */
export function readPrompt(name: string, values: Record<string, string> = {}): Prompt {
  const { text, version } = READ.get(name) ?? read(name);
  const filled = text.replace(HOLE, (_, hole: string) => {
    const value = values[hole];
    if (value === undefined) throw new Error(`prompt ${name}: nothing was given for {{${hole}}}`);
    return value;
  });
  return { text: filled, version };
}

function read(name: string): Prompt {
  const file = readFileSync(new URL(`${name}.md`, FOLDER), 'utf8');
  const head = HEAD.exec(file);
  if (!head) throw new Error(`prompt ${name}: no version in its head`);
  const prompt = { text: file.slice(head[0].length).trim(), version: `${name}@${head[1]}` };
  READ.set(name, prompt);
  return prompt;
}
