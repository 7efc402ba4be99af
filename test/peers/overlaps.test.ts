import { describe, expect, it } from 'vitest';
import { overlaps } from './overlaps.ts';

const QUOTE = 'Phường đã tiếp nhận 1.204 hồ sơ, trong đó 1.190 hồ sơ nộp trực tuyến';

describe('when a passage holds an expected quote', () => {
  it.each([
    ['the quote stands in it', `Trong kỳ, ${QUOTE}; còn lại nộp tại quầy.`],
    ['it stands in the quote, unless it is very short', 'trong đó 1.190 hồ sơ nộp'],
    ['marks of Markdown and case make no difference', `**${QUOTE.toUpperCase()}**`],
    ['they share a run of most of the shorter one', 'đã tiếp nhận 1.204 hồ sơ, trong đó 1.190 hồ sơ gửi qua mạng'],
  ])('%s', (_rule, passage) => {
    expect(overlaps(QUOTE, passage)).toBe(true);
  });

  it.each([
    ['it says the same in other words', 'Tổng cộng có 1.204 hồ sơ được nhận, hầu hết qua mạng (1.190 hồ sơ).'],
    ['they share a few words alone', 'Phường đã tiếp nhận 15 đơn kiến nghị, trong đó có 3 đơn khiếu nại'],
    ['it is a few characters of the quote', 'hồ sơ'],
    ['it is empty', '  '],
  ])('not when %s', (_rule, passage) => {
    expect(overlaps(QUOTE, passage)).toBe(false);
  });
});
