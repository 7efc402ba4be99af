import { describe, expect, it } from 'vitest';
import { readComputation } from '../../src/questions/read-computation.ts';

const operandsOf = (question: string) => readComputation(question)?.operands.map((one) => one.trim());

describe('one number against another', () => {
  it.each([
    ['hồ sơ trực tuyến chiếm bao nhiêu phần trăm tổng số hồ sơ', 'share', ['hồ sơ trực tuyến', 'tổng số hồ sơ']],
    [
      'trong số hồ sơ tiếp nhận thì hồ sơ trực tuyến chiếm mấy phần trăm',
      'share',
      ['hồ sơ trực tuyến', 'hồ sơ tiếp nhận'],
    ],
    ['lấy tổng thu trừ tổng chi còn bao nhiêu', 'difference', ['tổng thu', 'tổng chi']],
    ['hồ sơ trực tuyến nhiều hơn hồ sơ trực tiếp bao nhiêu', 'difference', ['hồ sơ trực tuyến', 'hồ sơ trực tiếp']],
    ['ho so truc tuyen hon ho so truc tiep bao nhieu', 'difference', ['ho so truc tuyen', 'ho so truc tiep']],
    ['đất cho thuê chiếm bao nhiêu % đất công ích', 'share', ['đất cho thuê', 'đất công ích']],
  ])('is read with both, the part and the minuend first: %s', (question, operation, operands) => {
    expect(readComputation(question)?.operation).toBe(operation);
    expect(operandsOf(question)).toEqual(operands);
  });

  it.each([
    'tỷ lệ hồ sơ được cập nhật trên hệ thống của thành phố là bao nhiêu',
    'bao nhiêu hồ sơ quá hạn',
    'tỷ lệ hồ sơ nộp trên cổng dịch vụ công là bao nhiêu',
  ])('is not read where one is asked for alone: %s', (question) => {
    expect(readComputation(question)).toBeNull();
  });
});
