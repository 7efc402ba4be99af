import { describe, expect, it } from 'vitest';
import { defuseLinks } from '../../../src/answers/grounding/without-links.ts';

describe('a text that goes out', () => {
  it.each([
    ['an address', 'Xem https://dichvucong.gov.vn/tin nhé', 'Xem dichvucong[.]gov[.]vn/tin nhé'],
    ['an address without its scheme', 'trên website nq57.vn.', 'trên website nq57[.]vn.'],
    ['an address behind words', 'Bấm [vào đây](https://xau.example.com/a)', 'Bấm vào đây (xau[.]example[.]com/a)'],
    ['a mailbox', 'gửi về vanthu@haiphong.gov.vn', 'gửi về vanthu[@]haiphong[.]gov[.]vn'],
    ['a name', 'nhắn @quan_tri ngay', 'nhắn [@]quan_tri ngay'],
    ['a command', 'Gõ /xoa rồi /start', 'Gõ xoa rồi start'],
  ])('shows %s so that it can be read and not be tapped', (_, text, shown) => {
    expect(defuseLinks(text)).toBe(shown);
    expect(defuseLinks(shown)).toBe(shown);
  });

  it.each([
    'Đạt 99,98%; 6.265 hồ sơ (38/47 nhiệm vụ), 02 lần/tuần.',
    'Quyết định số 40/QĐ-UBND ngày 13/01/2026, mục I.3.3.',
    'Phường A. Xã B/C; v.v.',
  ])('is left as it is where it holds none: %s', (text) => {
    expect(defuseLinks(text)).toBe(text);
  });
});
