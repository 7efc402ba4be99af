import { describe, expect, it } from 'vitest';
import { askedFor, asksFor, framesOf } from '../../../src/answers/figures/frame.ts';
import { parseQuestion } from '../../../src/questions/parse-question.ts';
import { around, idsOf } from '../../questions/around.ts';

const framesFor = (typed: string) => framesOf(parseQuestion(typed, around()));

describe('the frames of a question', () => {
  it.each([
    ['Cẩm Hà có bao nhiêu hồ sơ quá hạn?', [['dossier', 'overdue']]],
    [
      'Cẩm Hà có bao nhiêu hồ sơ toàn trình và một phần?',
      [
        ['dossier', 'full_online'],
        ['dossier', 'partial_online'],
      ],
    ],
    [
      'Cẩm Hà có bao nhiêu hồ sơ hộ tịch và đất đai?',
      [
        ['dossier', 'civil_status'],
        ['dossier', 'land'],
      ],
    ],
  ])('are one for each number asked for: %s', (typed, expected) => {
    const frames = framesFor(typed);
    expect(frames).toHaveLength(expected.length);
    for (const [i, ids] of expected.entries())
      expect(idsOf(frames[i]?.concepts ?? [])).toEqual(expect.arrayContaining(ids));
  });

  it('take the verb before each “bao nhiêu” for that number alone', () => {
    const [first, second] = framesFor('Cẩm Hà tiếp nhận bao nhiêu hồ sơ, giải quyết bao nhiêu hồ sơ?');
    expect(idsOf(first?.concepts ?? []).sort()).toEqual(['dossier', 'received']);
    expect(idsOf(second?.concepts ?? []).sort()).toEqual(['dossier', 'resolved']);
  });

  it('know the noun that is counted', () => {
    const [frame] = framesFor('Cẩm Hà có bao nhiêu hồ sơ quá hạn?');
    expect(frame?.counted?.alternatives[0]?.id).toBe('dossier');
  });

  it('take the thing just asked for where a share has no noun of its own', () => {
    const [, share] = framesFor('Cẩm Hà giải quyết được bao nhiêu hồ sơ, đạt bao nhiêu phần trăm?');
    expect(share?.kind).toBe('share');
    expect(idsOf(share?.concepts ?? [])).toContain('dossier');
  });

  it('do not narrow the next number by the words of the one before', () => {
    const [, second] = framesFor('Cẩm Hà có bao nhiêu máy in, bao nhiêu máy tính?');
    expect(idsOf(second?.concepts ?? [])).not.toContain('printer');
  });

  it('tell whether they ask for a concept', () => {
    const [frame] = framesFor('Cẩm Hà có bao nhiêu hồ sơ chưa xong?');
    expect(frame && asksFor(frame, 'unfinished')).toBe(true);
    expect(frame && asksFor(frame, 'overdue')).toBe(false);
  });

  it('refuse a concept that the vocabulary does not have', () => {
    expect(() => askedFor('no_such_thing')).toThrow('no_such_thing');
  });
});
