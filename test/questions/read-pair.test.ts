import { describe, expect, it } from 'vitest';
import { readPair } from '../../src/questions/read-pair.ts';

describe('what is asked of the two numbers told last', () => {
  it.each([
    ['tổng cả hai?', 'sum'],
    ['vậy cộng lại là bao nhiêu', 'sum'],
    ['ca hai bao nhieu', 'sum'],
    ['chênh nhau bao nhiêu?', 'difference'],
    ['thế chênh lệch', 'difference'],
    ['hai số hơn kém nhau mấy', 'difference'],
  ])('%s', (text, operation) => {
    expect(readPair(text)).toBe(operation);
  });

  it.each([
    'tổng số hồ sơ?',
    'chênh nhau bao nhiêu hồ sơ so với quý I',
    'cả hai phường có bao nhiêu hồ sơ',
    'hồ sơ cộng lại có khớp không',
  ])('a question that names a thing is none: %s', (text) => {
    expect(readPair(text)).toBeNull();
  });
});
