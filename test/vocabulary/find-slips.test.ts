import { describe, expect, it } from 'vitest';
import { findConcepts } from '../../src/vocabulary/find-concepts.ts';

const named = (text: string, chat = true) =>
  findConcepts(text, { chat }).flatMap((mention) => mention.concepts.map((concept) => concept.id));

describe('a phrase with one letter wrong', () => {
  it.each([
    ['bao nhiêu nhệm vụ', 'task'],
    ['hồ sơ quá hạng', 'overdue'],
    ['trực tuyếnn bao nhiêu', 'online'],
    ['đươn thư còn mấy', 'petition'],
    ['nhận mấy đươn kiến nghị phản ánh', 'petition'],
  ])('is understood in chat: %s', (text, id) => {
    expect(named(text)).toContain(id);
  });

  it('is left alone in a report', () => {
    expect(named('hồ sơ quá hạng', false)).not.toContain('overdue');
  });

  it.each([
    ['xếp hạng của phường', 'overdue'],
    ['quá trình thực hiện', 'overdue'],
  ])('is not seen in words that are right: %s', (text, id) => {
    expect(named(text)).not.toContain(id);
  });
});
