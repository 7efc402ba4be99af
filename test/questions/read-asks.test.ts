import { describe, expect, it } from 'vitest';
import { readAsks } from '../../src/questions/read-asks.ts';
import { idsOf } from './around.ts';

describe('the things a question asks for', () => {
  it.each([
    ['tiếp được bao nhiêu lượt công dân, bao nhiêu vụ việc?', [['citizen_visit'], ['case']]],
    ['có mấy máy tính, mấy máy in?', [['computer'], ['printer']]],
    ['co bao nhieu ho so, may nhiem vu', [['dossier'], ['task']]],
  ])('are parted at each asking word: %s', (question, expected) => {
    expect(readAsks(question).map((ask) => idsOf(ask.concepts))).toEqual(expected);
  });

  it.each([
    ['đạt bao nhiêu phần trăm', 'share'],
    ['tỷ lệ hồ sơ đúng hạn', 'share'],
    ['thu được bao nhiêu tỷ', 'money'],
    ['chi hết mấy triệu', 'money'],
    ['rộng bao nhiêu m2', 'area'],
    ['có bao nhiêu hồ sơ', 'any'],
  ])('know the sort of number: %s → %s', (question, kind) => {
    expect(readAsks(question)[0]?.kind).toBe(kind);
  });

  it('are one where “tỷ lệ … là bao nhiêu” asks twice for the same', () => {
    expect(readAsks('tỷ lệ hồ sơ trực tuyến là bao nhiêu')).toHaveLength(1);
  });

  it('are none where nothing is counted', () => {
    expect(readAsks('vì sao hồ sơ bị quá hạn')).toEqual([]);
  });

  it('are not “máy” and “nhiều”', () => {
    expect(readAsks('máy in hỏng nhiều')).toEqual([]);
  });
});
