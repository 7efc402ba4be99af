import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../src/reports/wording.ts';

const TOLD = {
  measure: 'hồ sơ',
  label: 'số hồ sơ tiếp nhận',
  ownTerms: new Set(['#dossier', '#received', 'an', 'bình']),
  nearTerms: new Set(['#online']),
  aboveTerms: new Set<string>(),
  whole: null,
};

describe('the wording of a figure', () => {
  it('is the same for whoever is named beside it', () => {
    const ofOther = { ...TOLD, ownTerms: new Set(['cát', '#received', 'lộc', '#dossier']) };
    expect(wordingOf(ofOther)).toBe(wordingOf(TOLD));
  });

  it.each([
    ['measure', { measure: 'đơn' }],
    ['label', { label: 'số hồ sơ trả lại' }],
    ['own concept', { ownTerms: new Set(['#dossier', '#overdue']) }],
    ['concept nearby', { nearTerms: new Set(['#direct']) }],
    ['concept above', { aboveTerms: new Set(['#land']) }],
    ['place within a whole', { whole: 3 }],
  ])('is another with another %s', (_, other) => {
    expect(wordingOf({ ...TOLD, ...other })).not.toBe(wordingOf(TOLD));
  });
});
