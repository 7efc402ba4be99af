import { describe, expect, it } from 'vitest';
import { withoutOpening } from '../../src/questions/without-opening.ts';

describe('what a message says before its question', () => {
  it.each([
    ['Chào buổi sáng trợ lý, cho mình hỏi Cẩm Hà có mấy máy in?', 'Cẩm Hà có mấy máy in?'],
    ['ok em, thế Thanh Lương', 'thế Thanh Lương'],
    ['dạ em cảm ơn. Còn Ninh Phong thì sao ạ?', 'Còn Ninh Phong thì sao ạ?'],
    ['e bot cam ha co may may in', 'cam ha co may may in'],
    ['em hỏi lại cho chắc: Cẩm Hà có mấy máy in', 'Cẩm Hà có mấy máy in'],
    ['em xem chính xác là có mấy máy in', 'có mấy máy in'],
    ['quay lại hồ sơ, quá hạn bao nhiêu?', 'hồ sơ, quá hạn bao nhiêu?'],
  ])('is taken away: %s', (message, rest) => {
    expect(withoutOpening(message)).toBe(rest);
  });

  it.each(['thế quá hạn?', 'còn Ninh Phong?', 'trong đó trực tuyến?', 'chào em', 'em ơi', 'phường an biên có mấy tổ'])(
    'is not made of the question itself: %s',
    (message) => {
      expect(withoutOpening(message)).toBe(message);
    },
  );
});
