import { describe, expect, it } from 'vitest';
import { readErrorMessage } from '../../src/conversation/report-error-words.ts';

const TODAY = '2026-10-20';

describe('a message that says that a number is wrong', () => {
  it.each([
    ['báo sai', []],
    ['bao sai', []],
    ['báo sai: phải là 144', [144]],
    ['Báo sai, số đúng là 144 hồ sơ ạ', [144]],
    ['bao sai: phai la 1.440 ho so', [1440]],
    ['số này sai rồi', []],
    ['so nay sai roi', []],
    ['Dạ, số đó không đúng ạ', []],
    ['con số này chưa chính xác, thực tế là 99,5%', [99.5]],
    ['số 38 sai, phải là 40', [38, 40]],
    ['38 hồ sơ là sai, phải là 40', [38, 40]],
    ['sai rồi', []],
    ['sai số rồi em ơi', []],
    ['sai rồi, đúng là 144 hồ sơ', [144]],
    ['không đúng, 144 hồ sơ mới đúng', [144]],
    ['phải là 144 chứ', [144]],
    ['144 mới đúng', [144]],
    ['số đúng là 144', [144]],
    ['đề nghị sửa thành 144', [144]],
    ['không phải 38 mà là 40', [38, 40]],
    ['báo sai: tháng 6 thiếu 12 hồ sơ', [12]],
    ['báo sai: theo Báo cáo số 118/BC-UBND thì là 40', [40]],
    ['báo sai: phải là một trăm bốn mươi tư hồ sơ', [144]],
  ])('is read with its numbers: %s', (text, values) => {
    const message = readErrorMessage(text, TODAY);
    expect(message).not.toBeNull();
    expect(message === 'how' || message?.numbers.map(({ value }) => value)).toEqual(values);
  });

  it.each(['báo sai thế nào?', 'báo sai ở đâu', 'báo sai cho ai?'])('asks how it is done: %s', (text) => {
    expect(readErrorMessage(text, TODAY)).toBe('how');
  });

  it.each([
    'sai rồi, ý tôi là Hải An',
    'sai rồi, ý mình hỏi quý II',
    'nhầm, Hải An cơ',
    'sai rồi, tháng 6 cơ',
    'không phải quý II mà là quý III',
    'không phải tiếp nhận, giải quyết cơ',
    'không đúng, tôi hỏi Hải An',
    'số này có sai không?',
    'số này đúng chưa?',
    'số này sai à?',
    'số liệu trong báo cáo sai ở đâu?',
    'số nào sai?',
    'Cẩm Hà có báo sai số liệu không?',
    'phải là bao nhiêu?',
    'đúng hạn 41 nhiệm vụ thì quá hạn mấy cái?',
    'Cẩm Hà tiếp nhận bao nhiêu hồ sơ?',
    'báo cáo của Cẩm Hà',
    'cảm ơn em',
  ])('is none: %s', (text) => {
    expect(readErrorMessage(text, TODAY)).toBeNull();
  });

  it('keeps what was typed without the numbers of persons, and reads no number out of them', () => {
    const message = readErrorMessage('báo sai: phải là 144, gọi 0912 345 678, CCCD 031090001234', TODAY);
    if (message === null || message === 'how') throw new Error('it says that a number is wrong');
    expect(message.words).toBe('báo sai: phải là 144, gọi •••• ••• 678, CCCD •••••••••234');
    expect(message.numbers.map(({ value }) => value)).toEqual([144]);
  });
});
