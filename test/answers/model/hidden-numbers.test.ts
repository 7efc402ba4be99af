import { describe, expect, it } from 'vitest';
import { createHiddenNumbers } from '../../../src/answers/model/hidden-numbers.ts';

describe('numbers hidden from a model', () => {
  it.each([
    ['an identity number', 'Số định danh 031085009876.', 'Số định danh [số ẩn 1].', 'Số định danh •••••••••876.'],
    ['one that is masked already', 'Điện thoại •••• ••• 678.', 'Điện thoại [số ẩn 1].', 'Điện thoại •••• ••• 678.'],
    ['none, only bullets', '• 12 hồ sơ\n• 7 đơn', '• 12 hồ sơ\n• 7 đơn', '• 12 hồ sơ\n• 7 đơn'],
    ['a figure', 'Tiếp nhận 3.316 hồ sơ.', 'Tiếp nhận 3.316 hồ sơ.', 'Tiếp nhận 3.316 hồ sơ.'],
  ])('are replaced, and come back masked: %s', (_, text, hidden, restored) => {
    const numbers = createHiddenNumbers();
    expect(numbers.hide(text)).toBe(hidden);
    expect(numbers.restore(hidden)).toBe(restored);
  });

  it('have one place-holder each, wherever they stand', () => {
    const numbers = createHiddenNumbers();
    expect(numbers.hide('Điện thoại 0912 345 678')).toBe('Điện thoại [số ẩn 1]');
    expect(numbers.hide('gọi 0987 654 321 hoặc 0912 345 678')).toBe('gọi [số ẩn 2] hoặc [số ẩn 1]');
  });

  it('that nobody hid do not come back', () => {
    expect(createHiddenNumbers().restore('Số [số ẩn 5]')).toBe('Số •••');
  });

  it('are masked by what stood around them, whatever the model puts there', () => {
    const numbers = createHiddenNumbers();
    expect(numbers.hide('CMND số 031234567')).toBe('CMND số [số ẩn 1]');
    expect(numbers.restore('Đã có [số ẩn 1] hồ sơ')).toBe('Đã có ••••••567 hồ sơ');
  });
});
