import { describe, expect, it } from 'vitest';
import { readSmallTalk } from '../../src/conversation/small-talk.ts';

describe('small talk', () => {
  it.each(['cảm ơn bot nhé', 'cam on', 'xin chào', 'chào em', 'ok'])('is answered in a sentence: %s', (text) => {
    expect(readSmallTalk(text)?.reply).toMatch(/\p{L}{2,}.*[.?]$/u);
  });

  it.each(['chào em, phường có bao nhiêu hồ sơ', 'cảm ơn, còn Đông Hải thì sao', 'bao nhiêu hồ sơ'])(
    'does not swallow a question: %s',
    (text) => {
      expect(readSmallTalk(text)).toBeNull();
    },
  );
});
