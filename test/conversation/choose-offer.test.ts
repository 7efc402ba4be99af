import { describe, expect, it } from 'vitest';
import { chooseOffer } from '../../src/conversation/choose-offer.ts';

const OFFERS = [
  { label: 'Quyết định số 87/QĐ-UBND về tổ công nghệ (phường Ninh Phong)', unit: 'phường Ninh Phong' },
  { label: 'Công văn số 87/UBND-VP về trực thứ Bảy (xã Thanh Lương)', unit: 'xã Thanh Lương' },
];
const [FIRST, SECOND] = OFFERS;

describe('an answer to a question back', () => {
  it.each([
    ['1', FIRST],
    ['số 2 nhé', SECOND],
    ['cái đầu', FIRST],
    ['cai thu hai a', SECOND],
    ['thế cái cuối', SECOND],
    ['ý là công văn', SECOND],
    ['phường Ninh Phong ạ', FIRST],
  ])('chooses by place or by words: %s', (typed, chosen) => {
    expect(chooseOffer(OFFERS, typed)).toEqual([chosen]);
  });

  it.each(['cả hai', 'ca 2', 'tất cả nhé'])('chooses all: %s', (typed) => {
    expect(chooseOffer(OFFERS, typed)).toEqual(OFFERS);
  });

  it.each(['3', 'cả ba', 'số 87', 'bao nhiêu hồ sơ quá hạn?', 'cảm ơn'])('chooses none: %s', (typed) => {
    expect(chooseOffer(OFFERS, typed)).toBeNull();
  });
});
