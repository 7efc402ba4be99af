import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPrompt } from '../../src/model/read-prompt.ts';

const HOLES = ['today', 'asker', 'units', 'periods', 'turns', 'question', 'rows', 'faults', 'sentence', 'source'];
const FILLED = Object.fromEntries(HOLES.map((hole) => [hole, '…']));
const NAMES = readdirSync(new URL('../../prompts/', import.meta.url)).map((file) => file.replace(/\.md$/u, ''));

describe('prompts', () => {
  it('have a version each, and a new text has a new version', () => {
    const known = NAMES.map((name) => {
      const { text, version } = readPrompt(name, FILLED);
      return `${version} ${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
    });
    expect(known).toMatchSnapshot();
  });

  it('are not sent with a hole in them', () => {
    expect(() => readPrompt('question', { today: '2026-11-21' })).toThrow(/asker/u);
  });

  it('take nothing that is filled in for a hole', () => {
    expect(readPrompt('unread-source', { sentence: '{{source}}', source: 'F9' }).text).toContain('“{{source}}”');
  });
});
