import { describe, expect, it } from 'vitest';
import { writeOutSpoken } from '../../src/questions/write-out-spoken.ts';

describe('writing out what is said in speech', () => {
  it.each([
    ['năm ni được mấy đứa rứa', 'năm nay được mấy người '],
    ['thôn mô nhiều nhất', 'thôn nào nhiều nhất'],
    ['răng làm chậm rứa em', 'vì sao làm chậm em'],
    ['còn mấy cái lận?', 'còn mấy cái ?'],
    ['chưa chịu đóng tiền', 'chưa nộp tiền'],
    ['bao nhiêu cụ già ăn trợ cấp', 'bao nhiêu người cao tuổi hưởng trợ cấp'],
    ['học bạ số cấp 2', 'học bạ số THCS'],
    ['máy hư từ bao giờ', 'máy hỏng từ bao giờ'],
  ])('turns the speech of any region into the words of reports: %s', (typed, written) => {
    expect(writeOutSpoken(typed, true)).toBe(written);
  });

  it.each([
    'mô hình một cửa',
    'quy mô dân số',
    'hư hỏng mấy máy',
    'phòng khám răng hàm mặt',
    'bác sĩ có mấy người',
    'Nghen có mấy hộ',
    'rác thải ở xã Krông Mô',
  ])('leaves alone what only looks like speech: %s', (typed) => {
    expect(writeOutSpoken(typed, true)).toBe(typed);
  });

  it('takes only sure words where a message is typed without marks', () => {
    expect(writeOutSpoken('bao nhieu co so bi hu', false)).toBe('bao nhieu co so bi hu');
    expect(writeOutSpoken('nam ni duoc may dua rua', false)).toBe('nam nay duoc may nguoi ');
  });
});
