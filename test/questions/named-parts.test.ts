import { describe, expect, it } from 'vitest';
import { readNamedPart } from '../../src/questions/named-parts.ts';

// Words that are common elsewhere ("kinh" of "kính", "ha" of "hả") tell no part apart and are left out.
describe('the part of a unit that a question names', () => {
  it.each([
    ['phòng kinh tế hạ tầng còn mấy việc', ['te', 'tang']],
    ['phong van hoa xa hoi hoan thanh bao nhieu', ['van', 'hoa']],
    ['Văn phòng xong mấy nhiệm vụ', ['van', 'phong']],
    ['trường Minh Khai có bao nhiêu máy tính', ['khai']],
  ])('%s', (question, words) => {
    expect(readNamedPart(question)).toEqual(words);
  });

  it.each(['phường có mấy phòng', 'bao nhiêu trường mầm non', 'giải phóng mặt bằng xong chưa', 'quốc phòng thế nào'])(
    'a kind of thing is no name: %s',
    (question) => {
      expect(readNamedPart(question)).toEqual([]);
    },
  );
});
