import { describe, expect, it } from 'vitest';
import { conceptTerm, describe as describeText, passageTerms, termsOf } from '../../src/vocabulary/describe.ts';

describe('what a text speaks of', () => {
  it('is its concepts and its words, folded, without stop words', () => {
    const { concepts, words } = describeText('Có 31 hồ sơ hộ tịch quá hạn ở đảo');
    expect([...concepts].sort()).toEqual(['civil_status', 'dossier', 'overdue']);
    expect(words).toContain('dao');
    expect(words).not.toContain('co');
    expect(words).not.toContain('31');
  });

  it('is the same with marks and without', () => {
    const [marked, bare] = [describeText('nhiệm vụ đã hoàn thành'), describeText('nhiem vu da hoan thanh')];
    expect(bare.concepts).toEqual(marked.concepts);
    expect(bare.words).toEqual(marked.words);
  });

  it('is searched by terms in which a concept cannot be taken for a word', () => {
    expect(conceptTerm('task')).toBe('#task');
    expect(termsOf('nhiệm vụ')).toEqual(expect.arrayContaining(['#task', 'nhiem']));
  });

  it('is searched by pairs of neighbouring syllables too, but not across sentences', () => {
    expect(passageTerms('bộ phận một cửa')).toContain('mot_cua');
    expect(passageTerms('chỉ có một. Cửa mở')).not.toContain('mot_cua');
  });

  it('keeps a word with marks that only folds to a stop word', () => {
    expect(describeText('vụ bạo lực').words).toContain('bao');
    expect(describeText('có bao nhiêu vụ').words).not.toContain('bao');
    expect(describeText('đươc mấy vụ').words).not.toContain('duoc');
  });

  it('is nothing for an empty text', () => {
    expect(termsOf('')).toEqual([]);
    expect(passageTerms(' , .')).toEqual([]);
  });
});
