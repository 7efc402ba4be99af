import { describe, expect, it } from 'vitest';
import { readCorrection } from '../../src/questions/read-correction.ts';

describe('a message that puts right the question before', () => {
  it.each([
    ['ý mình là Ninh Phong', 'Ninh Phong', ''],
    ['y em la ninh phong', 'ninh phong', ''],
    ['nhầm, Ninh Phong cơ', 'Ninh Phong', ''],
    ['nham, ninh phong co', 'ninh phong', ''],
    ['ấy chết nhầm, ý em là phường Ninh Phong ạ', 'phường Ninh Phong', ''],
    ['không, hỏi xã Thanh Lương', 'xã Thanh Lương', ''],
    ['không phải, ý em hỏi quý II cơ', 'quý II', ''],
    ['Ninh Phong cơ mà', 'Ninh Phong', ''],
    ['không phải tiếp nhận, giải quyết cơ', 'giải quyết', 'tiếp nhận'],
    ['không phải Cẩm Hà mà là Ninh Phong', 'Ninh Phong', 'Cẩm Hà'],
    ['à quý II chứ không phải quý III', 'quý II', 'quý III'],
  ])('tells what is meant and what is not: %s', (message, meant, rejected) => {
    expect(readCorrection(message)).toEqual({ meant, rejected });
  });

  it.each([
    'Cẩm Hà tiếp nhận bao nhiêu hồ sơ?',
    'có bao nhiêu hồ sơ không phải nộp phí?',
    'không có hồ sơ nào quá hạn à',
    'còn Ninh Phong?',
    'phường mình quá hạn mấy cái',
  ])('is not seen in a question: %s', (message) => {
    expect(readCorrection(message)).toBeNull();
  });
});
